import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows } from '../../../tests/proofreading/one-fault.ts';
import { proofreadText } from '../../../tests/proofreading/read-text.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** A table with one fault on its last line. */
const FAULT = rows('', '', 'Insats|2031|2030', 'Vägval|123|100', 'Spåret|84|90', 'Summa|270|190');

// The fault that comes last tells that all that stands before it was read, and nothing in it was taken for a fault.
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['thousands of lines of digits', many(4000, (index) => String((7919 * index) % 1_000_003))],
  ['a line of 200 000 digits', '7'.repeat(200_000)],
  ['a line of 200 000 characters of numbers', '1 234 567 '.repeat(20_000)],
  ['a line of 200 000 characters of words and per cent', 'ökade med 12 procent och '.repeat(8000)],
  ['a line of 66 000 tabs', '\t'.repeat(66_000)],
  ['a line of open parentheses and minus signs', '(−'.repeat(50_000)],
  ['pipes and stars without end', many(500, () => '|*'.repeat(100))],
  [
    'a table of a thousand rows, and as many sentences of changes',
    `${rows(
      'Kostnader, kr|2031|2030',
      many(1000, (index) => `Post ${index}|${10_000 + index}|${20_000 + index}`),
    )}\n\n${'Hyran av lokaler har ökat med 12 345 kr.\n\n'.repeat(1000)}`,
  ],
];

for (const [name, text] of HOSTILE)
  test(`${name} is read, and so is the table after it`, async () => {
    const { findings } = await proofreadText(text + FAULT);
    assert.deepEqual(
      findings.map(({ severity, kind, places }) => `${severity} ${kind} ${places[0]?.value}`),
      ['fel summa 270'],
    );
  });
