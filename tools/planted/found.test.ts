import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proofread } from '../../src/features/proofreading/proofread.ts';
import type { Proofreading } from '../../src/features/proofreading/proofreading.ts';
import { readDocument } from '../../src/platform/document-text/read-document.ts';
import type { Document } from '../../src/platform/documents/document.ts';
import { bytesOf } from './formats.ts';
import { type Judgement, judge } from './judge.ts';
import { makeReport, writeReport } from './make-report.ts';
import { styleOf } from './style.ts';

/** How much of what is planted is found at least, and how many errors may be told that are none. */
const LEAST_FOUND = 0.78;
const MOST_FALSE = 1;

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

async function proofreadAsText(document: Document): Promise<Proofreading> {
  const read = await readDocument(await bytesOf(document, 'text'));
  if (!read.ok) throw new Error(read.problem.message);
  return proofread(read.value);
}

async function judgements(): Promise<Judgement[]> {
  const judged: Judgement[] = [];
  for (const report of seeds(30).map((seed) => makeReport(seed))) judged.push(judge(report, await proofreadAsText(report.document)));
  return judged;
}

test('the same seed gives the same text, and another seed another', async () => {
  const texts = async (): Promise<string[]> =>
    Promise.all(seeds(5).map(async (seed) => new TextDecoder().decode(await bytesOf(makeReport(seed).document, 'text'))));
  const [first, second] = [await texts(), await texts()];
  assert.deepEqual(first, second);
  assert.equal(new Set(first).size, 5);
});

test('in a report where nothing is planted no error is found, though much is compared', async () => {
  for (const seed of seeds(12)) {
    const { findings, checks } = await proofreadAsText(writeReport(seed, styleOf(seed)).document);
    const errors = findings.filter(({ severity }) => severity === 'fel').map(({ message }) => message);
    assert.deepEqual(errors, [], `seed ${seed}`);
    assert.ok(checks.filter(({ outcome }) => outcome === 'held').length >= 10, `seed ${seed}: ${checks.length}`);
  }
});

test('most of what is planted is found, and hardly anything is called an error that is none', async () => {
  const judged = await judgements();
  const [found, missed] = [judged.flatMap((one) => one.found), judged.flatMap((one) => one.missed)];
  const planted = found.length + missed.length;
  assert.ok(planted >= 60, `${planted} planted`);
  const missedKinds = missed.map(({ kind }) => kind).join(', ');
  assert.ok(found.length >= LEAST_FOUND * planted, `${found.length} of ${planted} found, missed ${missedKinds}`);
  const falseErrors = judged.flatMap((one) => one.falseErrors.map(({ message }) => message));
  assert.ok(falseErrors.length <= MOST_FALSE, falseErrors.join('\n'));
});
