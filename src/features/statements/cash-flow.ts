import { type FigureDefinition, type Formula, figureKey, type Term } from '../figures/figure.ts';
import { accountsOf, moneyIn, sameAs, sumOf } from '../figures/formulas.ts';
import { usedAssetLines } from './fixed-assets.ts';
import { amountsOf, type Books, onLine } from './placed-account.ts';

interface CashFlowLine {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  formula(books: Books, year: number): Formula;
}

const PROVISIONS = ['avsattningar-pensioner', 'avsattningar-andra'];
const TANGIBLE = ['mark-byggnader', 'maskiner-inventarier', 'ovriga-materiella'];

/** The cash flow statement by the indirect method (LKBR 8 kap. 1 §, RKR R13). Payments in are positive, payments out negative. */
export const CASH_FLOW_LINES: readonly CashFlowLine[] = [
  {
    id: 'arets-resultat',
    name: 'Årets resultat',
    definition: 'Årets resultat enligt resultaträkningen.',
    formula: (_books, year) => sameAs(figureKey('rr.arets-resultat', year)),
  },
  {
    id: 'justering',
    name: 'Justering för ej likviditetspåverkande poster',
    definition:
      'Avskrivningar, ändrade avsättningar och realisationsresultat, som påverkat resultatet men inte den löpande betalningen, samt bokningar direkt mot eget kapital.',
    formula: (_books, year) => ({
      kind: 'sum',
      terms: [
        minus('rr.avskrivningar', year),
        ...changeOf(PROVISIONS, year, 1),
        plus('br.eget-kapital-ovrigt', year),
        minus('realisation.vinst', year),
        plus('realisation.forlust', year),
      ],
    }),
  },
  {
    id: 'fore-rorelsekapital',
    name: 'Medel från verksamheten före förändring av rörelsekapital',
    definition: 'Årets resultat och justeringen tillsammans.',
    formula: (_books, year) => sumOf(['kf.arets-resultat', 'kf.justering'], year),
  },
  change('forrad', 'Ökning (−) eller minskning (+) av förråd', -1),
  change('fordringar', 'Ökning (−) eller minskning (+) av kortfristiga fordringar', -1),
  change('kortfristiga-placeringar', 'Ökning (−) eller minskning (+) av kortfristiga placeringar', -1),
  change('kortfristiga-skulder', 'Ökning (+) eller minskning (−) av kortfristiga skulder', 1),
  {
    id: 'lopande',
    name: 'Kassaflöde från den löpande verksamheten',
    definition: 'Medel från verksamheten med förändringen av rörelsekapitalet.',
    formula: (_books, year) =>
      sumOf(['kf.fore-rorelsekapital', 'kf.forrad', 'kf.fordringar', 'kf.kortfristiga-placeringar', 'kf.kortfristiga-skulder'], year),
  },
  purchases('investering-immateriella', 'Investering i immateriella anläggningstillgångar', ['immateriella']),
  purchases('investering-materiella', 'Investering i materiella anläggningstillgångar', TANGIBLE),
  {
    id: 'forsaljning',
    name: 'Försäljning av anläggningstillgångar',
    definition: 'Vad sålda tillgångar gav: bokfört värde med vinst och utan förlust.',
    formula: (books, year) => ({
      kind: 'sum',
      terms: [
        ...changeOf(['immateriella', ...TANGIBLE], year, -1),
        plus('rr.avskrivningar', year),
        ...purchasedIn(books, ['immateriella', ...TANGIBLE]).map((id) => plus(id, year)),
        plus('realisation.vinst', year),
        minus('realisation.forlust', year),
      ],
    }),
  },
  change('finansiella-anlaggningstillgangar', 'Ökning (−) eller minskning (+) av finansiella anläggningstillgångar', -1),
  {
    id: 'investering',
    name: 'Kassaflöde från investeringsverksamheten',
    definition: 'Köp och försäljning av anläggningstillgångar.',
    formula: (_books, year) =>
      sumOf(['kf.investering-immateriella', 'kf.investering-materiella', 'kf.forsaljning', 'kf.finansiella-anlaggningstillgangar'], year),
  },
  change('langfristiga-skulder', 'Ökning (+) eller minskning (−) av långfristiga skulder', 1),
  change('bidrag-infrastruktur', 'Ökning (−) eller minskning (+) av bidrag till infrastruktur', -1),
  {
    id: 'finansiering',
    name: 'Kassaflöde från finansieringsverksamheten',
    definition: 'Förändring av långfristiga skulder och bidrag till infrastruktur.',
    formula: (_books, year) => sumOf(['kf.langfristiga-skulder', 'kf.bidrag-infrastruktur'], year),
  },
  {
    id: 'arets-kassaflode',
    name: 'Årets kassaflöde',
    definition: 'Den löpande verksamheten, investeringarna och finansieringen tillsammans.',
    formula: (_books, year) => sumOf(['kf.lopande', 'kf.investering', 'kf.finansiering'], year),
  },
  {
    id: 'likvida-medel-borjan',
    name: 'Likvida medel vid årets början',
    definition: 'Kassa och bank vid årets ingång.',
    formula: (books, year) => accountsOf('opening', year, amountsOf(onLine(books, year, ['kassa-bank']), 'opening', 1)),
  },
  {
    id: 'likvida-medel-slut',
    name: 'Likvida medel vid årets slut',
    definition: 'Likvida medel vid årets början med årets kassaflöde. Ska vara lika med kassa och bank i balansräkningen.',
    formula: (_books, year) => sumOf(['kf.likvida-medel-borjan', 'kf.arets-kassaflode'], year),
  },
];

const plus = (id: string, column: number): Term => ({ figure: figureKey(id, column), sign: 1 });
const minus = (id: string, column: number): Term => ({ figure: figureKey(id, column), sign: -1 });

/** Closing minus opening balance of the lines, times the sign. */
function changeOf(lines: readonly string[], year: number, sign: 1 | -1): Term[] {
  return lines.flatMap((line) => [
    { figure: figureKey(`br.${line}`, year), sign },
    { figure: figureKey(`br.${line}`, year - 1), sign: sign === 1 ? -1 : 1 },
  ]);
}

function change(id: string, name: string, sign: 1 | -1): CashFlowLine {
  return {
    id,
    name,
    definition: 'Skillnaden mellan årets och föregående års balansräkning.',
    formula: (_books, year) => ({ kind: 'sum', terms: changeOf([id], year, sign) }),
  };
}

/** Purchases are those of the note on fixed assets, so that the two always agree. */
function purchases(id: string, name: string, lines: readonly string[]): CashFlowLine {
  return {
    id,
    name,
    definition: 'Årets anskaffningar enligt noten om anläggningstillgångar.',
    formula: (books, year) => ({ kind: 'sum', terms: purchasedIn(books, lines).map((figure) => minus(figure, year)) }),
  };
}

const purchasedIn = (books: Books, lines: readonly string[]): string[] =>
  usedAssetLines(books)
    .filter((line) => lines.includes(line))
    .map((line) => `anlaggning.${line}.anskaffningar`);

export function defineCashFlow(books: Books): FigureDefinition[] {
  return books.years.flatMap((year) =>
    CASH_FLOW_LINES.map((line) => moneyIn(year)(`kf.${line.id}`, line.formula(books, year), [line.name, line.definition])),
  );
}
