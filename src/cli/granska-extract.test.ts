import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openPlace } from '../../tests/proofreading/a-folder-from-a-report.ts';

const { place, granska, save, close } = openPlace();
after(close);

const REPORT = save(
  'rapport.txt',
  `Samordningsförbundet ../../Utanför
Årsredovisning 2023

Medlemmar är Försäkringskassan, Arbetsförmedlingen, Region Exempel samt Habo, Mullsjö och Vaggeryds kommuner.

Anders Ek har varit ordförande under året.

Deltagare 2023

Insats\tKvinnor\tMän\tTotalt
../../ut\t12\t9\t21
Steget\t3\t4\t7
Totalt\t15\t13\t28

Resultaträkning
	2023	2022
Verksamhetens intäkter	1 500 000	1 400 000
Verksamhetens kostnader	-1 450 000	-1 420 000
Verksamhetens resultat	50 000	-20 000
Årets resultat	50 000	-20 000
`,
);

const everything = (): string[] => readdirSync(place, { recursive: true }).map(String).toSorted();

test('nothing is written outside the folder, whatever the report calls its interventions', () => {
  const before = everything();
  const { status, stderr } = granska(REPORT, '--extract', join('ny', 'mapp'));
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^En årsmapp är skriven i ny\/mapp: \d+ uppgifter, varav \d+ behöver bekräftas\. Börja med LÄSMIG\.md\.\n$/);
  const added = everything().filter((name) => !before.includes(name));
  assert.ok(
    added.every((name) => name === 'ny' || name.startsWith(join('ny', 'mapp'))),
    added.join(', '),
  );
  const names = readdirSync(join(place, 'ny', 'mapp')).toSorted();
  assert.deepEqual(
    names,
    ['LÄSMIG.md', 'arsmapp.yaml', 'deltagare.csv', 'granskning.csv', 'insatser.yaml', 'medlemmar.csv', 'tidigare-ar.csv'].toSorted(),
  );
  const members = readFileSync(join(place, 'ny', 'mapp', 'medlemmar.csv'), 'utf8');
  assert.match(members, /habo-kommun;Habo kommun;kommun/);
});

test('few people stand as the report has them, and the folder says that they will be hidden', () => {
  granska(REPORT, '--extract', 'fa');
  assert.match(readFileSync(join(place, 'fa', 'deltagare.csv'), 'utf8'), /2023;steget;kvinna;deltagare;3/);
  assert.match(readFileSync(join(place, 'fa', 'granskning.csv'), 'utf8'), /insats\.steget\.kvinnor@2023.*Färre än 5 personer: döljs/);
  assert.match(readFileSync(join(place, 'fa', 'arsmapp.yaml'), 'utf8'), /minsta_grupp: 5/);
  assert.match(readFileSync(join(place, 'fa', 'LÄSMIG.md'), 'utf8'), /2 antal i `deltagare.csv`/);
  assert.ok(!readdirSync(join(place, 'fa')).includes('godkannanden.yaml'));
});

test('a folder that is not empty is refused before anything is read, and left as it was', () => {
  mkdirSync(join(place, 'full'));
  writeFileSync(join(place, 'full', 'mitt.txt'), 'mitt');
  const before = everything();
  const { status, stdout, stderr } = granska(REPORT, '--extract', 'full');
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /Mappen full är inte tom, och inget skrivs över/);
  assert.deepEqual(everything(), before);
});

test('an empty folder is filled, by a link too, and a file in its place is refused', () => {
  mkdirSync(join(place, 'tom'));
  mkdirSync(join(place, 'annan'));
  symlinkSync(join(place, 'annan'), join(place, 'genvag'));
  assert.equal(granska(REPORT, '--extract', 'genvag').status, 0);
  assert.ok(readdirSync(join(place, 'annan')).includes('arsmapp.yaml'));
  assert.equal(granska(REPORT, '--extract', 'tom').status, 0);
  assert.ok(readdirSync(join(place, 'tom')).includes('arsmapp.yaml'));
  const { status, stderr } = granska(REPORT, '--extract', REPORT);
  assert.equal(status, 2);
  assert.match(stderr, /Det går inte att skriva i/);
});

test('a document that tells no year gives exit code 3, a sentence and no folder', () => {
  const letter = save('brev.txt', 'Kära styrelse!\n\nHär kommer berättelsen.\n');
  const before = everything();
  const { status, stderr } = granska(letter, '--extract', 'inget');
  assert.equal(status, 3);
  assert.match(stderr, /Ingen årsmapp är skriven\. Det går inte att se vilket år/);
  assert.deepEqual(everything(), before);
});

test('--help tells about the folder and what to do with it', () => {
  const { stdout } = granska('--help');
  for (const word of ['--extract MAPP', 'granskning.csv', 'LÄSMIG.md']) assert.ok(stdout.includes(word), word);
});
