import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BARE_QUOTE, FIELD, LIST_START, nextLine, startOfFile, tokenBytes, UNCLOSED_QUOTE } from './tokens.ts';

/** The lines of a text as lists of tokens; braces stand as themselves. */
function tokensOf(text: string): { number: number; tokens: string[]; flaws: number }[] {
  const line = startOfFile(new TextEncoder().encode(text));
  const lines = [];
  while (nextLine(line)) {
    const tokens = Array.from({ length: line.count }, (_, place) => {
      if (line.kind[place] === FIELD) return new TextDecoder().decode(tokenBytes(line, place));
      return line.kind[place] === LIST_START ? '{' : '}';
    });
    lines.push({ number: line.number, tokens, flaws: line.flaws });
  }
  return lines;
}

const only = (text: string) => tokensOf(text)[0];

test('fields are separated by spaces and tabs, and quotes hold a field together', () => {
  assert.deepEqual(only('#KONTO\t1930   "Bank, konto 2"')?.tokens, ['#KONTO', '1930', 'Bank, konto 2']);
});

test('an empty field between quotes is a field', () => {
  assert.deepEqual(only('#VER A "" 20230101 ""')?.tokens, ['#VER', 'A', '', '20230101', '']);
});

test('an object list stands between braces, with or without spaces', () => {
  for (const list of ['{1 "2" 6 P1}', '{ 1 "2" 6 P1 }', '{"1" "2" "6" "P1"}']) {
    assert.deepEqual(only(`#TRANS 4010 ${list} -10.50`)?.tokens, ['#TRANS', '4010', '{', '1', '2', '6', 'P1', '}', '-10.50']);
  }
});

test('only a backslash before a quote is an escape; every other backslash is itself', () => {
  assert.deepEqual(only('#PROGRAM "\\"Norstedts\\" Bokslut" 1')?.tokens, ['#PROGRAM', '"Norstedts" Bokslut', '1']);
  assert.deepEqual(only('#TRANS 1229 {} -133 20090731 "1820\\A012 Cykel"')?.tokens.at(-1), '1820\\A012 Cykel');
  assert.deepEqual(only('#FNR "C:\\\\Documents\\\\Data"')?.tokens, ['#FNR', 'C:\\\\Documents\\\\Data']);
});

test('a path that ends in a backslash ends its field all the same', () => {
  const line = only('#FNR "C:\\Data\\"');
  assert.deepEqual(line, { number: 1, tokens: ['#FNR', 'C:\\Data\\'], flaws: 0 });
});

test('lines end in LF, CR LF or CR, and empty lines are counted but not told', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const lines = tokensOf(['#A 1', '', '   ', '#B "x"', ''].join(end));
    assert.deepEqual(lines, [
      { number: 1, tokens: ['#A', '1'], flaws: 0 },
      { number: 4, tokens: ['#B', 'x'], flaws: 0 },
    ]);
  }
});

test('a byte order mark before the first line is passed over', () => {
  assert.deepEqual(only('\ufeff#FLAGGA 0')?.tokens, ['#FLAGGA', '0']);
});

test('quotes that a conversion put into a text are letters of the text, and the line is flawed', () => {
  const cases = [
    ['#KONTO 1288 "F"rskott till Lind" Park"', 'F"rskott till Lind" Park'],
    ['#KONTO 1480 "F"rskott till leverant"re"', 'F"rskott till leverant"re'],
    ['#KONTO 2440 Leverant"rsskulder', 'Leverant"rsskulder'],
  ] as const;
  for (const [text, name] of cases) {
    const line = only(text);
    assert.equal(line?.tokens[2], name);
    assert.equal(line?.tokens.length, 3);
    assert.equal(line?.flaws, BARE_QUOTE);
  }
});

test('a quote ends its field when the next one begins another', () => {
  assert.deepEqual(only('#ADRESS "A B" "C D" 8 "E"'), { number: 1, tokens: ['#ADRESS', 'A B', 'C D', '8', 'E'], flaws: 0 });
  assert.deepEqual(only('#TRANS 1 {1 "A B"} 5 "" "t \\"x\\" y" 1'), {
    number: 1,
    tokens: ['#TRANS', '1', '{', '1', 'A B', '}', '5', '', 't "x" y', '1'],
    flaws: 0,
  });
});

test('a text that is cut off without its quote ends with the line, and the next line is read as usual', () => {
  const lines = tokensOf('#TRANS 1 {} 5 20230101 "Hyra janu  \n}\n');
  assert.deepEqual(lines, [
    { number: 1, tokens: ['#TRANS', '1', '{', '}', '5', '20230101', 'Hyra janu'], flaws: UNCLOSED_QUOTE },
    { number: 2, tokens: ['}'], flaws: 0 },
  ]);
});

test('a line may have more tokens than anybody expects', () => {
  const fields = Array.from({ length: 500 }, (_, place) => `f${place}`);
  assert.deepEqual(only(`#PROSA ${fields.join(' ')}`)?.tokens, ['#PROSA', ...fields]);
});
