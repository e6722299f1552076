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
    id: 'accountsWithoutRole',
    what: 'Konton utan uppdrag: namn, e-postadress och det som personen loggar in med',
    controller: 'den som driver installationen',
    // As long as ended memberships are kept, which say who by the account alone.
    fate: { kind: 'disposed', afterYears: 10, from: 'den dag det sista uppdraget upphörde, eller kontot skapades om det inte fick något' },
    ground: `${MINIMUM}, när inget uppdrag längre ska kunna visas`,
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
    id: 'authors',
    what: 'Vem som har skrivit, kommenterat, ändrat, registrerat eller lämnat in något, och vem som ansvarar för ett kapitel',
    controller: 'förbundet',
    fate: { kind: 'kept', why: 'hör till handlingen; namnet hämtas från kontot, och försvinner när kontot gallras' },
    ground: ARCHIVE,
  },
  {
    id: 'signers',
    what: 'Vem som har skrivit under, fastställt eller godkänt, och ledamöter, ersättare och revisorer med namn och plats',
    controller: 'förbundet',
    fate: { kind: 'kept', why: 'utan namnen visar handlingen inte vem som beslutade och svarade för den' },
    ground: `Lagen (2018:597) om kommunal bokföring och redovisning, 4 kap., och arkivlagen`,
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
    what: 'Gallringsintyg, med den som ansvarade',
    controller: 'förbundet',
    fate: { kind: 'kept', why: 'utan intyget går det inte att skilja gallrat från förlorat' },
    ground: ARCHIVE,
  },
] as const satisfies readonly RetentionRule[];

type Disposed = Extract<(typeof RETENTION_RULES)[number], { fate: { kind: 'disposed' } }>;
/** What an association's own disposal of a year removes. */
export type DisposedClass = Extract<Disposed, { controller: 'förbundet' }>['id'];
/** What belongs to no association, and is removed by whoever runs the installation. */
export type InstallationClass = Exclude<Disposed['id'], DisposedClass>;

/**
 * The first day that is not old enough: what ended before it is disposed of in that year.
 * Whole calendar years count, so that what ended on the last day of a year waits as long as what ended on the first.
 */
export function disposedBefore(id: string, year: number): string {
  const rule: RetentionRule | undefined = RETENTION_RULES.find((each) => each.id === id);
  if (rule?.fate.kind !== 'disposed') throw new Error(`${id} is not disposed of`);
  return `${year - rule.fate.afterYears}-01-01`;
}

/** The moment when a day begins by the clock on the wall in Sweden. */
export const beginningOf = (day: string): string => Temporal.PlainDate.from(day).toZonedDateTime('Europe/Stockholm').toInstant().toString();

/** How many rows of each class were disposed of, or would be. */
export type DisposedCounts = Readonly<Record<DisposedClass, number>>;
export type InstallationCounts = Readonly<Record<InstallationClass, number>>;

/** What was disposed of, when, by whom and by which decision (gallringsintyg). */
export interface Certificate<Counts = DisposedCounts> {
  readonly year: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly decision: string;
  readonly counts: Counts;
}

/** Each class with its fate, and with what a year would dispose of when that is given. */
export const planText = (association: string, year: number, counts: DisposedCounts): string =>
  rulesText(`${association}: gallring ${year}`, RETENTION_RULES, { year, counts });

/** The classes that belong to no association. */
export const installationPlanText = (year: number, counts: InstallationCounts): string => {
  const rules = RETENTION_RULES.filter(({ controller }) => controller === 'den som driver installationen');
  return rulesText(`Installationen: gallring ${year}`, rules, { year, counts });
};

interface Due {
  readonly year: number;
  readonly counts: Readonly<Record<string, number>>;
}

const rulesText = (title: string, rules: readonly RetentionRule[], due: Due): string =>
  [title, '', ...rules.map((rule) => `${rule.what}\n  ${fateText(rule, due)}\n  Grund: ${rule.ground}.\n`)].join('\n');

function fateText({ id, fate, controller }: RetentionRule, { year, counts }: Due): string {
  if (fate.kind === 'kept') return `Bevaras: ${fate.why}.`;
  if (fate.kind === 'shortLived') return `Tas bort ${fate.when}.`;
  const years = fate.afterYears === 1 ? 'ett år' : `${fate.afterYears} år`;
  const rule = `Gallras ${years} efter ${fate.from}`;
  const rows = counts[id];
  return rows === undefined
    ? `${rule}, av ${controller}.`
    : `${rule}: ${rows} rader från tiden före ${dateInText(disposedBefore(id, year))}.`;
}

export const certificateText = (association: string, certificate: Certificate): string =>
  certified(`Förbund:  ${association}`, certificate);

export const installationCertificateText = (certificate: Certificate<InstallationCounts>): string =>
  certified('Gäller:   hela installationen', certificate);

function certified(whose: string, { year, madeAt, madeBy, decision, counts }: Certificate<Due['counts']>): string {
  const lines = RETENTION_RULES.flatMap(({ id, what }) =>
    counts[id] === undefined ? [] : [`  ${counts[id]} rader: ${what}, från tiden före ${disposedBefore(id, year)}`],
  );
  return [
    'GALLRINGSINTYG',
    '',
    whose,
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
