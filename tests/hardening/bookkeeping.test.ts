import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tryFile } from '../../src/features/ledger/tried-file.ts';
import { SIE_HEAD } from '../support/sie-text.ts';

const numbered = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => line(at)).join('');
const oneVoucher = (rows: string): string => `#VER A 1 20230501 "x"\n{\n${rows}}\n`;

/** Files of some megabytes, of nothing but one kind of record: whoever tries one must not keep all others waiting. */
const FILES: Readonly<Record<string, string>> = {
  'the same account': '#KONTO 1930 "Bank"\n'.repeat(200_000),
  accounts: numbered(200_000, (at) => `#UB 0 ${at} 1.00\n`),
  'codes of one account': '#SRU 1930 123\n'.repeat(200_000),
  dimensions: numbered(200_000, (at) => `#DIM ${at} "x"\n`),
  objects: numbered(200_000, (at) => `#OBJEKT 1 "${at}" "x"\n`),
  'balances of objects': numbered(200_000, (at) => `#OIB 0 1930 {1 "${at}"} 1.00\n`),
  'balances of periods': numbered(200_000, (at) => `#PSALDO 0 202301 ${at % 20_000} {} 1.00\n`),
  'financial years': numbered(200_000, (at) => `#RAR -${at} 20230101 20231231\n`),
  'vouchers that do not balance': numbered(100_000, (at) => `#VER A ${at} 20230501 "x"\n{\n#TRANS 1930 {} 1.00\n}\n`),
  'rows in one voucher': oneVoucher('#TRANS 1930 {} 1.00\n'.repeat(300_000)),
  'objects of rows': oneVoucher(numbered(200_000, (at) => `#TRANS 1930 {1 "${at}"} 1.00\n`)),
  series: numbered(100_000, (at) => `#VER S${at} 1 20230501 "x"\n{\n#TRANS 1930 {} 0\n}\n`),
  braces: '{\n'.repeat(1_000_000),
  'unknown labels': numbered(200_000, (at) => `#X${at} 1\n`),
  'one long line': `#KONTO 1930 "${'a'.repeat(5_000_000)}`,
  'one long list': `#TRANS 1930 {${'"a" '.repeat(500_000)}`,
  quotes: '"'.repeat(3_000_000),
};

for (const [what, text] of Object.entries(FILES)) {
  test(`a SIE file of nothing but ${what} is answered before others notice`, () => {
    const bytes = new TextEncoder().encode(SIE_HEAD + text);
    const before = process.cpuUsage().user;
    tryFile(bytes, 'fil.se', null);
    const milliseconds = (process.cpuUsage().user - before) / 1000;
    assert.ok(milliseconds < 5_000, `${milliseconds} ms for ${bytes.length} bytes`);
  });
}
