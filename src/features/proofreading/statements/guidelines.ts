import { absolute, compare, divide, type Exact, exact, isZero, multiply, subtract } from '../../../shared/exact.ts';
import { FUNDING_PARTS } from '../../contributions/contribution-figures.ts';
import { figureColumn, figureId, figureKey } from '../../figures/figure.ts';
import type { ProofPlace } from '../proofreading.ts';
import { judged, shownExact, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** A share may be rounded to kronor and the municipalities' to hundreds, so half a per cent is let be. */
const SHARE_TOLERANCE = exact(1, 200);
export const HIGHEST_EQUITY = exact(20, 100);

/** What law and Nationella rådet say of funding and equity. It is bent in practice, so it is told and no more. */
export function checkGuidelines(printed: readonly PrintedFigure[], sentences: readonly Sentence[] = []): Trial[] {
  const cap = capTold(sentences);
  const columns = [...new Set(printed.map(({ key }) => figureColumn(key)))].filter((column) => /^\d{4}$/.test(column));
  const latest = Math.max(...columns.map(Number));
  return columns.flatMap((column) => {
    const find = (id: string): PrintedFigure | undefined => printed.find(({ key }) => key === figureKey(id, column));
    const parts = FUNDING_PARTS.flatMap(({ id }) => find(`bidrag.${id}`) ?? []);
    const equity = find('br.eget-kapital') ?? find('oversikt.eget-kapital');
    const contributions =
      parts.length === FUNDING_PARTS.length ? parts : [find('oversikt.medlemsbidrag') ?? find('bidrag.summa') ?? []].flat();
    return [
      ...sharesIn(parts, column),
      ...capIn({ equity, contributions, cap }, column),
      ...(column === String(latest) ? capTrials(sentences, { equity, contributions, cap }) : []),
    ];
  });
}

/** `understiger därmed rekommenderat tak om 20 %`: on which side of the cap it is said to be. */
function capTrials(sentences: readonly Sentence[], { equity, contributions }: Capped): Trial[] {
  const total = totalOf(contributions);
  if (equity === undefined || isZero(total)) return [];
  const share = divide(equity.value, total);
  return sentences.flatMap((sentence) => {
    const found = BESIDE_CAP.exec(sentence.text);
    const word = found?.groups?.word;
    if (
      found === null ||
      word === undefined ||
      sentence.isCell ||
      /inte|ej |prognos|budget|väntas|beräknas|ska(?!\p{sc=Latin})|bör|får/iu.test(sentence.text)
    )
      return [];
    return [
      judged(compare(share, HIGHEST_EQUITY) > 0 === /^över/i.test(word), {
        kind: 'påstående',
        places: [placeIn(sentence, found.index, word), ...equity.places, ...contributions.flatMap(({ places }) => places)],
        arithmetic: `${word}: ${percent(share)} mot 20 %`,
        message: `Texten säger "${word}" om taket på 20 %, men eget kapital är ${percent(share)} av medlemsbidragen.`,
        sureness: 0.88,
      }),
    ];
  });
}

const BESIDE_CAP =
  /(?<word>överstiger|understiger|översteg|understeg)(?: \p{sc=Latin}{2,14}){0,5} (?:tak(?:et)?|rekommendation(?:en)?|nivå(?:n)?)[^.%\d]{0,30}20 ?(?:%|procent)/iu;

/** The state bears half, regions and municipalities a quarter each (lag 2003:1210 5 §). */
function sharesIn(parts: readonly PrintedFigure[], column: string): Trial[] {
  const total = totalOf(parts);
  if (parts.length < FUNDING_PARTS.length || isZero(total)) return [];
  return FUNDING_PARTS.map(({ id, name, sharePercent }) => {
    const part = parts.find(({ key }) => figureId(key) === `bidrag.${id}`);
    const share = divide(part?.value ?? total, total);
    const holds = compare(absolute(subtract(share, exact(sharePercent, 100))), SHARE_TOLERANCE) <= 0;
    return judged(holds, {
      kind: 'riktlinje',
      places: [...(part?.places ?? []), ...parts.filter((each) => each !== part).flatMap(({ places }) => places)],
      arithmetic: `${kronor(part?.value ?? total)} av ${kronor(total)} är ${percent(share)}`,
      message: `${name} bär ${percent(share)} av medlemsbidragen ${column}. Enligt lag (2003:1210) 5 § ska det vara ${sharePercent} %, om inget annat har bestämts.`,
      sureness: 0.5,
      atMost: 'anmärkning',
    });
  });
}

interface Capped {
  readonly equity: PrintedFigure | undefined;
  readonly contributions: readonly PrintedFigure[];
  /** Where the report tells the highest share. */
  readonly cap: readonly ProofPlace[];
}

/** `understiger rekommenderat tak om 20 %` */
function capTold(sentences: readonly Sentence[]): ProofPlace[] {
  const told = sentences.find(({ text }) => /eg(?:et|na) kapital/i.test(text) && CAP.test(text));
  const at = told === undefined ? -1 : told.text.search(CAP);
  return told === undefined ? [] : [placeIn(told, at, CAP.exec(told.text)?.[0] ?? '')];
}

const CAP = /(?:tak(?:et)?|högst|inte överstiga|max(?:imalt)?)[^.%\d]{0,30}20 ?(?:%|procent)/i;

/** Equity is at most a fifth of the contributions (Nationella rådet 2013). */
function capIn({ equity, contributions: parts, cap }: Capped, column: string): Trial[] {
  const total = totalOf(parts);
  if (equity === undefined || isZero(total)) return [];
  const share = divide(equity.value, total);
  return [
    judged(compare(share, HIGHEST_EQUITY) <= 0, {
      kind: 'riktlinje',
      places: [...equity.places, ...parts.flatMap(({ places }) => places), ...cap],
      arithmetic: `${kronor(equity.value)} av ${kronor(total)} är ${percent(share)}`,
      message: `Eget kapital ${column} är ${percent(share)} av medlemsbidragen, mer än de 20 % som Nationella rådet rekommenderar. Det ska motiveras i förvaltningsberättelsen.`,
      sureness: 0.5,
      atMost: 'anmärkning',
    }),
  ];
}

const totalOf = (parts: readonly PrintedFigure[]): Exact =>
  parts.reduce((sum, { value }) => subtract(sum, subtract(exact(0), value)), exact(0));
const kronor = (ore: Exact): string => shownExact(multiply(ore, exact(1, 100)));
const percent = (share: Exact): string => `${shownExact(multiply(share, exact(100)))} %`;
