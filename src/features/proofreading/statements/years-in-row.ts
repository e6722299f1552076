import { compare, isZero, ZERO } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { IN_ROW, yearsInRow } from '../words/years-in-row-told.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** `Det är tredje året i rad med underskott`, against the results of the years that the report tells. */
export function checkYearsInRow(sentences: readonly Sentence[], printed: readonly PrintedFigure[], year: number): Trial[] {
  const results = resultsUntil(printed, year);
  return results.length < FEWEST ? [] : sentences.flatMap((sentence) => toldIn(sentence, year).flatMap((told) => trialOf(told, results)));
}

interface Told {
  readonly sentence: Sentence;
  readonly at: number;
  readonly written: string;
  readonly years: number;
  readonly isDeficit: boolean;
}

function toldIn(sentence: Sentence, year: number): Told[] {
  const { text } = sentence;
  const found = IN_ROW.exec(text);
  const years = yearsInRow(found?.[0] ?? '');
  const isDeficit = DEFICIT.test(text);
  if (found === null || years === null || isDeficit === SURPLUS.test(text) || isOfOtherYear(text, year)) return [];
  return [{ sentence, at: found.index, written: found[0], years, isDeficit }];
}

function trialOf({ sentence, at, written, years, isDeficit }: Told, results: readonly PrintedFigure[]): Trial[] {
  const end = results.findIndex(({ value }) => isZero(value) || compare(value, ZERO) < 0 !== isDeficit);
  const known = end === -1 ? results.length : end;
  // Of years that are not told nothing is known.
  if (end === -1 && years > known) return [];
  return [
    judged(years === known, {
      kind: 'påstående',
      places: [placeIn(sentence, at, written), ...results.slice(0, known + 1).flatMap(({ places }) => places)],
      arithmetic: `${known} år i rad`,
      message: `Texten säger "${written}", men resultaten i rapporten har samma tecken ${end === -1 ? 'minst ' : ''}${known} år i rad.`,
      sureness: 0.85,
    }),
  ];
}

const FEWEST = 3;

const DEFICIT = /underskott|negativt resultat|minusresultat|(?:gick|gått|går) back/i;
const SURPLUS = /överskott|positivt resultat|plusresultat|(?:gick|gått|går) (?:med )?plus/i;

/** Another year's, or what is foreseen. */
const isOfOtherYear = (text: string, year: number): boolean =>
  /budget|prognos|plan|väntas|innan dess|dessförinnan|tidigare|(?<!\p{sc=Latin})efter (?:två|tre|fyra|fem|sex) år/iu.test(text) ||
  [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].some(([written]) => Number(written) !== year);

const RESULTS = ['oversikt.resultat', 'rr.arets-resultat', 'drift.resultat'];
const MOST_YEARS = 12;

/** The results of the year and of those before it, as far back as they are told without a gap. */
function resultsUntil(printed: readonly PrintedFigure[], year: number): PrintedFigure[] {
  const results: PrintedFigure[] = [];
  for (let before = 0; before < MOST_YEARS; before += 1) {
    const keys = RESULTS.map((id) => figureKey(id, year - before));
    const result = printed.find(({ key }) => keys.includes(key));
    if (result === undefined) break;
    results.push(result);
  }
  return results;
}
