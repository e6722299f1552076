import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { assertSays } from '../../../tests/documents/reading/assert-says.ts';
import { described } from '../../../tests/documents/reading/described.ts';
import { readDocx } from '../../../tests/documents/reading/read-docx.ts';
import { readHtml } from '../../../tests/documents/reading/read-html.ts';
import { readPdf } from '../../../tests/documents/reading/read-pdf.ts';
import { NOW } from '../../../tests/people/signed-in.ts';
import { somePlan } from '../../../tests/plans/some-plan.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { keepYear, readFolder, STORBYGDEN } from '../../../tests/years/kept-folder.ts';
import type { Document } from '../../platform/documents/document.ts';
import { renderDocx } from '../../platform/documents/docx/docx.ts';
import { renderHtml } from '../../platform/documents/html/html.ts';
import { closePdf, renderPdf } from '../../platform/documents/pdf/pdf.ts';
import { findAssociation } from '../associations/association.store.ts';
import { insertPlan } from '../budget/plan.store.ts';
import { figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import { openInterim } from './interim/open-interim.routes.ts';
import { openPlan } from './plan/open-plan.routes.ts';
import { noticeOf } from './publishing/notice.ts';

after(closePdf);

const database = await testDatabase();
const { association, year, records } = await keepStorbygden();
const found = await database.installation.read((reader) => findAssociation(reader, association.id));
const key = found?.key ?? assert.fail('the association is not there');
await database.change(key, (writer) => insertPlan(writer, somePlan(year + 1), NOW));

async function keepStorbygden() {
  const kept = readFolder(STORBYGDEN);
  return { ...(await keepYear(database, kept)), records: kept };
}

const interim = (await database.read(key, (reader) => openInterim(reader, String(year)))) ?? assert.fail('no interim report');
const planned = (await database.read(key, (reader) => openPlan(reader, String(year + 1), 'newest'))) ?? assert.fail('no plan');
const meeting = { on: `${year}-11-20`, at: '9.00', place: 'Folkets hus' };
const notice = noticeOf({ association: association.name, year: year + 1, meeting, address: 'https://samband.example/offentligt/x' });

const DOCUMENTS: Readonly<Record<string, Document>> = {
  'the interim report': interim.document,
  'the operational plan': planned.document,
  'the notice': notice,
};

for (const [name, document] of Object.entries(DOCUMENTS))
  describe(name, () => {
    const said = described(document);
    test('says the same as HTML, PDF and DOCX', async () => {
      assertSays(readHtml(renderHtml(document)), said);
      assertSays((await readPdf(await renderPdf(document))).readBack, said);
      assertSays(readDocx(await renderDocx(document)), said);
    });
  });

const ore = (id: string, column: string | number, book = interim.book): number =>
  Number(knownValue(book, figureKey(id, column))?.numerator ?? assert.fail(`${id}@${column} is not known`));

/** What incomes and costs come to by a day, counted straight from the vouchers of the file. */
function bookedResult(day: string): number {
  const own = interim.open.ledgers.find(({ ledger }) =>
    ledger.years.some(({ index, start }) => index === 0 && start.startsWith(String(year))),
  );
  const { vouchers, postings, accounts } = own?.ledger ?? assert.fail('the year has no books');
  const balance = accounts.map(({ number }) => /^[12]|^8999/.test(number));
  const rows = Array.from({ length: vouchers.count }, (_, voucher) => voucher)
    .filter((voucher) => (vouchers.date[voucher] ?? 0) <= Number(day))
    .flatMap((voucher) =>
      range(vouchers.firstPosting[voucher] ?? 0, voucher + 1 < vouchers.count ? (vouchers.firstPosting[voucher + 1] ?? 0) : postings.count),
    );
  return rows.reduce((sum, row) => (balance[postings.account[row] ?? -1] === true ? sum : sum - (postings.amountOre[row] ?? 0)), 0);
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, place) => from + place);

describe('the interim report', () => {
  test('has a balance sheet that balances, for the period and for last year', () => {
    for (const column of [`delar${year}`, `delar${year - 1}`])
      assert.equal(ore('br.summa-tillgangar', column), ore('br.summa-eget-kapital-och-skulder', column), column);
  });

  test('counts what is booked to the end of the period and not a day longer', () => {
    assert.equal(ore('rr.arets-resultat', `delar${year}`), bookedResult(`${year}0630`));
    assert.notEqual(bookedResult(`${year}0630`), bookedResult(`${year}1231`));
  });

  test('has every column that the law asks for', () => {
    const table = interim.document.blocks.find((block) => block.kind === 'table' && block.id === 'tabell-resultatrakning');
    const headers =
      table?.kind === 'table'
        ? table.columns.map(({ header }) => header.map((inline) => ('text' in inline ? inline.text : '')).join(''))
        : [];
    assert.deepEqual(
      headers.map((header) => header.replaceAll('\u00a0', ' ')),
      ['', `Jan–jun ${year}`, `Samma period ${year - 1}`, `Budget ${year}`, `Prognos ${year}`, 'Prognos mot budget'],
    );
  });

  test('is a draft, and nothing in it is wrong', () => {
    assert.equal(interim.document.draft, true);
    assert.deepEqual(interim.problems, []);
  });

  test('leaves the year’s own figures as they are', () => {
    for (const [name, figure] of interim.open.input.book.figures) assert.equal(interim.book.find(name), figure);
  });
});

test('a year whose books only tell the whole year has no interim report', async () => {
  const own = await testDatabase();
  await keepYear(own, { ...records, records: { ...records.records, bookFiles: [] }, ledgers: [], contentSha256: 'a'.repeat(64) });
  const there = await own.installation.read((reader) => findAssociation(reader, association.id));
  assert.ok(there);
  assert.equal(await own.read(there.key, (reader) => openInterim(reader, String(year))), null);
});

test('a year that has not been started can have a plan', () => {
  assert.equal(planned.plan.year, year + 1);
  assert.equal(planned.open?.input.records.year, year);
  assert.equal(ore('plan.rad.vagen', `budget${year + 1}`, planned.book), 285_000_000);
});
