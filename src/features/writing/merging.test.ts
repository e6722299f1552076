import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { paragraphsOf } from './difference.ts';
import { mergedTexts } from './merging.ts';

const BASE = 'Ett.\n\nTvå.\n\nTre.';

test('changes of different paragraphs are both kept', () => {
  assert.equal(mergedTexts(BASE, 'Ett!\n\nTvå.\n\nTre.', 'Ett.\n\nTvå.\n\nTre?'), 'Ett!\n\nTvå.\n\nTre?');
  assert.equal(mergedTexts(BASE, `${BASE}\n\nFyra.`, 'Noll.\n\nEtt.\n\nTvå.\n\nTre.'), 'Noll.\n\nEtt.\n\nTvå.\n\nTre.\n\nFyra.');
  assert.equal(mergedTexts(BASE, 'Ett.\n\nTre.', 'Ett.\n\nTvå.\n\nTre?'), 'Ett.\n\nTre?');
});

test('two who change the same paragraph, or put something in at the same place, must choose', () => {
  assert.equal(mergedTexts(BASE, 'Ett.\n\nTvå!\n\nTre.', 'Ett.\n\nTvå?\n\nTre.'), null);
  assert.equal(mergedTexts(BASE, `${BASE}\n\nMin.`, `${BASE}\n\nDin.`), null);
  assert.equal(mergedTexts('', 'Min.', 'Din.'), null);
  assert.equal(mergedTexts(BASE, 'Ett.\n\nTre.', 'Ett.\n\nTvå?\n\nTre.'), null);
});

const paragraph = fc.constantFrom('Ett.', 'Två.', 'Tre.', 'Fyra {{rr.kostnader}}.', '- punkt');
const text = fc.array(paragraph, { maxLength: 8 }).map((parts) => parts.join('\n\n'));

test('whoever has changed nothing gets what the other made, and two who made the same get it', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      assert.equal(mergedTexts(base, base, changed), changed);
      assert.equal(mergedTexts(base, changed, base), changed);
      assert.equal(mergedTexts(base, changed, changed), changed);
    }),
  );
});

test('it is the same whoever of the two is asked', () => {
  fc.assert(fc.property(text, text, text, (base, mine, theirs) => mergedTexts(base, mine, theirs) === mergedTexts(base, theirs, mine)));
});

/** Paragraphs that nobody wrote before: what somebody adds can be told from everything else. */
const added = (who: string) =>
  fc.array(fc.nat(20), { maxLength: 4 }).map((places) => places.map((at, index) => ({ at, text: `${who}${index}` })));

test('a merge loses nothing that either has written, and brings back nothing that either has removed', () => {
  fc.assert(
    fc.property(text, fc.tuple(added('Min'), added('Din')), fc.nat(8), (base, [mine, theirs], removed) => {
      const put = (additions: typeof mine, without: number) => {
        const parts = base.split('\n\n').filter((_, index) => index !== without);
        for (const { at, text: words } of additions) parts.splice(at % (parts.length + 1), 0, words);
        return parts.join('\n\n');
      };
      const [left, right] = [put(mine, removed), put(theirs, -1)];
      const merged = mergedTexts(base, left, right);
      if (merged === null) return;
      const written = new Set(paragraphsOf(merged));
      for (const { text: words } of [...mine, ...theirs]) assert.ok(written.has(words), `${words} is lost`);
      const times = (whole: string) => paragraphsOf(whole).filter((part) => part === base.split('\n\n')[removed]).length;
      assert.ok(times(merged) <= Math.max(times(left), times(right)));
    }),
  );
});
