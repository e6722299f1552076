import { compare, type Exact } from '../../../shared/exact.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { checkHalves } from './halves-of-years.ts';
import { isOfQuarters, ORDER, QUARTERS, type Quarters, quartersIn, spokenOf, TERTIALS, toldIn } from './quarters.ts';

/** `Flest skrevs in under fjärde kvartalet`, `mer än hälften, 399, under det första halvåret`: by the quarters that a table or the sentence before tells. */
export function checkQuartersTold(sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] {
  const rows = tables.flatMap(quartersIn);
  return sentences.flatMap((sentence, index) => {
    if (sentence.isCell || !/kvartal|halvår|tertial/i.test(sentence.text)) return [];
    const before = sentences[index - 1];
    const told = before?.paragraph === sentence.paragraph ? toldIn(before) : [];
    return [...mostIn(sentence, [...told, ...rows]), ...checkHalves(sentence, [...told, ...rows.filter(isOfQuarters)])];
  });
}

const WAYS = '(?<way>flest|färst|störst|minst|högst|lägst|svagast|starkast|livligast|lugnast|billigast|dyrast)';
/** `Flest började under andra kvartalet`, `Svagast var tredje kvartalet`, `andra kvartalet det livligaste och det tredje det lugnaste` */
const MOST: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{sc=Latin})${WAYS}(?!\\p{sc=Latin})(?:[^.;:]{0,80}?(?:under|i)|,? (?:var|är|blev)) (?:det )?(?<quarter>första|andra|tredje|fjärde) (?:kvartalet|tertialet)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{sc=Latin})(?<quarter>första|andra|tredje|fjärde)(?: (?:kvartalet|tertialet))?(?: (?:var|är|blev))?(?: det)? ${WAYS}e?(?!\\p{sc=Latin})`,
    'giu',
  ),
];

const mostIn = (sentence: Sentence, rows: readonly Quarters[]): Trial[] =>
  /(?:ökning|minskning|uppgång|nedgång|förändring)/i.test(sentence.text)
    ? []
    : MOST.flatMap((words) => [...sentence.text.matchAll(words)]).flatMap((match) => mostTrial(sentence, match, rows));

function mostTrial(sentence: Sentence, match: RegExpMatchArray, rows: readonly Quarters[]): Trial[] {
  const { way = '', quarter = '' } = match.groups ?? {};
  const many = /tertial/i.test(sentence.text) ? TERTIALS.length : QUARTERS.length;
  const own = rows.filter(({ values }) => values.length === many);
  const named = spokenOf(sentence, own);
  const meant = named === undefined ? rightAbove(sentence, own) : [named];
  const isMost = /flest|störst|högst|starkast|livligast|dyrast/i.test(way);
  const verdicts = meant.map(({ values }) => isExtreme(values, ORDER.indexOf(quarter.toLowerCase()), isMost));
  const [row] = meant;
  if (row === undefined || verdicts.some((each) => each !== verdicts[0])) return [];
  const at = (match.index ?? 0) + match[0].toLowerCase().lastIndexOf(quarter.toLowerCase());
  return [
    judged(verdicts[0] === true, {
      kind: 'påstående',
      places: [placeIn(sentence, at, quarter), ...row.places],
      arithmetic: row.places.map(({ value }) => value).join(', '),
      message: `Texten säger att det är ${way.toLowerCase()} i ${quarter.toLowerCase()} ${many === 3 ? 'tertialet' : 'kvartalet'}, men värdena är ${row.places.map(({ value }) => value).join(', ')}.`,
      sureness: 0.85,
    }),
  ];
}

const isExtreme = (values: readonly Exact[], at: number, isMost: boolean): boolean =>
  values.every((value) => compare(values[at] ?? value, value) * (isMost ? 1 : -1) >= 0);

/** `Lägst var det … båda åren` right below the table of both. */
const rightAbove = ({ text, lines: [first] }: Sentence, rows: readonly Quarters[]): Quarters[] =>
  /båda åren/i.test(text)
    ? rows.filter(({ places: [place] }) => {
        const below = (first?.place.line ?? 0) - (place?.line ?? 0);
        return place?.page === first?.place.page && below > 0 && below <= FARTHEST;
      })
    : [];

const FARTHEST = 8;
