import fc from 'fast-check';
import type { Intervention } from '../../../src/features/interventions/intervention.ts';
import type { CountKind, ExitCount, ParticipantCount, Sex } from '../../../src/features/participants/counts.ts';

/** What one year's statistics hold for one intervention, as they are typed. */
export interface TypedCounts {
  readonly participants: readonly ParticipantCount[];
  readonly exits: readonly ExitCount[];
}

const source = { file: 'deltagare.csv', line: 2 };
export const YEAR = 2024;
export const REASONS = ['arbete', 'studier', 'annat'] as const;

/** Small counts are common, as they are in interventions. */
const few = fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 25 }));

/** New and finished are parts of the participants, and those who left are divided by reason. */
const sexes = fc.oneof(
  { weight: 4, arbitrary: fc.constant<readonly Sex[]>(['kvinna', 'man']) },
  { weight: 1, arbitrary: fc.constant<readonly Sex[]>(['alla']) },
);

const countsOf = (intervention: string): fc.Arbitrary<TypedCounts> =>
  sexes.chain((words) =>
    fc
      .record({
        bySex: fc.array(
          fc.record({ all: few, isNew: fc.double({ min: 0, max: 1, noNaN: true }), left: fc.double({ min: 0, max: 1, noNaN: true }) }),
          {
            minLength: words.length,
            maxLength: words.length,
          },
        ),
        kinds: fc.constantFrom<readonly CountKind[]>(
          ['deltagare'],
          ['deltagare', 'nya'],
          ['deltagare', 'avslutade'],
          ['deltagare', 'nya', 'avslutade'],
        ),
        cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 }),
        hasReasons: fc.boolean(),
      })
      .map(({ bySex, kinds, cuts, hasReasons }) => {
        const parts = bySex.map(({ all, isNew, left }) => ({
          deltagare: all,
          nya: Math.floor(all * isNew),
          avslutade: Math.floor(all * left),
        }));
        const participants = words.flatMap((sex, index) =>
          kinds.map((kind): ParticipantCount => ({ year: YEAR, intervention, sex, kind, count: parts[index]?.[kind] ?? 0, source })),
        );
        const left = parts.reduce((sum, part) => sum + part.avslutade, 0);
        const exits = hasReasons && kinds.includes('avslutade') ? divided(left, cuts) : [];
        return { participants, exits: exits.map(([reason, count]) => ({ year: YEAR, intervention, sex: 'alla', reason, count, source })) };
      }),
  );

function divided(total: number, cuts: readonly number[]): (readonly [string, number])[] {
  const [first = 0, second = 0] = cuts.map((cut) => Math.floor(cut * total)).toSorted((a, b) => a - b);
  const sizes = [first, second - first, total - second];
  return REASONS.map((reason, index) => [reason, sizes[index] ?? 0] as const);
}

export const anyCounts: fc.Arbitrary<{ readonly counts: TypedCounts; readonly interventions: readonly Intervention[] }> = fc
  .integer({ min: 1, max: 4 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => countsOf(`insats-${index}`))))
  .map((all) => ({
    counts: { participants: all.flatMap((each) => each.participants), exits: all.flatMap((each) => each.exits) },
    interventions: all.map((_, index) => interventionOf(`insats-${index}`)),
  }));

export const interventionOf = (id: string): Intervention => ({
  id,
  name: id,
  direction: 'individ',
  form: null,
  owner: null,
  startedOn: null,
  endedOn: null,
  purpose: null,
  targetGroup: null,
  staffing: [],
  plannedParticipants: null,
  source,
});
