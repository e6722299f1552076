import assert from 'node:assert/strict';
import type { Described } from './described.ts';
import { type ReadBack, squeezed, squeezedAll } from './read-back.ts';

/** The file says what was described, with headings, cells, alternatives and footnotes in their order. */
export function assertSays(readBack: ReadBack, expected: Described): void {
  assert.match(readBack.language, /^sv/);
  assert.deepEqual(withoutContents(readBack.headings), expected.headings.map(squeezedHeading));
  assert.deepEqual(squeezedAll(readBack.cells), squeezedAll(expected.cells));
  assert.deepEqual(squeezedAll(readBack.alternatives), squeezedAll(expected.alternatives));
  // A footnote may go on at the foot of the next page.
  assert.equal(squeezedAll(readBack.footnotes).join(''), squeezedAll(expected.footnotes).join(''));
  const words = squeezed(readBack.words);
  assert.deepEqual(
    squeezedAll(expected.texts).filter((text) => !words.includes(text)),
    [],
  );
}

const squeezedHeading = (heading: { level: number; text: string }) => ({ level: heading.level, text: squeezed(heading.text) });

const withoutContents = (headings: ReadBack['headings']) => headings.filter((heading) => heading.text !== 'Innehåll').map(squeezedHeading);
