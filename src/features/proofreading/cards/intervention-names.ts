import { isGroup } from '../people/groups.ts';
import { factsInTables } from '../people/people-facts.ts';
import { namesOfOne } from '../people/tables-of-one.ts';
import { isBesideSums, isTotal } from '../sums/labels.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { statementKind } from '../tables/statement-kind.ts';
import { EVERYBODY, isSameName } from '../words/entities.ts';
import { cardsOf, isCard } from './cards.ts';
import type { MoneyFact } from './money-facts.ts';

/** Names of interventions: those that people are counted for, those with a card of facts, each once. */
export function interventionNames(tables: readonly PrintedTable[]): string[] {
  const counted = factsInTables(tables.filter((table) => statementKind(table) === 'annan')).map(({ entity }) => entity);
  const cards = tables
    .filter(isCard)
    .flatMap((table) => cardsOf([table]))
    .map(({ name }) => withoutLongWords(name));
  const names = [...counted, ...namesOfOne(tables), ...cards, ...tables.flatMap(namesWithCostEach)].filter(
    (name) =>
      /\p{sc=Latin}{2}/u.test(name) &&
      name !== EVERYBODY &&
      !isTotal(name) &&
      !isBesideSums(name) &&
      !isGroup(name) &&
      name.length < LONGEST,
  );
  return names.filter((name, index) => names.findIndex((each) => isSameName(each, name)) === index);
}

/** `Insats | Kostnad | Deltagare | Kostnad per deltagare`: its rows are interventions. */
function namesWithCostEach({ title, head, columns, rows }: PrintedTable): string[] {
  const labels = columns.map(({ label }) => label.trim());
  const isIt = labels.some((label) => COST_EACH.test(label)) && labels.some((label) => /^(?:antal )?deltagare$/i.test(label));
  return isIt && /insats/i.test(`${title} ${head.text}`) ? rows.map(({ label }) => label.trim()) : [];
}

const COST_EACH = /(?:kostnad|kr|kronor) ?(?:per|\/) ?(?:deltagare|person)/i;

/** `Lotsen (En väg in till myndigheternas och vårdens resurser för den som behöver flera av dem)`: what stands in parentheses explains a name, and is no part of it. */
const withoutLongWords = (name: string): string => (name.length < LONGEST ? name : name.replace(/ ?\([^()]{1,200}\)$/, ''));

/** Names are not longer. */
const LONGEST = 70;

/** Those, and rows that are budgeted as interventions are. Rows of what an office costs are none. */
export function namesOfMoney(money: readonly MoneyFact[], interventions: readonly string[]): string[] {
  const budgeted = money
    .filter(({ column, name }) => /budget/.test(column) && !isOfOffice(name) && name.length < LONGEST)
    .map(({ name }) => name);
  const all = [...interventions, ...budgeted];
  return all.filter((name, index) => all.findIndex((each) => isSameName(each, name)) === index);
}

/** A row of what an office costs, or of a statement. */
export const isOfOffice = (name: string): boolean => OF_OFFICE.test(name);

const OF_OFFICE =
  /personal|lön|lokal|kansli|admin|styrelse|revision|resor|utbildning|material|tele|kostnad|intäkt|bidrag|övrig|ränt|finans|avskriv|arvode|konsult|netto|resultat|kapital|fordr|skuld|insatser/i;
