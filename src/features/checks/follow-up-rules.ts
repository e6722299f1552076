import { exact, multiply, roundedSteps } from '../../shared/exact.ts';
import { NBSP } from '../../shared/swedish.ts';
import { figureKey } from '../figures/figure.ts';
import { showFigure } from '../figures/shown.ts';
import { indicatorId } from '../indicators/indicator-figures.ts';
import { type Rule, valueOf } from './check-context.ts';
import type { Finding } from './finding.ts';

/** No group has more answers than were asked. */
export const answersWithinAsked: Rule = (context) =>
  context.records.responseCounts
    .filter((row) => row.answered > row.asked)
    .map(
      (row): Finding => ({
        id: `svar.${row.group}.${row.year}`,
        severity: 'fel',
        message: `${row.name}: fler svar än tillfrågade ${row.year}.`,
        values: [
          valueOf(context, figureKey(`svar.${row.group}.tillfragade`, row.year), 'svarsfrekvens.csv'),
          valueOf(context, figureKey(`svar.${row.group}.svar`, row.year), 'svarsfrekvens.csv'),
        ],
      }),
    );

/** A percentage is one that whole answers out of n can give (GRIM). */
export const sharesArePossible: Rule = (context) =>
  context.records.indicatorResults.flatMap((result): Finding[] => {
    if (result.share === null || result.answers === null || result.answers === 0 || isPossible(result.share, result.answers)) return [];
    const isHidden = context.book.find(figureKey(`${indicatorId(result)}.svar`, result.year))?.value.kind === 'hidden';
    const told = isHidden
      ? 'andelen kan inte uppstå av så få svar'
      : `andelen ${roundedSteps(result.share, 2)}${NBSP}% kan inte uppstå av ${result.answers} svar`;
    return [
      {
        id: `indikator.${result.indicator}.${result.year}`,
        severity: 'fel',
        message: `Indikator ${result.indicator} ${result.year}: ${told}. Kontrollera antalet eller andelen.`,
        values: [],
      },
    ];
  });

/** Whether some whole number of answers out of n, rounded or cut off, gives the percentage. */
function isPossible(share: { numerator: bigint; denominator: bigint }, answers: number): boolean {
  const wanted = roundedSteps(share, 2);
  const nearest = roundedSteps(exact(share.numerator * BigInt(answers), share.denominator));
  return [-1n, 0n, 1n].some((step) => {
    const percent = exact((nearest + step) * 100n, answers);
    return roundedSteps(percent) === wanted || percent.numerator / percent.denominator === wanted;
  });
}

/** From what a person writes to what a figure holds, and from that to what is compared: whole kronor, whole per cent. */
const TYPED_UNITS = {
  money: { base: exact(100), perUnit: exact(1, 100), decimals: 0 },
  share: { base: exact(1, 100), perUnit: exact(1), decimals: 2 },
  count: { base: exact(1), perUnit: exact(1), decimals: 0 },
  number: { base: exact(1), perUnit: exact(1), decimals: 0 },
} as const;

/** A value written down for a year is the one that the books give. */
export const earlierFiguresAgree: Rule = (context) =>
  context.records.earlierFigures.flatMap((row): Finding[] => {
    const key = figureKey(row.figure, row.year);
    const figure = context.book.find(key);
    if (figure === undefined || figure.value.kind !== 'known' || figure.formula.kind === 'given') return [];
    const { base, perUnit, decimals } = TYPED_UNITS[figure.unit.kind];
    const written = roundedSteps(multiply(multiply(row.value, base), perUnit), decimals);
    const computed = roundedSteps(multiply(figure.value.exact, perUnit), decimals);
    if (written === computed) return [];
    return [
      {
        id: `tidigare.${row.figure}.${row.year}`,
        severity: 'varning',
        message: `${figure.label} ${row.year} står med ett annat värde i tidigare-ar.csv än vad som kan beräknas. Det beräknade används.`,
        values: [
          valueOf(context, key, 'beräknat'),
          {
            label: 'Uppgivet',
            shown: showFigure({ ...figure, value: { kind: 'known', exact: multiply(row.value, base) } }),
            figure: null,
            place: `tidigare-ar.csv rad ${row.source.line ?? '–'}`,
          },
        ],
      },
    ];
  });
