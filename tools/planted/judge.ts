import type { ProofFinding, ProofPlace, Proofreading } from '../../src/features/proofreading/proofreading.ts';
import type { PlantedReport } from './make-report.ts';
import type { PlantedError } from './plant/plant.ts';

/** How the proofreader did on one report. */
export interface Judgement {
  readonly found: readonly { readonly error: PlantedError; readonly by: ProofFinding }[];
  readonly missed: readonly PlantedError[];
  /** Said to be wrong without being so, or a consequence of something that is. */
  readonly falseErrors: readonly ProofFinding[];
  readonly falseSuspicions: readonly ProofFinding[];
}

export function judge(report: PlantedReport, { findings }: Proofreading): Judgement {
  const serious = findings.filter(({ severity }) => severity === 'fel' || severity === 'troligt fel');
  const found = report.errors.flatMap((error) => {
    const by = serious.find((finding) => finds(finding, error));
    return by === undefined ? [] : [{ error, by }];
  });
  const unfounded = serious.filter((finding) => !report.errors.some((error) => touches(finding, error)));
  return {
    found,
    missed: report.errors.filter((error) => !found.some((one) => one.error === error)),
    falseErrors: unfounded.filter(({ severity }) => severity === 'fel'),
    falseSuspicions: unfounded.filter(({ severity }) => severity === 'troligt fel'),
  };
}

/** The finding points at the wrong value, or at the words where it stands. A wrong heading is seen by what stands under it. */
const finds = (finding: ProofFinding, error: PlantedError): boolean =>
  finding.places.some((place) => pointsAt(place, error)) || (isHeading(error) && clashesWith(finding, error));

const isHeading = ({ kind }: PlantedError): boolean => kind === 'fel-ar-i-kolumn' || kind === 'enhet-tkr';

function pointsAt(place: ProofPlace, { wrong, place: words }: PlantedError): boolean {
  const around = plain(`${place.label} ${place.text}`);
  const here = words.some((word) => isAmong(word, around));
  if (hasToken(place.value, wrong)) return isTelling(wrong) || here;
  return here && hasToken(place.text, wrong);
}

/** A finding that is a consequence is not false. */
const touches = (finding: ProofFinding, error: PlantedError): boolean => finds(finding, error) || clashesWith(finding, error);

/** It compares what must clash with the wrong value. */
function clashesWith({ places }: ProofFinding, { clashes }: PlantedError): boolean {
  const clashing = clashes.filter(isTelling);
  return places.filter(({ value }) => clashing.some((clash) => hasToken(value, clash))).length >= 2;
}

/** Long numbers stand for themselves; short ones and words are found in many places. */
const isTelling = (value: string): boolean => value.replace(/\D/g, '').length >= 5;

/** Most of the words, since a reader of documents may cut a sentence where a line ends. */
function isAmong(words: string, around: string): boolean {
  const wanted = plain(words)
    .split(' ')
    .filter((word) => word.length > 3);
  if (wanted.length < 3) return around.includes(plain(words));
  return wanted.filter((word) => around.includes(word)).length * 2 >= wanted.length;
}

/** Whole numbers and whole words only: 5 673 is not found in 15 673. */
function hasToken(text: string, token: string): boolean {
  const [whole, part] = [` ${plain(text)} `, plain(token)];
  return part !== '' && new RegExp(`(?<![\\d,\\p{L}])${escaped(part)}(?![\\d\\p{L}])`, 'u').test(whole);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Without what differs between ways of writing: room between digits, kinds of minus, case. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/[\u2212\u2013-]\s?(?=\d)/g, '')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
    .replace(/ %/g, '%')
    .replace(/ kr\b/g, '')
    .replace(/[()]/g, '')
    .trim();
