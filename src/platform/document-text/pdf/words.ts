import type { Run } from './page-runs.ts';
import type { RunLine } from './run-lines.ts';

/** A word, or what stands as one: letters without room between. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The height of the letters' em, in points. */
  readonly size: number;
  /** What a gap is measured against, in points: the size of the letters, and more for letters that are all as wide as each other. */
  readonly unit: number;
  /** The gap to the word before, in units; 0 for the first. Within what pdf.js tells as one it is guessed. */
  readonly gap: number;
  readonly isGuessed: boolean;
  /** Whether dots that lead the eye (as in a list of contents) stood before it. */
  readonly isLedTo: boolean;
}

/** Less is only how the letters fit together. */
const LEAST_GAP = 0.1;
/** Half a space of most fonts more than the widest of them; within one run of pdf.js gaps are 0.6 at most. */
const GUESSED_GAP = 0.28;

/** The words of a line, without the dots between some of them. */
export function wordsOf({ runs }: RunLine): Word[] {
  const words: Word[] = [];
  let isLedTo = false;
  const parts = runs.flatMap(partsOf);
  for (const [index, part] of parts.entries()) {
    const before = words.at(-1);
    if (isLeader(part.text, parts[index - 1]?.text, parts[index + 1]?.text)) isLedTo = true;
    else if (before !== undefined && !isLedTo && continues(part, before)) words[words.length - 1] = joined(before, part);
    else {
      words.push({ ...part, ...gapBetween(before, part), isLedTo: isLedTo && before !== undefined });
      isLedTo = false;
    }
  }
  return words;
}

type Part = Pick<Word, 'text' | 'from' | 'to' | 'size' | 'unit' | 'isGuessed'>;

const continues = (part: Part, before: Part): boolean =>
  !part.isGuessed && part.from - before.to < LEAST_GAP * Math.max(part.unit, before.unit);

const joined = (before: Word, part: Part): Word => ({ ...before, text: before.text + part.text, to: Math.max(before.to, part.to) });

function gapBetween(before: Part | undefined, part: Part): Pick<Word, 'gap'> {
  if (before === undefined) return { gap: 0 };
  return { gap: part.isGuessed ? GUESSED_GAP : (part.from - before.to) / Math.max(part.unit, before.unit) };
}

/** Dots in a row lead to the number of a page, drawn as one or each by itself; a full stop, and three in a text, do not. */
const LEADER = /([.…_·]{4,})/;
const isLeader = (text: string, before: string | undefined, after: string | undefined): boolean =>
  LEADER.test(text) || (text === '.' && [before, after].some((beside) => beside === '.' || LEADER.test(beside ?? '')));

/** The words of a run, each with its share of the run's width. */
function partsOf(run: Run): Part[] {
  const unit = run.size * (run.isFixedWidth ? 2 : 1);
  const perWeight = (run.to - run.from) / Math.max(weightOf(run.text), 1);
  let [at, isFirst] = [run.from, true];
  const parts: Part[] = [];
  for (const text of run.text.split(/( )/).flatMap((word) => word.split(LEADER))) {
    const to = at + weightOf(text) * perWeight;
    if (text !== '' && text !== ' ') {
      parts.push({ text, from: at, to, size: run.size, unit, isGuessed: !isFirst });
      isFirst = false;
    }
    at = to;
  }
  return parts;
}

/** How wide letters are on the whole, next to a digit. */
function weightOf(text: string): number {
  let weight = 0;
  for (const letter of text)
    weight += /[ .,:;'|!ijlt()fIr-]/.test(letter) ? 0.5 : /[mwMWÅÄÖ%—@]/.test(letter) ? 1.5 : /[A-ZÅÄÖ]/.test(letter) ? 1.2 : 1;
  return weight;
}
