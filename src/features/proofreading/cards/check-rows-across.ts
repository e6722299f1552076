import { absolute, compare, exact, isZero, multiply, subtract } from '../../../shared/exact.ts';
import { isMiswritten } from '../sums/miswritten.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isSameName, plainName } from '../words/entities.ts';
import type { MoneyFact } from './money-facts.ts';

/** The same row in two tables: an intervention in a note and in the statement of operations. */
export function checkRowsAcross(all: readonly MoneyFact[]): Trial[] {
  const facts = withoutGranted(all);
  const byColumn = Map.groupBy(facts, ({ column }) => column);
  const rows = rowsOf(facts);
  return ofSameThings([...byColumn.values()].flatMap(pairsOf)).map(([one, other]) => trialOf(one, other, agreement(rows, one, other)));
}

/** Two tables in which none of several rows is the same tell of different things: what each municipality pays, and what it costs. */
function ofSameThings(pairs: readonly Pair[]): readonly Pair[] {
  const ofTables = Map.groupBy(pairs, ([one, other]) => `${tableName(one.table)} ${tableName(other.table)}`);
  return [...ofTables.values()].flatMap((own) =>
    own.length < FEWEST || own.some(([one, other]) => isNear(one, other))
      ? own
      : own.filter(([one, other]) => isMiswritten(other.kronor, one.kronor)),
  );
}

const FEWEST = 3;

/** What was granted is no budget where a budget stands beside it: associations budget for less than they grant. */
function withoutGranted(facts: readonly MoneyFact[]): readonly MoneyFact[] {
  const isGranted = ({ place }: MoneyFact): boolean => /bevilja/i.test(place.label);
  const budgeted = new Set(facts.filter((fact) => !isGranted(fact)).map(({ table, column }) => `${tableName(table)} ${column}`));
  return facts.filter((fact) => !isGranted(fact) || !budgeted.has(`${tableName(fact.table)} ${fact.column}`));
}

const tableName = ({ rows: [first] }: MoneyFact['table']): string => `${first?.place.page}/${first?.place.line}`;

type Pair = readonly [MoneyFact, MoneyFact];

/** Rows of different tables with the same name. Each row is compared with the first one before it. */
function pairsOf(facts: readonly MoneyFact[]): Pair[] {
  return facts.flatMap((fact, index) => {
    const before = facts
      .slice(0, index)
      .find(
        (each) =>
          each.table !== fact.table &&
          isAccrued(each) === isAccrued(fact) &&
          isNet(each) === isNet(fact) &&
          isSameRow(each.name, fact.name),
      );
    return before === undefined ? [] : [[before, fact] as const];
  });
}

/** What is budgeted net is less than what it may cost. */
const isNet = ({ place: { label } }: MoneyFact): boolean => /netto/i.test(label);

/** What is owed for something at the end of the year is not what it has cost. */
const isAccrued = ({ table: { title } }: MoneyFact): boolean => /upplupn|skuld|fordring|förutbetal|interim/i.test(title);

/** A net cost and a gross one have different names; what is called `övrigt` is different things in different tables. */
const isSameRow = (a: string, b: string): boolean =>
  qualifier(a) === qualifier(b) && isSameName(a, b) && !isVague(a) && !isVague(b) && beginsAlike(a, b);
/** `Ekonomiadministration` is a part of administration. */
const beginsAlike = (a: string, b: string): boolean =>
  isEvent(a, b) || plainName(a).slice(0, 3) === plainName(b).slice(0, 3) || a.includes('(') || b.includes('(');
/** An event by its short name: a compound of the same last word, `rehabveckan` and `veckan`. */
const isEvent = (a: string, b: string): boolean => EVENTS.some((event) => event.test(a) && event.test(b));
const EVENTS = [/mässa/i, /konferens/i, /seminari/i, /föreläs/i, /vecka/i, /dialog/i, /(?:tema|inspirations|utbildnings)dag/i];
const isVague = (name: string): boolean =>
  /^övrig|^annat|^diverse|^intäkt|^kostnad|^verksamhetens|^summa|^ränt|kommun$/i.test(plainName(name));
const qualifier = (name: string): string => /netto|brutto|totalt|inkl|exkl/i.exec(name)?.[0].toLowerCase() ?? '';

type Rows = ReadonlyMap<MoneyFact['table'], ReadonlyMap<string, readonly MoneyFact[]>>;

/** The facts of each row, looked for once: a long report has thousands of them. */
const rowsOf = (facts: readonly MoneyFact[]): Rows =>
  new Map([...Map.groupBy(facts, ({ table }) => table)].map(([table, own]) => [table, Map.groupBy(own, rowName)]));

const rowName = ({ place }: MoneyFact): string => `${place.page}/${place.line}`;

/** In how many other columns the two rows agree, and in how many they do not. */
function agreement(rows: Rows, one: MoneyFact, other: MoneyFact): { readonly same: number; readonly different: number } {
  const [own, others] = [one, other].map((fact) => rows.get(fact.table)?.get(rowName(fact)) ?? []);
  const pairs = (own ?? []).flatMap((a) =>
    (others ?? []).filter(({ column }) => column === a.column && column !== one.column).map((b) => isNear(a, b)),
  );
  return { same: pairs.filter(Boolean).length, different: pairs.filter((near) => !near).length };
}

const isNear = (a: MoneyFact, b: MoneyFact): boolean => compare(absolute(subtract(a.kronor, b.kronor)), roundingOf(a, b)) <= 0;

function roundingOf(a: MoneyFact, b: MoneyFact) {
  const grain = compare(a.grain, b.grain) > 0 ? a.grain : b.grain;
  return compare(grain, exact(1)) <= 0 ? exact(2) : grain;
}

type Agreement = ReturnType<typeof agreement>;

/** The same in another year, or almost the same amount: then they are the same row. */
function surenessOf(one: MoneyFact, other: MoneyFact, { same, different }: Agreement): number {
  if (isMiswritten(other.kronor, one.kronor)) return 0.92;
  if (same > 0 && different === 0) return 0.85;
  return isZero(one.kronor) || isZero(other.kronor) ? 0.3 : 0.5;
}

function trialOf(one: MoneyFact, other: MoneyFact, agreed: Agreement): Trial {
  const [a, b] = [one, other].map(({ kronor }) => shownExact(kronor));
  const grain = compare(one.grain, other.grain) > 0 ? one.grain : other.grain;
  return tried({
    kind: 'överföring',
    places: [other.place, one.place],
    arithmetic: `${b} och ${a}`,
    difference: subtract(other.kronor, one.kronor),
    rounding: roundingOf(one, other),
    nearEnough: compare(grain, exact(1)) <= 0 ? exact(0) : multiply(grain, exact(1, 2)),
    message: `${other.name} är ${b} här, men ${a} i ${one.table.title === '' ? 'en annan tabell' : `"${one.table.title}"`}.`,
    sureness: surenessOf(one, other, agreed),
  });
}
