import fc, { type Arbitrary } from 'fast-check';
import type { GoalRule } from '../../src/features/goals/goal.ts';
import type { NoteRow } from '../../src/features/statements/layout.ts';
import { CHAPTERS } from '../../src/features/year-folder/words.ts';
import type { ChapterText, YearRecords } from '../../src/features/year-folder/year-records.ts';
import { exact } from '../../src/shared/exact.ts';
import { accountTables } from './any-account-tables.ts';
import { countTables } from './any-count-tables.ts';
import {
  AWKWARD,
  anyAmount,
  anyCount,
  anyDate,
  anyDecimal,
  anyFigure,
  anyPosition,
  anySlug,
  anyText,
  anyYearNumber,
  INTERVENTIONS,
  MEMBERS,
  orNull,
  placed,
  places,
  recordOf,
  several,
  source,
  withIds,
} from './any-value.ts';

const { rule: anyRule } = fc.letrec<{ rule: GoalRule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small' },
    recordOf({ kind: fc.constant('limit' as const), figure: anyFigure, relation: anyPosition, limit: anyDecimal }),
    recordOf({
      kind: fc.constant('limit' as const),
      figure: anyFigure,
      relation: anyPosition,
      limit: anyDecimal.map((value) => exact(value.numerator, value.denominator * 100n)),
      limitUnit: fc.constant('%' as const),
    }),
    recordOf({
      kind: fc.constant('limit' as const),
      figure: anyFigure,
      relation: anyPosition,
      limit: anyAmount.map((amount) => exact(amount)),
      limitUnit: fc.constant('kr' as const),
    }),
    recordOf({ kind: fc.constant('compared' as const), figure: anyFigure, relation: anyPosition, with: anyFigure }),
    recordOf({ kind: fc.constantFrom('allOf' as const, 'anyOf' as const), rules: fc.array(tie('rule'), { minLength: 1, maxLength: 2 }) }),
  ),
}));

const noteRow = (id: string, name: string, rows: readonly NoteRow[] = []): NoteRow => ({ id, name, rows });

const anyNotes: Arbitrary<YearRecords['notes']> = fc.tuple(anyText, anyText, fc.boolean()).map(([title, name, showsBudget]) => [
  { id: 'intakter', title, lines: ['intakter'], showsBudget, rows: [noteRow('staten', name)], source },
  {
    id: 'kostnader',
    title: name,
    lines: ['kostnader', 'avskrivningar'],
    showsBudget: !showsBudget,
    rows: [noteRow('kansli', title, [noteRow('lon', name)])],
    source,
  },
  { id: 'leasing', title, lines: [], showsBudget: false, rows: [], source },
]);

const anyMarkdown = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD, '', '---', '  x  ', '{{rr.intakter}}'), anyText), { maxLength: 5 })
  .map((lines) => lines.join('\n'));
const anyPlace: Arbitrary<Pick<ChapterText, 'chapter' | 'title' | 'after' | 'level'>> = fc.oneof(
  recordOf({
    chapter: fc.constantFrom(...CHAPTERS, 'not-leasing'),
    title: fc.constant(null),
    after: fc.constant(null),
    level: fc.integer({ min: 1, max: 4 }),
  }),
  recordOf({
    chapter: fc.constant(null),
    title: anyText,
    after: fc.constantFrom(...CHAPTERS, 'bilagor'),
    level: fc.integer({ min: 1, max: 4 }),
  }),
);
const anyTexts = fc
  .uniqueArray(fc.tuple(anySlug, anyPlace, anyMarkdown), { maxLength: 3, selector: ([id]) => id })
  .map((texts) =>
    texts
      .map(([id, place, markdown]) => ({ id, ...place, markdown, firstLine: 0 }))
      .toSorted((a, b) => (`${a.id}.md` < `${b.id}.md` ? -1 : 1)),
  );

const anyBooks = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a.se', 'b.SI', 'c.csv', 'd.xlsx'), fc.uint8Array({ maxLength: 50 })), {
    minLength: 1,
    maxLength: 3,
    selector: ([name]) => name,
  })
  .map((books) => books.map(([name, bytes]) => ({ name, bytes })).toSorted((a, b) => (a.name < b.name ? -1 : 1)));

const settings: Arbitrary<YearRecords['settings']> = recordOf({
  recordNumber: orNull(anyText),
  adoptedOn: orNull(anyDate),
  chart: fc.constantFrom('kommun-bas', 'region-bas', 'bas', 'egen'),
  equityCap: fc.array(recordOf({ fromOre: anyCount, share: fc.constantFrom('0,2', '0,125', '1') }), { maxLength: 2 }),
  operatingStatement: fc.constantFrom('kort', 'per-verksamhet', 'bada'),
  financialItemsInOverview: fc.boolean(),
  smallestShownGroup: fc.integer({ min: 1, max: 20 }),
  rounding: fc.constantFrom('exakt', 'avstamd'),
  isWithoutBooks: fc.boolean(),
  lineNames: fc.dictionary(anySlug, anyText, { maxKeys: 2, noNullPrototype: true }),
});

/** A year's records as nobody would have them, but as somebody could. All references lead somewhere. */
export const anyYear: Arbitrary<YearRecords> = recordOf<YearRecords>({
  association: recordOf({
    id: anySlug,
    name: anyText,
    shortName: anyText,
    organisationNumber: orNull(fc.constant('222000-1234')),
    seat: orNull(anyText),
  }),
  year: anyYearNumber,
  settings,
  members: withIds(
    MEMBERS,
    placed({
      id: anySlug,
      name: anyText,
      kind: fc.constantFrom('forsakringskassan', 'arbetsformedlingen', 'region', 'kommun'),
      code: orNull(fc.constantFrom('06', '0680')),
      organisationNumber: fc.constant(null),
    }),
  ),
  mandates: several(
    placed({
      body: fc.constantFrom('styrelse', 'beredningsgrupp', 'revision'),
      role: anyText,
      member: places.member,
      from: fc.constant(null),
      until: orNull(anyDate),
      name: orNull(anyText),
      remark: orNull(anyText),
    }),
  ),
  contributions: several(placed({ year: anyYearNumber, member: fc.constantFrom(...MEMBERS), amountOre: anyAmount }), 'year', 'member'),
  bookFiles: anyBooks,
  notes: anyNotes,
  interventions: withIds(
    INTERVENTIONS,
    placed({
      id: anySlug,
      name: anyText,
      direction: fc.constantFrom('individ', 'struktur'),
      form: orNull(anyText),
      owner: orNull(anyText),
      startedOn: orNull(anyDate),
      endedOn: orNull(anyDate),
      purpose: orNull(anyText),
      targetGroup: orNull(anyText),
      staffing: fc.array(recordOf({ role: anyText, fullTimePosts: fc.constantFrom('4', '2,5', '0.75') }), { maxLength: 2 }),
      plannedParticipants: orNull(anyCount),
    }),
  ),
  goals: several(
    placed({
      id: anySlug,
      set: fc.constantFrom('overgripande', ...INTERVENTIONS),
      text: anyText,
      rule: orNull(anyRule),
      verdict: orNull(fc.constantFrom('uppfyllt', 'delvis', 'inte', 'ej-bedomt')),
      reason: orNull(anyText),
      comment: orNull(anyText),
    }),
    'id',
  ),
  texts: anyTexts,
  acceptances: several(placed({ finding: anyText, reason: anyText, acceptedBy: anyText, acceptedOn: anyDate }), 'finding'),
  ...accountTables,
  ...countTables,
});
