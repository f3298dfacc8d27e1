// @ts-check
// A status as a number to sort and compare by: 1 is the most urgent. What a label means is decided by its words, so
// that emoji, case and spaces around them do not matter.

export const description = 'a status as a priority, 1 the most urgent';
export const produces = 'INT';
export const onError = 'fail';

/** @type {[RegExp, number][]} */
const PRIORITIES = [
    [/\b(critical|blocker|urgent|now)\b/, 1],
    [/\bhigh\b/, 2],
    [/\b(medium|normal)\b/, 3],
    [/\b(low|minor|later)\b/, 4],
];

/**
 * @param {import('./mshell').StatusCell} cell
 * @returns {number | null}
 */
export function extract(cell) {
    if (!cell.label) {
        return null;
    }
    const label = cell.label.toLowerCase();
    for (const [words, priority] of PRIORITIES) {
        if (words.test(label)) {
            return priority;
        }
    }
    throw new Error(`no priority is known for the label '${cell.label}'; add it to PRIORITIES`);
}
