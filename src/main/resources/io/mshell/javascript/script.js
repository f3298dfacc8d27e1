// What the code of scripts has beside the language: mshell, print, table and console. Everything crosses as text.
(function (host) {
    'use strict';
    const {parse, stringify} = JSON;
    const {freeze, defineProperty, fromEntries} = Object;
    const text = String;
    const {then} = Promise.prototype;

    delete globalThis.Java;

    /** A command that failed: its code, its hint and the exit code it would have ended with. */
    class MshellError extends Error {
        constructor({code, message, hint, exitCode}) {
            super(message);
            this.name = 'MshellError';
            for (const [field, value] of [['code', code], ['hint', hint], ['exitCode', exitCode]]) {
                defineProperty(this, field, {value, enumerable: true});
            }
        }
    }
    freeze(MshellError.prototype);
    const thrown = new WeakSet();
    const settled = new WeakMap();

    function ask(what, ...values) {
        const answer = parse(host(what, ...values));
        if (answer.error !== undefined) {
            const error = new MshellError(answer.error);
            thrown.add(error);
            throw error;
        }
        return answer.value;
    }

    /** What JSON has no word for, as the nearest it has. */
    function plain(key, value) {
        if (typeof value === 'bigint') {
            return text(value);
        }
        if (value instanceof Map) {
            const entries = [...value];
            return entries.every(([name]) => typeof name === 'string') ? fromEntries(entries) : entries;
        }
        if (value instanceof Set) {
            return [...value];
        }
        if (value instanceof Error || value instanceof RegExp) {
            return text(value);
        }
        return value instanceof Promise ? 'Promise (not settled)' : value;
    }

    function json(value) {
        const written = stringify(value, plain);
        return written === undefined ? 'null' : written;
    }

    function shown(value) {
        if (typeof value === 'string') {
            return value;
        }
        if (value instanceof Error) {
            return text(value);
        }
        if (typeof value === 'object' && value !== null) {
            try {
                return json(value);
            } catch (cycle) {
                return '(an object that holds itself)';
            }
        }
        return typeof value === 'symbol' ? value.toString() : text(value);
    }

    function line(values) {
        return values.map(shown).join(' ');
    }

    const vars = new Proxy({}, {
        get: (target, name) => (typeof name === 'string' ? ask('variable', name) ?? undefined : undefined),
        set(target, name, value) {
            ask('set', text(name), value === null || value === undefined ? '' : shown(value));
            return true;
        },
        has: (target, name) => typeof name === 'string' && ask('variables').includes(name),
        ownKeys: () => ask('variables'),
        getOwnPropertyDescriptor: (target, name) =>
            typeof name === 'string' && ask('variables').includes(name)
                ? {value: ask('variable', name), writable: true, enumerable: true, configurable: true}
                : undefined,
        deleteProperty() {
            throw new TypeError('a variable cannot be removed; set it to an empty text');
        },
    });

    const functions = {
        mshell: freeze({
            run: command => ask('run', text(command)),
            sql: (query, parameters = []) => ask('sql', text(query), json(parameters)),
            gql: (query, variables = {}) => ask('gql', text(query), json(variables)),
            write: (file, content) => ask('write', text(file), json(content)),
            vars,
        }),
        MshellError,
        print: (...values) => void ask('print', line(values)),
        table: rows => void ask('table', json(rows)),
        console: freeze({
            log: (...values) => void ask('print', line(values)),
            info: (...values) => void ask('print', line(values)),
            debug: (...values) => void ask('note', line(values)),
            warn: (...values) => void ask('note', line(values)),
            error: (...values) => void ask('note', line(values)),
        }),
    };
    for (const name of Object.keys(functions)) {
        defineProperty(globalThis, name, {value: functions[name], enumerable: false});
    }

    return {
        /** Takes note of what a promise gives. One that is rejected fails the code by itself. */
        await(value) {
            if (value instanceof Promise) {
                then.call(value, result => void settled.set(value, result));
            }
        },
        /** The value of a block's last expression, as text; empty for none. A promise is what became of it. */
        result(value) {
            const known = settled.has(value) ? settled.get(value) : value;
            return known === undefined ? '' : typeof known === 'function' ? stringify(text(known)) : json(known);
        },
        /** What a failure says of itself: the command's code and hint where a command failed. */
        failure(error) {
            try {
                if (thrown.has(error)) {
                    const {code, hint, message} = error;
                    return json({code, hint, message: text(message)});
                }
            } catch (hostile) {
                return json({});
            }
            return json({message: error instanceof Error ? text(error) : 'threw ' + shown(error)});
        },
    };
});
