import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountRule } from '../ledger/account-map.ts';
import { readSie } from '../ledger/sie/read-sie.ts';
import { dividedYears } from './placed-account.ts';
import { type LedgerFile, placeBooks } from './placing.ts';

const source = { file: 'konton.csv', line: 2 };
const NOWHERE = {
  line: null,
  noteRow: null,
  activity: null,
  intervention: null,
  costRow: null,
  netRow: null,
  incomeKind: null,
  member: null,
  assetPart: null,
};
const byCostCentre: AccountRule = { prefix: '5', object: { dimension: '1', object: '20' }, ...NOWHERE, activity: 'insatser', source };
const byProject: AccountRule = { prefix: '50', object: { dimension: '6', object: 'P1' }, ...NOWHERE, intervention: 'vagen', source };
const whole: AccountRule = { prefix: '5', object: null, ...NOWHERE, activity: 'kansli', source };

function fileOf(text: string, year = 2024): LedgerFile {
  const head = `#FLAGGA 0\n#SIETYP 4\n#RAR 0 ${year}0101 ${year}1231\n#RAR -1 ${year - 1}0101 ${year - 1}1231\n#KONTO 1930 Bank\n#KONTO 5010 Hyra\n`;
  const { value } = readSie(new TextEncoder().encode(head + text), 'bok.se');
  assert.ok(value !== null);
  return { name: 'bok.se', ledger: value.ledger };
}

const place = (files: readonly LedgerFile[], rules: readonly AccountRule[]) => placeBooks(files, { year: 2024, chart: 'bas', rules });
const voucher = (rows: string): string => `#VER A 1 20240601 x\n{\n${rows}}\n`;

/** Account, object, kronor and where it belongs, for every part of the accounts of cost. */
const partsOf = ({ books }: ReturnType<typeof place>, year = 2024) =>
  books.accounts
    .filter((account) => account.year === year && account.account === '5010')
    .map(({ object, movementOre, places }) => [object?.object ?? '', movementOre / 100, places.activity, places.intervention]);

test('a posting with cost centre and project gets its activity from the one and its intervention from the other', () => {
  const books = fileOf(
    voucher(
      '#TRANS 5010 {1 20 6 P1} 100\n#TRANS 5010 {1 20} 50\n#TRANS 5010 {6 P1} 20\n#TRANS 5010 {1 99} 7\n#TRANS 5010 {} 3\n#TRANS 1930 {} -180\n',
    ),
  );
  assert.deepEqual(partsOf(place([books], [byCostCentre, byProject, whole])), [
    ['20', 100, 'insatser', 'vagen'],
    ['20', 50, 'insatser', null],
    ['P1', 20, 'kansli', 'vagen'],
    ['99', 7, 'kansli', null],
    ['', 3, 'kansli', null],
  ]);
});

test('the order of the objects on a posting does not matter, nor do objects that no rule asks for', () => {
  const books = fileOf(voucher('#TRANS 5010 {6 P1 1 20} 100\n#TRANS 5010 {1 20 7 anna 6 P1} 11\n#TRANS 1930 {} -111\n'));
  assert.deepEqual(partsOf(place([books], [byCostCentre, byProject])), [['20', 111, 'insatser', 'vagen']]);
});

test('an account that no rule divides stays whole', () => {
  const books = fileOf(voucher('#TRANS 5010 {1 20} 100\n#TRANS 1930 {} -100\n'));
  assert.deepEqual(partsOf(place([books], [whole])), [['', 100, 'kansli', null]]);
});

test('what the parts leave of an account is kept, so that no amount is lost', () => {
  const books = fileOf('#RES 0 5010 130\n#PSALDO 0 202401 5010 {} 130\n#PSALDO 0 202401 5010 {1 20} 100\n');
  assert.deepEqual(partsOf(place([books], [byCostCentre, whole])), [
    ['20', 100, 'insatser', null],
    ['', 30, 'kansli', null],
  ]);
});

test('a year before of which only the results are known keeps its amounts, but nothing is known of what they belong to', () => {
  const books = fileOf(`#RES -1 5010 90\n#UB -1 1930 10\n${voucher('#TRANS 5010 {1 20} 100\n#TRANS 1930 {} -100\n')}`);
  const placed = place([books], [byCostCentre, whole]);
  assert.deepEqual(partsOf(placed, 2023), [['', 90, 'kansli', null]]);
  assert.deepEqual(dividedYears(placed.books), [2024]);
  assert.deepEqual(
    placed.problems.map(({ code, severity }) => [code, severity]),
    [['bokforing.utan-objekt', 'warning']],
  );
});

test('the year of the report without any objects is an error when the account map asks for them', () => {
  const placed = place([fileOf(voucher('#TRANS 5010 {} 100\n#TRANS 1930 {} -100\n'))], [byCostCentre]);
  assert.deepEqual(dividedYears(placed.books), []);
  assert.deepEqual(
    placed.problems.map(({ code, severity }) => [code, severity]),
    [['bokforing.utan-objekt', 'error']],
  );
});

test('two files of the same year are told as an error, whatever they hold and are called', () => {
  const one = fileOf(voucher('#TRANS 5010 {} 10.00\n#TRANS 1930 {} -10.00\n'));
  const told = (files: readonly LedgerFile[]) => place(files, []).problems.filter(({ code }) => code === 'bokforing.dubbel');
  assert.deepEqual(told([one]), []);
  assert.deepEqual(told([one, { ...fileOf(voucher('#TRANS 5010 {} 7.00\n#TRANS 1930 {} -7.00\n'), 2023), name: 'fjol.se' }]), []);
  const [problem, ...others] = told([one, { ...one, name: '0a.se' }]);
  assert.deepEqual([problem?.severity, others], ['error', []]);
  assert.match(problem?.message ?? '', /Flera filer har bokföring för 2024: bok\.se och 0a\.se\. Bara en kan räknas/);
});

test('a file of vouchers alone is said to be left out', () => {
  const { value } = readSie(
    new TextEncoder().encode('#FLAGGA 0\n#SIETYP 4\n#VER L 1 20240601 lon\n{\n#TRANS 5010 {} 10.00\n#TRANS 1930 {} -10.00\n}\n'),
    'lon.si',
  );
  assert.ok(value !== null);
  const problems = place([fileOf(''), { name: 'lon.si', ledger: value.ledger }], []).problems.filter(
    ({ code }) => code === 'bokforing.oanvand',
  );
  assert.deepEqual(
    problems.map(({ file, severity }) => [file, severity]),
    [['lon.si', 'warning']],
  );
});
