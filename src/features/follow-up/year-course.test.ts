import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyBooks } from '../../../tests/support/any-books.ts';
import { readFolder, STORBYGDEN } from '../../../tests/years/kept-folder.ts';
import type { BudgetLine } from '../budget/budget.ts';
import type { AccountRule } from '../ledger/account-map.ts';
import { readSie } from '../ledger/sie/read-sie.ts';
import { isResultLine } from '../statements/placed-account.ts';
import { placeBooks } from '../statements/placing.ts';
import { allotmentOf } from './allotment.ts';
import { followedInterventions, followUp, newSince } from './follow-up.ts';
import { sumTo } from './forecast.ts';
import { type YearCourse, yearCourse } from './year-course.ts';

const NOTHING = {
  line: null,
  noteRow: null,
  activity: null,
  intervention: null,
  costRow: null,
  netRow: null,
  member: null,
  source: { file: 'x', line: 1 },
};
const rule = (prefix: string, project: string | null, said: Partial<AccountRule>): AccountRule => ({
  ...NOTHING,
  incomeKind: null,
  assetPart: null,
  prefix,
  object: project === null ? null : { dimension: project.length > 2 ? '1' : '6', object: project.slice(0, 2) },
  ...said,
});
const RULES = [
  rule('', 'P1', { intervention: 'a' }),
  rule('', 'P2', { intervention: 'b' }),
  rule('', '10x', { activity: 'x' }),
  rule('5', null, { noteRow: 'n.hyra', costRow: 'hyra' }),
  rule('3', null, { member: 'm' }),
];

const line = (id: string, said: Partial<BudgetLine> = {}): BudgetLine => ({
  ...NOTHING,
  year: 2024,
  id,
  name: id,
  kind: 'kostnad',
  amountOre: 1_000,
  grantedOre: null,
  isNet: false,
  ...said,
});
const anyField = <Value extends string>(...values: readonly Value[]) => fc.constantFrom(null, null, ...values);
const anyBudget = fc
  .array(
    fc.record({
      kind: fc.constantFrom('intakt' as const, 'kostnad' as const),
      line: anyField('avskrivningar', 'finansiella-intakter', 'kostnader', 'intakter', 'maskiner-inventarier'),
      intervention: anyField('a', 'b', 'c'),
      activity: anyField('x', 'y'),
      costRow: anyField('hyra'),
      noteRow: anyField('n.hyra', 'n'),
      member: anyField('m'),
      amountOre: fc.nat(5_000_000),
      isNet: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((lines) => lines.map((said, index) => line(`rad${index}`, said)));

/** The same books with the vouchers in other months, some of them outside the year. */
const anyYear = fc
  .tuple(
    anyBooks,
    fc.array(fc.constantFrom('20240101', '20240229', '20240930', '20241231', '20231230', '20250102'), { minLength: 20, maxLength: 20 }),
  )
  .map(([{ text }, dates]) => {
    let count = 0;
    return text.replaceAll('20240601', () => dates[count++ % dates.length] ?? '20240601');
  });

interface Read {
  readonly course: YearCourse;
  /** The result of the income statement, from the accounts themselves. */
  readonly resultOre: number;
}

function read(text: string, budget: readonly BudgetLine[]): Read {
  const files = [{ name: 'bok.se', ledger: readSie(new TextEncoder().encode(text), 'bok.se').value.ledger }];
  const { books } = placeBooks(files, { year: 2024, chart: 'kommun-bas', rules: RULES });
  const results = books.accounts.filter(({ year, places }) => year === 2024 && isResultLine(places.line));
  return {
    course: yearCourse(allotmentOf(budget, []), { year: 2024, books, files }, null),
    resultOre: results.reduce((sum, { movementOre }) => sum - movementOre, 0),
  };
}

const signed = ({ kind }: { readonly kind: string }, amount: number): number => (kind === 'intakt' ? amount : -amount);

describe('whatever the budget says', () => {
  test('every posting of income and cost falls on one row, so the rows come to the result to the öre', () => {
    fc.assert(
      fc.property(anyYear, anyBudget, (text, budget) => {
        const { course, resultOre } = read(text, budget);
        assert.equal(
          course.rows.reduce((sum, row) => sum + signed(row, row.totalOre), 0),
          resultOre,
        );
        const seen = followUp(course, { month: 12, choices: [] });
        assert.deepEqual([seen.result.actualOre, seen.result.forecastOre], [resultOre, resultOre]);
      }),
      { numRuns: 150 },
    );
  });

  test('the months of a row, its accounts, and what was registered day by day come to its total', () => {
    fc.assert(
      fc.property(anyYear, anyBudget, (text, budget) => {
        const { course } = read(text, budget);
        const new_ = newSince(course, '2000-01-01');
        for (const row of course.rows) {
          assert.equal(sumTo(row.months ?? [], 12), row.totalOre);
          assert.equal(new_.get(row.id) ?? 0, row.totalOre);
          assert.equal(
            row.accounts.reduce((sum, { totalOre }) => sum + totalOre, 0),
            row.totalOre,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test('an intervention is all that is booked on it as cost, also what is on other lines than its own', () => {
    fc.assert(
      fc.property(anyYear, anyBudget, (text, budget) => {
        const { course } = read(text, budget);
        const seen = followUp(course, { month: 12, choices: [] });
        for (const { id, actualOre, forecastOre } of followedInterventions(course, seen, ['a', 'b', 'c'])) {
          assert.equal(actualOre, course.interventions.get(id)?.totalOre ?? 0);
          assert.equal(forecastOre, actualOre);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('which line takes what', () => {
  const rowOf = (budget: readonly BudgetLine[], said: object): string | undefined => {
    const allotment = allotmentOf(budget, [
      {
        id: 'n',
        title: 'N',
        lines: ['kostnader'],
        showsBudget: true,
        rows: [{ id: 'over', name: 'Ö', rows: [{ id: 'under', name: 'U', rows: [] }] }],
        source: NOTHING.source,
      },
    ]);
    return allotment.rows[allotment.rowOf({ ...NOTHING, incomeKind: null, assetPart: null, line: 'kostnader', ...said }) ?? -1]?.id;
  };

  test('the one that says the most of it', () => {
    const budget = [line('allt'), line('a', { intervention: 'a' }), line('a-hyra', { intervention: 'a', costRow: 'hyra' })];
    assert.equal(rowOf(budget, { intervention: 'a', costRow: 'hyra' }), 'a-hyra');
    assert.equal(rowOf(budget, { intervention: 'a' }), 'a');
    assert.equal(rowOf(budget, { intervention: 'b' }), 'allt');
  });

  test('a line for a row of a note takes what is on the rows under it', () => {
    assert.equal(rowOf([line('over', { noteRow: 'n.over' })], { noteRow: 'n.under' }), 'over');
  });

  test('what no line fits wholly goes to the only one that fits what tells the most, and never to another intervention’s', () => {
    const budget = [line('a', { intervention: 'a', costRow: 'a' }), line('hyra', { costRow: 'hyra', activity: 'x' })];
    assert.equal(rowOf(budget, { intervention: 'a', costRow: 'hyra' }), 'a');
    assert.equal(rowOf(budget, { intervention: 'b', costRow: 'a' }), 'utan:kostnader');
    assert.equal(rowOf(budget, { intervention: 'b', costRow: 'hyra' }), 'hyra');
  });

  test('lines that nothing tells apart stand as one with their sum', () => {
    const { rows } = allotmentOf([line('ett', { grantedOre: 5 }), line('tva', { amountOre: 500 })], []);
    assert.deepEqual([rows[0]?.name, rows[0]?.budgetOre, rows[0]?.grantedOre, rows[1]?.budgetOre], ['ett, tva', 1_500, 5, null]);
  });

  test('an income of an intervention goes to its net line, unless an income line says that it is its own or a member pays it', () => {
    const income = { line: 'intakter', intervention: 'a' };
    const net = line('a', { intervention: 'a', isNet: true });
    const rest = line('ovrigt', { kind: 'intakt' });
    assert.equal(rowOf([net, rest], income), 'a');
    assert.equal(rowOf([{ ...net, isNet: false }, rest], income), 'ovrigt');
    assert.equal(rowOf([net, rest], { ...income, intervention: 'b' }), 'ovrigt');
    assert.equal(rowOf([net, rest], { ...income, member: 'm' }), 'ovrigt');
    assert.equal(rowOf([net, rest], { ...income, line: 'finansiella-intakter' }), 'utan:finansiella-intakter');
    assert.equal(rowOf([net, line('salda', { kind: 'intakt', intervention: 'a' })], income), 'salda');
    assert.equal(rowOf([net, line('hyra', { intervention: 'a', costRow: 'hyra', isNet: true })], income), 'a');
  });

  test('an investment is no result and takes nothing', () => {
    assert.equal(rowOf([line('dator', { line: 'maskiner-inventarier' })], {}), 'utan:kostnader');
    assert.equal(rowOf([], { line: 'kassa-bank' }), undefined);
  });
});

test('a real year comes to its published result, month by month, and last year’s books give the profile', () => {
  const { records, ledgers } = readFolder(STORBYGDEN);
  const { books } = placeBooks(ledgers, { year: 2024, chart: records.settings.chart, rules: records.accountRules });
  const budget = records.budget.filter(({ year }) => year === 2024);
  const last = ledgers.filter(({ name }) => name.includes('2023'));
  const course = yearCourse(allotmentOf(budget, records.notes), { year: 2024, books, files: ledgers }, { year: 2023, books, files: last });
  const seen = followUp(course, { month: 12, choices: [] });
  assert.equal(seen.result.actualOre, -18_081_653);
  assert.equal(course.rows.find(({ id }) => id === 'steget')?.totalOre, 881_486_915);
  assert.equal(sumTo(course.rows.find(({ id }) => id === 'steget')?.lastMonths ?? [], 12), 852_757_090);
});

describe('what somebody foresees themselves', () => {
  const { records, ledgers } = readFolder(STORBYGDEN);
  const { books } = placeBooks(ledgers, { year: 2024, chart: records.settings.chart, rules: records.accountRules });
  const budget = records.budget.filter(({ year }) => year === 2024);
  const last = { year: 2023, books, files: ledgers.filter(({ name }) => name.includes('2023')) };
  const course = yearCourse(allotmentOf(budget, records.notes), { year: 2024, books, files: ledgers }, last);
  const choice = { id: '1', line: 'kansli', method: 'egen', amountOre: 1, comment: 'x', madeBy: null, madeAt: '2024-09-01' } as const;
  const kansli = (month: number, choices: readonly (typeof choice)[], seen = course) =>
    followUp(seen, { month, choices }).rows.find(({ row }) => row.id === 'kansli') ?? assert.fail();

  test('counts from every month until the whole year is booked and seen, when the outcome does', () => {
    assert.deepEqual([kansli(6, [choice]).forecastOre, kansli(11, [choice]).forecastOre], [1, 1]);
    const known = kansli(12, [choice]);
    assert.deepEqual([known.forecastOre, known.forecast.method, known.choice?.amountOre], [known.actualOre, 'utfall', 1]);
    const { result, isKnown } = followUp(course, { month: 12, choices: [choice] });
    assert.deepEqual([isKnown, result.forecastOre], [true, result.actualOre]);
  });

  test('still counts in December of a year that is booked to August', () => {
    assert.equal(kansli(12, [choice], { ...course, latestMonth: 8 }).forecastOre, 1);
  });

  test('changes nothing of the budget until the month', () => {
    const differences = (choices: readonly (typeof choice)[]) => {
      const { rows, income, cost } = followUp(course, { month: 8, choices });
      return [...rows, income, cost].map(({ budgetByMonthOre, differenceOre }) => [budgetByMonthOre, differenceOre]);
    };
    assert.deepEqual(differences([choice]), differences([]));
  });
});
