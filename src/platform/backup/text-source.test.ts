import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BackupProblem } from './problem.ts';
import { openText } from './text-source.ts';

const MARK = '\\.\n';

async function* inBlocks(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** Lines that are nearly the mark are what matters. */
const line = fc
  .oneof(
    fc.constantFrom('', '\\', '.', '\\\\.', '.\\.', 'å', ' \\.', '\\. '),
    fc.string().map((text) => text.replaceAll('\n', '')),
  )
  .filter((text) => text !== '\\.');
const lines = fc.array(line, { maxLength: 20 }).map((all) => all.map((each) => `${each}\n`).join(''));

test('what stands before a line is given whole, however it arrives, and what follows is left', async () => {
  await fc.assert(
    fc.asyncProperty(lines, lines, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (first, second, sizes) => {
      const source = openText(inBlocks(`head\n${first}${MARK}${second}${MARK}tail å\n`, sizes));
      assert.equal(await source.line(), 'head');
      for (const expected of [first, second]) {
        const parts: Buffer[] = [];
        for await (const part of source.until(MARK)) parts.push(part);
        assert.equal(Buffer.concat(parts).toString(), expected);
      }
      assert.equal(await source.isAtEnd(), false);
      assert.equal(await source.line(), 'tail å');
      assert.equal(await source.isAtEnd(), true);
    }),
    { numRuns: 500 },
  );
});

test('a text that ends too early, or has a line without end, is refused', async () => {
  const short = openText(inBlocks('a\nb', [2]));
  assert.equal(await short.line(), 'a');
  await assert.rejects(short.line(), BackupProblem);
  const drain = async () => {
    for await (const _ of openText(inBlocks('a\nb\n\\.', [3])).until(MARK));
  };
  await assert.rejects(drain, BackupProblem);
  await assert.rejects(openText(inBlocks('x'.repeat(3_000_000), [65_536])).line(), BackupProblem);
});
