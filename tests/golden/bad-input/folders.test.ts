import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { aFolder } from '../../support/a-folder.ts';
import { assertAnswer, assertRefused, type Changes, openTerminal } from './terminal.ts';

const terminal = await openTerminal();

before(async () => {
  assertAnswer(await terminal.run('import', await terminal.folder({})), 0, [/är inläst/]);
});

const sheet = `${aFolder['arsmapp.yaml']}`;
const junk = Uint8Array.from({ length: 4_000 }, (_, index) => (index * index * 7) % 251);

/** Folders that are refused, with what is told. */
const refused: readonly { readonly what: string; readonly changes: Changes; readonly words: readonly RegExp[] }[] = [
  {
    what: 'cells that a spreadsheet would run',
    changes: {
      'budget.csv':
        'ar;rad;namn;typ;belopp_kr;rrrad\n2023;a;=HYPERLINK("http://x");intakt;1;intakter\n2023;b;@SUM(A1);kostnad;=1+1;kostnader\n2023;c;+cmd|x;kostnad;-250;kostnader\n',
    },
    words: [
      /budget\.csv rad 2: FEL\. Kolumnen namn: .*läses som en formel av kalkylprogram\. Skriv värdet i stället/,
      /rad 3: FEL\. Kolumnen namn/,
      /rad 3: FEL\. Kolumnen belopp_kr/,
      /rad 4: FEL\. Kolumnen namn/,
    ],
  },
  { what: 'no sheet', changes: { 'arsmapp.yaml': null }, words: [/Filen arsmapp\.yaml saknas/] },
  { what: 'an empty sheet', changes: { 'arsmapp.yaml': '' }, words: [/arsmapp\.yaml rad 1: FEL\. Filen är tom/] },
  {
    what: 'a sheet of a newer format',
    changes: { 'arsmapp.yaml': sheet.replace('arsmapp/1', 'arsmapp/99') },
    words: [/arsmapp\.yaml rad 1: FEL\. .*samband-arsmapp\/99.*uppdatera Samband/],
  },
  {
    what: 'an identity that leads out of the folder',
    changes: { 'arsmapp.yaml': sheet.replace('id: exempelbygden', 'id: ../../etc') },
    words: [/arsmapp\.yaml rad 3: FEL/],
  },
  {
    what: 'aliases that unfold to billions',
    changes: {
      'mal.yaml':
        'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n',
    },
    words: [/mal\.yaml rad 2: FEL\. Hänvisningar med \* används inte här/],
  },
  { what: 'an alias of itself', changes: { 'arsmapp.yaml': `${sheet}x: &x\n  <<: *x\n` }, words: [/arsmapp\.yaml rad 9: FEL/] },
  {
    what: 'a hundred thousand lists inside each other',
    changes: { 'noter.yaml': '['.repeat(100_000) },
    words: [/noter\.yaml rad \d+: FEL/],
  },
  {
    what: 'three thousand maps inside each other',
    changes: { 'noter.yaml': Array.from({ length: 3_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n') },
    words: [/noter\.yaml rad \d+: FEL/],
  },
  {
    what: 'faults beyond number',
    changes: { 'deltagare.csv': `ar;insats;kon;matt;antal\n${'2023;x;y;z;w\n'.repeat(60_000)}` },
    words: [/deltagare\.csv rad 2: FEL\. Kolumnen kon: "y"/, /… och \d+ till/],
  },
  {
    what: 'a file of 6 MB',
    changes: { 'handelser.csv': Buffer.alloc(6_000_000, ' ') },
    words: [/handelser\.csv: FEL\. Filen är 6 MB, men får vara högst 5 MB/],
  },
  {
    what: 'a workbook that is none',
    changes: { 'bokforing/saldon.xlsx': 'PK\u0003\u0004skräp', 'bokforing/saldon.kolumner.yaml': 'konto: Konto\n' },
    words: [/bokforing\/saldon\.xlsx: FEL\. .*varken en tabell/],
  },
  {
    what: 'a workbook that unfolds to 400 MB',
    changes: { 'bokforing/saldon.xlsx': zipSync({ 'xl/workbook.xml': strToU8(' '.repeat(400_000_000)) }, { level: 9 }) },
    words: [/bokforing\/saldon\.xlsx: FEL\. .*stor/],
  },
];

for (const { what, changes, words } of refused) {
  test(`a folder with ${what} is refused whole, in words`, async () => {
    await assertRefused(terminal, await terminal.folder(changes), words);
  });
}

for (const name of [
  'arsmapp.yaml',
  'medlemmar.csv',
  'insatser.yaml',
  'deltagare.csv',
  'texter/inledning.md',
  'bokforing/2023.se',
  'bokforing/saldon.csv',
  'bokforing/saldon.xlsx',
]) {
  test(`binary junk in ${name} is told in one sentence`, async () => {
    await assertRefused(terminal, await terminal.folder({ [name]: junk }), [
      new RegExp(`${name.replaceAll('.', '\\.')}: FEL\\. .*(inte text|varken en tabell)`),
    ]);
  });
}

test('a folder in the letters of older programs is read, with a word about each file', async () => {
  const members = `${aFolder['medlemmar.csv']}`;
  const folder = await terminal.folder({
    'arsmapp.yaml': Buffer.from(`\ufeff${sheet.replace('id: exempelbygden', 'id: teckenbygden')}`, 'utf16le'),
    'medlemmar.csv': Buffer.from(members, 'latin1'),
  });
  assertAnswer(await terminal.run('import', folder), 0, [
    /arsmapp\.yaml: Varning\. Filen är sparad som UTF-16.*spara helst som UTF-8/,
    /medlemmar\.csv: Varning\. Filen är sparad som Windows-1252/,
    /är inläst/,
  ]);
  assertAnswer(await terminal.run('export', 'teckenbygden', '2023', '--till', 'tecken'), 0, []);
  assertAnswer(await terminal.run('import', 'tecken'), 0, [/inget har ändrats/]);
});

test('an empty folder is told what it lacks', async () => {
  const folder = join(terminal.place, 'empty');
  await mkdir(folder);
  const words = [/Filen arsmapp\.yaml saknas/, /Filen medlemmar\.csv saknas/, /Mappen har ingen bokföring\. Lägg/];
  await assertRefused(terminal, folder, words);
  assertAnswer(await terminal.run('check', '--mapp', folder), 2, words);
  assertAnswer(await terminal.run('report', '--mapp', folder), 2, words);
});

test('what is no folder, or is not there, is told so by every command', async () => {
  const file = join(terminal.place, 'fil');
  await writeFile(file, '');
  for (const args of [['import'], ['check', '--mapp'], ['report', '--mapp']]) {
    assertAnswer(await terminal.run(...args, file), 2, [/fil är en fil\. Ange mappen som innehåller arsmapp\.yaml/]);
    assertAnswer(await terminal.run(...args, 'finns inte'), 2, [/Mappen finns inte finns inte\. Kontrollera sökvägen/]);
  }
});

test('a whole disk is not read through: there are more files than a year has', async () => {
  const folder = join(terminal.place, 'disk');
  await mkdir(folder);
  await Promise.all(Array.from({ length: 501 }, (_, number) => writeFile(join(folder, `${number}`), '')));
  assertAnswer(await terminal.run('import', folder), 2, [/fler än 500 filer.*Kontrollera att det är rätt mapp/]);
});

test('links out of the folder are not followed, and are told', async () => {
  const secret = join(terminal.place, 'hemligt.csv');
  await writeFile(secret, 'medlem;namn\nhemlig;Hemlig\n');
  const file = await terminal.folder({ 'medlemmar.csv': null });
  await symlink(secret, join(file, 'medlemmar.csv'));
  const directory = await terminal.folder({});
  await symlink(terminal.place, join(directory, 'texter', 'allt'));
  const before = await terminal.contents();
  assertAnswer(await terminal.run('import', file), 2, [/medlemmar\.csv i mappen .* är en länk, som inte följs\. Lägg själva filen/]);
  const answer = await terminal.run('check', '--mapp', directory);
  assertAnswer(answer, 2, [/texter\/allt i mappen .* är en länk/]);
  assert.doesNotMatch(answer.seen, /emlig/);
  assert.equal(await terminal.contents(), before);
});

test('what a file says can not steer the terminal', async () => {
  const changes = { 'medlemmar.csv': `${aFolder['medlemmar.csv']}`.replace('Åby', '\u001b[2J\u001b]0;x\u0007Åby') };
  await assertRefused(terminal, await terminal.folder(changes), [/medlemmar\.csv rad 4: FEL\. .*styrtecken/]);
  assertAnswer(await terminal.run('import', 'mapp\u001b[31m'), 2, [/mapp\\u001b\[31m finns inte/]);
});
