import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { aFolder } from '../../support/a-folder.ts';
import { booksWith, GOOD_BOOKS } from './good-books.ts';
import { assertAnswer, assertRefused, openTerminal } from './terminal.ts';

const terminal = await openTerminal();
const sheet = `${aFolder['arsmapp.yaml']}`.replace('kommun-bas', 'bas');
const BUDGET = 'ar;rad;namn;typ;belopp_kr;rrrad\n2023;bidrag;Bidrag;intakt;400 000;intakter\n2023;hyra;Hyra;kostnad;250 000;kostnader\n';
const good = { 'arsmapp.yaml': sheet, 'budget.csv': BUDGET, 'bokforing/2023.se': GOOD_BOOKS };

before(async () => {
  const folder = await terminal.folder(good);
  assertAnswer(await terminal.run('import', folder), 0, [/Exempelbygden 2023 är inläst/]);
});

/** Files that are refused, by what they are: what is told, and whether the statements can be read all the same. */
const refused: readonly { readonly what: string; readonly bytes: string | Uint8Array; readonly words: RegExp; readonly readable?: true }[] =
  [
    { what: 'a letter', bytes: 'Hej!\nHär kommer filen.\n', words: /ingen SIE-fil.*Exportera en SIE-fil/ },
    { what: 'an HTML page saved as .se', bytes: '<!DOCTYPE html><title>Logga in</title>', words: /webbsida och ingen SIE-fil.*Exportera/ },
    { what: 'an empty file', bytes: '', words: /Filen är tom\. Exportera/ },
    { what: 'a file in UTF-16', bytes: Buffer.from(`\ufeff${GOOD_BOOKS}`, 'utf16le'), words: /UTF-16, som SIE inte tillåter/ },
    { what: 'a workbook under another name', bytes: Buffer.from('PK\u0003\u0004skräp'), words: /kalkylark eller en zip-fil/ },
    {
      what: 'binary junk',
      bytes: Uint8Array.from({ length: 4000 }, (_, index) => (index * index) % 251),
      words: /inte text och därför ingen SIE-fil/,
    },
    {
      what: 'a truncated file',
      bytes: booksWith('#KONTO 1930', '#KSUMMA\n#KONTO 1930').slice(0, -30),
      words: /avhuggen: den börjar med en kontrollsumma.*[\s\S]*rad 32.*ingen avslutande klammer/,
      readable: true,
    },
    {
      what: 'a wrong checksum',
      bytes: `${booksWith('#KONTO 1930', '#KSUMMA\n#KONTO 1930')}#KSUMMA 12345\n`,
      words: /Kontrollsumman stämmer inte.*Exportera den på nytt/,
      readable: true,
    },
  ];

for (const { what, bytes, words, readable } of refused) {
  test(`${what} instead of books is told in words, and nothing is kept`, async () => {
    const folder = await terminal.folder({ ...good, 'bokforing/2023.se': bytes });
    await assertRefused(terminal, folder, [words, /bokforing\/2023\.se.*FEL/]);
    const shown = readable === true ? [words, /Balansräkning/] : [words];
    assertAnswer(await terminal.run('statements', join(folder, 'bokforing/2023.se')), 1, shown);
  });
}

test('books of another year are refused with the year that they are about', async () => {
  const folder = await terminal.folder({
    ...good,
    'bokforing/2023.se': GOOD_BOOKS.replaceAll('2023', '2019').replaceAll('2022', '2018'),
  });
  const words = /bokforing\/2023\.se: .*Bokföring för 2023 saknas\. Filerna gäller 2019\. Lägg en SIE-fil för 2023/;
  await assertRefused(terminal, folder, [words]);
  assertAnswer(await terminal.run('check', '--mapp', folder), 1, [words]);
});

test('a chart of accounts that nobody knows is refused with those that there are', async () => {
  const folder = await terminal.folder({ ...good, 'arsmapp.yaml': sheet.replace('kontoplan: bas', 'kontoplan: k2') });
  await assertRefused(terminal, folder, [/arsmapp\.yaml rad 7: FEL\. kontoplan: "k2".*kommun-bas, region-bas, bas, egen/]);
});

test('a voucher that does not balance is kept as it is, and told with its line and what it lacks', async () => {
  const folder = await terminal.folder({
    ...good,
    'arsmapp.yaml': sheet.replace('exempelbygden', 'obalansbygden'),
    'bokforing/2023.se': booksWith('#TRANS 1930 {} -250000.00', '#TRANS 1930 {} -240000.00'),
  });
  const words =
    /2023\.se rad 31: .*Verifikation A 2 går inte jämnt ut: raderna summerar till 10 000,00 kr i stället för noll.*rätta den i bokföringen/;
  assertAnswer(await terminal.run('import', folder), 0, [words, /1930 skiljer 10 000,00/, /är inläst/]);
  assertAnswer(await terminal.run('check', 'obalansbygden', '2023'), 0, [words]);
});

test('an opening balance that is not last year’s closing balance is told with both', async () => {
  const folder = await terminal.folder({
    ...good,
    'bokforing/2023.se': booksWith('#UB -1 1930 500000.00', '#UB -1 1930 490000.00').replace(
      '#UB -1 2010 -500000.00',
      '#UB -1 2010 -490000.00',
    ),
  });
  assertAnswer(await terminal.run('check', '--mapp', folder), 1, [
    /Fel {2}ingaende\.1930/,
    /Utgående balans 2022: 490 000,00 kr/,
    /Ingående balans 2023: 500 000,00 kr/,
    /Rätta i bokföringen eller förklara/,
  ]);
});

test('a year without a budget is told what is missing and where to put it', async () => {
  const folder = await terminal.folder({ ...good, 'budget.csv': null });
  assertAnswer(await terminal.run('check', '--mapp', folder), 0, [/Budget för 2023 saknas.*Lägg till budget\.csv/]);
});

test('a file of 200 MB is refused by its size', async () => {
  const folder = await terminal.folder(good);
  const large = Buffer.alloc(200_000_000, ' ');
  large.write('#FLAGGA 0\n');
  await writeFile(join(folder, 'bokforing/stor.se'), large);
  await assertRefused(terminal, folder, [/bokforing\/stor\.se: FEL\. Filen är 200 MB, men får vara högst 150 MB/]);
  await writeFile(join(folder, 'bokforing/storre.se'), large);
  assertAnswer(await terminal.run('import', folder), 2, [
    /Mappen .* är 401 MB, men en årsmapp får vara högst 300 MB\. Störst är bokforing\/stor/,
  ]);
});
