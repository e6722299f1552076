import type { BudgetLine } from '../../budget/budget.ts';
import { portion } from '../forecast.ts';
import { isStanding, type Registration } from './registration.ts';

/** An intervention's money during a year (insatsens pengar). */
export interface InterventionMoney {
  readonly id: string;
  readonly name: string;
  /** Null when nobody has granted anything. */
  readonly grantedOre: number | null;
  readonly grantedBy: 'registrering' | 'budget' | null;
  readonly agreedOre: number;
  readonly requisitionedOre: number;
  readonly paidOre: number;
  /** Granted and not asked for yet; null without a grant. */
  readonly leftOre: number | null;
  /** What the books say that the intervention cost. */
  readonly bookedOre: number;
  /** Asked for and not in the books, or with minus the other way round. */
  readonly unbookedOre: number;
}

export interface MoneyOfYear {
  readonly year: number;
  readonly interventions: readonly { readonly id: string; readonly name: string }[];
  readonly budget: readonly BudgetLine[];
  readonly registrations: readonly Registration[];
  /** Intervention → what it cost in the books. */
  readonly booked: ReadonlyMap<string, number>;
}

/** What every intervention has been granted, has asked for, has been paid, and has cost. */
export function interventionMoney({ year, interventions, budget, registrations, booked }: MoneyOfYear): readonly InterventionMoney[] {
  const standing = Map.groupBy(registrations.filter(isStanding), ({ intervention }) => intervention);
  const lines = Map.groupBy(
    budget.filter((line) => line.year === year && line.kind === 'kostnad'),
    ({ intervention }) => intervention,
  );
  return interventions.map(({ id, name }) => {
    const own = standing.get(id) ?? [];
    const granted = grantOf(own, lines.get(id) ?? []);
    const requisitions = own.filter(({ kind }) => kind === 'rekvisition');
    const requisitionedOre = sum(requisitions);
    const bookedOre = booked.get(id) ?? 0;
    return {
      id,
      name,
      ...granted,
      agreedOre: sum(own.filter(({ kind }) => kind === 'overenskommelse')),
      requisitionedOre,
      paidOre: sum(requisitions.filter(({ paidOn }) => paidOn !== null)),
      leftOre: granted.grantedOre === null ? null : granted.grantedOre - requisitionedOre,
      bookedOre,
      unbookedOre: requisitionedOre - bookedOre,
    };
  });
}

const sum = (all: readonly { readonly amountOre: number }[]): number => all.reduce((total, { amountOre }) => total + amountOre, 0);

/** The latest that was registered, else what the budget says was granted, else what it counts on. */
function grantOf(own: readonly Registration[], lines: readonly BudgetLine[]): Pick<InterventionMoney, 'grantedOre' | 'grantedBy'> {
  const typed = own.findLast(({ kind }) => kind === 'beviljat');
  if (typed !== undefined) return { grantedOre: typed.amountOre, grantedBy: 'registrering' };
  if (lines.length === 0) return { grantedOre: null, grantedBy: null };
  return { grantedOre: lines.reduce((total, { grantedOre, amountOre }) => total + (grantedOre ?? amountOre), 0), grantedBy: 'budget' };
}

/** What practice may bend, but somebody should look at: told, never refused. */
export function warningsOf({ name, grantedOre, requisitionedOre, agreedOre }: InterventionMoney): readonly MoneyWarning[] {
  if (grantedOre === null) return requisitionedOre > 0 ? [{ kind: 'notGranted', name, overOre: requisitionedOre }] : [];
  return [
    ...(requisitionedOre > grantedOre ? [{ kind: 'overRequisitioned' as const, name, overOre: requisitionedOre - grantedOre }] : []),
    ...(agreedOre > grantedOre ? [{ kind: 'overAgreed' as const, name, overOre: agreedOre - grantedOre }] : []),
  ];
}

export interface MoneyWarning {
  readonly kind: 'notGranted' | 'overRequisitioned' | 'overAgreed';
  readonly name: string;
  readonly overOre: number;
}

/** What a member has not asked for although the time has passed (upplupen kostnad). */
export interface Accrual {
  readonly intervention: string;
  readonly interventionName: string;
  readonly member: string;
  /** `2024-11`, in order. */
  readonly months: readonly string[];
  readonly proposalOre: number;
  /** How the proposal came about. */
  readonly basis: 'tidigare' | 'overenskommelse';
  /** What somebody has said instead of the proposal; null when nobody has. */
  readonly typedOre: number | null;
  readonly comment: string;
  readonly amountOre: number;
}

export interface PassedTime {
  readonly year: number;
  /** The day that the list is made for; months that end later have not passed. */
  readonly day: string;
}

/** Every member that has an agreement, or has asked for anything, and has not asked for every month that has passed. */
export function accruals(
  interventions: MoneyOfYear['interventions'],
  registrations: readonly Registration[],
  passed: PassedTime,
): readonly Accrual[] {
  const standing = registrations.filter(isStanding);
  return interventions.flatMap(({ id, name }) => {
    const own = Map.groupBy(
      standing.filter(({ intervention }) => intervention === id),
      ({ member }) => member ?? '',
    );
    own.delete('');
    return [...own].flatMap(([member, ofMember]) => {
      const found = accrualOf(ofMember, passed);
      return found === null ? [] : [{ intervention: id, interventionName: name, member, ...found }];
    });
  });
}

type AccrualAmounts = Omit<Accrual, 'intervention' | 'interventionName' | 'member'>;

function accrualOf(registrations: readonly Registration[], passed: PassedTime): AccrualAmounts | null {
  const ofKind = (kind: Registration['kind']) => registrations.filter((each) => each.kind === kind);
  const [agreements, requisitions, estimate] = [ofKind('overenskommelse'), ofKind('rekvisition'), ofKind('upplupet').at(-1)];
  if (agreements.length === 0 && requisitions.length === 0) return null;
  const expected = agreements.length === 0 ? monthsOfYear(passed.year) : agreements.flatMap(monthsOf);
  const covered = new Set(requisitions.flatMap(monthsOf));
  const months = [...new Set(expected)].filter((month) => hasPassed(month, passed) && !covered.has(month)).toSorted();
  if (months.length === 0) return null;
  const proposal = proposalFor(months.length, agreements, requisitions);
  const typedOre = estimate?.amountOre ?? null;
  return { months, ...proposal, typedOre, comment: estimate?.comment ?? '', amountOre: typedOre ?? proposal.proposalOre };
}

/** As much a month as the member has asked for so far; of one that has asked for nothing, as much as was agreed. */
function proposalFor(
  months: number,
  agreements: readonly Registration[],
  requisitions: readonly Registration[],
): Pick<Accrual, 'proposalOre' | 'basis'> {
  const [basis, from] = requisitions.length > 0 ? (['tidigare', requisitions] as const) : (['overenskommelse', agreements] as const);
  const length = Math.max(1, from.flatMap(monthsOf).length);
  return { basis, proposalOre: Math.max(0, portion(sum(from), months, length)) };
}

const monthsOfYear = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

/** The months that a period touches; one that spans years touches at most ten years of them. */
function monthsOf({ startsOn, endsOn }: Pick<Registration, 'startsOn' | 'endsOn'>): readonly string[] {
  if (startsOn === null || endsOn === null) return [];
  const [from, to] = [placeOf(startsOn), placeOf(endsOn)];
  return Array.from({ length: Math.min(MOST_MONTHS, to - from + 1) }, (_, index) => monthAt(from + index));
}

const MOST_MONTHS = 120;
const placeOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthAt = (place: number): string => `${Math.trunc(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;

/** Of the year, and over by the day: the day after it, or itself when it is the last, is in a later month. */
function hasPassed(month: string, { year, day }: PassedTime): boolean {
  if (!month.startsWith(`${year}-`)) return false;
  return month < day.slice(0, 7) || (month === day.slice(0, 7) && isLastOfMonth(day));
}

function isLastOfMonth(day: string): boolean {
  const date = Temporal.PlainDate.from(day);
  return date.day === date.daysInMonth;
}
