// @ts-check
// A status as a number to sort and compare by: 1 is the most urgent. What a label means is decided by its words, so
// that emoji, case and spaces around them do not matter.

export const description = 'a status as a priority, 1 the most urgent';
export const produces = 'INT';
export const reads = ['label'];
export const onError = 'fail';

/** @type {[RegExp, number][]} */
const PRIORITIES = [
    [/\b(critical|blocker|urgent|now)\b/, 1],
    [/\bhigh\b/, 2],
    [/\b(medium|normal)\b/, 3],
    [/\b(low|minor|later)\b/, 4],
];

/** A board has few labels and many items: each label is worked out once. @type {Map<string, number>} */
const known = new Map();

/**
 * @param {import('./mshell').StatusCell} cell
 * @returns {number | null}
 */
export function extract(cell) {
    if (!cell.label) {
        return null;
    }
    const label = cell.label;
    let priority = known.get(label);
    if (priority === undefined) {
        priority = priorityOf(label);
        known.set(label, priority);
    }
    return priority;
}

/** @param {string} label */
function priorityOf(label) {
    const words = label.toLowerCase();
    for (const [pattern, priority] of PRIORITIES) {
        if (pattern.test(words)) {
            return priority;
        }
    }
    throw new Error(`no priority is known for the label '${label}'; add it to PRIORITIES`);
}
