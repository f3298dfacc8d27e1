// @ts-check
// A phone number in the form telephone networks use (E.164), with its calling code and national part beside it.
// The country is the one chosen on the board. Numbering plans differ too much to be kept here: a number is taken as it was typed, but
// for punctuation, the international prefix and the national zero.

export const description = 'a phone number in E.164, with its calling code and national number';
export const produces = {e164: 'NVARCHAR(16)', code: 'NVARCHAR(3)', national: 'NVARCHAR(15)'};
export const reads = ['phone', 'country_short_name'];
export const onError = 'null';

/** Calling codes (ITU-T E.164) of the countries known here. @type {Record<string, string>} */
const CALLING_CODES = {
    AR: '54', AT: '43', AU: '61', BE: '32', BR: '55', CA: '1', CH: '41', CL: '56', CN: '86', CO: '57', CZ: '420',
    DE: '49', DK: '45', EG: '20', ES: '34', FI: '358', FR: '33', GB: '44', GR: '30', HK: '852', HU: '36', ID: '62',
    IE: '353', IL: '972', IN: '91', IT: '39', JP: '81', KR: '82', MX: '52', MY: '60', NG: '234', NL: '31', NO: '47',
    NZ: '64', PH: '63', PL: '48', PT: '351', RO: '40', SA: '966', SE: '46', SG: '65', TH: '66', TR: '90', TW: '886',
    UA: '380', US: '1', VN: '84', ZA: '27',
};

/** Where the zero in front is part of the number, or there never is one. */
const KEEPS_ZERO = new Set(['IT', 'ES', 'PT', 'DK', 'NO', 'PL', 'CZ', 'GR', 'HK', 'SG', 'US', 'CA', 'MX', 'CL']);

const LONGEST = 15;

/**
 * @param {import('./mshell').PhoneCell} cell
 * @returns {{e164: string, code: string, national: string} | null}
 */
export function extract(cell) {
    if (!cell.phone) {
        return null;
    }
    const country = (cell.country_short_name ?? '').toUpperCase();
    const code = CALLING_CODES[country];
    if (code === undefined) {
        throw new Error(country ? `the calling code of ${country} is not known; add it to CALLING_CODES`
            : 'the number has no country');
    }
    const typed = cell.phone.replace(/\(0\)/, '').replace(/[\s().\/-]/g, '');
    if (!/^\+?\d+$/.test(typed)) {
        throw new Error(`'${cell.phone}' is no phone number`);
    }
    const national = nationalOf(typed, code, country);
    if (national === '' || code.length + national.length > LONGEST) {
        throw new Error(`'${cell.phone}' is no phone number: ${code.length + national.length} digits`);
    }
    return {e164: `+${code}${national}`, code, national};
}

/**
 * What is left of a number without the country's code.
 * @param {string} typed
 * @param {string} code
 * @param {string} country
 */
function nationalOf(typed, code, country) {
    for (const prefix of ['+' + code, '00' + code]) {
        if (typed.startsWith(prefix)) {
            return typed.slice(prefix.length);
        }
    }
    if (typed.startsWith('+') || typed.startsWith('00')) {
        throw new Error(`the number is not one of ${country}, which is +${code}`);
    }
    if (code === '1' && typed.length === 11 && typed.startsWith('1')) {
        return typed.slice(1);
    }
    return KEEPS_ZERO.has(country) ? typed : typed.replace(/^0/, '');
}
