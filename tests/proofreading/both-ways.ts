import assert from 'node:assert/strict';
import type { Proofreading } from '../../src/features/proofreading/proofreading.ts';
import { proofreadText } from './read-text.ts';

/** A text in which all is right, and what is told of it when one thing in it is changed. */
export interface BothWays {
  readonly text: string;
  /** All comparisons that hold: `procent: 20 av 80 är 25 %`. */
  readonly held: readonly string[];
  /** What is right, which stands once in the text, and what is put in its place. */
  readonly change: readonly [right: string, wrong: string];
  /** `troligt fel procent, rad 1: 35 %, 20, 80`. */
  readonly told: string;
}

/** Nothing is told of the right text, and it is compared; of the changed one just what ought to be is told. */
export async function assertBothWays({ text, held, change: [right, wrong], told }: BothWays): Promise<void> {
  assert.equal(text.split(right).length, 2, `${right} stands once`);
  const proofread = await proofreadText(text);
  assert.deepEqual(toldOf(proofread), []);
  assert.deepEqual(heldOf(proofread), held);
  assert.deepEqual(await wrongIn(text.replace(right, wrong)), [told]);
}

/** What is told of a text, with the values and where they stand: `troligt fel procent, rad 1: 35 %, 20, 80`. */
export const wrongIn = async (text: string): Promise<string[]> => toldOf(await proofreadText(text));

const toldOf = ({ findings }: Proofreading): string[] =>
  findings.map(({ severity, kind, places }) => {
    const values = places.map(({ line, value }, index) => (places[index - 1]?.line === line ? `, ${value}` : `; rad ${line}: ${value}`));
    return withPlainSpaces(`${severity} ${kind}, ${values.join('').slice(2)}`);
  });

/** The comparisons that hold, `procent: 20 av 80 är 25 %`, and what is ticked off: `avprickat upprepning: 13 och 13`. */
export const heldIn = async (text: string): Promise<string[]> => heldOf(await proofreadText(text));

const heldOf = ({ checks }: Proofreading): string[] =>
  checks
    .filter(({ outcome }) => outcome === 'held')
    .map(({ kind, isTickedOff, arithmetic }) => withPlainSpaces(`${isTickedOff ? 'avprickat ' : ''}${kind}: ${arithmetic}`));

/** Each of the texts may look wrong and is not: nothing is told of it. */
export async function assertNothingTold(...texts: readonly string[]): Promise<void> {
  for (const text of texts) assert.deepEqual(await wrongIn(text), [], text);
}

/** Nothing in the text is taken for something to compare. */
export async function assertNotCompared(text: string): Promise<void> {
  const { checks } = await proofreadText(text);
  assert.deepEqual(
    checks.map(({ kind, arithmetic }) => `${kind}: ${arithmetic}`),
    [],
    text,
  );
}

const withPlainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
