import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { assertAnswer, openTerminal } from './terminal.ts';

const terminal = await openTerminal();

before(async () => {
  assertAnswer(await terminal.run('import', await terminal.folder({})), 0, [/är inläst/]);
  await mkdir(join(terminal.place, 'full'));
  await writeFile(join(terminal.place, 'full', 'fil'), 'min');
});

const YEAR = ['exempelbygden', '2023'];

/** Ways to use a command wrongly: nothing is done, exit code 2, and one or two sentences about how to do instead. */
const wrong: readonly (readonly [args: readonly string[], words: RegExp])[] = [
  [['improtera'], /Kommandot "improtera" finns inte.*--help/],
  [['constructor'], /Kommandot "constructor" finns inte/],
  [['--nej'], /Kommandot "--nej" finns inte/],

  [['import'], /Ange vilken årsmapp/],
  [['import', 'a', 'b'], /En mapp i taget: "b" är för mycket/],
  [['import', 'mapp-1', '--fromat', 'json'], /Flaggan --fromat finns inte\. Menade du "--format"\?/],
  [['import', 'mapp-1', '--format'], /Flaggan --format ska följas av ett värde/],
  [['import', 'mapp-1', '--format', 'xml'], /--format ska vara text, json, inte "xml"/],
  [['import', 'mapp-1', '--ja=kanske'], /Flaggan --ja ska stå utan värde/],

  [['export'], /Ange förbundets id och året/],
  [['export', 'exempelbygden'], /Ange förbundets id och året/],
  [['export', 'exempelbygden', 'i fjol'], /Året ska skrivas med fyra siffror, inte "i fjol"/],
  [['export', 'exempelbygden', '2031'], /exempelbygden 2031 finns inte i databasen/],
  [['export', '../../etc', '2023'], /\.\.\/\.\.\/etc 2023 finns inte i databasen/],
  [['export', ...YEAR, 'till'], /"till" är för mycket/],
  [['export', ...YEAR, '--till', 'full'], /Mappen full är inte tom/],
  [['export', ...YEAR, '--till', 'full/fil/ny'], /Det går inte att skriva i full\/fil\/ny: .*Ange en annan mapp/],

  ...['check', 'report'].flatMap((command): [string[], RegExp][] => [
    [[command], /Ange förbundets id och året/],
    [[command, 'exempelbygden'], /Ange förbundets id och året/],
    [[command, 'exempelbygden', '23'], /Året ska skrivas med fyra siffror, inte "23"/],
    [[command, 'exempelbygden', '2031'], /exempelbygden 2031 finns inte i databasen.*samband import/],
    [[command, 'okandbygden', '2023'], /okandbygden 2023 finns inte i databasen/],
    [[command, ...YEAR, '2024'], /"2024" är för mycket/],
    [[command, ...YEAR, '-x'], /Flaggan -x finns inte/],
    [[command, ...YEAR, '--format', 'xml'], /--format ska vara .*, inte "xml"/],
  ]),
  [['report', ...YEAR, '--out', 'full/fil'], /Det går inte att skriva i full\/fil: .*Ange en annan mapp/],
  [['report', ...YEAR, '--format', ''], /--format ska vara/],

  [['statements'], /Ange vilken SIE-fil/],
  [['statements', 'finns inte.se'], /Filen finns inte\.se finns inte/],
  [['statements', 'full'], /full är en mapp\. Ange en SIE-fil/],
  [['statements', 'full/fil', 'två'], /En fil i taget/],
  [['statements', 'full/fil', '--kontoplan', 'k2'], /--kontoplan ska vara kommun-bas/],
];

test('wrong use of every command is told how to do instead, changes nothing and gives exit code 2', async () => {
  const before = await terminal.contents();
  for (const [args, words] of wrong) assertAnswer(await terminal.run(...args), 2, [words]);
  assert.equal(await terminal.contents(), before);
});
