import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SIE_HEAD, voucherText } from '../../../../tests/support/sie-text.ts';
import { readSie } from './read-sie.ts';

const read = (bytes: Uint8Array | string) => readSie(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, 'fil.se');

const CASES: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['an empty file', '', 'sie.empty'],
  ['a file of blank lines', '\r\n \r\n\r\n', 'sie.empty'],
  ['a web page', '<!DOCTYPE html>\n<html><style>#ver { color: red }\n#ib { }\n#ub { }</style>404</html>', 'sie.html'],
  ['a web page without doctype', '\n<HTML><BODY>Not found</BODY></HTML>', 'sie.html'],
  ['SIE 5', '<?xml version="1.0"?>\n<Sie xmlns="http://www.sie.se/sie5"></Sie>', 'sie.sie5'],
  ['other XML', '<?xml version="1.0"?>\n<book/>', 'sie.xml'],
  ['a spreadsheet', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'sie.zip'],
  ['a PDF', '%PDF-1.7\n', 'sie.pdf'],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 35, 0, 70, 0), 'sie.utf16'],
  ['binary junk', Uint8Array.from({ length: 5000 }, (_, place) => (place * 7919) % 256), 'sie.binary'],
  ['a table', 'Konto;Belopp\n1930;100\n', 'sie.not-sie'],
  [
    'amounts that can not be added exactly',
    `${SIE_HEAD}${voucherText('#TRANS 1930 {} 90071992547409.91\n'.repeat(2))}`,
    'sie.too-large-amounts',
  ],
  ['balances that can not be added exactly', `${SIE_HEAD}#UB 0 1930 90071992547409.91\n`, 'sie.too-large-amounts'],
  [
    'more accounts than any chart has',
    `${SIE_HEAD}${Array.from({ length: 20_001 }, (_, at) => `#UB 0 ${at} 1\n`).join('')}`,
    'sie.no-bookkeeping',
  ],
  ['more faults than any program makes', `${SIE_HEAD}${'{\n'.repeat(100_002)}`, 'sie.no-bookkeeping'],
  ['a note with one label', 'Läs #KONTO i handboken\n#konto\n', 'sie.not-sie'],
];

for (const [name, bytes, code] of CASES) {
  test(`${name} gives one clear error and an empty ledger`, () => {
    const { value, problems } = read(bytes);
    assert.deepEqual(
      problems.map((problem) => [problem.code, problem.severity, problem.line]),
      [[code, 'error', null]],
    );
    assert.match(problems[0]?.message ?? '', /Exportera en SIE-fil/);
    assert.equal(value.ledger.accounts.length, 0);
    assert.equal(value.ledger.vouchers.count, 0);
  });
}
