import { compare } from '../../shared/exact.ts';
import { bySwedishOrder } from '../../shared/swedish.ts';
import type { FigureBook } from './book.ts';
import { type Figure, figureColumn, figureId } from './figure.ts';

/** One figure through the years: the report's own year, the year before, the budget with its variance, and what else there is. */
export interface ListedFigure {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly now: Figure | null;
  readonly before: Figure | null;
  readonly budget: Figure | null;
  /** Outcome against the budget. */
  readonly variance: Figure | null;
  readonly others: readonly Figure[];
}

/** The first word of a figure's name, and what it stands for, in the order of the report. */
export const FIGURE_GROUPS: ReadonlyMap<string, string> = new Map([
  ['rr', 'Resultaträkning'],
  ['br', 'Balansräkning'],
  ['kf', 'Kassaflödesanalys'],
  ['drift', 'Driftredovisning'],
  ['investering', 'Investeringar'],
  ['not', 'Noter'],
  ['balanskrav', 'Balanskrav'],
  ['oversikt', 'Översikt över flera år'],
  ['kapital', 'Eget kapital mot taket'],
  ['bidrag', 'Medlemsbidrag'],
  ['medlem', 'Medlemmar'],
  ['intaktsslag', 'Intäktsslag'],
  ['budget', 'Budget'],
  ['slag', 'Kostnadsslag'],
  ['kostnadsrad', 'Kostnadsrader'],
  ['netto', 'Brutto och netto'],
  ['insats', 'Insatser'],
  ['insatser', 'Insatserna tillsammans'],
  ['deltagare', 'Deltagare'],
  ['volym', 'Volymer'],
  ['indikator', 'Indikatorer'],
  ['svar', 'Svarsfrekvens'],
  ['mal', 'Mål'],
  ['handelser', 'Händelser'],
  ['antal', 'Antal'],
  ['uppgift', 'Övriga uppgifter'],
  ['egen', 'Egna beräkningar'],
]);

const groupOf = (id: string): string => id.split('.', 1)[0] ?? '';

/** What kind of figure it is: `Resultaträkning`. */
export const groupName = (figure: Figure): string => FIGURE_GROUPS.get(groupOf(figureId(figure.key))) ?? '';

/** Every figure of the book, one row for each name. */
export function listFigures(book: FigureBook, year: number): readonly ListedFigure[] {
  const byId = new Map<string, Figure[]>();
  for (const figure of book.figures.values()) {
    const id = figureId(figure.key);
    const columns = byId.get(id);
    if (columns === undefined) byId.set(id, [figure]);
    else columns.push(figure);
  }
  return [...byId].map(([id, columns]) => listed(id, columns, year));
}

function listed(id: string, columns: readonly Figure[], year: number): ListedFigure {
  const at = (column: string) => columns.find((figure) => figureColumn(figure.key) === column) ?? null;
  const [now, before, budget, variance] = [at(String(year)), at(String(year - 1)), at(`budget${year}`), at(`avvikelse${year}`)];
  const own = [now, before, budget, variance];
  return {
    id,
    label: (now ?? columns[0])?.label ?? id,
    group: groupOf(id),
    now,
    before,
    budget,
    variance,
    others: columns.filter((figure) => !own.includes(figure)),
  };
}

export const FIGURE_ORDERS = ['rapport', 'namn', 'id', 'storst'] as const;
export type FigureOrder = (typeof FIGURE_ORDERS)[number];

/** What somebody looks for in the list. */
export interface FigureWish {
  readonly words: string;
  /** The first word of the name, or empty for all. */
  readonly group: string;
  readonly order: FigureOrder;
}

/** The rows in which every word is found, in the wished order. */
export function findFigures(rows: readonly ListedFigure[], wish: FigureWish): readonly ListedFigure[] {
  const words = wordsOf(wish.words);
  const found = rows.filter((row) => (wish.group === '' || row.group === wish.group) && hasWords(row, words));
  return [...found].sort(ORDERS[wish.order]);
}

const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Without marks over letters, so that `arets` finds `Årets` and the other way round. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function hasWords(row: ListedFigure, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = plain(`${row.label} ${row.id} ${FIGURE_GROUPS.get(row.group) ?? ''} ${row.now?.definition ?? ''}`);
  return words.every((word) => text.includes(word));
}

/** How much a row is called as the words: 2 when its name begins with them, 1 when they stand in it, 0 when they only describe it. */
export function namedness(row: ListedFigure, words: string): 0 | 1 | 2 {
  const wished = wordsOf(words);
  if (plain(row.label).startsWith(wished.join(' '))) return 2;
  const name = plain(`${row.label} ${row.id}`);
  return wished.every((word) => name.includes(word)) ? 1 : 0;
}

const GROUP_ORDER = [...FIGURE_GROUPS.keys()];

const ORDERS: Record<FigureOrder, (a: ListedFigure, b: ListedFigure) => number> = {
  rapport: (a, b) => placeOf(a.group) - placeOf(b.group),
  namn: (a, b) => bySwedishOrder(a.label, b.label) || bySwedishOrder(a.id, b.id),
  id: (a, b) => bySwedishOrder(a.id, b.id),
  storst: byValue,
};

function placeOf(group: string): number {
  const place = GROUP_ORDER.indexOf(group);
  return place === -1 ? GROUP_ORDER.length : place;
}

/** Amounts of money first, then shares, then counts; within each kind the largest first. What has no value stands last. */
function byValue(a: ListedFigure, b: ListedFigure): number {
  const [left, right] = [a.now, b.now];
  if (left?.value.kind !== 'known' || right?.value.kind !== 'known')
    return Number(right?.value.kind === 'known') - Number(left?.value.kind === 'known');
  return KINDS.indexOf(left.unit.kind) - KINDS.indexOf(right.unit.kind) || compare(right.value.exact, left.value.exact);
}

const KINDS = ['money', 'share', 'count', 'number'];
