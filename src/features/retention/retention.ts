import { dateInText, momentInText } from '../../shared/swedish.ts';

/** What happens to a class of information in the end (bevara eller gallra). */
type Fate =
  | { readonly kind: 'kept'; readonly why: string }
  /** Gone within hours or days, without anybody deciding each time. */
  | { readonly kind: 'shortLived'; readonly when: string }
  | { readonly kind: 'disposed'; readonly afterYears: number; readonly from: string };

/** One class of information, whose it is, and what is decided about it (informationshanteringsplan). */
export interface RetentionRule {
  readonly id: string;
  readonly what: string;
  readonly controller: 'förbundet' | 'den som driver installationen';
  readonly fate: Fate;
  /** The decision or the law that the rule rests on; an association's own decision is named in the certificate. */
  readonly ground: string;
}

const MINIMUM = 'Uppgiftsminimering och lagringsminimering, artikel 5.1 c och e i dataskyddsförordningen';
const ARCHIVE = 'Arkivlagen (1990:782) 3 § och 10 §';

/** Which classes there are now. Whoever adds a table with something about persons adds its class here. */
export const RETENTION_RULES = [
  {
    id: 'sessions',
    what: 'Inloggningar som pågår, försök att logga in och frågor till passernycklar',
    controller: 'den som driver installationen',
    fate: { kind: 'shortLived', when: 'varje timme, när de är över' },
    ground: MINIMUM,
  },
  {
    id: 'unansweredInvitations',
    what: 'Inbjudningar som ingen tog emot',
    controller: 'förbundet',
    fate: { kind: 'disposed', afterYears: 1, from: 'den dag länken slutade gälla' },
    ground: MINIMUM,
  },
  {
    id: 'acceptedInvitations',
    what: 'Inbjudningar som har tagits emot',
    controller: 'förbundet',
    fate: { kind: 'disposed', afterYears: 10, from: 'den dag inbjudan togs emot' },
    ground: ARCHIVE,
  },
  {
    id: 'endedMemberships',
    what: 'Uppdrag i förbundet som har upphört',
    controller: 'förbundet',
    fate: { kind: 'disposed', afterYears: 10, from: 'uppdragets sista dag' },
    ground: ARCHIVE,
  },
  {
    id: 'emergencyAccess',
    what: 'Nödåtkomst med skäl',
    controller: 'förbundet',
    fate: { kind: 'disposed', afterYears: 10, from: 'den dag åtkomsten gick ut' },
    ground: ARCHIVE,
  },
  {
    id: 'log',
    what: 'Loggen över ändringar och läsningar',
    controller: 'förbundet',
    fate: { kind: 'kept', why: 'en kedja som rader tas ur bevisar inget längre' },
    ground: 'Artikel 32 i dataskyddsförordningen',
  },
  {
    id: 'yearRecords',
    what: 'Årets uppgifter och årsredovisningen, med sammanräknade tal om deltagare',
    controller: 'förbundet',
    fate: { kind: 'kept', why: 'allmän handling; talen går inte att hänföra till någon person' },
    ground: ARCHIVE,
  },
  {
    id: 'bookFiles',
    what: 'Bokföringens filer och verifikationer',
    controller: 'förbundet',
    fate: { kind: 'kept', why: 'räkenskapsinformation, som ska finnas kvar i minst sju år, och allmän handling' },
    ground: 'Lagen (2018:597) om kommunal bokföring och redovisning, 3 kap., och arkivlagen',
  },
  {
    id: 'certificates',
    what: 'Gallringsintyg',
    controller: 'förbundet',
    fate: { kind: 'kept', why: 'utan intyget går det inte att skilja gallrat från förlorat' },
    ground: ARCHIVE,
  },
] as const satisfies readonly RetentionRule[];

export type DisposedClass = Extract<(typeof RETENTION_RULES)[number], { fate: { kind: 'disposed' } }>['id'];

/**
 * The first day that is not old enough: what ended before it is disposed of in that year.
 * Whole calendar years count, so that what ended on the last day of a year waits as long as what ended on the first.
 */
export function disposedBefore(id: DisposedClass, year: number): string {
  const rule: RetentionRule | undefined = RETENTION_RULES.find((each) => each.id === id);
  if (rule?.fate.kind !== 'disposed') throw new Error(`${id} is not disposed of`);
  return `${year - rule.fate.afterYears}-01-01`;
}

/** The moment when a day begins by the clock on the wall in Sweden. */
export const beginningOf = (day: string): string => Temporal.PlainDate.from(day).toZonedDateTime('Europe/Stockholm').toInstant().toString();

/** How many rows of each class were disposed of, or would be. */
export type DisposedCounts = Readonly<Record<DisposedClass, number>>;

/** What was disposed of, when, by whom and by which decision (gallringsintyg). */
export interface Certificate {
  readonly year: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly decision: string;
  readonly counts: DisposedCounts;
}

/** Each class with its fate, and with what a year would dispose of when that is given. */
export const planText = (association: string, year: number, counts: DisposedCounts): string =>
  [
    `${association}: gallring ${year}`,
    '',
    ...RETENTION_RULES.map((rule: RetentionRule) => `${rule.what}\n  ${fateText(rule, counts, year)}\n  Grund: ${rule.ground}.\n`),
  ].join('\n');

function fateText({ id, fate }: RetentionRule, counts: DisposedCounts, year: number): string {
  if (fate.kind === 'kept') return `Bevaras: ${fate.why}.`;
  if (fate.kind === 'shortLived') return `Tas bort ${fate.when}.`;
  const before = disposedBefore(id as DisposedClass, year);
  const years = fate.afterYears === 1 ? 'ett år' : `${fate.afterYears} år`;
  return `Gallras ${years} efter ${fate.from}: ${counts[id as DisposedClass]} rader från tiden före ${dateInText(before)}.`;
}

export function certificateText(association: string, { year, madeAt, madeBy, decision, counts }: Certificate): string {
  const lines = RETENTION_RULES.flatMap((rule: RetentionRule) =>
    rule.fate.kind === 'disposed'
      ? [`  ${counts[rule.id as DisposedClass]} rader: ${rule.what}, från tiden före ${disposedBefore(rule.id as DisposedClass, year)}`]
      : [],
  );
  return [
    'GALLRINGSINTYG',
    '',
    `Förbund:  ${association}`,
    `År:       ${year}`,
    `Gallrat:  ${momentInText(madeAt)}`,
    `Av:       ${madeBy}`,
    `Beslut:   ${decision}`,
    '',
    ...lines,
    '',
    'Sammanräknade uppgifter, årets handlingar och loggen är bevarade.',
    '',
  ].join('\n');
}
