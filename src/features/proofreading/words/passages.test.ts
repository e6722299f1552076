import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { proofreadText, understoodText } from '../../../../tests/proofreading/read-text.ts';

const text = (...lines: readonly string[]): string => lines.join('\n');

/** The words and headings around what is told first. */
async function aroundFirst(words: string): Promise<readonly [text: string | undefined, label: string | undefined]> {
  const [place] = (await proofreadText(words)).findings[0]?.places ?? [];
  return [place?.text, place?.label];
}

test('a sentence that goes on over several lines is read whole, and each value stands on its own line', async () => {
  const words = text(
    '# Året',
    'Under våren gick av de 80 som hade avslutats i insatsen',
    '20 till ett arbete som de har kvar, vilket motsvarar',
    '35 % av dem.',
  );
  assert.deepEqual(await wrongIn(words), ['troligt fel procent, rad 4: 35 %; rad 3: 20; rad 2: 80']);
});

test('a word that is cut at the end of a line is put together again', async () => {
  const words = text('# Året', 'Förbundet har under hela det gångna året finansierat sex in-', 'satser: Ankaret, Bryggan och Lyftet.');
  const { findings } = await proofreadText(words);
  assert.deepEqual(
    findings.map(({ message }) => message),
    ['Texten säger sex insatser, men 3 räknas upp.'],
  );
});

test('a point after a shortened word or an initial ends no sentence', async () => {
  for (const short of ['t.ex.', 'bl.a.', 'f.d.', 'A.'])
    assert.deepEqual(await wrongIn(`Av de 80 som mötte ${short} Kurator gick 20 till arbete, vilket motsvarar 35 %.`), [
      'troligt fel procent, rad 1: 35 %, 20, 80',
    ]);
});

test('what stands in another sentence is not read together with it', async () => {
  assert.deepEqual(await wrongIn('Vi mötte några av de 180. Sedan gick 20 till arbete, vilket motsvarar 35 %.'), []);
});

test('what is told stands under the nearest heading, with its sentence around it', async () => {
  const wrong = 'Av de 80 som avslutades gick 20 till arbete, vilket motsvarar 35 %.';
  assert.deepEqual(await aroundFirst(text('# Året', '', '## Insatsen Ankaret', '', `Den startade i mars. ${wrong}`)), [
    wrong,
    'Insatsen Ankaret',
  ]);
  assert.deepEqual(await aroundFirst(wrong), [wrong, '']);
});

test('of a long sentence only what stands nearest is shown', async () => {
  const long = `Av de 80 som avslutades gick 20 till arbete, vilket motsvarar 35 % ${'och det gläder oss mycket '.repeat(20)}i år.`;
  const [shown = ''] = await aroundFirst(long);
  assert.ok(shown.length < 310 && shown.includes('35 %') && shown.endsWith('…') && !shown.startsWith('…'), shown);
});

test('sentences in the cells of a table are read too', async () => {
  const words = text(
    'Insats\tVad som hände\tDeltagare',
    'Ankaret\tAv de 80 som avslutades gick 20 (35 %) till arbete\t80',
    'Bryggan\tStartade i mars\t12',
  );
  assert.deepEqual(await wrongIn(words), ['troligt fel procent, rad 2: 35 %, 20, 80']);
});

test('where paragraphs are lines, one below an empty line begins anew', async () => {
  const long = `${'Så har samverkan utvecklats under året i alla kommuner, och så går arbetet vidare nästa år. '.repeat(3)}`.trim();
  const read = async (...lines: readonly string[]): Promise<string[]> =>
    (await understoodText(text(...lines.flatMap((line) => [line, ''])))).sentences.map((sentence) => sentence.text.trim());
  const short = ['Har planeringen varit tydlig för dig? Medelvärde: 5,1', 'Målet är uppnått.'];
  assert.ok((await read(long, long, long, long, long, ...short)).includes('Målet är uppnått.'));
  assert.ok(!(await read(...short)).includes('Målet är uppnått.'));
});
