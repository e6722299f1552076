import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { aFolder } from '../../support/a-folder.ts';
import { GOOD_BOOKS } from './good-books.ts';
import { assertAnswer, assertRefused, openTerminal } from './terminal.ts';

const terminal = await openTerminal();
const good = {
  'arsmapp.yaml': `${aFolder['arsmapp.yaml']}`.replace('kommun-bas', 'bas'),
  'bokforing/2023.se': GOOD_BOOKS,
  'uppgifter.csv': 'id;ar;namn;varde;enhet;decimaler\nmoten;2023;Möten;6;möten;0\n',
};
const FORMULAS = 'id;namn;enhet;decimaler;formel;definition;aven_ar\n';

/** Faults in texts and formulas: a draft is written all the same, so that the rest can be read, and the check tells what to mend. */
const told: readonly { readonly what: string; readonly changes: Readonly<Record<string, string>>; readonly words: readonly RegExp[] }[] = [
  {
    what: 'a text that refers to figures that do not exist',
    changes: { 'texter/inledning.md': 'Vi hade {{uppgift.motten}} möten.\n\nResultatet blev {{rr.arets-resultat@1999}}.\n' },
    words: [/inledning\.md rad 1: .*uppgift\.motten.* finns inte.*uppgift\.moten/, /inledning\.md rad 3: .*rr\.arets-resultat@1999/],
  },
  {
    what: 'a text that wants tables and charts that do not exist',
    changes: { 'texter/inledning.md': 'Text.\n\n{{tabell:finns-inte}}\n\n{{diagram:inte-heller}}\n' },
    words: [/inledning\.md rad 3: Tabellen finns-inte finns inte/, /inledning\.md rad 5: Diagrammet inte-heller finns inte/],
  },
  {
    what: 'a text that misspells a table',
    changes: { 'texter/inledning.md': 'Text.\n\n{{tabell:femarsoversikten}}\n' },
    words: [/inledning\.md rad 3: Tabellen femarsoversikten finns inte\. Menade du "femarsoversikt"\?/],
  },
  {
    what: 'a text that wants a figure shown in a way that there is none',
    changes: { 'texter/inledning.md': 'Möten: {{uppgift.moten|konstigt}}.\n' },
    words: [/inledning\.md rad 1: "konstigt" är inget sätt att visa en siffra/],
  },
  {
    what: 'formulas that cannot be read',
    changes: { 'berakningar.csv': `${FORMULAS}a;A;st;0;1 +;;\nb;B;st;0;(1;;\nc;C;st;0;1 $ 2;;\nd;D;st;0;${'('.repeat(9000)};;\n` },
    words: [
      /berakningar\.csv rad 2: Beräkningen a kan inte läsas\. Formeln slutar mitt i/,
      /rad 3: Beräkningen b kan inte läsas\. En parentes saknar sitt slut/,
      /rad 4: Beräkningen c kan inte läsas\. .*tecken som inte kan stå i en formel/,
      /rad 5: Beräkningen d kan inte läsas/,
    ],
  },
  {
    what: 'a formula that refers to itself',
    changes: { 'berakningar.csv': `${FORMULAS}a;A;st;0;egen.a + 1;;\n` },
    words: [/berakningar\.csv.*egen\.a|Beräkningen a/, /leder tillbaka till sig själv/],
  },
  {
    what: 'formulas that lead back to each other, also in another year',
    changes: { 'berakningar.csv': `${FORMULAS}a;A;st;0;egen.b;;2022\nb;B;st;0;egen.c;;\nc;C;st;0;egen.a;;2022\n` },
    words: [/leder tillbaka till sig själv/],
  },
];

for (const { what, changes, words } of told) {
  test(`${what} is told with file, line and what to do, and the report is a draft`, async () => {
    const folder = await terminal.folder({ ...good, ...changes });
    assertAnswer(await terminal.run('check', '--mapp', folder), 1, words);
    const out = join(folder, 'ut');
    assertAnswer(await terminal.run('report', '--mapp', folder, '--out', out, '--format', 'html,json'), 1, [
      /Rapporten är ett utkast: \d+ fel/,
    ]);
    assert.equal((await readdir(out)).length, 2);
  });
}

test('five thousand formulas that each build on the next are computed', async () => {
  const rows = Array.from({ length: 5_000 }, (_, place) => `f${place};F;st;0;${place === 4_999 ? '1' : `egen.f${place + 1} + 1`};;\n`);
  const folder = await terminal.folder({
    ...good,
    'berakningar.csv': FORMULAS + rows.join(''),
    'texter/inledning.md': 'Summan är {{egen.f0}}.\n',
  });
  const out = join(folder, 'ut');
  assertAnswer(await terminal.run('report', '--mapp', folder, '--out', out, '--format', 'json'), 0, [/utkast: den är ännu inte beslutad/]);
});

test('a division by nothing is no fault: the figure is missing', async () => {
  const folder = await terminal.folder({ ...good, 'berakningar.csv': `${FORMULAS}a;A;st;0;uppgift.moten / 0;;\n` });
  assertAnswer(await terminal.run('check', '--mapp', folder), 0, []);
});

/** Texts that are made to cost more than they are worth. */
const refused: readonly { readonly what: string; readonly text: string; readonly words: RegExp }[] = [
  {
    what: 'two thousand quotations inside each other',
    text: `Först.\n${'> '.repeat(2_000)}x\n`,
    words: /inledning\.md rad 2: FEL\. .*fler än 10 nivåer/,
  },
  {
    what: 'a list that is set in for ever',
    text: `Först.\n\n${'    '.repeat(300)}- x\n`,
    words: /inledning\.md rad 3: FEL\. .*fler än 10 nivåer/,
  },
  { what: 'a text of a megabyte', text: 'ord '.repeat(250_001), words: /inledning\.md: FEL\. Filen är 2 MB, men får vara högst 500 kB/ },
  {
    what: 'maps inside each other before the text',
    text: `---\n${'{a: '.repeat(50_000)}\n---\nHej\n`,
    words: /inledning\.md rad [12]: FEL/,
  },
  {
    what: 'a picture under the name of a text',
    text: 'GIF89a\u0001\u0000\u0002\u0000\u0003'.repeat(99),
    words: /inledning\.md: FEL\. Filen är inte text/,
  },
];

for (const { what, text, words } of refused) {
  test(`${what} is refused at once`, async () => {
    const folder = await terminal.folder({ ...good, 'texter/inledning.md': text });
    await assertRefused(terminal, folder, [words]);
    assertAnswer(await terminal.run('check', '--mapp', folder), 1, []);
  });
}

test('footnotes that refer to each other end', async () => {
  const folder = await terminal.folder({ ...good, 'texter/inledning.md': 'Se[^1].\n\n[^1]: Se [^2].\n\n[^2]: Se [^1].\n' });
  assertAnswer(await terminal.run('check', '--mapp', folder), 0, []);
});
