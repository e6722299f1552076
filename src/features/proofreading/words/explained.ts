import { absolute, compare, exact, isEqual } from '../../../shared/exact.ts';
import { isYear, numbersOf } from '../printed-number.ts';
import type { ProofFinding } from '../proofreading.ts';
import type { Sentence } from './passages.ts';

/** `167 deltaganden motsvarar därför 160 personer`: a sentence that names both numbers says itself why they differ. */
export function isExplained({ kind, message }: ProofFinding, sentences: readonly Sentence[]): boolean {
  if (!EXPLAINABLE.has(kind)) return false;
  const [stated, ought] = numbersOf(message)
    .filter((number) => !isYear(number) && compare(absolute(number.value), LEAST) >= 0)
    .slice(-2)
    .map(({ value }) => value);
  if (stated === undefined || ought === undefined || isEqual(stated, ought)) return false;
  return sentences.some(({ text }) => {
    if (!EXPLAINS.test(text)) return false;
    const told = numbersOf(text);
    return [stated, ought].every((value) => told.some((each) => isEqual(each.value, value)));
  });
}

/** Smaller numbers stand beside each other in any sentence. */
const LEAST = exact(10);

/** Counts that may leave something out, or have somebody in them twice. */
const EXPLAINABLE: ReadonlySet<ProofFinding['kind']> = new Set(['upprepning', 'summa', 'antal']);

const EXPLAINS =
  /(?<!\p{sc=Latin})(?:därför|motsvarar|och inte|eftersom|beror på|gör att|varför|förklaras|två gånger|flera gånger|dubbelt)(?!\p{sc=Latin})/iu;
