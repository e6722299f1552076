import type { Exact } from '../../../../shared/exact.ts';
import { figureKey } from '../../../figures/figure.ts';
import type { Direction } from '../../../interventions/intervention.ts';
import type { Code, CountKind, ExitCount, ParticipantCount, Sex, VolumeCount } from '../../../participants/counts.ts';
import type { Chosen } from '../choosing.ts';
import type { ExitReason } from '../exit-claims.ts';
import type { ToldIntervention } from '../interventions.ts';
import { bookOf, type ChosenBook, partsOf, sourceIn, type Written, yearOf } from './written.ts';

const numberOf = ({ numerator }: Exact): number => Number(numerator);

/** Those that are for individuals, or those that are structural. */
const directedAt = (interventions: readonly ToldIntervention[], direction: Direction) =>
  interventions.filter(({ intervention }) => intervention.direction === direction);

/** Counts of participants: by sex where both sexes are told, else together. */
export function participantCountsOf(chosen: readonly Chosen[], interventions: readonly ToldIntervention[], year: number) {
  const book = bookOf(chosen);
  return directedAt(interventions, 'individ').flatMap(({ intervention: { id } }) => [
    ...takingPart(book, id, year),
    ...countOf(book, { id, year, ending: 'nya', sex: 'alla', kind: 'nya' }),
    ...countOf(book, { id, year, ending: 'avslutade', sex: 'alla', kind: 'avslutade' }),
  ]);
}

function takingPart(book: ChosenBook, id: string, year: number): Written<ParticipantCount>[] {
  const women = countOf(book, { id, year, ending: 'kvinnor', sex: 'kvinna', kind: 'deltagare' });
  const men = countOf(book, { id, year, ending: 'man', sex: 'man', kind: 'deltagare' });
  if (women.length > 0 && men.length > 0) return [...women, ...men];
  return countOf(book, { id, year, ending: 'deltagare', sex: 'alla', kind: 'deltagare' });
}

interface Sought {
  readonly id: string;
  readonly year: number;
  readonly ending: string;
  readonly sex: Sex;
  readonly kind: CountKind;
}

function countOf(book: ChosenBook, { id, year, ending, sex, kind }: Sought): Written<ParticipantCount>[] {
  const claim = book.get(figureKey(`insats.${id}.${ending}`, year))?.claim;
  if (claim === undefined) return [];
  const row = { year, intervention: id, sex, kind, count: numberOf(claim.value), source: sourceIn('deltagare.csv') };
  return [{ row, keys: [claim.key] }];
}

/** Who came to what is structural is a volume: nobody took part in an intervention of their own. */
export function volumeCountsOf(
  chosen: readonly Chosen[],
  interventions: readonly ToldIntervention[],
  year: number,
): Written<VolumeCount>[] {
  const book = bookOf(chosen);
  return directedAt(interventions, 'struktur').flatMap(({ intervention: { id } }) => {
    const claim = book.get(figureKey(`insats.${id}.deltagare`, year))?.claim;
    if (claim === undefined) return [];
    const row = { year, intervention: id, kind: 'deltagare', count: numberOf(claim.value), occasions: null };
    return [{ row: { ...row, source: sourceIn('volymer.csv') }, keys: [claim.key] }];
  });
}

/** How many left each intervention for which reason. */
export const exitCountsOf = (chosen: readonly Chosen[]): Written<ExitCount>[] =>
  chosen.flatMap(({ claim: { key, value } }) => {
    const [first, intervention = '', part, reason = ''] = partsOf(key);
    const year = yearOf(key);
    if (first !== 'insats' || part !== 'avslut' || year === null) return [];
    const row = { year, intervention, sex: 'alla' as const, reason, count: numberOf(value), source: sourceIn('avslut.csv') };
    return [{ row, keys: [key] }];
  });

/** The words of the codes that the counts are kept by. */
export const codesOf = (reasons: readonly ExitReason[], volumes: readonly VolumeCount[]): Code[] => [
  ...reasons.map(({ code, name }) => ({ list: 'avslutsorsak', code, name, source: sourceIn('kodlistor.csv') })),
  ...(volumes.length === 0 ? [] : [{ list: 'volymslag', code: 'deltagare', name: 'Deltagare', source: sourceIn('kodlistor.csv') }]),
];
