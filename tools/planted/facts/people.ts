import { at, type Chance, totalOf } from '../chance.ts';
import { percentOf, shared } from './parts.ts';

export const EXITS = ['Arbete', 'Studier', 'Fortsatt rehabilitering', 'Sjukdom', 'Annat skäl'] as const;

/** What an intervention did during the year, in persons. */
export interface Intervention {
  readonly name: string;
  readonly kind: 'individ' | 'struktur';
  readonly women: number;
  readonly men: number;
  readonly participants: number;
  readonly newcomers: number;
  readonly ended: number;
  /** As many as there are exit reasons; together they are those who ended. */
  readonly exits: readonly number[];
  readonly participantsBefore: number;
  readonly planned: number;
  /** Of those who ended, how many per cent that were to reach work or studies. */
  readonly goalPercent: number;
  /** Out of those who answered, how many that felt better. */
  readonly answered: number;
  readonly better: number;
  readonly ageFrom: number;
}

const INDIVIDUAL = [
  'Steget',
  'Kompassen',
  'Ung framåt',
  'Vägen vidare',
  'Lotsen',
  'Bryggan',
  'Klivet',
  'Aktiv vardag',
  'Språngbrädan',
  'Rätt spår',
];
const STRUCTURAL = ['Samverkansarenan', 'Kunskapslyftet', 'Rehabveckan', 'Behovsinventeringen', 'Processtödet', 'Metodverkstan'];

export function makeInterventions(chance: Chance): readonly Intervention[] {
  const individual = chance.some(chance.shuffled(INDIVIDUAL), chance.whole(1, 6));
  const structural = chance.some(chance.shuffled(STRUCTURAL), chance.whole(1, 3));
  return [
    ...individual.map((name) => makeIntervention(chance, name, 'individ')),
    ...structural.map((name) => makeIntervention(chance, name, 'struktur')),
  ];
}

function makeIntervention(chance: Chance, name: string, kind: Intervention['kind']): Intervention {
  const women = chance.whole(9, 68);
  const men = chance.whole(8, 60);
  const participants = women + men;
  const ended = Math.trunc((participants * chance.whole(35, 70)) / 100);
  const exits = shared(ended, [chance.whole(2, 9), chance.whole(2, 7), chance.whole(5, 9), chance.whole(2, 5), chance.whole(2, 4)]);
  const answered = chance.whole(11, Math.max(12, Math.min(39, ended)));
  return {
    name,
    kind,
    women,
    men,
    participants,
    newcomers: Math.trunc((participants * chance.whole(40, 80)) / 100),
    ended,
    exits,
    participantsBefore: participants + chance.pick([-9, -6, -4, 3, 5, 8, 11]),
    planned: chance.pick([-20, -10, 10, 15, 25]) + Math.trunc(participants / 5) * 5 + (participants < 25 ? 25 : 0),
    goalPercent: goalNear(chance, percentOf(at(exits, 0) + at(exits, 1), ended)),
    answered,
    better: chance.whole(Math.trunc(answered * 0.45), answered - 1),
    ageFrom: chance.pick([16, 18, 19, 20]),
  };
}

/** A goal that the outcome clearly misses or clearly reaches, so that the verdict is beyond doubt. */
function goalNear(chance: Chance, outcome: number): number {
  const far = chance.pick([-15, -10, 10, 15]);
  const goal = Math.trunc((outcome + far) / 5) * 5;
  return Math.min(90, Math.max(goal, 5));
}

/** One group that was asked in the national survey. */
export interface Respondents {
  readonly name: string;
  readonly asked: number;
  readonly answers: number;
}

/** One indicator: how many of the answers that were clearly positive, this year and the year before. */
export interface Indicator {
  readonly text: string;
  readonly answers: number;
  readonly positive: number;
  readonly percentBefore: number;
  /** The sum of all answers on the scale 1–6, from which the mean comes. */
  readonly points: number;
}

const GROUPS = ['Deltagare pågående', 'Deltagare avslut', 'Personal', 'Parternas chefsgrupp', 'Styrelseledamöter'];

const INDICATORS = [
  'Deltagarna får stöd som är till nytta',
  'Deltagarna är med och bestämmer över sitt stöd',
  'Stödet får ta den tid som behövs',
  'Det finns någon som håller samman stödet',
  'Deltagarna är närmare arbete eller studier',
  'Personalen tar vara på deltagarnas erfarenheter',
];

export const makeRespondents = (chance: Chance): readonly Respondents[] =>
  GROUPS.slice(0, chance.whole(3, 5)).map((name) => {
    const asked = chance.whole(8, 58);
    return { name, asked, answers: Math.max(5, asked - chance.whole(0, Math.trunc(asked / 2))) };
  });

export const makeIndicators = (chance: Chance): readonly Indicator[] =>
  chance.some(INDICATORS, chance.whole(3, 6)).map((text) => {
    const answers = chance.whole(13, 44);
    const positive = chance.whole(Math.trunc(answers / 2), answers - 1);
    const points = totalOf(Array.from({ length: answers }, (_, index) => (index < positive ? chance.whole(5, 6) : chance.whole(1, 4))));
    return { text, answers, positive, percentBefore: chance.whole(45, 92), points };
  });
