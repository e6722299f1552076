import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { figureJson } from '../../../src/features/annual-report/report-json.ts';
import { computeFigures, type FigureBook } from '../../../src/features/figures/book.ts';
import { hideSmallCounts } from '../../../src/features/figures/disclosure.ts';
import { type Figure, type FigureKey, figureKey } from '../../../src/features/figures/figure.ts';
import { givenAs, moneyIn, ratioOf } from '../../../src/features/figures/formulas.ts';
import type { Intervention } from '../../../src/features/interventions/intervention.ts';
import { defineParticipants } from '../../../src/features/participants/participant-figures.ts';
import { tries } from '../../support/tries.ts';
import { anyCounts, interventionOf, REASONS, type TypedCounts, YEAR } from './any-counts.ts';
import { attack, type Seen } from './attacker.ts';

const source = { file: 'deltagare.csv', line: 2 };

function bookOf({ participants, exits }: TypedCounts, interventions: readonly Intervention[]): FigureBook {
  const costs = interventions.flatMap(({ id }) => {
    const money = moneyIn(YEAR);
    return [
      money(`insats.${id}.kostnad`, givenAs(100_000, source), ['Kostnad', '']),
      money(`insats.${id}.kostnad-per-deltagare`, ratioOf(`insats.${id}.kostnad`, `insats.${id}.deltagare`, YEAR), ['Per deltagare', '']),
    ];
  });
  return computeFigures([...defineParticipants({ participants, exits, volumes: [], codes: [] }, interventions), ...costs]);
}

const isCount = (figure: Figure): boolean => figure.unit.kind === 'count';
const numberOf = (figure: Figure | undefined): number | null =>
  figure?.value.kind === 'known' ? Number(figure.value.exact.numerator) : null;

/** What the attacker sees, and knows of how the counts hang together, in the words of the report. */
function seenIn(book: FigureBook, interventions: readonly Intervention[], limit: number): Seen {
  const has = (name: string): boolean => book.figures.has(figureKey(name, YEAR));
  const counts = new Map(
    [...book.figures.values()].filter(isCount).map((figure) => [figure.key.replace(/@.*/, ''), numberOf(figure)] as const),
  );
  const places = interventions.map(({ id }) => `insats.${id}`);
  const sum = (total: string, parts: readonly string[]): string[][] => (has(total) && parts.length > 0 ? [[total, ...parts]] : []);
  const both = (total: string, women: string, men: string): string[][] =>
    has(total) && has(women) && has(men) ? [[total, women, men]] : [];
  const sums = [
    ...places.flatMap((place) => [
      ...both(`${place}.deltagare`, `${place}.kvinnor`, `${place}.man`),
      ...both(`${place}.nya`, `${place}.nya-kvinnor`, `${place}.nya-man`),
      ...both(`${place}.avslutade`, `${place}.avslutade-kvinnor`, `${place}.avslutade-man`),
      ...sum(`${place}.avslutade`, REASONS.map((reason) => `${place}.avslut.${reason}`).filter(has)),
    ]),
    ...[
      ['summa', 'deltagare'],
      ['kvinnor', 'kvinnor'],
      ['man', 'man'],
      ['nya', 'nya'],
      ['avslutade', 'avslutade'],
    ].flatMap(([total, part]) => sum(`deltagare.${total}`, places.map((place) => `${place}.${part}`).filter(has))),
    ...REASONS.flatMap((reason) => sum(`deltagare.avslut.${reason}`, places.map((place) => `${place}.avslut.${reason}`).filter(has))),
  ];
  const parts = places.flatMap((place) =>
    [
      ['nya', 'deltagare'],
      ['avslutade', 'deltagare'],
      ['nya-kvinnor', 'kvinnor'],
      ['nya-man', 'man'],
      ['avslutade-kvinnor', 'kvinnor'],
      ['avslutade-man', 'man'],
    ].map(([part, whole]) => [`${place}.${part}`, `${place}.${whole}`] as const),
  );
  return { counts, sums, parts: parts.filter(([part, whole]) => has(part) && has(whole)), limit, largest: 130 };
}

/** The counts that the attacker works out. */
function workedOut(
  open: FigureBook,
  shown: FigureBook,
  { interventions, limit }: { interventions: readonly Intervention[]; limit: number },
): string[] {
  const seen = seenIn(shown, interventions, limit);
  return [...seen.counts].flatMap(([name, number]) => {
    const truth = numberOf(open.find(figureKey(name, YEAR)));
    return number === null && truth !== null && attack(seen, name, truth) === 'determined' ? [name] : [];
  });
}

/** The book with nothing but the small counts hidden, as reports are often made. */
function withSmallHidden(open: FigureBook, limit: number): FigureBook {
  const figures = new Map(
    [...open.figures].map(([key, figure]): [FigureKey, Figure] => {
      const number = numberOf(figure);
      return [key, isCount(figure) && number !== null && number > 0 && number < limit ? { ...figure, value: { kind: 'hidden' } } : figure];
    }),
  );
  return { figures, find: (key) => figures.get(key) };
}

const anyLimit = fc.integer({ min: 3, max: 8 });

test('nobody can work out a hidden count from what is shown', () => {
  fc.assert(
    fc.property(anyCounts, anyLimit, ({ counts, interventions }, limit) => {
      const open = bookOf(counts, interventions);
      assert.deepEqual(workedOut(open, hideSmallCounts(open, limit), { interventions, limit }), []);
    }),
    tries(150),
  );
});

test('the attacker does work out counts when only the small ones are hidden', () => {
  const rows = [
    ['enter', [4, 5, 3]],
    ['nova', [12, 8, 9]],
    ['fia', [2, 6, 7]],
  ] as const;
  const exits = rows.flatMap(([intervention, numbers]) =>
    REASONS.map((reason, index) => ({ year: YEAR, intervention, sex: 'alla' as const, reason, count: numbers[index] ?? 0, source })),
  );
  const participants = rows.map(([intervention, numbers]) => ({
    year: YEAR,
    intervention,
    sex: 'alla' as const,
    kind: 'avslutade' as const,
    count: numbers.reduce((sum, number) => sum + number, 0),
    source,
  }));
  const interventions = rows.map(([id]) => interventionOf(id));
  const open = bookOf({ participants, exits }, interventions);
  const found = workedOut(open, withSmallHidden(open, 5), { interventions, limit: 5 });
  assert.deepEqual(found, ['insats.enter.avslut.arbete', 'insats.enter.avslut.annat', 'insats.fia.avslut.arbete']);
  assert.deepEqual(workedOut(open, hideSmallCounts(open, 5), { interventions, limit: 5 }), []);
});

test('no count below the limit is shown, and none is hidden when none is below it', () => {
  fc.assert(
    fc.property(anyCounts, anyLimit, ({ counts, interventions }, limit) => {
      const open = bookOf(counts, interventions);
      const shown = [...hideSmallCounts(open, limit).figures.values()];
      const numbers = shown.filter(isCount).flatMap((figure) => numberOf(figure) ?? []);
      assert.deepEqual(
        numbers.filter((number) => number > 0 && number < limit),
        [],
      );
      const hasSmall = [...open.figures.values()]
        .filter(isCount)
        .some((figure) => (numberOf(figure) ?? 0) > 0 && (numberOf(figure) ?? 0) < limit);
      assert.equal(
        shown.some((figure) => figure.value.kind === 'hidden'),
        hasSmall,
      );
    }),
  );
});

test('a cost per participant is hidden with the participants, and no formula tells the rows of a count', () => {
  fc.assert(
    fc.property(anyCounts, anyLimit, ({ counts, interventions }, limit) => {
      const book = hideSmallCounts(bookOf(counts, interventions), limit);
      for (const { id } of interventions) {
        const [people, cost] = ['deltagare', 'kostnad-per-deltagare'].map(
          (part) => book.find(figureKey(`insats.${id}.${part}`, YEAR))?.value.kind,
        );
        assert.equal(people === 'hidden', cost === 'hidden');
      }
      for (const figure of book.figures.values()) assert.deepEqual(countsToldOf(figure), []);
    }),
  );
});

/** Numbers in the JSON of a count other than the one it shows. */
function countsToldOf(figure: Figure): string[] {
  if (!isCount(figure)) return [];
  const shown = numberOf(figure);
  const told = [...JSON.stringify(figureJson(figure)).matchAll(/"numerator":"(\d+)"/g)].map(([, number]) => Number(number));
  const kept = [
    ...JSON.stringify(figure.formula, (_, value) => (typeof value === 'bigint' ? String(value) : value)).matchAll(/"numerator":"(\d+)"/g),
  ].map(([, number]) => Number(number));
  return [...told, ...kept].filter((number) => number !== shown).map((number) => `${figure.key} ${number}`);
}
