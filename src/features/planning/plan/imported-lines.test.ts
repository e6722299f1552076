import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLine, aPlan } from '../../../../tests/plans/a-plan.ts';
import { rolesOf } from './column-roles.ts';
import { importRows } from './imported-lines.ts';
import { sheetOf } from './sheet.ts';
import { unitSaidIn } from './thousands.ts';

const plan = aPlan([aLine('enter', 'kostnad', { kronor: 5, note: 'Beslutad.' })], { year: 2025 });
const known = { members: [{ id: 'fk', name: 'Försäkringskassan' }], interventions: [{ id: 'nova', name: 'Nova' }] };
interface Said {
  readonly kinds?: Parameters<typeof importRows>[2]['kinds'];
  readonly skipped?: readonly number[];
}
const read = (text: string, usualKind: 'kostnad' | 'intakt' = 'kostnad', { kinds = new Map(), skipped = [] }: Said = {}) => {
  const { headings, headLine, titles, rows } = sheetOf(
    text.split('\n').map((line, index) => ({ line: index + 1, cells: line.split(';') })),
  );
  const roles = rolesOf(headings, 2025);
  const unit = unitSaidIn([...titles, ...headings]);
  return importRows(plan, rows, { headLine, roles, unit, usualKind, kinds, skipped: new Set(skipped), known });
};

test('a year folder’s budget file is read as it is, each row in the column of its year', () => {
  const { plan: made, problems } = read(
    'ar;rad;namn;typ;belopp_kr;beviljat_kr;rrrad;insats;medlem\n2025;enter;Enter;kostnad;2 850;3 000;;enter;\n2024;enter;Enter;kostnad;2 700;;;;\n2025;fk;Staten;intakt;4 000;;;;fk\n2019;x;Gammal;kostnad;1;;;;',
  );
  const [enter, state] = made.lines;
  assert.deepEqual(
    [enter?.typedOre.budget, enter?.grantedOre.budget, enter?.typedOre.budgetBefore, enter?.intervention, enter?.note],
    [285_000, 300_000, 270_000, 'enter', 'Beslutad.'],
  );
  assert.deepEqual([state?.kind, state?.member, state?.typedOre.budget], ['intakt', 'fk', 400_000]);
  assert.deepEqual(
    problems.map(({ line, isError }) => [line, isError]),
    [[5, false]],
  );
});

test('a list of names and amounts is enough, a name that is known is changed, and sums are left to be computed', () => {
  const { plan: made, added, changed, problems } = read('Benämning;Belopp\nenter;7\nKansli;8\nSumma kostnader;15');
  assert.deepEqual([added, changed], [1, 1]);
  assert.deepEqual(
    made.lines.map(({ id, kind, typedOre }) => [id, kind, typedOre.budget]),
    [
      ['enter', 'kostnad', 700],
      ['kansli', 'kostnad', 800],
    ],
  );
  assert.match(problems[0]?.message ?? '', /summor räknas fram/);
});

test('every fault is told at once, with its row', () => {
  const { problems } = read('namn;typ;slag;Budget 2025\nA;utgift;;1\nB;;annat;2\nC;;;många');
  assert.deepEqual(
    problems.map(({ line, isError }) => [line, isError]),
    [
      [2, true],
      [3, true],
      [4, true],
    ],
  );
});

test('what is carried forward into the year before is read, and groups are made as they are met', () => {
  const { plan: made } = read(
    'namn;grupp;Budget 2024;Prognos 2024;Budget 2025\nBalanserat resultat (prel);;10;20;30\nKansli;Gemensamt;1;1;1\nLokal;gemensamt;1;1;1',
  );
  assert.deepEqual(made.openings, { budgetBeforeOre: 1000, forecastBeforeOre: 2000, note: null });
  assert.deepEqual(
    [made.groups.map(({ name }) => name), made.lines.slice(1).map(({ group }) => group)],
    [['Gemensamt'], ['gemensamt', 'gemensamt']],
  );
});

test('without a column of names nothing is read', () => {
  assert.equal(read('x;y\n1;2').problems[0]?.isError, true);
});

test('a column called the row is its name when no other column is', () => {
  assert.deepEqual(read('Rad;Belopp\nKansli;8').plan.lines.at(-1)?.name, 'Kansli');
});

test('what a row is that does not say so is guessed by its name, is told, and can be changed', () => {
  const text = 'Rad;Belopp\nBidrag från staten;8\nKansli;9\nenter;5';
  const kinds = (made: ReturnType<typeof read>) => made.guessed.map(({ place, kind }) => [place, kind]);
  assert.deepEqual(kinds(read(text)), [
    [0, 'intakt'],
    [1, 'kostnad'],
    [2, 'kostnad'],
  ]);
  const changed = read(text, 'kostnad', { kinds: new Map([[0, 'kostnad']]) });
  assert.equal(changed.plan.lines.find(({ name }) => name === 'Bidrag från staten')?.kind, 'kostnad');
});

test('a row that says another side than its line moves the line, unless the file has one on each side', () => {
  const moved = read('namn;typ;Belopp\nenter;intäkt;7');
  assert.deepEqual(
    moved.plan.lines.map(({ id, kind }) => [id, kind]),
    [['enter', 'intakt']],
  );
  assert.equal(read('namn;typ;Belopp\nenter;intäkt;7\nenter;kostnad;5').plan.lines.length, 2);
});

test('a file that says what the plan says changes nothing, and says so', () => {
  const { isSame, added, changed } = read('namn;typ;Belopp\nenter;kostnad;5');
  assert.deepEqual([isSame, added, changed], [true, 0, 0]);
});

test('a new row that is called as a member or an intervention is about it', () => {
  const { plan: made } = read('Benämning;Typ;Budget 2025\nFörsäkringskassan;intäkt;7\nnova;kostnad;8\nNova;intäkt;1');
  assert.deepEqual(
    made.lines.slice(1).map(({ member, intervention }) => [member, intervention]),
    [
      ['fk', null],
      [null, 'nova'],
      [null, null],
    ],
  );
});

test('a row that is not to be read leaves the plan as it was', () => {
  const { added, read: rows } = read('Benämning;Typ;Budget 2025\nStatsbidrag;intäkt;7\nKansli;kostnad;8', 'kostnad', { skipped: [0] });
  assert.deepEqual([added, [...rows]], [1, [['kansli', 1]]]);
});

test('a heading over rows says what they are until the next heading or sum, unless the row or somebody says otherwise', () => {
  const text =
    'namn;typ;Belopp\nINTÄKTER:;;\nHyra;;8\nSåld kurs;;1\nKontor;kostnad;2\nSumma intäkter;;9\nÖvrigt;;3\nKostnader;;\nBidrag till andra;;4';
  const { plan: made } = read(text, 'kostnad', { kinds: new Map([[2, 'kostnad']]) });
  assert.deepEqual(
    made.lines.slice(1).map(({ name, kind }) => [name, kind]),
    [
      ['Hyra', 'intakt'],
      ['Såld kurs', 'kostnad'],
      ['Kontor', 'kostnad'],
      ['Övrigt', 'kostnad'],
      ['Bidrag till andra', 'kostnad'],
    ],
  );
});

test('the same name under both headings is a line on each side', () => {
  const { plan: made } = read('namn;Belopp\nIntäkter;\nÖvrigt;8\nKostnader;\nÖvrigt;9');
  assert.deepEqual(
    made.lines.slice(1).map(({ kind, typedOre }) => [kind, typedOre.budget]),
    [
      ['intakt', 800],
      ['kostnad', 900],
    ],
  );
});

test('interest and what is left of it are incomes when nothing says otherwise', () => {
  const { guessed } = read('namn;Belopp\nFinansnetto;1\nRänteintäkter;2\nFinansiella intäkter;3\nFinansiella kostnader;4');
  assert.deepEqual(
    guessed.map(({ kind }) => kind),
    ['intakt', 'intakt', 'intakt', 'kostnad'],
  );
});

test('amounts in thousands become kronor, what is granted and carried forward too', () => {
  const { plan: made, problems } = read(
    'namn;Budget 2024 (tkr);Budget 2025 (tkr);Beviljat\nBalanserat resultat;10;;\nKansli;1 234,567;−2;3\nLokal;många;1;',
  );
  const kansli = made.lines[1];
  assert.deepEqual([kansli?.typedOre.budgetBefore, kansli?.typedOre.budget, kansli?.grantedOre.budget], [123_456_700, -200_000, 300_000]);
  assert.equal(made.openings.budgetBeforeOre, 1_000_000);
  assert.deepEqual(
    problems.filter(({ isError }) => isError).map(({ line }) => line),
    [4],
  );
});
