import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aFolder, folderWith } from '../../../tests/support/a-folder.ts';
import { exact } from '../../shared/exact.ts';
import { readYearFolder } from './year-folder.form.ts';

type Changes = Parameters<typeof folderWith>[0];

const problemsOf = (changes: Changes) => readYearFolder(folderWith(changes)).problems;
const recordsOf = (changes: Changes) => {
  const { value, problems } = readYearFolder(folderWith(changes));
  assert.deepEqual(problems, []);
  assert.ok(value !== null);
  return value;
};

/** The only problem of a folder: where it is, how it is named, and a part of what it says. */
function assertProblem(changes: Changes, [file, line, code, words]: readonly [string, number | null, string, RegExp]): void {
  const problems = problemsOf(changes);
  assert.equal(problems.length, 1, JSON.stringify(problems, null, 2));
  const [problem] = problems;
  assert.deepEqual([problem?.file, problem?.line, problem?.code], [file, line, `folder.${code}`]);
  assert.match(problem?.message ?? '', words);
}

const members = (...rows: string[]) => ({ 'medlemmar.csv': ['medlem;namn;slag;kod;organisationsnummer', ...rows, ''].join('\n') });
const counts = (...rows: string[]) => ({ 'deltagare.csv': ['ar;insats;kon;matt;antal', ...rows, ''].join('\n') });
const contributions = (...rows: string[]) => ({ 'bidrag.csv': ['ar;medlem;belopp_kr', ...rows, ''].join('\n') });

describe('a year folder', () => {
  test('without faults becomes records', () => {
    const records = recordsOf({});
    assert.equal(records.association.name, 'Samordningsförbundet Exempelbygden');
    assert.equal(records.year, 2023);
    assert.deepEqual(records.members[1], {
      id: 'region',
      name: 'Region Exempel',
      kind: 'region',
      code: '06',
      organisationNumber: null,
      source: { file: 'medlemmar.csv', line: 3 },
    });
    assert.deepEqual(
      records.bookFiles.map((file) => file.name),
      ['2023.se'],
    );
    assert.deepEqual(records.settings.equityCap, [{ fromOre: 0, share: '0,2' }]);
  });

  test('that is empty is told what it lacks', () => {
    const { value, problems } = readYearFolder(new Map());
    assert.equal(value, null);
    assert.deepEqual(problems.map((problem) => problem.file).toSorted(), ['arsmapp.yaml', 'bokforing/', 'medlemmar.csv']);
  });

  test('without arsmapp.yaml is still looked through', () => {
    const { value, problems } = readYearFolder(folderWith({ 'arsmapp.yaml': null, ...counts('2023;vagen;alla;deltagare;många') }));
    assert.equal(value, null);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['folder.missing-file', 'folder.value'],
    );
  });

  test('of another version is not guessed at', () => {
    const sheet = `${aFolder['arsmapp.yaml']}`.replace('samband-arsmapp/1', 'samband-arsmapp/2');
    assertProblem({ 'arsmapp.yaml': sheet, ...members('fel') }, ['arsmapp.yaml', 1, 'format', /samband-arsmapp\/1/]);
  });
});

describe('a year folder', () => {
  test('with an unknown file is warned about it, with the name that was meant', () => {
    assertProblem({ 'budgett.csv': 'x' }, ['budgett.csv', null, 'unknown-file', /Menade du "budget\.csv"/]);
    assert.equal(problemsOf({ 'budgett.csv': 'x' })[0]?.severity, 'warning');
  });

  test('with files of the machine says nothing of them', () => {
    assert.deepEqual(problemsOf({ '.DS_Store': 'x', 'bokforing/~$2023.xlsx': 'x', 'Thumbs.db': 'x', 'README.md': 'x' }), []);
  });

  test('with a file too large is told its size, and the file is not read', () => {
    assertProblem({ 'handelser.csv': new Uint8Array(5_000_001) }, ['handelser.csv', null, 'too-large', /6 MB.*högst 5 MB/]);
    assertProblem({ 'texter/stor.md': new Uint8Array(500_001) }, ['texter/stor.md', null, 'too-large', /501 kB.*högst 500 kB/]);
  });

  test('with a picture or a zip file under the name of a text is told that it is no text', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 7);
    assertProblem({ 'handelser.csv': bytes }, ['handelser.csv', null, 'not-text', /inte text/]);
  });

  test('with lists or quotations far inside each other is told the line, and the text is not read', () => {
    for (const deep of [`${'> '.repeat(11)}x`, `${'- '.repeat(2000)}x`, `${'    '.repeat(10)}- x`]) {
      assertProblem({ 'texter/inledning.md': `Först.\n${deep}\n` }, ['texter/inledning.md', 2, 'too-deep', /10 nivåer/]);
    }
    assert.deepEqual(problemsOf({ 'texter/inledning.md': `${'> '.repeat(10)}x\n\n- a\n  - b\n    1. c\n` }), []);
  });

  test('with too many files is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`.${index}`, '']));
    assertProblem(many, ['.', null, 'too-many-files', /507 filer/]);
  });

  test('with a map of columns but no table is warned', () => {
    const changes = { 'bokforing/saldon.kolumner.yaml': 'tabell: saldon\n' };
    assertProblem(changes, ['bokforing/saldon.kolumner.yaml', null, 'map-without-table', /Kolumnkartan/]);
    assert.deepEqual(problemsOf({ ...changes, 'bokforing/saldon.csv': 'x' }), []);
  });

  test('without bookkeeping is told where to put it', () => {
    assertProblem({ 'bokforing/2023.se': null }, ['bokforing/', null, 'no-books', /SIE-fil/]);
  });
});

describe('a table', () => {
  test('may have its columns in any order, kronor or öre, comma or point', () => {
    const { contributions: read } = recordsOf({ 'bidrag.csv': 'belopp_kr;ar;medlem\n1 234,50;2023;fk\n-7.5;2022;fk\n−8;2021;fk\n' });
    assert.deepEqual(
      read.map((row) => row.amountOre),
      [123450, -750, -800],
    );
    const inOre = recordsOf({ 'bidrag.csv': 'ar;medlem;belopp_ore\n2023;fk;123450\n' });
    assert.equal(inOre.contributions[0]?.amountOre, 123450);
  });

  test('keeps count of lines through comments and fields of several lines', () => {
    const events =
      '# Möten\ndatum;slag;namn;insats;deltagare;anmarkning\n\n2023-03-01;mote;"Ett\nlångt namn";;;\n# mer\n2023-13-01;mote;Två;;;\n';
    assertProblem({ 'handelser.csv': events }, ['handelser.csv', 7, 'value', /2023-13-01/]);
  });

  test('with an unknown column is told the one that was meant and all there are', () => {
    const changes = { 'bidrag.csv': 'ar;medlem;belopp_kr;belop\n2023;fk;5;\n' };
    assertProblem(changes, ['bidrag.csv', 1, 'unknown-column', /Menade du "belopp_kr"\?.*ar, medlem, belopp_kr, belopp_ore/]);
  });

  test('without a needed column is told so once, not for every row', () => {
    assertProblem({ 'bidrag.csv': 'ar;medlem\n2023;fk\n2022;fk\n' }, ['bidrag.csv', 1, 'missing-column', /belopp_kr eller belopp_ore/]);
  });

  test('with both kronor and öre is refused', () => {
    assertProblem({ 'bidrag.csv': 'ar;medlem;belopp_kr;belopp_ore\n2023;fk;1;100\n' }, ['bidrag.csv', 1, 'repeated-column', /Behåll en/]);
  });

  test('with nothing in it is told what belongs there', () => {
    assertProblem({ 'bidrag.csv': '# kommer\n' }, ['bidrag.csv', 1, 'no-header', /ar;medlem;belopp_kr/]);
  });
});

describe('a table', () => {
  test('with a row of too few or too many fields is told both numbers', () => {
    assertProblem(contributions('2023;fk'), ['bidrag.csv', 2, 'field-count', /2 fält.*3/]);
    assertProblem(contributions('2023;fk;5;6'), ['bidrag.csv', 2, 'field-count', /4 fält.*3.*citattecken/]);
  });

  test('saved by a spreadsheet may have empty rows and empty fields at the end', () => {
    assert.equal(recordsOf({ 'bidrag.csv': 'ar;medlem;belopp_kr;;\n2023;fk;5;;\n;;;;\n' }).contributions.length, 1);
  });

  test('with a quotation mark that is never closed loses that row only', () => {
    const changes = members('fk;"Försäkringskassan;forsakringskassan;;', 'region;Region;region;06;', 'aby;Åby;komun;0680;');
    const found = problemsOf(changes).map(({ line, code }) => [line, code]);
    assert.deepEqual(found, [
      [2, 'folder.unmatched-quote'],
      [4, 'folder.value'],
    ]);
  });

  test('with commas or tabs is read, with a warning', () => {
    for (const sign of [',', '\t']) {
      const changes = { 'bidrag.csv': ['ar', 'medlem', 'belopp_kr\n2023', 'fk', '5\n'].join(sign) };
      assertProblem(changes, ['bidrag.csv', 1, 'separator', /semikolon/]);
      assert.equal(readYearFolder(folderWith(changes)).value?.contributions[0]?.amountOre, 500);
    }
  });

  test('with two rows for the same thing is told where the first one is', () => {
    assertProblem(contributions('2023;fk;5', '2023;region;5', '2023;fk;6'), ['bidrag.csv', 4, 'repeated', /ar 2023, medlem fk.*rad 2/]);
  });

  test('may not count a total beside its parts', () => {
    const changes = counts('2023;vagen;alla;deltagare;21', '2023;vagen;kvinna;deltagare;12');
    assertProblem(changes, ['deltagare.csv', 3, 'total-and-parts', /på rad 2 står alla/]);
  });
});

describe('a cell', () => {
  const refusals: readonly (readonly [what: string, changes: Changes, words: RegExp])[] = [
    ['that is no amount', contributions('2023;fk;tolv'), /"tolv" är inget belopp/],
    ['with three decimals', contributions('2023;fk;1,234'), /högst två decimaler/],
    ['with an amount too large to add exactly', contributions('2023;fk;99999999999999'), /för stort/],
    ['that is no count', counts('2023;vagen;alla;deltagare;-1'), /inget antal/],
    ['that is no year', counts('23;vagen;alla;deltagare;1'), /inget år/],
    ['with a word outside the list', members('fk;F;komun;;'), /Menade du "kommun"/],
    ['with an identity in capitals', members('FK;F;kommun;0680;'), /Skriv till exempel "fk"/],
    ['far too long to be a number', contributions(`2023;fk;1${' '.repeat(100_000)}x`), /100002 tecken/],
    ['with a code that lost its zero', members('fk;F;kommun;680;'), /inledande nollor/],
  ];
  for (const [what, changes, words] of refusals) {
    test(`${what} is refused with words about it`, () => {
      const problem = problemsOf(changes).find((each) => each.code === 'folder.value');
      assert.equal(problem?.line, 2);
      assert.match(problem?.message ?? '', words);
    });
  }
});

describe('a cell', () => {
  test('that must be filled in is missed', () => {
    assertProblem(counts('2023;vagen;;deltagare;1'), ['deltagare.csv', 2, 'empty', /Kolumnen kon/]);
  });

  test('that a spreadsheet would compute is refused', () => {
    for (const cell of ['=SUM(A1:A9)', '@SUM(A1)', '+cmd|x', "-2+3+cmd|' /C calc'!A0", '-Nej']) {
      assertProblem(members(`fk;"${cell}";kommun;0680;`), ['medlemmar.csv', 2, 'formula', /formel/]);
    }
  });

  test('that begins with an apostrophe is text whatever follows', () => {
    assert.equal(recordsOf({ ...members("fk;'=Förbund;kommun;0680;"), 'deltagare.csv': null }).members[0]?.name, '=Förbund');
  });

  test('that names something unknown is told what was meant', () => {
    assertProblem(counts('2023;vägen;alla;deltagare;1'), ['deltagare.csv', 2, 'value', /vagen/]);
    assertProblem(counts('2023;vagn;alla;deltagare;1'), ['deltagare.csv', 2, 'unknown-reference', /insatser\.yaml.*Menade du "vagen"/]);
  });

  test('that names something in a file that could not be read is not a second fault', () => {
    assertProblem({ 'medlemmar.csv': 'namn;slag\nF;kommun\n', ...contributions('2023;fk;5') }, [
      'medlemmar.csv',
      1,
      'missing-column',
      /medlem/,
    ]);
    assertProblem({ 'medlemmar.csv': null, ...contributions('2023;fk;5') }, ['medlemmar.csv', null, 'missing-file', /saknas/]);
  });

  test('that names a row with faults is not a second fault', () => {
    const changes = { ...members('fk;F;komun;;'), ...contributions('2023;fk;5') };
    assertProblem(changes, ['medlemmar.csv', 2, 'value', /komun/]);
  });

  test('of percent is a share of one', () => {
    const { indicatorResults } = recordsOf({
      'indikatorer.csv': 'ar;indikator;omfattning;grupp;svar;klart_positiva;andel\n2023;7;riket;;;;62,5 %\n',
    });
    assert.deepEqual(indicatorResults[0]?.share, exact(5, 8));
  });
});
