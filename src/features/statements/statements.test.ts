import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyBooks } from '../../../tests/support/any-books.ts';
import { isEqual, negate, subtract, sumExact, ZERO } from '../../shared/exact.ts';
import { computeFigures, type FigureBook } from '../figures/book.ts';
import { figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import type { AccountPlaces, AccountRule } from '../ledger/account-map.ts';
import { readSie } from '../ledger/sie/read-sie.ts';
import { defineBalanceSheet } from './balance-sheet.ts';
import { defineBalancedBudget } from './balanced-budget.ts';
import { defineCashFlow } from './cash-flow.ts';
import { defineCostKinds } from './cost-kinds.ts';
import { defineFixedAssets, usedAssetLines } from './fixed-assets.ts';
import { defineIncomeStatement } from './income-statement.ts';
import type { NoteLayout } from './layout.ts';
import { defineNetBridge } from './net-bridge.ts';
import { defineNotes } from './notes.ts';
import { defineOperations, defineShortOperations } from './operations.ts';
import { placeBooks } from './placing.ts';
import { defineRealisation } from './realisation.ts';

const source = { file: 'konton.csv', line: 2 };
const NOWHERE: AccountPlaces = {
  line: null,
  noteRow: null,
  activity: null,
  intervention: null,
  costRow: null,
  netRow: null,
  incomeKind: null,
  member: null,
  assetPart: null,
};
const object = (text: string) => ({ dimension: text.slice(0, 1), object: text.slice(2) });
const rule = (prefix: string, objects: string | null, places: Partial<AccountPlaces>): AccountRule => ({
  prefix,
  object: objects === null ? null : object(objects),
  ...NOWHERE,
  ...places,
  source,
});

/** Activities by cost centre, costs by project, and something for what carries neither. */
const RULES = ['3', '4', '5', '6', '7', '8'].flatMap((prefix) => [
  rule(prefix, null, { activity: 'gemensamt' }),
  rule(prefix, '1:10', { activity: 'kansli', netRow: 'kansli' }),
  rule(prefix, '1:20', { activity: 'insatser' }),
  rule(prefix, '6:P1', { costRow: 'vagen' }),
  rule(prefix, '6:P2', { costRow: 'ledning' }),
]);

const note = (id: string, lines: readonly string[]): NoteLayout => ({
  id,
  title: id,
  lines,
  showsBudget: false,
  rows: [{ id: 'ett', name: 'Ett', rows: [] }],
  source,
});
const NOTES = [
  note('intakter', ['intakter']),
  note('kostnader', ['kostnader']),
  note('avskrivningar', ['avskrivningar']),
  note('finansiella', ['finansiella-intakter', 'finansiella-kostnader']),
  note('fordringar', ['fordringar']),
  note('avsattningar', ['avsattningar-pensioner', 'avsattningar-andra']),
  note('skulder', ['langfristiga-skulder', 'kortfristiga-skulder']),
  note('kassa', ['kassa-bank']),
  note('eget-kapital', ['eget-kapital']),
];
const named = (id: string) => ({ id, name: id, source });

function statementsOf(text: string): { book: FigureBook; assetLines: readonly string[] } {
  const { value } = readSie(new TextEncoder().encode(text), 'bok.se');
  assert.ok(value !== null);
  const { books, problems } = placeBooks([{ name: 'bok.se', ledger: value.ledger }], { year: 2024, chart: 'bas', rules: RULES });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  const book = computeFigures([
    ...defineIncomeStatement(books, [], {}),
    ...defineBalanceSheet(books, {}),
    ...defineRealisation(books),
    ...defineFixedAssets(books, []),
    ...defineCashFlow(books),
    ...defineNotes(NOTES, books, []),
    ...defineShortOperations(books, [], false),
    ...defineOperations(['gemensamt', 'kansli', 'insatser'].map(named), books, []),
    ...defineCostKinds(
      {
        costRows: [
          { ...named('vagen'), kind: 'individ' },
          { ...named('ledning'), kind: 'administration' },
        ],
        interventions: [],
      },
      books,
    ),
    ...defineNetBridge([named('kansli')], books, []),
    ...defineBalancedBudget(books.years, () => false),
  ]);
  return { book, assetLines: usedAssetLines(books) };
}

const valueIn = (book: FigureBook, id: string) => knownValue(book, figureKey(id, 2024)) ?? assert.fail(`${id} saknas`);

/** Each id on the left, added up, is the id on the right; a minus first takes an id away. */
function adds(book: FigureBook, ids: readonly string[], total: string): void {
  const terms = ids.map((id) => (id.startsWith('-') ? negate(valueIn(book, id.slice(1))) : valueIn(book, id)));
  const difference = subtract(sumExact(terms), valueIn(book, total));
  assert.ok(isEqual(difference, ZERO), `${ids.join(' + ')} skiljer sig från ${total} med ${difference.numerator} öre`);
}

const holds = (check: (made: ReturnType<typeof statementsOf>) => void): void =>
  fc.assert(
    fc.property(anyBooks, ({ text }) => check(statementsOf(text))),
    { numRuns: 150 },
  );

test('when debits equal credits the balance sheet balances, whether or not the result has been carried over to equity', () => {
  holds(({ book }) => adds(book, ['br.summa-tillgangar'], 'br.summa-eget-kapital-och-skulder'));
});

test('the cash flow ends at cash and bank', () => {
  holds(({ book }) => {
    adds(book, ['kf.likvida-medel-slut'], 'br.kassa-bank');
    adds(book, ['kf.lopande', 'kf.investering', 'kf.finansiering'], 'kf.arets-kassaflode');
  });
});

test('purchases in the cash flow are those of the note on fixed assets', () => {
  holds(({ book, assetLines }) => {
    const purchases = assetLines.map((line) => `-anlaggning.${line}.anskaffningar`);
    adds(book, [...purchases, '-kf.investering-immateriella'], 'kf.investering-materiella');
  });
});

test('every note adds up to its lines', () => {
  holds(({ book }) => {
    adds(book, ['not.intakter.summa'], 'rr.intakter');
    adds(book, ['-not.kostnader.summa'], 'rr.kostnader');
    adds(book, ['-not.avskrivningar.summa'], 'rr.avskrivningar');
    adds(book, ['rr.finansiella-intakter', 'rr.finansiella-kostnader'], 'not.finansiella.summa');
    adds(book, ['br.avsattningar'], 'not.avsattningar.summa');
    adds(book, ['br.skulder'], 'not.skulder.summa');
    adds(book, ['br.eget-kapital'], 'not.eget-kapital.summa');
    for (const line of ['fordringar', 'kassa']) adds(book, [line === 'kassa' ? 'br.kassa-bank' : 'br.fordringar'], `not.${line}.summa`);
  });
});

test('both forms of the statement of operations end at the result', () => {
  holds(({ book }) => {
    adds(book, ['-drift.summa.netto'], 'rr.arets-resultat');
    adds(book, ['drift.intakter', '-drift.kostnader', 'drift.ovriga-poster'], 'rr.arets-resultat');
    adds(book, ['drift.gemensamt.netto', 'drift.kansli.netto', 'drift.insatser.netto'], 'drift.summa.netto');
    adds(book, ['drift.kansli.netto'], 'netto.kansli.netto');
  });
});

test('the kinds of cost make up all costs', () => {
  holds(({ book }) => {
    adds(book, ['slag.individ', 'slag.struktur', 'slag.administration'], 'slag.summa');
    adds(book, ['-rr.kostnader', '-rr.avskrivningar'], 'slag.summa');
  });
});

test('book values in the note on fixed assets are those of the balance sheet', () => {
  holds(({ book, assetLines }) => {
    for (const line of assetLines) adds(book, [`anlaggning.${line}.bokfort-varde`], `br.${line}`);
  });
});

test('the balanced-budget test takes away the gains on sold assets and nothing else', () => {
  holds(({ book }) => adds(book, ['rr.arets-resultat', '-realisation.vinst'], 'balanskrav.resultat'));
});
