import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BudgetLine } from '../budget/budget.ts';
import { computeFigures } from '../figures/book.ts';
import { figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import { readSie } from '../ledger/sie/read-sie.ts';
import { defineBalanceSheet } from './balance-sheet.ts';
import { defineBalancedBudget } from './balanced-budget.ts';
import { defineCashFlow } from './cash-flow.ts';
import { defineFixedAssets } from './fixed-assets.ts';
import { defineIncomeStatement } from './income-statement.ts';
import { placeBooks } from './placing.ts';
import { defineRealisation } from './realisation.ts';

/** An asset bought for 100 and written off by 60 is sold for 55; another is bought for 30; 8 is written off during the year. */
const SOLD = `#FLAGGA 0
#SIETYP 4
#RAR 0 20240101 20241231
#KONTO 1220 "Inventarier"
#KONTO 1229 "Ackumulerade avskrivningar på inventarier"
#KONTO 1930 "Bank"
#KONTO 2091 "Eget kapital"
#KONTO 3973 "Vinst vid avyttring av inventarier"
#KONTO 7832 "Avskrivningar på inventarier"
#IB 0 1220 100
#IB 0 1229 -60
#IB 0 1930 200
#IB 0 2091 -240
#VER A 1 20240201 "Försäljning"
{
#TRANS 1930 {} 55
#TRANS 1220 {} -100
#TRANS 1229 {} 60
#TRANS 3973 {} -15
}
#VER A 2 20240301 "Köp"
{
#TRANS 1220 {} 30
#TRANS 1930 {} -30
}
#VER A 3 20241231 "Avskrivning"
{
#TRANS 7832 {} 8
#TRANS 1229 {} -8
}
`;

const investment = (line: string, kronor: number): BudgetLine => ({
  year: 2024,
  id: line,
  name: line,
  kind: 'kostnad',
  amountOre: kronor * 100,
  grantedOre: null,
  isNet: false,
  line,
  noteRow: null,
  activity: null,
  intervention: null,
  costRow: null,
  netRow: null,
  member: null,
  source: { file: 'budget.csv', line: 2 },
});

function figuresOf(budget: readonly BudgetLine[] = [], hasFact: (id: string) => boolean = () => false) {
  const { value } = readSie(new TextEncoder().encode(SOLD), 'bok.se');
  assert.ok(value !== null);
  const { books } = placeBooks([{ name: 'bok.se', ledger: value.ledger }], { year: 2024, chart: 'bas', rules: [] });
  const book = computeFigures([
    ...defineIncomeStatement(books, budget, {}),
    ...defineBalanceSheet(books, {}),
    ...defineFixedAssets(books, budget),
    ...defineRealisation(books),
    ...defineCashFlow(books),
    ...defineBalancedBudget(books.years, hasFact),
  ]);
  return (id: string, column: string | number = 2024) => {
    const known = knownValue(book, figureKey(id, column));
    return known === null ? null : Number(known.numerator) / 100;
  };
}

test('a sold asset is shown with what it cost, what was written off and what was gained', () => {
  const value = figuresOf();
  const line = 'anlaggning.maskiner-inventarier';
  assert.deepEqual(
    [
      'ingaende-anskaffning',
      'anskaffningar',
      'avyttringar',
      'ingaende-avskrivning',
      'arets-avskrivning',
      'aterford-avskrivning',
      'bokfort-varde',
    ].map((row) => value(`${line}.${row}`)),
    [100, 30, -100, -60, -8, 60, 22],
  );
  assert.deepEqual([value('realisation.vinst'), value('realisation.forlust')], [15, 0]);
});

test('the gain leaves the running cash flow, and the sale brings in what was paid', () => {
  const value = figuresOf();
  assert.deepEqual([value('kf.arets-resultat'), value('kf.justering'), value('kf.lopande')], [7, -7, 0]);
  assert.deepEqual([value('kf.investering-materiella'), value('kf.forsaljning'), value('kf.investering')], [-30, 55, 25]);
  assert.equal(value('kf.likvida-medel-slut'), value('br.kassa-bank'));
});

test('the gain is taken out of the balanced-budget test', () => {
  const value = figuresOf();
  assert.deepEqual([value('rr.arets-resultat'), value('balanskrav.realisationsvinster'), value('balanskrav.resultat')], [7, 15, -8]);
});

test('a purchase that was planned is no cost of the budget, and is held against what was bought', () => {
  const value = figuresOf([investment('maskiner-inventarier', 40), investment('immateriella', 5)]);
  assert.equal(value('rr.kostnader', 'budget2024'), 0);
  assert.deepEqual(
    [value('investering.summa', 'budget2024'), value('investering.summa'), value('investering.summa', 'avvikelse2024')],
    [45, 30, 15],
  );
  assert.deepEqual(
    ['budget2024', '2024', 'avvikelse2024'].map((column) => value('anlaggning.immateriella.anskaffningar', column)),
    [5, 0, 5],
  );
});
