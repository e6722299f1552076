import { compare } from '../../../shared/exact.ts';
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
    `(?<!\\p{L})${WAYS}(?!\\p{L})(?:[^.;:]{0,80}?(?:under|i)|,? (?:var|är|blev)) (?:det )?(?<quarter>första|andra|tredje|fjärde) (?:kvartalet|tertialet)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<quarter>första|andra|tredje|fjärde)(?: (?:kvartalet|tertialet))?(?: (?:var|är|blev))?(?: det)? ${WAYS}e?(?!\\p{L})`,
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
  const row = spokenOf(
    sentence,
    rows.filter(({ values }) => values.length === many),
  );
  const own = row?.values[ORDER.indexOf(quarter.toLowerCase())];
  if (row === undefined || own === undefined) return [];
  const isMost = /flest|störst|högst|starkast|livligast|dyrast/i.test(way);
  const holds = row.values.every((value) => (isMost ? compare(own, value) >= 0 : compare(own, value) <= 0));
  const at = (match.index ?? 0) + match[0].toLowerCase().lastIndexOf(quarter.toLowerCase());
  return [
    judged(holds, {
      kind: 'påstående',
      places: [placeIn(sentence, at, quarter), ...row.places],
      arithmetic: row.places.map(({ value }) => value).join(', '),
      message: `Texten säger att det är ${way.toLowerCase()} i ${quarter.toLowerCase()} ${many === 3 ? 'tertialet' : 'kvartalet'}, men värdena är ${row.places.map(({ value }) => value).join(', ')}.`,
      sureness: 0.85,
    }),
  ];
}
