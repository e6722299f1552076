import type { Permission } from '../../../platform/access/access.ts';
import { aboutChecks, aboutTexts } from './year-task-words.ts';

/** What is known of a year when its tasks are told. Dates are ISO dates. */
export interface YearState {
  readonly year: number;
  readonly today: string;
  readonly contributionsDecided: boolean;
  /** The day the budget of the year, and of the next one, was adopted. */
  readonly budgetAdoptedOn: string | null;
  readonly nextBudgetAdoptedOn: string | null;
  readonly hasBudgetLines: boolean;
  /** The day of the latest voucher in the books; null when there are no books of the year. */
  readonly booksUntil: string | null;
  readonly interventions: number;
  /** Whether participants have been counted for the year. */
  readonly hasCounts: boolean;
  /** Whether answers to the indicators' questions have been counted for the year. */
  readonly hasIndicators: boolean;
  readonly goals: number;
  readonly judgedGoals: number;
  readonly texts: number;
  /** Texts that somebody has written or called finished this year; those carried over from last year are not. */
  readonly writtenTexts: number;
  /** Titles of chapters that the law asks for and that nobody has written. */
  readonly missingTexts: readonly string[];
  /** Findings of the checks that stop the report. */
  readonly openErrors: number;
  /** Figures that are not filled in yet. */
  readonly unfilled: number;
  readonly interimSealedOn: string | null;
  readonly reportSealedOn: string | null;
  readonly seats: number;
  readonly signed: number;
  readonly isPublished: boolean;
}

export type TaskState = 'klart' | 'utgar' | 'sent' | 'nu' | 'kommer';

/** Something to do during a year (uppgift att göra), with how it stands. */
export interface YearTask {
  readonly id: string;
  readonly name: string;
  /** What to do, or what has been done, in a sentence. */
  readonly text: string;
  /** The last day by law or by custom; null when there is none. */
  readonly due: string | null;
  /** The day from which there is something to do. */
  readonly from: string;
  /** What stands after the association in addresses. */
  readonly path: string;
  /** What somebody must be allowed to be let in there. */
  readonly may: Permission;
  readonly state: TaskState;
}

type Draft = Omit<YearTask, 'state'> & {
  readonly isDone: boolean;
  /** It was not done and is not needed any more (utgår). */
  readonly isPast?: boolean;
  /** The year it leads to, when that is another. */
  readonly leadsTo?: number;
};

/**
 * The year's tasks in their order. The dates are those of lag (2003:1210) 23 § and 24 §, of lag (2018:597) 13 kap. for the half-year,
 * and the national measuring period; what no law dates is due by custom.
 */
export function yearTasks(state: YearState): readonly YearTask[] {
  const drafts = [...beforeTheYear(state), ...duringTheYear(state), ...afterTheYear(state), ...deciding(state)];
  return drafts.map(({ isDone, isPast = false, leadsTo = state.year, path, ...task }) => ({
    ...task,
    path: `/${leadsTo}${path}`,
    state: isDone ? 'klart' : isPast ? 'utgar' : stateOn(state.today, task),
  }));
}

function stateOn(today: string, { due, from }: Pick<Draft, 'due' | 'from'>): TaskState {
  if (due !== null && today > due) return 'sent';
  return today >= from ? 'nu' : 'kommer';
}

const beforeTheYear = ({ year, ...state }: YearState): readonly Draft[] => [
  {
    id: 'bidrag',
    name: 'Medlemsbidrag',
    text: 'Kom överens med medlemmarna om bidragen: staten hälften, regionen och kommunerna var sin fjärdedel.',
    from: `${year - 1}-02-01`,
    due: `${year - 1}-10-31`,
    path: '/bidrag',
    may: 'contribution.read',
    isDone: state.contributionsDecided,
  },
  {
    id: 'insatser',
    name: 'Insatser',
    text: 'Skriv in de insatser som förbundet finansierar, så att budgetens rader kan höra till dem.',
    from: `${year - 1}-08-01`,
    due: null,
    path: '/uppgifter/insatser',
    may: 'record.read',
    isDone: state.interventions > 0,
  },
  {
    id: 'budget',
    name: 'Plan och budget',
    text: 'Styrelsen fastställer budgeten på ett offentligt sammanträde, senast den 30 november och efter samråd med medlemmarna. Förslaget ska ligga på webben från kallelsen.',
    from: `${year - 1}-08-15`,
    due: `${year - 1}-11-30`,
    path: '/plan',
    may: 'plan.read',
    isDone: state.budgetAdoptedOn !== null || state.hasBudgetLines,
  },
];

const PAST_INTERIM = 'Kräver förbundsordningen en delårsrapport kan den fortfarande fastställas under Dokument.';

/** Not every association has to make one. */
const hasMissedInterim = ({ year, today, interimSealedOn, reportSealedOn }: YearState): boolean =>
  interimSealedOn === null && (reportSealedOn !== null || today > `${year}-10-31`);

const duringTheYear = ({ year, ...state }: YearState): readonly Draft[] => [
  {
    id: 'mal',
    name: 'Mål',
    text: 'Skriv in målen, och hur de ska mätas.',
    from: `${year}-01-01`,
    due: null,
    path: '/uppgifter/mal',
    may: 'record.read',
    isDone: state.goals > 0,
  },
  {
    id: 'delar',
    name: 'Delårsrapport',
    text: hasMissedInterim({ year, ...state })
      ? PAST_INTERIM
      : 'För en period som slutar mellan 30 juni och 31 augusti, om förbundsordningen kräver den.',
    from: `${year}-07-01`,
    due: `${year}-10-31`,
    path: '/dokument',
    may: 'document.read',
    isDone: state.interimSealedOn !== null,
    isPast: hasMissedInterim({ year, ...state }),
  },
  {
    id: 'matning',
    name: 'Indikatorer',
    text: `Mätåret går från 1 november ${year - 1} till 31 oktober ${year}. Skriv in antal deltagare och svar.`,
    from: `${year}-11-01`,
    due: `${year + 1}-01-31`,
    path: state.hasCounts ? '/uppgifter/indikatorer' : '/uppgifter/deltagare',
    may: 'countRecord.read',
    isDone: state.hasCounts && state.hasIndicators,
  },
  {
    id: 'nasta-budget',
    name: `Budget ${year + 1}`,
    text: `Styrelsen fastställer nästa års budget senast den 30 november ${year}.`,
    from: `${year}-08-15`,
    due: `${year}-11-30`,
    path: '/plan',
    may: 'plan.read',
    leadsTo: year + 1,
    isDone: state.nextBudgetAdoptedOn !== null,
  },
];

const isWritten = ({ missingTexts, texts, writtenTexts, reportSealedOn }: YearState): boolean =>
  (missingTexts.length === 0 && writtenTexts >= texts) || reportSealedOn !== null;

const afterTheYear = ({ year, ...state }: YearState): readonly Draft[] => [
  {
    id: 'bokforing',
    name: 'Årets bokföring',
    text: state.booksUntil === null ? 'Lämna in bokföringens SIE-fil.' : `Bokföringen går till och med ${state.booksUntil}.`,
    from: `${year}-01-01`,
    due: `${year + 1}-02-15`,
    path: '/bokforing',
    may: 'ledger.read',
    isDone: state.booksUntil !== null && state.booksUntil >= `${year}-12-01`,
  },
  {
    id: 'texter',
    name: 'Texter',
    text: aboutTexts(state),
    from: `${year}-12-01`,
    due: `${year + 1}-02-28`,
    path: '/texter',
    may: 'text.read',
    isDone: isWritten({ year, ...state }),
  },
  {
    id: 'bedomning',
    name: 'Bedöm målen',
    text: state.goals === 0 ? 'Det finns inga mål än.' : `${state.judgedGoals} av ${state.goals} mål är bedömda.`,
    from: `${year + 1}-01-01`,
    due: `${year + 1}-02-28`,
    path: '/uppgifter/mal',
    may: 'record.read',
    isDone: state.goals > 0 && state.judgedGoals === state.goals,
  },
  {
    id: 'kontroll',
    name: 'Kontroll',
    text: aboutChecks(state),
    from: `${year + 1}-01-01`,
    due: `${year + 1}-03-15`,
    path: '/kontroll',
    may: 'finding.read',
    isDone: state.booksUntil !== null && state.openErrors === 0 && state.unfilled === 0,
  },
];

const deciding = ({ year, ...state }: YearState): readonly Draft[] => [
  {
    id: 'beslut',
    name: 'Årsredovisningen beslutas',
    text: 'Styrelsen beslutar om årsredovisningen inom tre månader från årets slut.',
    from: `${year + 1}-02-01`,
    due: `${year + 1}-03-31`,
    path: '/dokument',
    may: 'document.read',
    isDone: state.reportSealedOn !== null,
  },
  {
    id: 'underskrift',
    name: 'Underskrifter',
    text: state.seats === 0 ? 'Styrelsens ledamöter skriver under.' : `${state.signed} av ${state.seats} har skrivit under.`,
    from: `${year + 1}-02-01`,
    due: `${year + 1}-03-31`,
    path: '/dokument',
    may: 'document.read',
    isDone: state.reportSealedOn !== null && state.seats > 0 && state.signed >= state.seats,
  },
  {
    id: 'publicering',
    name: 'Publicering',
    text: 'Lägg ut årsredovisningen på förbundets öppna sida.',
    from: `${year + 1}-03-01`,
    due: `${year + 1}-04-30`,
    path: '/dokument',
    may: 'document.read',
    isDone: state.isPublished,
  },
];

/** What to do first: what is late, and then what can be done now. Null when all is done or still to come. */
export const nextTask = <Task extends YearTask>(tasks: readonly Task[]): Task | null =>
  tasks.find(({ state }) => state === 'sent') ?? tasks.find(({ state }) => state === 'nu') ?? null;
