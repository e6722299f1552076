import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { nodes, parseAll, place } from '../architecture/source.ts';
import { hostileTexts, repeatsWithoutEnd, slowestMatch } from './hostile-text.ts';

/** A text as long as a chapter. One that costs its square here takes forty milliseconds or more, one that costs more never ends. */
const LONG = 10_000;
const MOST_MS = 25;
const PATIENCE_MS = 700;

/** Expressions that cost more than their text is long, and why nobody can send them a long one. */
const SHORT_TEXTS: Readonly<Record<string, string>> = {
  '/\\?.*$/': 'an address, which has no line ends and is cut at 16 kB',
  '/\\B(?=(\\d{3})+$)/g': 'the digits of one number, which are at most forty',
  '/^[-−–]?[\\d\\s]+([.,]\\d+)?\\s*%?$/': 'is written into a schema and never used here',
  '/ECONNREFUSED|ECONNRESET|ENOENT.*\\.s\\.PGSQL|timeout exceeded when trying to connect/':
    'the message of an error in the connection to the database',
};

const expressions = (await parseAll(['src'], 'withoutTests')).flatMap((file) => [...nodes(file)].filter(ts.isRegularExpressionLiteral));

function parts(text: string): { readonly source: string; readonly flags: string } {
  const end = text.lastIndexOf('/');
  // Searching from the beginning is what each of several matches does too.
  return { source: text.slice(1, end), flags: text.slice(end + 1).replace(/[gy]/g, '') };
}

/** Measured again before anything is said: the machine may have been busy with something else the first time. */
function isSlow(text: string): boolean {
  const expression = parts(text);
  if (!repeatsWithoutEnd(expression.source)) return false;
  const texts = hostileTexts(expression.source, LONG);
  return [1, 2].every(() => slowestMatch(expression, texts, PATIENCE_MS) > MOST_MS);
}

describe('a hostile text', () => {
  test('keeps no regular expression of the program busy', () => {
    assert.ok(expressions.length > 200, `only ${expressions.length} were found`);
    const texts = [...new Set(expressions.map((node) => node.text))].filter((text) => !(text in SHORT_TEXTS));
    const slow = texts.filter(isSlow);
    assert.deepEqual(
      expressions.filter((node) => slow.includes(node.text)).map((node) => `${place(node)} ${node.text}`),
      [],
    );
  });

  test('that is kept away from a slow expression is so for a reason that still stands', () => {
    for (const text of Object.keys(SHORT_TEXTS))
      assert.ok(
        expressions.some((node) => node.text === text),
        `${text} is not there any more`,
      );
  });

  for (const text of [
    '/^(a+)+$/',
    '/(\\w+\\s?)*$/',
    '/^(\\d+)*x/',
    '/\\{\\{\\s*([^{}|]*?)\\s*(?:\\|([^{}]*))?\\}\\}/g',
    '/\\s*%$/',
    '/(x|xx)+y/',
    '/"[^"]*"|\\[[^\\]]*\\]|\\\\./',
  ]) {
    test(`is found to keep ${text} busy`, () => assert.ok(isSlow(text)));
  }

  for (const text of ['/^[a-z0-9]+(-[a-z0-9]+)*$/', '/%$/', '/^(\\d+):(.+)$/', '/\\{\\{([^{}|]*)(?:\\|([^{}]*))?\\}\\}/g']) {
    test(`is found not to keep ${text} busy`, () => assert.ok(!isSlow(text)));
  }
});

/** Where an expression is put together while the program runs: of years and of the program's own pieces. */
const PUT_TOGETHER = [
  'src/features/annual-report/derivation/formula-words.ts',
  'src/features/annual-report/findings/mending.ts',
  'src/features/checks/text-rules.ts',
  'src/features/proofreading/extract/members.ts',
  'src/features/proofreading/named-rows/against-before.ts',
  'src/features/proofreading/named-rows/points-to-row.ts',
  'src/features/proofreading/named-rows/quarters-told.ts',
  'src/features/proofreading/people/fractions-of-people.ts',
  'src/features/proofreading/people/people-facts.ts',
  'src/features/proofreading/people/people-told.ts',
  'src/features/proofreading/people/people-wordings.ts',
  'src/features/proofreading/people/sexes-of-shares.ts',
  'src/features/proofreading/people/shares-of-exits.ts',
  'src/features/proofreading/printed-number.ts',
  'src/features/proofreading/prose/changes/points-beside.ts',
  'src/features/proofreading/prose/dates/adoption-day.ts',
  'src/features/proofreading/prose/dates/board-days.ts',
  'src/features/proofreading/prose/dates/events-dated.ts',
  'src/features/proofreading/prose/dates/law-dates.ts',
  'src/features/proofreading/prose/dates/meeting-days.ts',
  'src/features/proofreading/prose/dates/months-told.ts',
  'src/features/proofreading/prose/dates/periods-told.ts',
  'src/features/proofreading/prose/dates/weekdays.ts',
  'src/features/proofreading/prose/lists/averages-told.ts',
  'src/features/proofreading/sums/signs-declared.ts',
  'src/features/proofreading/words/quantities.ts',
  'src/features/year-folder/text-file.form.ts',
];

test('no regular expression is made of what somebody wrote', async () => {
  const made = (await parseAll(['src'], 'withoutTests')).filter((file) =>
    [...nodes(file)].some((node) => (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp'),
  );
  assert.deepEqual(
    made.map((file) => file.fileName),
    PUT_TOGETHER,
  );
});
