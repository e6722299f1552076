import { exact } from '../../shared/exact.ts';
import { type BudgetLine, isInvestment } from '../budget/budget.ts';
import { type FigureDefinition, figureKey } from '../figures/figure.ts';
import {
  accountsOf,
  budgetColumn,
  type Define,
  differenceOf,
  moneyIn,
  moneyInBudget,
  moneyInVariance,
  rowsOf,
  sumOf,
  type Words,
} from '../figures/formulas.ts';
import { amountsOf, type Books, isOpened, onLine, type PlacedAccount } from './placed-account.ts';

/** Lines of fixed assets that have a cost and are depreciated. */
export const ASSET_LINES = [
  ['immateriella', 'Immateriella anläggningstillgångar'],
  ['mark-byggnader', 'Mark, byggnader och tekniska anläggningar'],
  ['maskiner-inventarier', 'Maskiner och inventarier'],
  ['ovriga-materiella', 'Övriga materiella anläggningstillgångar'],
] as const;

/** The rows of the note on fixed assets, in order. */
export const ASSET_ROWS = [
  ['ingaende-anskaffning', 'Ingående anskaffningsvärde'],
  ['anskaffningar', 'Årets anskaffningar'],
  ['avyttringar', 'Årets försäljningar och utrangeringar'],
  ['utgaende-anskaffning', 'Utgående anskaffningsvärde'],
  ['ingaende-avskrivning', 'Ingående ackumulerade av- och nedskrivningar'],
  ['arets-avskrivning', 'Årets av- och nedskrivningar'],
  ['aterford-avskrivning', 'Återförda avskrivningar på sålt och utrangerat'],
  ['utgaende-avskrivning', 'Utgående ackumulerade av- och nedskrivningar'],
  ['bokfort-varde', 'Bokfört värde'],
] as const;

/** Which asset lines the books say anything about. */
export const usedAssetLines = (books: Books): string[] =>
  ASSET_LINES.map(([line]) => line as string).filter((line) =>
    books.years.some((year) =>
      onLine(books, year, [line]).some((account) => account.openingOre !== 0 || account.closingOre !== 0 || account.debitsOre !== 0),
    ),
  );

/** From opening cost to book value for each line of fixed assets (not om anläggningstillgångar, LKBR 9 kap., RKR R4), and the investments. */
export function defineFixedAssets(books: Books, budget: readonly BudgetLine[]): FigureDefinition[] {
  const outcome = books.years.flatMap((year) => usedAssetLines(books).flatMap((line) => lineFigures(books, line, year)));
  return [...outcome, ...investmentFigures(books, budget)];
}

function lineFigures(books: Books, line: string, year: number): FigureDefinition[] {
  const accounts = onLine(books, year, [line]);
  const reductions = accounts.filter(isReduction);
  const costs = accounts.filter((account) => !reductions.includes(account));
  const money: Define = (id, formula, words) => moneyIn(year)(`anlaggning.${line}.${id}`, formula, words);
  const own = (id: string) => `anlaggning.${line}.${id}`;
  if (!isOpened(books, year)) return [...heldAtEnd(money, { costs, reductions, year }), bookValue(money, own, year)];
  return [
    ...costFigures(money, costs, year),
    ...reductionFigures(money, reductions, year),
    money(
      'utgaende-anskaffning',
      sumOf([own('ingaende-anskaffning'), own('anskaffningar'), own('avyttringar')], year),
      words('utgaende-anskaffning'),
    ),
    money(
      'utgaende-avskrivning',
      sumOf([own('ingaende-avskrivning'), own('arets-avskrivning'), own('aterford-avskrivning')], year),
      words('utgaende-avskrivning'),
    ),
    bookValue(money, own, year),
  ];
}

const bookValue = (money: Define, own: (id: string) => string, year: number): FigureDefinition =>
  money('bokfort-varde', sumOf([own('utgaende-anskaffning'), own('utgaende-avskrivning')], year), words('bokfort-varde'));

interface AssetAccounts {
  readonly costs: readonly PlacedAccount[];
  readonly reductions: readonly PlacedAccount[];
  readonly year: number;
}

/** When it is not known what the year began with, it is not known what it bought or wrote off either. */
const heldAtEnd = (money: Define, { costs, reductions, year }: AssetAccounts): FigureDefinition[] => [
  money('utgaende-anskaffning', accountsOf('closing', year, amountsOf(costs, 'closing', 1)), words('utgaende-anskaffning')),
  money('utgaende-avskrivning', accountsOf('closing', year, amountsOf(reductions, 'closing', 1)), words('utgaende-avskrivning')),
];

/** The account map decides; where it says nothing, the account's own name does. */
function isReduction({ places, name }: PlacedAccount): boolean {
  if (places.assetPart === null) return /avskrivning|nedskrivning|värdeminskning/i.test(name);
  return places.assetPart === 'avskrivning' || places.assetPart === 'nedskrivning';
}

function words(id: string): readonly [string, string] {
  const name = ASSET_ROWS.find(([row]) => row === id)?.[1] ?? id;
  return [name, `${name} enligt bokföringen.`];
}

/** Purchases are the debits of the cost accounts, disposals their credits. */
function costFigures(money: Define, costs: readonly PlacedAccount[], year: number): FigureDefinition[] {
  return [
    money('ingaende-anskaffning', accountsOf('opening', year, amountsOf(costs, 'opening', 1)), words('ingaende-anskaffning')),
    money('anskaffningar', accountsOf('debits', year, amountsOf(costs, 'debits', 1)), words('anskaffningar')),
    money('avyttringar', accountsOf('credits', year, amountsOf(costs, 'credits', -1)), words('avyttringar')),
  ];
}

function reductionFigures(money: Define, reductions: readonly PlacedAccount[], year: number): FigureDefinition[] {
  return [
    money('ingaende-avskrivning', accountsOf('opening', year, amountsOf(reductions, 'opening', 1)), words('ingaende-avskrivning')),
    money('arets-avskrivning', accountsOf('credits', year, amountsOf(reductions, 'credits', -1)), words('arets-avskrivning')),
    money('aterford-avskrivning', accountsOf('debits', year, amountsOf(reductions, 'debits', 1)), words('aterford-avskrivning')),
  ];
}

/** Lines that the year invested in, or that the budget wanted to invest in. */
export const investedLines = (books: Books, budget: readonly BudgetLine[]): string[] =>
  ASSET_LINES.map(([line]) => line as string).filter(
    (line) =>
      usedAssetLines(books).includes(line) ||
      budget.some((planned) => planned.year === books.year && isInvestment(planned) && planned.line === line),
  );

const purchasesOf = (line: string): string => `anlaggning.${line}.anskaffningar`;

/** Investments of the year against the budget (investeringsredovisning, LKBR 10 kap. 2 §). */
function investmentFigures(books: Books, budget: readonly BudgetLine[]): FigureDefinition[] {
  const planned = budget.filter((line) => line.year === books.year && isInvestment(line));
  const used = usedAssetLines(books);
  const title = ['Årets investeringar', 'Årets anskaffningar av anläggningstillgångar.'] as const;
  const notUsed = investedLines(books, budget).filter((line) => !used.includes(line));
  return [
    ...notUsed.map((line) => moneyIn(books.year)(purchasesOf(line), rowsOf([]), words('anskaffningar'))),
    ...books.years.map((year) => moneyIn(year)('investering.summa', sumOf(used.map(purchasesOf), year), title)),
    ...investedLines(books, budget).flatMap((line) =>
      againstBudget(
        purchasesOf(line),
        planned.filter((each) => each.line === line),
        { year: books.year, title: words('anskaffningar') },
      ),
    ),
    ...againstBudget('investering.summa', planned, { year: books.year, title }),
  ];
}

function againstBudget(id: string, planned: readonly BudgetLine[], { year, title }: { year: number; title: Words }): FigureDefinition[] {
  const rows = planned.map((line) => ({ label: line.name, value: exact(line.amountOre), source: line.source }));
  return [
    moneyInBudget(year)(id, rowsOf(rows), title),
    moneyInVariance(year)(id, differenceOf(figureKey(id, budgetColumn(year)), figureKey(id, year)), title),
  ];
}
