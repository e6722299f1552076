import type { Exact } from '../../../../shared/exact.ts';
import { type FigureKey, figureId, figureKey } from '../../../figures/figure.ts';
import type { Fact } from '../../../figures/own-figures.ts';
import type { IndicatorResult, ResponseCount } from '../../../indicators/indicator.ts';
import type { Chosen } from '../choosing.ts';
import { bookOf, type ChosenBook, inPercent, partsOf, sourceIn, type Written, yearOf } from './written.ts';

type Names = ReadonlyMap<string, string>;

/** Groups of which both numbers are told, and where no more have answered than were asked. */
export function responseCountsOf(chosen: readonly Chosen[], names: Names): Written<ResponseCount>[] {
  const book = bookOf(chosen);
  return chosen.flatMap(({ claim: { key, value } }) => {
    const [first, group = '', part] = partsOf(key);
    const year = yearOf(key);
    const answers = book.get(figureKey(`svar.${group}.svar`, year ?? 0))?.claim;
    if (first !== 'svar' || part !== 'tillfragade' || year === null || answers === undefined) return [];
    const [asked, answered] = [Number(value.numerator), Number(answers.value.numerator)];
    const name = names.get(`svar.${group}`) ?? group;
    const row = { year, group, name, asked, answered, source: sourceIn('svarsfrekvens.csv') };
    return answered > asked ? [] : [{ row, keys: [key, answers.key] }];
  });
}

/** National indicators, which have numbers; the share is what reports tell. */
export function indicatorResultsOf(chosen: readonly Chosen[]): Written<IndicatorResult>[] {
  const book = bookOf(chosen);
  return chosen.flatMap(({ claim: { key, value } }) => {
    const [first, number, part] = partsOf(key);
    const year = yearOf(key);
    if (first !== 'indikator' || year === null || (part !== undefined && part !== 'riket')) return [];
    const scope = part === 'riket' ? ('riket' as const) : ('forbundet' as const);
    const answers = scope === 'forbundet' ? answersOf(book, number ?? '', year) : { answers: null, keys: [] };
    const common = { year, indicator: Number(number), scope, group: null, positive: null, source: sourceIn('indikatorer.csv') };
    return [{ row: { ...common, answers: answers.answers, share: value }, keys: [key, ...answers.keys] }];
  });
}

function answersOf(book: ChosenBook, number: string, year: number): { answers: number | null; keys: FigureKey[] } {
  const claim = book.get(figureKey(`indikator.${number}.svar`, year))?.claim;
  return claim === undefined ? { answers: null, keys: [] } : { answers: Number(claim.value.numerator), keys: [claim.key] };
}

/** Questions without a number, and what goals came to, as facts with the words of the question or the goal. */
export const factsOf = (chosen: readonly Chosen[], names: Names): Written<Fact>[] =>
  chosen.flatMap(({ claim: { key, value, grain, unit } }) => {
    const year = yearOf(key);
    const id = figureId(key);
    if (!id.startsWith('uppgift.') || year === null) return [];
    const typed = (size: Exact): Exact => (unit === 'procent' ? inPercent(size) : size);
    const decimals = String(typed(grain).denominator).length - 1;
    const words = { label: names.get(id) ?? id, population: null, period: null, remark: 'Enligt rapportens tabell.' };
    const row = { id: id.slice('uppgift.'.length), year, value: typed(value), unit, decimals, ...words };
    return [{ row: { ...row, source: sourceIn('uppgifter.csv') }, keys: [key] }];
  });
