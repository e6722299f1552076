import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../shared/document-text.ts';
import { readText } from './read-text.ts';

async function read(lines: readonly string[]): Promise<string[]> {
  const found = await readText(new TextEncoder().encode(lines.join('\n')));
  assert.ok(found.ok);
  return found.value.lines.map((line) => `${line.place.line} ${textOf(line)}`);
}

const LEFT = [
  'När jag summerar året är det tre saker',
  'jag tar med mig. Den första är att fler',
  'hittar hit. Den andra är att stödet leder',
  'vidare till arbete. Den tredje är pengar,',
  'som räckte till mer än vi hade trott nu',
];
const RIGHT = [
  'Förbundet styrs av lagen som säger att',
  'staten ska stå för hälften av medlen och',
  'regionen för en fjärdedel. Kommunerna är',
  'tre och bidrar med lika mycket som den.',
  'I styrelsen är vi sex ledamöter i år nu',
];

test('text in two columns is read one column at a time, and every line keeps its number', async () => {
  const lines = LEFT.map((left, index) => `${left.padEnd(50)}${RIGHT[index] ?? ''}`);
  assert.deepEqual(
    await read(lines),
    [...LEFT, ...RIGHT].map((text, index) => `${(index % 5) + 1} ${text}`),
  );
});

test('a box of facts beside text is read after it', async () => {
  const facts = ['Fakta Gröna steg', 'Deltagare: 33', 'Nya: 18', 'Avslutade: 16', 'Budget: 1 120 000 kr'];
  const lines = LEFT.map((left, index) => `${left.padEnd(60)}${facts[index] ?? ''}`);
  assert.deepEqual(
    await read(lines),
    [...LEFT, ...facts].map((text, index) => `${(index % 5) + 1} ${text}`),
  );
});

test('a table of words and numbers is read line by line', async () => {
  const rows = [
    'Kompassen för unga och andra sökande      2 794',
    'Växtkraft för den som är sjukskriven       2 161',
    'Brygga till studier för alla som vill     1 106',
    'Arbetslots för den som söker ett arbete    1 563',
  ];
  assert.equal((await read(rows)).length, 4);
});

test('a line that was stretched to the margin is one line', async () => {
  assert.deepEqual(await read(['Av sökta medel  har alltså mer än hälften beviljats.  De sex som fick ja']), [
    '1 Av sökta medel har alltså mer än hälften beviljats. De sex som fick ja',
  ]);
});

test('a box of numbers beside text that goes on from line to line is read after it, and the text goes on below', async () => {
  const text = [...LEFT.slice(0, 4), 'som räckte till mer än vi hade trott och', 'vi är glada för det.'];
  const box = ['ÅRET I SIFFROR', '170  deltagare', '     93 kvinnor', '103  nya', ' 86  avslutade'];
  const lines = text.map((left, index) => (box[index] === undefined ? left : `${left.padEnd(60)}${box[index]}`));
  const found = await read(lines);
  assert.deepEqual(
    found.slice(0, 6),
    text.map((left, index) => `${index + 1} ${left}`),
  );
  assert.equal(found.length, 11);
});

test('goals that are numbered are rows, however long they are', async () => {
  const rows = [
    '1. Minst hälften av dem som avslutar sin      54 procent     Uppfyllt',
    '   insats går till arbete. De andra får nytt',
    '2. Minst åtta av tio som svarar på vår enkät  82 procent     Uppfyllt',
    '   säger att de har haft nytta av insatsen.',
    '3. Minst fyra av tio i varje insats är män,   46 procent     Uppfyllt',
    '   och minst fyra av tio är kvinnor i dem.',
  ];
  assert.deepEqual((await read(rows))[0], '1 1. Minst hälften av dem som avslutar sin 54 procent Uppfyllt');
});
