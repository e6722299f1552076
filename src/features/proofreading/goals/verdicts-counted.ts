import type { ProofPlace } from '../proofreading.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import type { GoalRow } from './goal-rows.ts';
import { isKnown, type Judgement, judgementsToldIn, metOf } from './judgements.ts';

/** `Över hälften av de mål som gått att följa upp är uppfyllda`, by what the text judges, what tables judge, or both together. */
export function checkVerdictsCounted(sentences: readonly Sentence[], rows: readonly GoalRow[]): Trial[] {
  const told = judgementsToldIn(sentences).filter(isKnown);
  const inTables = rows.flatMap(({ verdict, row, verdictText }) =>
    verdict === null ? [] : [{ verdict, place: { ...row.place, text: row.label, value: verdictText, label: row.label } }],
  );
  const known = inTables.filter(isKnown);
  const ways = [told, known, [...told, ...known]].filter(({ length }) => length >= FEWEST);
  return sentences.flatMap((sentence) => {
    const said = SHARES.map((share) => ({ ...share, words: share.said.exec(sentence.text) })).find(({ words }) => words !== null);
    if (sentence.isCell || said?.words == null || !OF_GOALS.test(sentence.text) || NOT_YET.test(sentence.text)) return [];
    const near = known.filter(({ place }) => isNear(sentence, place));
    const way = [...ways, ...(near.length > 1 ? [near] : [])].find((each) => said.holds(metOf(each), each.length)) ?? ways.at(-1);
    return way === undefined ? [] : [trialOf(sentence, { words: said.words, holds: said.holds }, way)];
  });
}

/** A few lines below the table of an intervention's own goals. */
const isNear = ({ lines: [line] }: Sentence, { page, line: at }: ProofPlace): boolean =>
  line !== undefined && line.place.page === page && line.place.line > at && line.place.line - at <= 12;

const FEWEST = 3;

const OF_GOALS = /mål(?:en)?(?!\p{sc=Latin}).{0,60}(?:uppfyll|uppnå|nådd|nåtts)/iu;
/** Some of the goals only, and what is hoped for. */
const NOT_YET =
  /(?<!\p{sc=Latin})(?:inte|ej|förra|föregående|väntas|bedöms kunna|på väg|finansiella|ekonomiska|delmål|mål(?:en)? (?:som (?:rör|gäller|handlar)|för|inom)|perspektiv(?:et)?|område(?:t)?|(?:enda|de) där)(?!\p{sc=Latin})/iu;

type Holds = (met: number, all: number) => boolean;

/** Shares of all goals, in words. */
const SHARES: readonly { readonly said: RegExp; readonly holds: Holds }[] = [
  { said: /(?:över|mer än) hälften av/i, holds: (met, all) => 2 * met > all },
  {
    said: /(?:de flesta|flertalet|merparten|majoriteten)(?: av)?(?= (?:de |våra |årets )?(?:\p{sc=Latin}{1,14} )?mål)/iu,
    holds: (met, all) => 2 * met > all,
  },
  { said: /(?:under|mindre än) hälften av/i, holds: (met, all) => 2 * met < all },
  { said: /(?:samtliga|alla)(?= (?:de |våra |årets |insatsernas )?(?:\p{sc=Latin}{1,14} )?mål)/iu, holds: (met, all) => met === all },
];

interface Said {
  readonly words: RegExpExecArray;
  readonly holds: Holds;
}

function trialOf(sentence: Sentence, { words, holds }: Said, known: readonly Judgement[]): Trial {
  const met = metOf(known);
  return judged(holds(met, known.length), {
    kind: 'påstående',
    places: [placeIn(sentence, words.index, words[0]), ...known.map(({ place }) => place)],
    arithmetic: `${met} av ${known.length} mål`,
    message: `Texten säger "${words[0]}" om målen, men av de ${known.length} som är bedömda är ${met} uppfyllda.`,
    sureness: 0.65,
  });
}
