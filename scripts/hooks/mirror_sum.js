// @ts-check
// A mirror of numbers shows the numbers of all linked items as one text: '1, 2.5, 3'. This adds them up, exactly: as
// whole numbers of the smallest digit, which JavaScript's own numbers would round.

export const description = 'the sum of the numbers a mirror shows';
export const produces = 'DECIMAL(38,10)';
export const reads = ['display_value'];
export const onError = 'keep';

/**
 * @param {import('./mshell').MirrorCell} cell
 * @returns {string | null}
 */
export function extract(cell) {
    const texts = (cell.display_value ?? '').split(',').map(text => text.trim()).filter(text => text !== '');
    if (texts.length === 0) {
        return null;
    }
    for (const text of texts) {
        if (!/^-?\d+(\.\d+)?$/.test(text)) {
            throw new Error(`'${text}' is no number`);
        }
    }
    const digits = Math.max(...texts.map(text => (text.split('.')[1] ?? '').length));
    const sum = texts.reduce((all, text) => all + scaled(text, digits), 0n);
    return unscaled(sum, digits);
}

/**
 * @param {string} text
 * @param {number} digits after the point
 */
function scaled(text, digits) {
    const [whole, fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(digits, '0'));
}

/**
 * @param {bigint} sum
 * @param {number} digits
 */
function unscaled(sum, digits) {
    if (digits === 0) {
        return sum.toString();
    }
    const text = (sum < 0n ? -sum : sum).toString().padStart(digits + 1, '0');
    const sign = sum < 0n ? '-' : '';
    return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
