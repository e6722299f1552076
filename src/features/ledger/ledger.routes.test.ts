import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { testApplication } from '../../../tests/support/application.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { errorPage } from '../../ui/error-page.ts';
import { ledgerAccess } from './ledger.access.ts';
import { ledgerRoutes } from './ledger.routes.ts';

const UPLOAD_LIMIT = 2_000_000;
const application = {
  routes: ledgerRoutes,
  access: ledgerAccess,
  database: await testDatabase(),
  uploadLimitBytes: UPLOAD_LIMIT,
  errorPage,
};
const { post, incidents } = await testApplication(application);
const closed = await testApplication({ ...application, access: {} });

const sample = readFileSync(new URL('../../../tests/golden/sie/SIE4_Exempelfil_med_underdim.SE', import.meta.url));

async function tried(bytes: Uint8Array<ArrayBuffer>, name: string, chart = '') {
  const form = new FormData();
  form.append('fil', new Blob([bytes]), name);
  form.append('kontoplan', chart);
  const response = await post('/prova', form);
  return { status: response.status, text: await response.text() };
}

describe('a SIE file that is tried', () => {
  test('shows its statements and the accounts of each line', async () => {
    const { status, text } = await tried(Uint8Array.from(sample), 'exempel.se', 'bas');
    assert.equal(status, 200);
    for (const word of ['exempel.se', 'Resultaträkning', 'Balansräkning', 'Summa tillgångar', 'BAS, vald', '1930'])
      assert.match(text, new RegExp(word));
  });

  test('is told by its name as text, never as markup', async () => {
    const { text } = await tried(Uint8Array.from(sample), '<script>alert(1)</script>.se');
    assert.doesNotMatch(text, /<script>alert/);
  });

  test('tells its problems with their lines, errors first', async () => {
    const { text } = await tried(
      new TextEncoder().encode('#FLAGGA 0\n#SIETYP 4\n#KONTO 1930 Bank\n#VER A 1 20230101\n{\n#TRANS 1930 {} 5\n}\n'),
      'fel.se',
    );
    assert.match(text, /Problem i filen/);
    assert.match(text, /Rad 4\./);
  });

  const refused: readonly [string, Uint8Array<ArrayBuffer>, RegExp][] = [
    ['empty', new Uint8Array(), /Filen är tom/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]), /Filen gick inte att läsa/],
    ['some text', new TextEncoder().encode('Hej!\nDet här är ett brev.\n'), /ingen SIE-fil/],
  ];
  for (const [what, bytes, message] of refused) {
    test(`that is ${what} is refused with what to do instead, and another can be tried`, async () => {
      const { status, text } = await tried(bytes, 'fil.se');
      assert.equal(status, 200);
      assert.match(text, message);
      assert.match(text, /<input id="fil"/);
    });
  }

  test('that was never chosen is asked for again', async () => {
    const { status, text } = await tried(new Uint8Array(), '');
    assert.equal(status, 200);
    assert.match(text, /Välj en fil först/);
  });

  test('that is too large is refused with a page of the same look', async () => {
    const { status, text } = await tried(new Uint8Array(UPLOAD_LIMIT + 1), 'stor.se');
    assert.equal(status, 413);
    assert.match(text, /högst 2 MB/);
    assert.match(text, /class="brand"/);
  });
});

describe('a SIE file is not taken', () => {
  test('from a page of another site', async () => {
    assert.equal((await post('/prova', new FormData(), { 'sec-fetch-site': 'cross-site' })).status, 403);
  });

  test('where trying is closed to strangers, who are led to sign in', async () => {
    for (const response of [await closed.post('/prova', new FormData()), await closed.get('/prova')]) {
      assert.equal(response.status, 303);
      assert.match(response.headers.get('location') ?? '', /^\/logga-in/);
    }
  });
});

test('no file was an error of the program', () => assert.deepEqual(incidents, []));
