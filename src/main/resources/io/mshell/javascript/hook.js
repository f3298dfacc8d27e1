// Stands between the program and a hook: makes cells and items of a page's fields, calls the hook, hands over what it
// returned. Everything used here is taken before the hook is loaded, so that nothing the hook does can change it.
(function (hand, fail, log) {
    'use strict';
    const {parse, stringify} = JSON;
    const {freeze, keys, isFrozen, getPrototypeOf, getOwnPropertyNames, getOwnPropertyDescriptor, defineProperty} = Object;
    const {isFinite} = Number;
    const {isArray} = Array;
    const {ownKeys} = Reflect;
    const text = String;
    const isoOf = date => Date.prototype.toISOString.call(date);

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

    delete globalThis.Java;

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

    /** What a hook returned for one column, as a plain value; throws what is wrong with it. */
    function plain(value) {
        switch (typeof value) {
            case 'string':
            case 'boolean':
                return value;
            case 'undefined':
                return null;
            case 'number':
                if (!isFinite(value)) {
                    throw refusal('returned ' + value);
                }
                return value;
            case 'bigint':
                return text(value);
            case 'function':
            case 'symbol':
                throw refusal('returned a ' + typeof value);
            default:
                if (value === null) {
                    return null;
                }
                if (value instanceof Date) {
                    return isoOf(value);
                }
                if (typeof value.then === 'function') {
                    throw refusal('returned a promise: extract has to answer at once');
                }
                return stringify(value) ?? null;
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
        fail(text(reason).slice(0, 500), stack.slice(0, 4000));
    }

    /** What a hook's module says of itself, as text. */
    function declared(module) {
        const {produces, reads, uses, onError, description, extract} = module;
        return stringify({
            produces: produces === undefined ? null : produces,
            order: produces !== null && typeof produces === 'object' ? keys(produces) : [],
            reads: reads === undefined ? [] : reads,
            uses: uses === undefined ? [] : uses,
            onError: onError === undefined ? 'fail' : onError,
            description: description === undefined ? '' : description,
            extract: typeof extract,
            unknown: keys(module).filter(
                name => !['produces', 'reads', 'uses', 'onError', 'description', 'extract', 'default'].includes(name)),
        });
    }

    /** What is JSON in a text, as the value it is. */
    function decoded(written) {
        if (typeof written !== 'string') {
            return written;
        }
        try {
            return parse(written);
        } catch (noJson) {
            return written;
        }
    }

    /** Objects whose fields are read off the page when they are asked for. Which row they are no hook can say. */
    function reader(names, unread, encoded, valuesOf, fixed) {
        class Fields {
            #row;

            constructor(row) {
                this.#row = row;
            }

            static reading(values) {
                return function () { return values[this.#row]; };
            }

            static decoding(values) {
                return function () { return decoded(values[this.#row]); };
            }

            static row(fields) {
                return fields.#row;
            }
        }
        const {prototype} = Fields;
        delete prototype.constructor;
        for (const name of names) {
            const values = valuesOf(name);
            const get = encoded.includes(name) ? Fields.decoding(values) : Fields.reading(values);
            defineProperty(prototype, name, {get, enumerable: true});
        }
        for (const name of unread) {
            defineProperty(prototype, name, {
                get() {
                    throw new Error('cell.' + name + " is not read; add it to the hook's reads");
                },
            });
        }
        for (const name of keys(fixed)) {
            defineProperty(prototype, name, {value: fixed[name], enumerable: true});
        }
        const all = keys(fixed).concat(names);
        defineProperty(prototype, 'toJSON', {
            value() {
                const plain = {};
                for (const name of all) {
                    if (name !== 'settings' && typeof this[name] !== 'function') {
                        plain[name] = this[name];
                    }
                }
                return plain;
            },
        });
        return Fields;
    }

    /** Binds the hook to a column: returns a function that runs it on the first so many rows of the page. */
    function bound(module, siteText, fieldsOf) {
        const site = deepFreeze(parse(siteText));
        const {extract} = module;
        const {columns, names} = site;
        const beside = names.length !== 1 || names[0] !== '';
        const cells = columns.map((column, place) => reader(
            column.fields,
            column.unread,
            column.encoded,
            name => fieldsOf(place, name),
            {id: column.id, title: column.title, type: column.type, settings: column.settings}));
        const Cell = cells[0];
        const Item = reader(
            ['id', 'name', 'group', 'created_at', 'updated_at', 'creator_id', 'parent_id', 'state'],
            [],
            ['group'],
            name => fieldsOf(-1, name),
            {cell});
        for (const kind of [Item, ...cells]) {
            freeze(kind.prototype);
        }

        function cell(wanted) {
            for (let i = 0; i < columns.length; i++) {
                if (columns[i].id === wanted || columns[i].title === wanted) {
                    return new cells[i](Item.row(this));
                }
            }
            if (site.unread.includes(wanted)) {
                throw new Error("item.cell('" + wanted + "'): the column is not read; add it to the hook's uses");
            }
            return null;
        }

        /** Hands over the values of several columns. */
        function several(value) {
            if (value === null || value === undefined) {
                return names.map(() => null);
            }
            if (typeof value !== 'object' || isArray(value)) {
                throw refusal('returned ' + shown(value).slice(0, 80) + ' instead of an object with ' + names.join(', '));
            }
            for (const key of keys(value)) {
                if (!names.includes(key)) {
                    throw refusal("returned '" + key + "', which produces does not name");
                }
            }
            return names.map(name => plain(value[name]));
        }

        return function (rows) {
            for (let row = 0; row < rows; row++) {
                let values;
                try {
                    const value = extract(new Cell(row), new Item(row));
                    values = beside ? several(value) : plain(value);
                } catch (error) {
                    failure(error);
                    continue;
                }
                if (beside) {
                    hand(...values);
                } else {
                    hand(values);
                }
            }
        };
    }

    return {declared, bound};
});
