import { judged, type Trial } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

const ORDINALS = [
  'första',
  'andra',
  'tredje',
  'fjärde',
  'femte',
  'sjätte',
  'sjunde',
  'åttonde',
  'nionde',
  'tionde',
  'elfte',
  'tolfte',
  'trettonde',
  'fjortonde',
  'femtonde',
  'sextonde',
  'sjuttonde',
  'artonde',
  'nittonde',
  'tjugonde',
];

const YEAR_OF_OPERATION = /(?<!\p{sc=Latin})(?<ordinal>\p{sc=Latin}{4,10}) verksamhetsår(?:et)?(?!\p{sc=Latin})/iu;
const BEGUN =
  /(?:bildades|bildats?|startade|startat|inrättades|inrättats?|grundades|grundats?|sedan)(?!\p{sc=Latin})[^.;\d]{0,30}(?<day>\d{1,2} \p{sc=Latin}{3,9} )?(?<year>(?:19|20)\d\d)(?<iso>-\d\d-\d\d)?(?!\d)/iu;

/** `Förbundet bildades den 1 januari 2020 och är nu inne på sitt sjätte verksamhetsår`: the year that the document is of is as many years later. */
export const checkYearsOfOperation = (sentences: readonly Sentence[], year: number): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const told = YEAR_OF_OPERATION.exec(sentence.text);
    const { ordinal = '' } = told?.groups ?? {};
    const count = ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
    const before = sentences[index - 1];
    const near = before?.paragraph === sentence.paragraph ? [sentence, before] : [sentence];
    const [begun] = near.flatMap((each) => begunIn(each) ?? []);
    if (told === null || count === 0 || begun === undefined) return [];
    const now = yearSpokenOf(sentence, begun, year);
    return now === null ? [] : [trialOf({ sentence, at: told.index, written: told[0], count }, begun, now)];
  });

interface Begun {
  readonly sentence: Sentence;
  readonly at: number;
  readonly year: number;
  /** Begun on New Year's Day: no doubt which year was the first. */
  readonly isSure: boolean;
}

function begunIn(sentence: Sentence): Begun | null {
  const found = BEGUN.exec(sentence.text);
  const { day = '', year = '', iso = '' } = found?.groups ?? {};
  if (found === null) return null;
  const isSure = /^1 januari/i.test(day) || iso === '-01-01';
  return { sentence, at: found.index + found[0].indexOf(year), year: Number(year), isSure };
}

/** The year that the sentence names beside the first one, else the document's; null where it names several. */
function yearSpokenOf({ text }: Sentence, begun: Begun, year: number): number | null {
  // `enligt lagen (2003:1210)` names no year.
  const named = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?![\d:])/g)]
    .map(([written]) => Number(written))
    .filter((each) => each !== begun.year);
  const [only = year, ...others] = new Set(named);
  return others.length > 0 ? null : only;
}

interface Told {
  readonly sentence: Sentence;
  readonly at: number;
  readonly written: string;
  readonly count: number;
}

/** Who began in the middle of a year may call that year or the next one the first. */
function trialOf({ sentence, at, written, count }: Told, begun: Begun, now: number): Trial {
  const ought = now - begun.year + 1;
  const right = ORDINALS[ought - 1] ?? `${ought}:e`;
  return judged(count === ought || (!begun.isSure && count === ought - 1), {
    kind: 'påstående',
    places: [placeIn(sentence, at, written), placeIn(begun.sentence, begun.at, String(begun.year))],
    arithmetic: `${now} − ${begun.year} + 1 = ${ought}`,
    message: `Texten säger ${written}, men ${now} är det ${right} året sedan ${begun.year}.`,
    sureness: begun.isSure ? 0.9 : 0.8,
  });
}
