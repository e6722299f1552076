import { NBSP } from '../../src/shared/swedish.ts';
import { type Chance, chanceOf } from './chance.ts';

/** How somebody writes: the same facts come out in many forms. */
export interface Style {
  readonly kind: 'annual' | 'interim' | 'plan';
  readonly separator: string;
  readonly minus: string;
  readonly zero: string;
  readonly kronorInCells: boolean;
  readonly negative: 'sign' | 'parentheses';
  readonly percentRoom: string;
  readonly newestFirst: boolean;
  readonly yearsShown: 3 | 5;
  readonly budgetInStatement: boolean;
  readonly noteColumn: boolean;
  readonly costSign: 'minus' | 'plain';
  readonly unitPlace: 'caption' | 'corner';
  readonly overviewUnit: 'kr' | 'tkr' | 'Mkr';
  readonly inThousands: 'rounded' | 'cut';
  readonly totalWord: string;
  readonly incomeWord: string;
  readonly costWord: string;
  readonly memberWord: string;
  readonly twoHeaderRows: boolean;
  readonly emptySubtotals: boolean;
  readonly fullDates: boolean;
  readonly smallWords: boolean;
  readonly slips: boolean;
  readonly cards: boolean;
  readonly noteTables: boolean;
  /** What the statements and notes are counted in. */
  readonly statementUnit: 'kr' | 'tkr';
  /** The income statement has a row for each member and each intervention. */
  readonly detailed: boolean;
  /** The year before is told anew in the overview, after another principle. */
  readonly restated: boolean;
  readonly subtotalsLast: boolean;
  /** Indicators as `Högre 76 / 86` in one cell. */
  readonly trafficCells: boolean;
  readonly verdicts: readonly [met: string, missed: string];
  readonly wording: number;
  readonly order: number;
}

type TableStyle = Pick<
  Style,
  | 'unitPlace'
  | 'overviewUnit'
  | 'inThousands'
  | 'twoHeaderRows'
  | 'emptySubtotals'
  | 'fullDates'
  | 'smallWords'
  | 'slips'
  | 'cards'
  | 'noteTables'
  | 'statementUnit'
  | 'detailed'
  | 'restated'
  | 'subtotalsLast'
  | 'trafficCells'
>;
type WordStyle = Pick<Style, 'incomeWord' | 'costWord' | 'totalWord' | 'memberWord' | 'verdicts'>;

export function styleOf(seed: number): Style {
  const chance = chanceOf(seed, 'style');
  return {
    kind: chance.pick(['annual', 'annual', 'annual', 'annual', 'annual', 'interim', 'plan']),
    separator: chance.pick([NBSP, ' ', ' ', NBSP, '']),
    minus: chance.pick(['\u2212', '-', '\u2013', '- ', '-']),
    zero: chance.pick(['0', '-', '\u2013', '0']),
    kronorInCells: chance.happens(10),
    negative: chance.happens(10) ? 'parentheses' : 'sign',
    percentRoom: chance.pick(['', ' ', NBSP]),
    newestFirst: chance.happens(75),
    yearsShown: chance.pick([3, 5, 5]),
    budgetInStatement: chance.happens(35),
    noteColumn: chance.happens(70),
    costSign: chance.pick(['minus', 'minus', 'plain']),
    ...tablesOf(chance),
    ...wordsOf(chance),
    wording: chance.whole(0, 999),
    order: chance.whole(0, 999),
  };
}

/** What the tables are counted in, and how they are headed and summed. */
const tablesOf = (chance: Chance): TableStyle => ({
  unitPlace: chance.pick(['caption', 'corner', 'corner']),
  overviewUnit: chance.pick(['kr', 'tkr', 'tkr', 'Mkr']),
  inThousands: chance.pick(['rounded', 'rounded', 'cut']),
  twoHeaderRows: chance.happens(40),
  emptySubtotals: chance.happens(30),
  fullDates: chance.happens(50),
  smallWords: chance.happens(60),
  slips: chance.happens(30),
  cards: chance.happens(65),
  noteTables: chance.happens(85),
  statementUnit: chance.pick(['kr', 'kr', 'kr', 'kr', 'kr', 'kr', 'kr', 'tkr']),
  detailed: chance.happens(25),
  restated: chance.happens(12),
  subtotalsLast: chance.happens(40),
  trafficCells: chance.happens(35),
});

/** What is called what. */
function wordsOf(chance: Chance): WordStyle {
  const [incomeWord, costWord] = chance.pick([
    ['Verksamhetens intäkter', 'Verksamhetens kostnader'],
    ['Intäkter', 'Kostnader'],
    ['Summa verksamhetens intäkter', 'Summa verksamhetens kostnader'],
    ['Intäkter totalt', 'Kostnader totalt'],
  ] as const);
  return {
    incomeWord,
    costWord,
    totalWord: chance.pick(['Summa', 'Totalt', 'S:a', 'SUMMA', 'Summa totalt']),
    memberWord: chance.pick(['Driftbidrag från', 'Bidrag från', 'Medlemsavgift']),
    verdicts: chance.pick([
      ['Uppfyllt', 'Inte uppfyllt'],
      ['Uppnått', 'Ej uppnått'],
      ['Målet är uppfyllt', 'Målet är inte uppfyllt'],
    ]),
  };
}
