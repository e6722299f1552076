import type { Understood } from '../../src/shared/problem.ts';

/** The beginning of a good SIE file of type 4: 13 lines that give no problems of their own. */
export const SIE_HEAD = `#FLAGGA 0
#PROGRAM "Program" 1
#FORMAT PC8
#GEN 20240115
#SIETYP 4
#ORGNR 222000-0000
#FNAMN "Samordningsförbundet Exempel"
#RAR 0 20230101 20231231
#KONTO 1930 Bank
#KONTO 3010 Bidrag
#KONTO 5010 Arvoden
#IB 0 1930 100.00
#UB 0 1930 100.00
`;

const HEAD_LINES = SIE_HEAD.split('\n').length - 1;

export const BALANCED = '#TRANS 1930 {} -5\n#TRANS 5010 {} 5';

export const voucherText = (rows: string, record = '#VER A 1 20230501 Text'): string => `${record}\n{\n${rows}\n}\n`;

/** Reads texts as SIE files with the reader that is given. Problems of the balances as a whole are left out: they are another test's matter. */
export function sieTexts<File>(readSie: (bytes: Uint8Array, file: string) => Understood<File>) {
  /** The text as the lines that follow the head. */
  const readSieText = (body: string, head = SIE_HEAD): Understood<File> => {
    const { value, problems } = readSie(new TextEncoder().encode(head + body), 'bok.se');
    return { value, problems: problems.filter(({ code }) => !code.startsWith('ledger.')) };
  };
  /** The problems as [line, code], with lines counted from the body's own first. */
  const sieProblems = (body: string): (readonly [number | null, string])[] =>
    readSieText(body).problems.map(({ line, code }) => [line === null ? null : line - HEAD_LINES, code]);
  return { readSieText, sieProblems };
}
