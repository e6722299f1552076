import type { Rule } from './check-context.ts';
import type { Finding } from './finding.ts';

/** Six or eight digits of a date, a sign, four digits. A samordningsnummer has sixty added to its day; an organisationsnummer its month from twenty. */
const IDENTITY_NUMBER = /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+]\d{4}(?!\d)/g;

/** No participant is named or numbered anywhere (lag 2003:1210 gives the association no register of persons). The number is not repeated. */
export const nobodyIsNumbered: Rule = ({ typed }) =>
  typed.flatMap(({ text, file, line }) =>
    [...text.matchAll(IDENTITY_NUMBER)].map(
      (): Finding => ({
        id: `personnummer.${file.replace(/^texter\/|\.md$/g, '')}.${line}`,
        severity: 'fel',
        message: `${file} rad ${line}: texten ser ut att innehålla ett personnummer. Ta bort det; inga personuppgifter om deltagare hör hemma här.`,
        values: [],
      }),
    ),
  );
