import { absolute, exact, isZero, multiply, negate } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { budgetColumn } from '../../figures/formulas.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import type { PrintedFigure } from '../statements/printed-figure.ts';
import { placeIn, type Sentence } from './passages.ts';
import { isMoneyIn, isPercent, type Quantity, quantitiesOf } from './quantities.ts';

/** How running text words a figure of the statements. What stands before the number decides, the nearest words first. */
interface Telling {
  readonly figure: string;
  readonly before: RegExp;
  readonly isShare?: boolean;
}

const TELLINGS: readonly Telling[] = [
  { figure: 'oversikt.soliditet', before: /soliditet(?:en)?(?: \p{L}{1,15}){0,6}$/iu, isShare: true },
  {
    figure: 'oversikt.eget-kapital-andel',
    before: /eget kapital(?: \p{L}{1,15}){0,6} (?:motsvarar|utgör|uppgår till|är|var)(?: \p{L}{1,10}){0,2}$/iu,
    isShare: true,
  },
  { figure: 'rr.arets-resultat', before: /(?:resultat(?:et)?|överskott(?:et)?|underskott(?:et)?)(?: [\p{L}–-]{1,15}){0,8}$/iu },
  { figure: 'br.eget-kapital', before: /(?:eget kapital|egna kapital(?:et)?)(?: \p{L}{1,15}){0,6}$/iu },
  { figure: 'br.kassa-bank', before: /likvida medel(?: \p{L}{1,15}){0,6}$/iu },
  { figure: 'br.summa-tillgangar', before: /balansomslutning(?:en)?(?: \p{L}{1,15}){0,5}$/iu },
  { figure: 'bidrag.staten', before: /(?:staten|statens bidrag|statliga bidraget)(?: \p{L}{1,12}){0,4}$/iu },
  { figure: 'bidrag.region', before: /region(?:en|ens bidrag|erna)(?: \p{L}{1,12}){0,4}$/iu },
  { figure: 'bidrag.kommuner', before: /kommunerna(?:s bidrag)?(?: \p{L}{1,12}){0,4}$/iu },
];

/** Figures of the statements that running text tells, with the year that the sentence names. */
export const toldFigures = (sentences: readonly Sentence[], year: number): PrintedFigure[] =>
  sentences.flatMap((sentence) => toldIn(sentence, year));

function toldIn(sentence: Sentence, year: number): PrintedFigure[] {
  const quantities = quantitiesOf(sentence.text);
  return quantities.flatMap((quantity) => {
    const telling = TELLINGS.find(
      ({ before, isShare }) => before.test(quantity.before) && (isShare === true ? isPercent(quantity) : isMoneyIn(quantity)),
    );
    if (telling === undefined || isSpeakingOfOther(sentence.text)) return [];
    const key = figureKey(telling.figure, columnOf(sentence.text, quantity.before, { figure: telling.figure, year }));
    const { value, grain } = telling.isShare === true ? shareOf(quantity) : amountOf(quantity, sentence.text);
    return [{ key, value, grain, places: [placeIn(sentence, quantity.at, quantity.written)], where: 'texten' }];
  });
}

/** Changes, goals, ceilings, comparisons and single parts are other things than the figure itself. */
const isSpeakingOfOther = (text: string): boolean =>
  /högst|tak(?:et)?\b|rekommend|minst|ökat med|minskat med|ökning(?:en)? (?:med|på)|minskning(?:en)? (?:med|på)|per deltagare|procentenhet|inte överstiga|resultatet av|anslag/i.test(
    text,
  );

/** `Budgeterat resultat` is of the budget; a sentence that names a single year is of that year. */
function columnOf(text: string, before: string, { figure, year }: { figure: string; year: number }): string {
  const years = [...new Set([...text.matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:/-]|-\d)/g)].map(([written]) => Number(written)))];
  const own = years.length === 1 ? (years[0] ?? year) : year;
  const isPeriod = /delår|halvår|tertial|januari (?:till|–|-)|perioden/i.test(text);
  if (isPeriod) return `${own}-period`;
  return figure === 'rr.arets-resultat' && /budget|planera/i.test(before) ? budgetColumn(own) : String(own);
}

const shareOf = ({ value, decimals }: Quantity): Pick<PrintedFigure, 'value' | 'grain'> => ({
  value: multiply(value, exact(1, 100)),
  grain: exact(1n, 100n * 10n ** BigInt(decimals)),
});

const ORE = exact(100);

function amountOf(quantity: Quantity, text: string): Pick<PrintedFigure, 'value' | 'grain'> {
  const kronor = inKronor(quantity, quantity.unit);
  const isLoss = /underskott|negativt/i.test(text) && !isZero(kronor);
  return { value: multiply(isLoss ? negate(absolute(kronor)) : kronor, ORE), grain: multiply(grainOf(quantity, quantity.unit), ORE) };
}
