// @ts-check
// How many working days a timeline has, Monday to Friday, both ends included. Public holidays are not known here.

export const description = 'the working days of a timeline, both ends included';
export const produces = {workdays: 'INT'};
export const reads = ['from', 'to'];
export const onError = 'null';

const DAY = 24 * 60 * 60 * 1000;

/**
 * @param {import('./mshell').TimelineCell} cell
 * @returns {{workdays: number} | null}
 */
export function extract(cell) {
    if (!cell.from || !cell.to) {
        return null;
    }
    const from = day(cell.from);
    const days = (day(cell.to) - from) / DAY + 1;
    if (days < 1) {
        throw new Error(`the timeline ends before it begins: ${cell.from} to ${cell.to}`);
    }
    const weeks = Math.floor(days / 7);
    let workdays = weeks * 5;
    for (let rest = weeks * 7; rest < days; rest++) {
        const weekday = new Date(from + rest * DAY).getUTCDay();
        workdays += weekday === 0 || weekday === 6 ? 0 : 1;
    }
    return {workdays};
}

/**
 * Midnight of a date, in UTC: a date of monday.com's has no zone.
 * @param {string} text
 */
function day(text) {
    const time = Date.parse(text.slice(0, 10) + 'T00:00:00Z');
    if (Number.isNaN(time)) {
        throw new Error(`'${text}' is no date`);
    }
    return time;
}
