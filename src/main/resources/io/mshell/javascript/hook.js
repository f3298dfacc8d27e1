// Stands between the program and a hook: makes cells and items of a page's text, calls the hook, writes down what it
// returned. Everything used here is taken before the hook is loaded, so that nothing the hook does can change it.
(function (at, log) {
    'use strict';
    const {parse, stringify} = JSON;
    const {freeze, keys, isFrozen, getPrototypeOf, getOwnPropertyNames, getOwnPropertyDescriptor, defineProperty} = Object;
    const {isFinite, isInteger} = Number;
    const {isArray} = Array;
    const {ownKeys} = Reflect;
    const text = String;

    function deepFreeze(value) {
        if (value !== null && typeof value === 'object' && !isFrozen(value)) {
            freeze(value);
            for (const key of ownKeys(value)) {
                deepFreeze(value[key]);
            }
        }
        return value;
    }

    function shown(value) {
        try {
            if (typeof value === 'string') {
                return value;
            }
            if (value instanceof Error) {
                return text(value);
            }
            return typeof value === 'object' && value !== null ? stringify(value) : text(value);
        } catch (unshowable) {
            return '(cannot be shown)';
        }
    }

    const console = {};
    for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
        console[level] = (...values) => log(level, values.map(shown).join(' '));
    }
    globalThis.console = freeze(console);

    // What is shared by all cells cannot be changed. Own properties of the same names can still be made on other objects.
    function settle(object, names) {
        for (const name of names) {
            const {value} = getOwnPropertyDescriptor(object, name);
            defineProperty(object, name, {
                get: () => value,
                set(other) {
                    if (this === object) {
                        throw new TypeError('what all cells share cannot be changed');
                    }
                    defineProperty(this, name, {value: other, writable: true, enumerable: true, configurable: true});
                },
                configurable: false,
            });
        }
    }
    settle(Object.prototype, ['toString', 'valueOf', 'toLocaleString', 'constructor']);
    for (const kind of [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError]) {
        settle(kind.prototype, ['name', 'message', 'constructor']);
    }
    settle(Error.prototype, ['toString']);
    for (const name of getOwnPropertyNames(globalThis)) {
        const value = globalThis[name];
        if (typeof value === 'function' || (typeof value === 'object' && value !== null && value !== globalThis)) {
            freeze(value);
            if (value.prototype) {
                freeze(value.prototype);
            }
        }
    }
    for (const hidden of [
        getPrototypeOf(Int8Array), getPrototypeOf(Int8Array.prototype), getPrototypeOf([][Symbol.iterator]()),
        getPrototypeOf(new Map()[Symbol.iterator]()), getPrototypeOf(new Set()[Symbol.iterator]()),
        getPrototypeOf(''[Symbol.iterator]()), getPrototypeOf(function* () {}), getPrototypeOf(async function () {}),
        getPrototypeOf(getPrototypeOf([][Symbol.iterator]())),
    ]) {
        freeze(hidden);
        if (hidden.prototype) {
            freeze(hidden.prototype);
        }
    }
    freeze(globalThis);

    /** The text of what a hook returned for one column; throws what is wrong with it. */
    function written(value) {
        switch (typeof value) {
            case 'undefined':
                return 'null';
            case 'number':
                if (!isFinite(value)) {
                    throw refusal('returned ' + value);
                }
                return text(value);
            case 'bigint':
                return '"' + value + '"';
            case 'boolean':
            case 'string':
                return stringify(value);
            case 'function':
            case 'symbol':
                throw refusal('returned a ' + typeof value);
            default:
                if (value !== null && typeof value.then === 'function') {
                    throw refusal('returned a promise: extract has to answer at once');
                }
                return stringify(value) ?? 'null';
        }
    }

    const refused = new WeakSet();

    function refusal(reason) {
        const error = new Error(reason);
        refused.add(error);
        return error;
    }

    function failure(error) {
        let reason = 'threw something that cannot be shown';
        let stack = '';
        try {
            if (refused.has(error)) {
                reason = error.message;
            } else if (error instanceof Error) {
                reason = error.message ? error.name + ': ' + error.message : text(error.name);
                stack = text(error.stack);
            } else {
                reason = 'threw ' + shown(error);
            }
        } catch (hostile) {
            stack = '';
        }
        return '{"error":' + stringify(text(reason).slice(0, 500)) + ',"stack":' + stringify(stack.slice(0, 4000)) + '}';
    }

    /** What a hook's module says of itself, as text. */
    function declared(module) {
        const {produces, uses, onError, description, extract} = module;
        return stringify({
            produces: produces === undefined ? null : produces,
            order: produces !== null && typeof produces === 'object' ? keys(produces) : [],
            uses: uses === undefined ? [] : uses,
            onError: onError === undefined ? 'fail' : onError,
            description: description === undefined ? '' : description,
            extract: typeof extract,
            unknown: keys(module).filter(
                name => !['produces', 'uses', 'onError', 'description', 'extract', 'default'].includes(name)),
        });
    }

    /** Binds the hook to a column: returns a function from a page's text to the results' text. */
    function bound(module, siteText) {
        const site = deepFreeze(parse(siteText));
        const {extract} = module;
        const {columns, names} = site;
        const beside = names.length !== 1 || names[0] !== '';

        function cell(place, fields) {
            const column = columns[place];
            fields.id = column.id;
            fields.title = column.title;
            fields.type = column.type;
            fields.settings = column.settings;
            return fields;
        }

        class Item {
            #cells;

            constructor(fields) {
                this.id = fields.id;
                this.name = fields.name;
                this.group = fields.group;
                this.created_at = fields.created_at;
                this.updated_at = fields.updated_at;
                this.creator_id = fields.creator_id;
                this.parent_id = fields.parent_id;
                this.state = fields.state;
                this.#cells = fields.cells;
            }

            cell(wanted) {
                for (let i = 0; i < columns.length; i++) {
                    if (columns[i].id === wanted || columns[i].title === wanted) {
                        return cell(i, this.#cells[i]);
                    }
                }
                if (site.unread.includes(wanted)) {
                    throw new Error("item.cell('" + wanted + "'): the column is not read; add it to the hook's uses");
                }
                return null;
            }
        }
        freeze(Item.prototype);

        function results(value) {
            if (!beside) {
                return written(value);
            }
            if (value === null || value === undefined) {
                return names.map(() => 'null').join(',');
            }
            if (typeof value !== 'object' || isArray(value)) {
                throw refusal('returned ' + shown(value).slice(0, 80) + ' instead of an object with ' + names.join(', '));
            }
            for (const key of keys(value)) {
                if (!names.includes(key)) {
                    throw refusal("returned '" + key + "', which produces does not name");
                }
            }
            return names.map(name => written(value[name])).join(',');
        }

        return function (pageText) {
            const page = parse(pageText);
            const out = [];
            for (let i = 0; i < page.length; i++) {
                at(i);
                try {
                    out[i] = '[' + results(extract(cell(0, page[i].cells[0]), new Item(page[i]))) + ']';
                } catch (error) {
                    out[i] = failure(error);
                }
            }
            return '[' + out.join(',') + ']';
        };
    }

    return {declared, bound};
});
