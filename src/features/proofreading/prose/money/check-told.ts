import { compare, isEqual, isZero, ZERO } from '../../../../shared/exact.ts';
import { type FigureKey, figureColumn, figureId, figureKey } from '../../../figures/figure.ts';
import { inUnits } from '../../statements/comparing.ts';
import type { PrintedFigure } from '../../statements/printed-figure.ts';
import { repeatedTrial } from '../../statements/repeated.ts';
import { isMiswritten } from '../../sums/miswritten.ts';
import { judged, type Trial } from '../../trial.ts';

/** The same figure as it is called in the other statements, in the order that they are believed. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'rr.arets-resultat': ['rr.arets-resultat', 'drift.resultat', 'oversikt.resultat', 'br.arets-resultat'],
  'br.eget-kapital': ['br.eget-kapital', 'oversikt.eget-kapital', 'drift.eget-kapital'],
  'br.kassa-bank': ['br.kassa-bank', 'kf.likvida-medel-slut', 'drift.likvida-medel'],
  'br.summa-tillgangar': ['br.summa-tillgangar', 'br.summa-eget-kapital-och-skulder'],
};

/** What running text tells against what the tables say. */
export const checkTold = (told: readonly PrintedFigure[], printed: readonly PrintedFigure[]): Trial[] =>
  told.flatMap((figure) => {
    const id = figureId(figure.key);
    const keys = (ALIASES[id] ?? [id]).map((each) => figureKey(each, figureColumn(figure.key)));
    const same = firstOf(keys, printed) ?? ofPeriod(keys, printed) ?? ofInterim(keys, printed) ?? ofPlan(figure, keys, printed);
    return same === undefined ? [] : [repeatedTrial(same, figure), ...wordTrials(figure, same)];
  });

/** `Resultatet för perioden` is what the column of a part of the year has, whichever part that is. */
function ofPeriod(keys: readonly FigureKey[], printed: readonly PrintedFigure[]): PrintedFigure | undefined {
  const begin = keys.filter((key) => key.endsWith('-period')).map((key) => key.slice(0, -'period'.length));
  const found = printed.filter(({ key }) => begin.some((each) => key.startsWith(each)));
  return new Set(found.map(({ key }) => figureColumn(key))).size === 1 ? found[0] : undefined;
}

/** In a report of a part of a year `eget kapital uppgår till` is what the column of that part has, where no column has the whole year. */
function ofInterim(keys: readonly FigureKey[], printed: readonly PrintedFigure[]): PrintedFigure | undefined {
  const isOfDay = keys.every((key) => /^(?:br\.|oversikt\.(?:soliditet|eget-kapital)|kf\.|drift\.(?:eget|likvida))/.test(key));
  const years = new Set(keys.map(figureColumn).filter((column) => /^\d{4}$/.test(column)));
  if (!isOfDay || printed.some(({ key }) => years.has(figureColumn(key)))) return undefined;
  const parts = keys.flatMap((key) => printed.filter((each) => each.key.startsWith(`${key}-`)));
  return new Set(parts.map(({ key }) => figureColumn(key))).size === 1 ? parts[0] : undefined;
}

/** In a plan what the members pay is of the budget, where no column has an outcome of that year. */
function ofPlan(told: PrintedFigure, keys: readonly FigureKey[], printed: readonly PrintedFigure[]): PrintedFigure | undefined {
  const years = [...new Set(keys.map(figureColumn))].filter((column) => /^\d{4}$/.test(column));
  const isOfFunding = keys.every((key) => figureId(key).startsWith('bidrag.'));
  if (!isOfFunding || printed.some(({ key }) => years.includes(figureColumn(key)))) return undefined;
  const planned = firstOf(
    keys.flatMap((key) => years.map((year) => figureKey(figureId(key), `budget${year}`))),
    printed,
  );
  // What is far off may be a forecast, or a part of it.
  const isNear = planned !== undefined && (isEqual(planned.value, told.value) || isMiswritten(inUnits(planned.value), inUnits(told.value)));
  return isNear ? planned : undefined;
}

const firstOf = (keys: readonly FigureKey[], printed: readonly PrintedFigure[]): PrintedFigure | undefined =>
  keys.map((key) => printed.find((each) => each.key === key)).find((each) => each !== undefined);

/** The words around the number itself: the sentence may tell of another year's too. */
function besideOf({ places: [place] }: PrintedFigure): string {
  const [text, value] = [place?.text ?? '', place?.value ?? ''];
  const at = text.indexOf(value);
  return /jämför|(?<!\p{sc=Latin})mot(?!\p{sc=Latin})|föregående|året innan/iu.test(text)
    ? text.slice(Math.max(0, at - 45), at + value.length + 20)
    : text;
}

/** `Överskott` is what is more than nothing, `underskott` what is less. */
function wordTrials(figure: PrintedFigure, same: PrintedFigure): Trial[] {
  const text = besideOf(figure);
  const word = /överskott|underskott/i.exec(text)?.[0].toLowerCase();
  const isOfResult = figureId(figure.key) === 'rr.arets-resultat';
  if (
    !isOfResult ||
    word === undefined ||
    // `-0,0` million is of either side.
    isZero(same.value) ||
    /överskott.{0,200}underskott|underskott.{0,200}överskott/i.test(text) ||
    // What it is compared with has a word of its own.
    /tidigare|ackumulera|balanserat|by(?:tte|ttes|tts) (?:ut )?mot|(?:än|mot) (?:det |ett )?(?:\p{sc=Latin}{1,14} )?(?:över|under)skott/iu.test(
      text,
    )
  )
    return [];
  const holds = compare(same.value, ZERO) === (word === 'överskott' ? 1 : -1);
  return [
    judged(holds, {
      kind: 'påstående',
      places: [{ ...(figure.places[0] ?? same.places[0]), value: word } as PrintedFigure['places'][number], ...same.places],
      arithmetic: `${word} och ${same.places[0]?.value ?? ''}`,
      message: `Texten säger ${word}, men ${same.where} har ${same.places[0]?.value ?? ''}.`,
      sureness: 0.88,
    }),
  ];
}
