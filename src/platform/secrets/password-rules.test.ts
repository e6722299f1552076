import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordProblemText } from '../../language/password-problem.ts';
import { type PasswordOwner, passwordProblems as problemsOf, SHORTEST_PASSWORD } from './password-rules.ts';

const owner = { isOnlyFactor: false, ownWords: ['Åsa Kullberg', 'asa.kullberg@norrdal.example', 'Samordningsförbundet Norrdal'] };

/** As they are told in Swedish. */
const passwordProblems = (typed: string, of: PasswordOwner): string[] =>
  problemsOf(typed, of).map((problem) => passwordProblemText(problem, 'sv'));

const isRefused = (text: string): boolean => passwordProblems(text, owner).length > 0;

test('four words that do not belong together are a password, whatever signs they have', () => {
  for (const good of [
    'gräddfil under köksbordet',
    'kanot tratt myrstack valp',
    'sommarkanot tratt valp',
    'åsas kanot tratt myrstack',
    'Xk29-vTqp-77mz',
    '739182640517284',
    '?/=!-_.:;,*+(',
    'sommar7391826405',
    'åsa 7391826405',
    'xkq739182645',
    'hundvolvoblomma',
    '🦔 igelkott på cykel 🚲',
    'ﾊﾟｽﾜｰﾄﾞではありませんよ',
  ]) {
    assert.deepEqual(passwordProblems(good, owner), [], good);
  }
});

test('a short password is told how long it is and has to be', () => {
  assert.deepEqual(SHORTEST_PASSWORD, { withSecondFactor: 12, alone: 15 });
  assert.deepEqual(passwordProblems('kanot tratt', owner), ['Lösenordet ska ha minst 12 tecken. Det här har 11.']);
  assert.deepEqual(passwordProblems('kanot tratt va', { ...owner, isOnlyFactor: true }), [
    'Lösenordet ska ha minst 15 tecken. Det här har 14.',
  ]);
  assert.deepEqual(passwordProblems('kanot tratt ö', owner), []);
  assert.deepEqual(passwordProblems('🦔🦔🦔🦔🦔🦔', owner), ['Lösenordet ska ha minst 12 tecken. Det här har 6.']);
});

test('two hundred characters are allowed and one more is told', () => {
  const long = 'kanot tratt myrstack valp '.repeat(9);
  assert.deepEqual(passwordProblems(long.slice(0, 200), owner), []);
  assert.deepEqual(passwordProblems(long.slice(0, 201), owner), ['Lösenordet får ha högst 200 tecken.']);
});

test('words that everybody uses are refused, with figures, signs and capitals too', () => {
  for (const weak of [
    'Sommar2026!!',
    'sommarsommar1',
    'SommarVinter2026',
    'Lösenord1234',
    'l0s3n0rd!!2026',
    'P@ssw0rd1234',
    'hejhej123hejhej',
    'Välkommen2026',
    'qwertyuiopå1',
    'asdfghjklöä1',
    'Samordning2026!',
    'Midsommarafton1',
    'Stockholm-2026-11',
    'Sommar-413571',
  ]) {
    assert.equal(isRefused(weak), true, weak);
  }
});

test('figures in their order, what is repeated and what looks like a personnummer is refused', () => {
  for (const weak of [
    '123456789012',
    '09876543210987',
    '198005121234',
    '19800512-1234',
    '800572-1234xy',
    'aaaaaaaaaaaa',
    'xkxkxkxkxkxk',
    'zebra2zebra2zebra2',
  ]) {
    assert.equal(isRefused(weak), true, weak);
  }
});

test("the person's name and address, the association and the program are refused, but may be part of something longer", () => {
  for (const weak of [
    'ÅsaKullberg78',
    'kullberg-asa-1978',
    'asa.kullberg@norrdal.example',
    'norrdal-norrdal-1',
    'Samband20262026',
    'SambandNorrdal!',
    'kullbergsommar1',
  ]) {
    assert.equal(isRefused(weak), true, weak);
  }
});

test('nobody is told which of the words it was, and the words can be read aloud', () => {
  const [problem = ''] = passwordProblems('ÅsaKullberg78', owner);
  assert.match(problem, /^Lösenordet är lätt att gissa: .+ Välj till exempel fyra ord som inte hör ihop\.$/);
  assert.doesNotMatch(problem, /Kullberg/);
});
