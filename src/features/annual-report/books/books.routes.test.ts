import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anInstallation, signedInAs } from '../../../../tests/people/signed-in.ts';
import { testApplication } from '../../../../tests/support/application.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { keepYear, readFolder, STORBYGDEN } from '../../../../tests/years/kept-folder.ts';
import { readCsv } from '../../../platform/files/csv.ts';
import { readXlsx } from '../../../platform/files/xlsx.ts';
import { access, routesOf } from '../../../routes.ts';
import { parseKronor } from '../../../shared/money.ts';
import { findAssociation } from '../../associations/association.store.ts';
import { doors } from '../../people/doors.routes.ts';

const database = await testDatabase();
const open = await testApplication({ routes: routesOf(anInstallation()), access, doors, database });
const { association, year } = await keepYear(database, readFolder(STORBYGDEN));
const kept = await database.installation.read((installation) => findAssociation(installation, association.id));
assert.ok(kept);
const { headers } = await signedInAs(database, { role: 'ekonom', association: kept.key });
const base = `/${association.id}/${year}`;
const shown = async (path: string): Promise<string> => (await open.shown(base + path, headers)).text;

/** The rows of the first table of a page, each as the texts of its cells. */
function rowsOf(text: string, part: 'tbody' | 'tfoot'): readonly (readonly string[])[] {
  const body = new RegExp(`<${part}>([\\s\\S]*?)</${part}>`).exec(text)?.[1] ?? '';
  const cells = (row: string): string[] =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''));
  return [...body.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => cells(row));
}

const amounts = (rows: readonly (readonly string[])[], column: number): number[] =>
  rows.map((row) => {
    const amount = parseKronor((row[column] ?? '').replace(/ kr$|\u00a0kr$/, ''));
    return amount.ok ? amount.value : assert.fail(row[column]);
  });

const [OPENING, MOVEMENT, CLOSING] = [2, 3, 4];
const isDash = (row: readonly string[]): boolean => row[OPENING] === '–' && row[CLOSING] === '–';
/** The rows of accounts that have a balance. */
const balances = (rows: readonly (readonly string[])[]) => rows.filter((row) => !isDash(row));

async function fileOf(path: string): Promise<Uint8Array> {
  const response = await open.get(base + path, headers);
  assert.equal(response.status, 200);
  return new Uint8Array(await response.arrayBuffer());
}

describe('the list of accounts', () => {
  test('stands in the order that its heads are asked for, and its sums stay the same', async () => {
    const usual = await shown('/konton');
    const sorted = await shown('/konton?sortera=utgaende&ordning=fallande');
    const closing = amounts(balances(rowsOf(sorted, 'tbody')), CLOSING);
    assert.ok(closing.length > 10);
    assert.deepEqual(
      closing,
      [...closing].sort((a, b) => b - a),
    );
    assert.deepEqual(amounts(rowsOf(sorted, 'tfoot'), CLOSING), [closing.reduce((sum, amount) => sum + amount, 0)]);
    assert.deepEqual(rowsOf(usual, 'tfoot'), rowsOf(sorted, 'tfoot'));
  });

  test('keeps its order and its year when somebody searches', async () => {
    const text = await shown(`/konton?ar=${year - 1}&sortera=namn`);
    assert.match(text, new RegExp(`<input type="hidden" name="ar" value="${year - 1}">`));
    assert.match(text, /<input type="hidden" name="sortera" value="namn">/);
  });

  test('is had as a file with what was found, in the same order and to the öre', async () => {
    const page = rowsOf(await shown('/konton?q=19&sortera=utgaende'), 'tbody');
    const text = new TextDecoder().decode(await fileOf('/konton?q=19&sortera=utgaende&som=csv'));
    const [head, ...rows] = readCsv(text).rows.map(({ cells }) => cells);
    assert.deepEqual(head?.slice(0, 3), ['Konto', 'Namn', 'Ingående balans']);
    assert.ok(rows.length > 1);
    assert.deepEqual(
      rows.map(([account]) => account),
      page.map(([account]) => account),
    );
    assert.deepEqual(amounts(rows, CLOSING), amounts(page, CLOSING));
  });
});

async function sumsOf(path: string): Promise<readonly number[]> {
  const foot = rowsOf(await shown(path), 'tfoot');
  return [OPENING, MOVEMENT, CLOSING].flatMap((column) => amounts(foot, column));
}

describe('the balances of accounts', () => {
  test('has a dash for the balances of income and costs, which it does not sum, and sums that tell whether the books come out even', async () => {
    const rows = rowsOf(await shown('/konton'), 'tbody');
    const dashed = rows.filter(isDash);
    assert.ok(dashed.length > 20);
    assert.ok(dashed.every(([account = '']) => /^[3-9]/.test(account)));
    assert.ok(balances(rows).every(([account = '']) => /^[12]/.test(account)));
    // A voucher of the year lacks a krona; the year before lacks nothing.
    assert.deepEqual(await sumsOf('/konton'), [0, 100, 100]);
    assert.deepEqual(await sumsOf(`/konton?ar=${year - 1}`), [0, 0, 0]);
    const sorted = rowsOf(await shown('/konton?sortera=ingaende'), 'tbody');
    assert.ok(sorted.slice(-dashed.length).every(isDash));
  });

  test('says of an account the same as its page and the file do', async () => {
    const [account = ''] = rowsOf(await shown('/konton'), 'tbody').findLast(isDash) ?? assert.fail();
    const own = await shown(`/konton/${account}`);
    assert.match(own, /Ingående balans<\/dt>\s*<dd><span class="number">–<\/span>/);
    assert.match(own, /Utgående balans<\/dt>\s*<dd><span class="number">–<\/span>/);
    assert.doesNotMatch(own, /<th scope="row" colspan="3">(?:Ingående|Utgående) balans/);
    assert.match(own, /<th scope="row" colspan="3">Årets förändring/);
    const [, row] = readCsv(new TextDecoder().decode(await fileOf(`/konton?q=${account}&som=csv`))).rows.map(({ cells }) => cells);
    assert.deepEqual([row?.[0], row?.[OPENING], row?.[CLOSING]], [account, '', '']);
    assert.match(await shown('/konton/1930'), /<th scope="row" colspan="3">Utgående balans/);
  });
});

describe('the list of vouchers', () => {
  test('is had as a workbook with every voucher, also those on other pages', async () => {
    const count = Number(/(\d+) verifikationer/.exec(await shown('/verifikationer'))?.[1]);
    const read = readXlsx(await fileOf('/verifikationer?som=xlsx&sida=2'));
    assert.ok(read.ok);
    assert.equal(read.value.length - 1, count);
    assert.match(read.value[1]?.cells[1] ?? '', /^\d{4}-\d\d-\d\d$/);
  });

  test('asked for in an order that there is not stands as it is filed', async () => {
    assert.deepEqual(rowsOf(await shown('/verifikationer?sortera=losenord'), 'tbody'), rowsOf(await shown('/verifikationer'), 'tbody'));
  });

  test('is refused as a file to whoever may not see the page', async () => {
    const stranger = await signedInAs(database, { role: 'beredningsgrupp', association: kept.key });
    for (const som of ['csv', 'xlsx']) assert.equal((await open.get(`${base}/verifikationer?som=${som}`, stranger.headers)).status, 403);
  });
});
