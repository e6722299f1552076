import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asItIs } from './findings.ts';
import { type Change, storbygden } from './folder.ts';

/**
 * Errors like those found in printed annual reports, planted in the invented association's year all at once.
 * Each is to be found, and the year without them has none of the findings.
 */
const PLANTED: readonly { readonly error: string; readonly file: string; readonly change: Change; readonly found: RegExp }[] = [
  {
    error: 'a goal of 70 % is said to be met by 37 of 54',
    file: 'indikatorer.csv',
    change: ['2024;7;forbundet;;83;61;', '2024;7;forbundet;;54;37;'],
    found: /^mal\.stegforflyttning$/,
  },
  {
    error: 'reasons for leaving are one more than those who left',
    file: 'avslut.csv',
    change: ['2024;kompassen;man;annat;4', '2024;kompassen;man;annat;5'],
    found: /^avslut\.kompassen$/,
  },
  {
    error: 'a text counts two women fewer than the table',
    file: 'texter/insatser.md',
    change: 'Kompassen hade 42 kvinnor.\n',
    found: /^text\.avskriven\.insatser\.1\.42$/,
  },
  {
    error: 'a text gives the participants of another period',
    file: 'texter/oversikt.md',
    change: 'I Kompassen var det 87 deltagare.\n',
    found: /^text\.avskriven\.oversikt\.1\.87$/,
  },
  {
    error: 'a text gives the cost of another version of the table',
    file: 'texter/ordforande.md',
    change: 'Kompassen kostade 7 450 000 kr.\n',
    found: /^text\.avskriven\.ordforande\.1\.7450000kr$/,
  },
  {
    error: 'a goal is 120 in words and 40 in its rule',
    file: 'mal.yaml',
    change: ['mal: Minst 40 avslutas och', 'mal: Minst 120 avslutas och'],
    found: /^mal\.text\.genomstromning$/,
  },
  {
    error: 'a share is given that its own counts do not give',
    file: 'texter/utveckling.md',
    change: 'Stegförflyttning nåddes av 78 % (76 av 100).\n',
    found: /^text\.andel\.utveckling\.1/,
  },
  {
    error: 'more answered than were asked',
    file: 'svarsfrekvens.csv',
    change: ['31;24', '24;31'],
    found: /^folder\..*svarsfrekvens\.csv/,
  },
  {
    error: 'more are new than take part',
    file: 'deltagare.csv',
    change: ['2024;steget;man;nya;22', '2024;steget;man;nya;49'],
    found: /^deltagare\.nya-man\.steget$/,
  },
  {
    error: 'few persons are told in a text',
    file: 'texter/personal.md',
    change: 'I Fia beviljades två personer hel sjukersättning.\n',
    found: /^smagrupper\.text\.personal\.1/,
  },
];

const ids = (changes: Readonly<Record<string, Change>>): string[] => storbygden(changes).report.findings.map((finding) => finding.id);
const planted = ids(Object.fromEntries(PLANTED.map(({ file, change }) => [file, change])));

for (const { error, found } of PLANTED) {
  test(`${error}, and it is found`, () => {
    assert.ok(
      planted.some((id) => found.test(id)),
      planted.join('\n'),
    );
    assert.deepEqual(
      asItIs.report.findings.map((finding) => finding.id).filter((id) => found.test(id)),
      [],
    );
  });
}

test('seven answers are told to be few', () => {
  assert.ok(ids({ 'indikatorer.csv': ['2024;6;forbundet;;22;3;', '2024;6;forbundet;;7;5;'] }).includes('indikator.fa-svar.6'));
});
