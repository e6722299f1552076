import { type Exact, exact, multiply } from '../../../shared/exact.ts';
import { figureId } from '../../figures/figure.ts';
import type { ExtractedRow, Verdict } from '../../year-folder/extracted-file.ts';
import { placeText } from '../proof-words.ts';
import type { ProofFinding, ProofPlace } from '../proofreading.ts';
import { shownExact } from '../trial.ts';
import type { Chosen } from './choosing.ts';
import type { Claim } from './claim.ts';
import type { Statement } from './statement.ts';
import { type KnownNames, withoutPersons, withoutWholeNames } from './without-persons.ts';

const SURE = 0.9;
const LIKELY = 0.7;

function verdictOf(sureness: number): Verdict {
  if (sureness >= SURE) return 'säker';
  return sureness >= LIKELY ? 'trolig' : 'osäker';
}

const SOURCE = { file: 'granskning.csv', line: null };

/** With two decimals, which is more than anyone knows. */
const hundredths = (sureness: number): Exact => exact(BigInt(Math.trunc(sureness * 100)), 100);

interface Writing {
  /** Which file of the folder holds each figure, by its name. */
  readonly files: ReadonlyMap<string, string>;
  readonly known: KnownNames;
  /** Fewer people than this are hidden when the folder has been imported. */
  readonly smallestShownGroup: number;
}

/** A figure's row: its value, where it stands, and what speaks against it. */
export function rowOfFigure({ claim, sureness, findings, others }: Chosen, writing: Writing): ExtractedRow {
  const { key, label, unit, places } = claim;
  const [place] = places;
  const file = writing.files.get(key) ?? null;
  return {
    figure: key,
    label: withoutWholeNames(label, writing.known),
    value: valueText(claim),
    unit,
    writtenIn: file,
    sureness: hundredths(sureness),
    verdict: verdictOf(sureness),
    isConfirmed: null,
    page: place?.page ?? null,
    line: place?.line ?? null,
    words: place === undefined ? null : wordsOf(claim, place, writing.known),
    otherValues: others.length === 0 ? null : others.map(otherText).join('; '),
    findings: findings.length === 0 ? null : withoutWholeNames(findings.map(findingText).join(' | '), writing.known),
    remark: remarksOn(claim, file, writing).join(' ') || null,
    source: SOURCE,
  };
}

/** In kronor, per cent or as counted. */
const valueText = ({ unit, value }: Pick<Claim, 'unit' | 'value'>): string =>
  shownExact(unit === 'kr' ? multiply(value, exact(1, 100)) : unit === 'procent' ? multiply(value, exact(100)) : value);

const MOST_LETTERS = 200;

/** Of a table its row's and column's headings, of running text the sentence. */
function wordsOf({ isTold }: Claim, place: ProofPlace, known: KnownNames): string {
  const words = isTold ? withoutPersons(place.text, known) : `${place.label}: ${place.value}`;
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words;
}

const otherText = (claim: Claim): string => {
  const [place] = claim.places;
  return place === undefined ? valueText(claim) : `${valueText(claim)} (${placeText(place)})`;
};

const findingText = ({ severity, message }: ProofFinding): string => `${severity}: ${message}`;

function remarksOn(claim: Claim, file: string | null, { smallestShownGroup }: Writing): string[] {
  const isFew =
    claim.unit === 'personer' && !figureId(claim.key).startsWith('oversikt.') && Number(claim.value.numerator) < smallestShownGroup;
  const isSum = claim.places.length > 1;
  return [
    ...(isFew && claim.value.numerator > 0n ? [`Färre än ${smallestShownGroup} personer: döljs när mappen är inläst.`] : []),
    ...(isSum ? ['Summan av flera rader.'] : []),
    ...(claim.isTold ? ['Står i löpande text.'] : []),
    ...(file === null ? ['Står bara här: årsmappen har ingen plats för den, eller så räknas den ut av annat.'] : []),
  ];
}

/** A row for what is told in words. */
export const rowOfStatement = ({ id, label, value, writtenIn, sureness, place, words, remark }: Statement): ExtractedRow => ({
  figure: id,
  label,
  value,
  unit: null,
  writtenIn,
  sureness: hundredths(sureness),
  verdict: verdictOf(sureness),
  isConfirmed: null,
  page: place?.page ?? null,
  line: place?.line ?? null,
  words,
  otherValues: null,
  findings: null,
  remark,
  source: SOURCE,
});

const VERDICTS: readonly Verdict[] = ['osäker', 'trolig', 'säker'];

/** What needs a person first, and last what is told here only; among equals in the order of the document. */
export const inOrderOfDoubt = (rows: readonly ExtractedRow[]): ExtractedRow[] => rows.toSorted((a, b) => rankOf(a) - rankOf(b));

const rankOf = ({ verdict, writtenIn }: ExtractedRow): number => VERDICTS.indexOf(verdict) + (writtenIn === null ? VERDICTS.length : 0);
