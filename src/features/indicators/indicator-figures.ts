import { exact } from '../../shared/exact.ts';
import { countOf, type FigureDefinition, figureKey, SHARE } from '../figures/figure.ts';
import { figuresIn, givenAs, peopleIn, ratioOf, shareIn, sumOf } from '../figures/formulas.ts';
import type { IndicatorResult, ResponseCount } from './indicator.ts';

/** A measuring year runs from November to October. */
const measuringPeriod = (year: number): string => `november ${year - 1}–oktober ${year}`;

/** Own and national results of the indicators: computed from answers where they are known, else as the share was given. */
export function defineIndicators(results: readonly IndicatorResult[]): FigureDefinition[] {
  return results.flatMap((result) => resultFigures(result));
}

function resultFigures(result: IndicatorResult): FigureDefinition[] {
  const own = indicatorId(result);
  const words = [`Indikator ${result.indicator}${result.scope === 'riket' ? ', riket' : ''}`, 'Andel klart positiva svar.'] as const;
  const period = measuringPeriod(result.year);
  const count = peopleIn(result.year, 'svar', period);
  const answers = (number: number): FigureDefinition =>
    count(`${own}.svar`, givenAs(number, result.source), [`${words[0]}, antal svar`, 'Antal svar på frågorna bakom indikatorn.']);
  if (result.answers === null || result.positive === null) {
    if (result.share === null) return [];
    const share = figuresIn(SHARE, result.year, period)(own, givenAs(result.share, result.source), words);
    return result.answers === null ? [share] : [answers(result.answers), { ...share, restsOn: [figureKey(`${own}.svar`, result.year)] }];
  }
  return [
    answers(result.answers),
    count(`${own}.klart-positiva`, givenAs(result.positive, result.source), [`${words[0]}, klart positiva`, 'Antal klart positiva svar.']),
    figuresIn(SHARE, result.year, period)(own, ratioOf(`${own}.klart-positiva`, `${own}.svar`, result.year), words),
  ];
}

/** `indikator.a1.kvinnor` */
export function indicatorId(result: Pick<IndicatorResult, 'indicator' | 'group' | 'scope'>): string {
  const group = result.group === null ? '' : `.${result.group}`;
  return `indikator.${result.indicator}${group}${result.scope === 'riket' ? '.riket' : ''}`;
}

/** Asked, not answered, answered and the share that answered, for each group and for all (svarsfrekvens). */
export function defineResponses(responses: readonly ResponseCount[]): FigureDefinition[] {
  const years = [...new Set(responses.map((row) => row.year))];
  return years.flatMap((year) => {
    const rows = responses.filter((row) => row.year === year);
    const count = peopleIn(year, 'personer', measuringPeriod(year));
    const groups = rows.flatMap((row) => [
      count(`svar.${row.group}.tillfragade`, givenAs(exact(row.asked), row.source), [
        `${row.name}, tillfrågade`,
        'Antal som fick enkäten.',
      ]),
      count(`svar.${row.group}.svar`, givenAs(exact(row.answered), row.source), [`${row.name}, svar`, 'Antal som svarade.']),
      ...derivedFigures(row, year),
    ]);
    const all = (part: string) =>
      sumOf(
        rows.map((row) => `svar.${row.group}.${part}`),
        year,
      );
    return [
      ...groups,
      count('svar.totalt.tillfragade', all('tillfragade'), ['Alla, tillfrågade', 'Alla grupper tillsammans.']),
      count('svar.totalt.svar', all('svar'), ['Alla, svar', 'Alla grupper tillsammans.']),
      ...derivedFigures({ group: 'totalt', name: 'Alla' }, year),
    ];
  });
}

/** Few who did not answer give nobody away, unless those who did are few; then this is hidden with them. */
function derivedFigures({ group, name }: Pick<ResponseCount, 'group' | 'name'>, year: number): FigureDefinition[] {
  const own = `svar.${group}`;
  return [
    figuresIn(countOf('personer'), year, measuringPeriod(year))(`${own}.bortfall`, sumOf([`${own}.tillfragade`, `-${own}.svar`], year), [
      `${name}, bortfall`,
      'Tillfrågade som inte svarade.',
    ]),
    shareIn(year, measuringPeriod(year))(`${own}.andel`, ratioOf(`${own}.svar`, `${own}.tillfragade`, year), [
      `${name}, svarsandel`,
      'Svar delat med tillfrågade.',
    ]),
  ];
}

export const indicatorKey = (indicator: number, year: number, scope: 'forbundet' | 'riket' = 'forbundet') =>
  figureKey(`indikator.${indicator}${scope === 'riket' ? '.riket' : ''}`, year);
