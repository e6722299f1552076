import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';
import type { DocumentText, TextLine } from '../../../shared/document-text.ts';
import { proofread } from '../proofread.ts';

const spaced = (sum: string): string => `Kostnader                     2031        2030
Löner                    1 234 500   1 200 333
Lokaler                    123 000     100 333
Resor, utbildning och
representation              45 600      44 333
Summa                    ${sum}   1 344 999`;

test('a table laid out with spaces is read by what stands over what, and a label may be two lines', async () => {
  await assertRight(spaced('1 403 100'), 'summa', 2);
  await assertOneFault(spaced('1 430 100'), { severity: 'fel', kind: 'summa', line: 6, printed: '1 430 100', right: '1 403 100' });
  const [found] = (await proofreadText(spaced('1 430 100'))).findings;
  assert.equal(found?.places[3]?.label, 'Resor, utbildning och representation, 2031');
});

/** A line as a PDF gives it, with eight points for a letter and each piece where it is told to stand. */
const drawn = (line: number, ...pieces: readonly (readonly [from: number, text: string])[]): TextLine => ({
  place: { page: 1, line },
  table: null,
  heading: null,
  pieces: pieces.map(([from, text]) => ({ from, text, to: from + 8 * text.length })),
});

const shares = (share: string): DocumentText => ({
  kind: 'pdf',
  pages: 1,
  unread: [],
  lines: [
    drawn(1, [0, 'Kostnader'], [200, '2031'], [400, '2030']),
    drawn(2, [0, 'Löner'], [200, '2 100 000'], [282, '(53 %)'], [400, '1 850 000'], [482, '(49 %)']),
    drawn(3, [0, 'Lokaler'], [200, '1 040 000'], [282, share], [400, '1 010 000'], [482, '(27 %)']),
    drawn(4, [0, 'Resor'], [200, '860 000'], [266, '(22 %)'], [400, '940 000'], [466, '(25 %)']),
    drawn(5, [0, 'Summa'], [200, '4 000 000'], [400, '3 800 000']),
  ],
});

test('a share that stands by itself right after its amount is told with it', () => {
  const found = (share: string): string[] =>
    proofread(shares(share)).findings.map(({ severity, kind, places }) => `${severity} ${kind}: ${places[0]?.value}`);
  assert.deepEqual(found('(26 %)'), []);
  assert.equal(proofread(shares('(26 %)')).checks.filter(({ kind, outcome }) => kind === 'procent' && outcome === 'held').length, 6);
  assert.deepEqual(found('(62 %)'), ['fel procent: 1 040 000 (62 %)']);
});

const overPages = (sum: string): string => `Kostnader                     2031        2030
Löner                    1 234 500   1 200 333
Lokaler                    123 000     100 333
Kostnader                     2031        2030
Resor                       45 600      44 333
Summa                    ${sum}   1 344 999`;

test('a table goes on where its head is printed again', async () => {
  await assertRight(overPages('1 403 100'), 'summa', 2);
  await assertOneFault(overPages('1 403 900'), { severity: 'fel', kind: 'summa', line: 6, printed: '1 403 900', right: '1 403 100' });
});

test('a table goes on after an empty line, and ends where a new head follows', async () => {
  const broken = (sum: number): string =>
    rows('Insats|2031|2030', 'Vägval|123|100', 'Spåret|84|90', '', 'Stegen|51|40', `Summa|${sum}|230`);
  await assertRight(broken(258), 'summa', 2);
  await assertOneFault(broken(207), { severity: 'fel', kind: 'summa', line: 6, printed: '207', right: '258' });
  const two = (sum: number): string =>
    rows('Insats|2031|2030', 'Vägval|123|100', 'Spåret|84|90', '', 'Kurs|2031|2030', 'Norr|12|10', 'Söder|8|9', `Summa|${sum}|19`);
  await assertRight(two(20), 'summa', 2);
  await assertOneFault(two(227), { severity: 'fel', kind: 'summa', line: 8, printed: '227', right: '20' });
  assert.equal((await proofreadText(two(20))).tables, 2);
});

test('a table of Markdown is read as one', async () => {
  const table = (sum: number): string =>
    `| Insats | 2031 | 2030 |\n|---|---:|---:|\n| Vägval | 123 | 100 |\n| Spåret | 84 | 90 |\n| Summa | ${sum} | 190 |`;
  await assertRight(table(207), 'summa', 2);
  await assertOneFault(table(270), { severity: 'fel', kind: 'summa', line: 5, printed: '270', right: '207' });
});

test('the numbers of notes are in no sum', async () => {
  const table = (sum: string): string =>
    rows('Poster|Not|2031|2030', 'Hyror|1|210 400|190 000', 'Övrigt|2|15 100|14 000', `Summa|4|${sum}|204 000`);
  await assertRight(table('225 500'), 'summa', 2);
  await assertOneFault(table('252 500'), { severity: 'fel', kind: 'summa', line: 4, printed: '252 500', right: '225 500' });
});

const dated = (heads: string): string =>
  rows(`Tillgångar|${heads}`, 'Fordringar|400 100|300 000', 'Bank|900 000|800 000', 'Summa|1 300 100|1 100 000');

test('columns are of different years: the same one over both is a wrong heading', async () => {
  for (const heads of ['2031|2030', '2031-12-31|2030-12-31', '31-12-31|30-12-31', 'Utfall 2031|Budget 2031'])
    await assertRight(dated(heads), 'summa', 2);
  const twin = { severity: 'troligt fel', kind: 'rubrik', line: 1 } as const;
  await assertOneFault(dated('2031|2031'), { ...twin, printed: '2031', right: 'samma rubrik, 2031' });
  await assertOneFault(dated('2031-12-31|2031-12-31'), { ...twin, printed: '2031-12-31', right: 'samma rubrik' });
});

test('amounts of a thousand million are kronor, whatever the heading says they are in', async () => {
  const table = (unit: string, factor: string): string =>
    rows(
      `Belopp i ${unit}`,
      'Kostnader|2031|2030',
      `Löner|1 234${factor}|1 200${factor}`,
      `Resor|46${factor}|44${factor}`,
      `Summa|1 280${factor}|1 244${factor}`,
    );
  await assertRight(table('tkr', ''), 'enhet', 1);
  await assertRight(table('kr', ' 000'), 'enhet', 0);
  await assertOneFault(table('tkr', ' 000'), {
    severity: 'troligt fel',
    kind: 'enhet',
    line: 2,
    printed: 'tkr',
    right: 'måste vara kronor',
  });
});

test('amounts in different units are added up as kronor', async () => {
  const table = (sum: string): string =>
    rows(
      'Insats|2031|2030',
      'Vägval|1,400 mkr|1,300 mkr',
      'Spåret|750 tkr|700 tkr',
      'Stegen|760 000 kr|700 000 kr',
      `Summa|${sum}|2 700 tkr`,
    );
  await assertRight(table('2 910 tkr'), 'summa', 2);
  await assertOneFault(table('2 190 tkr'), { severity: 'fel', kind: 'summa', line: 5, printed: '2 190 tkr', right: '2 910 000' });
});

test('a list of contents is no table of numbers', async () => {
  const contents = rows('1 Inledning|3', '2 Vårt uppdrag|5', '3 Ekonomi|9', 'Totalt|12');
  const { findings, checks, tables } = await proofreadText(contents);
  assert.deepEqual({ findings, checks, tables }, { findings: [], checks: [], tables: 0 });
  assert.equal((await proofreadText(rows('1 Inledning|3', '2 Vårt uppdrag|5', '3 Ekonomi|4', 'Totalt|12'))).tables, 1);
});

test('on a page the lines of a cell of words are lines of their own, and one cell', () => {
  const line = (number: number, ...texts: readonly string[]): TextLine => ({
    place: { page: 1, line: number },
    table: 1,
    heading: null,
    pieces: texts.map((text, from) => ({ text, from, to: from + 1 })),
  });
  const goals = [
    line(1, 'Mål', 'Utfall', 'Bedömning'),
    line(2, 'Minst 60 % av deltagarna ska vara nöjda', '52 % av', 'Inte'),
    line(3, '', 'dem som svarade', 'uppfyllt'),
    line(4, 'Minst 20 % av deltagarna ska få arbete', '21 % av', 'Målet är'),
    line(5, '', 'dem som avslutades', 'uppfyllt'),
  ];
  const { checks } = proofread({ kind: 'pdf', pages: 1, unread: [], lines: goals });
  assert.deepEqual(
    checks.filter(({ kind }) => kind === 'bedömning').map(({ outcome, arithmetic }) => `${outcome} ${arithmetic}`),
    ['held 52 % mot 60 %', 'held 21 % mot 20 %'],
  );
});

test('where the head is printed again somewhat to the side the rows below it are moved back', async () => {
  const head = 'Insats               Budget, tkr   Utfall, tkr   Kr per deltagare     Månader i snitt';
  const again = 'Insats          Budget, tkr  Utfall, tkr  Kr per deltagare  Månader i snitt';
  const text = (total: string): string =>
    [
      head,
      'Kajen                     3 000         2 940             20 704                 9,8',
      '',
      again,
      'Nystart               1 250        1 180            19 667              8,5',
      'Bryggan               1 600        1 615            19 000             10,1',
      `Samtliga              5 850        ${total}            20 466                –`,
    ].join('\n');
  await assertRight(text('5 735'), 'summa', 2);
  await assertOneFault(text('5 375'), { severity: 'fel', kind: 'summa', line: 7, printed: '5 375', right: '5 735' });
});
