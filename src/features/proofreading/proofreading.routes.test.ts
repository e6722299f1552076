import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { readPdf } from '../../../tests/documents/reading/read-pdf.ts';
import { anInstallation } from '../../../tests/people/signed-in.ts';
import { someProofed } from '../../../tests/proofreading/some-proofreading.ts';
import { testApplication } from '../../../tests/support/application.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { closePdf } from '../../platform/documents/pdf/pdf.ts';
import { errorPage } from '../../ui/error-page.ts';
import { sealCarried } from './carried.work.ts';
import { proofreadingAccess } from './proofreading.access.ts';
import { proofreadingRoutes } from './proofreading.routes.ts';

after(closePdf);

const installation = anInstallation();
const application = {
  routes: proofreadingRoutes(installation),
  access: proofreadingAccess,
  database: await testDatabase(),
  uploadLimitBytes: 40_000_000,
  errorPage,
};
const { post, shown, incidents } = await testApplication(application);
const closed = await testApplication({ ...application, access: {} });

async function proofread(content: string | Uint8Array<ArrayBuffer>, name: string) {
  const form = new FormData();
  form.append('fil', new Blob([content]), name);
  const response = await post('/granska', form);
  return { status: response.status, text: await response.text() };
}

describe('a document that anyone drops', () => {
  test('is shown with what was read, and nothing else is told', async () => {
    const { status, text } = await proofread('Kära styrelse!\n\nHär kommer årets berättelse.\n', 'brev.txt');
    assert.equal(status, 200);
    for (const words of [/<h1>brev\.txt<\/h1>/, /Ren text/, /inget är heller prövat/, /Här kommer årets berättelse/])
      assert.match(text, words);
    assert.deepEqual(incidents, []);
  });

  test('is shown as text, never as markup, and so is its name', async () => {
    const { text } = await proofread('Brev <script>alert(1)</script>\n\nHej!', '<script>alert(1)</script>.txt');
    assert.doesNotMatch(text, /<script>alert/);
  });

  test('is asked for again, in words, when it is none or empty or too large', async () => {
    assert.match(await (await post('/granska', new FormData())).text(), /Välj en fil först/);
    assert.match((await proofread('', 'tom.pdf')).text, /Filen är tom|Välj en fil/);
    const large = await proofread(new Uint8Array(30_000_001), 'stor.pdf');
    assert.equal(large.status, 200);
    assert.match(large.text, /större än 30 MB/);
    assert.match(large.text, /role="alert"/);
  });

  test('can be dropped by nobody where nobody may', async () => {
    assert.notEqual((await closed.get('/granska')).status, 200);
    assert.notEqual((await closed.post('/granska', new FormData())).status, 200);
  });
});

test('the page promises that nothing is kept, and works by a form alone', async () => {
  const { status, text } = await shown('/granska');
  assert.equal(status, 200);
  assert.match(text, /Inget sparas/);
  assert.match(text, /<form class="form" action="\/granska" method="post" novalidate enctype="multipart\/form-data">/);
  assert.match(text, /högst 30 MB/);
});

describe('what a page carries', () => {
  const send = (carried: string, format: string) => {
    const form = new FormData();
    form.append('protokoll', carried);
    form.append('som', format);
    return post('/granska/protokoll', form);
  };
  const sealed =
    sealCarried({ proofed: someProofed(), now: '2032-03-01T12:00:00Z' }, installation.secretKey) ?? assert.fail('it is too much');

  test('comes back as the protocol', async () => {
    const response = await send(sealed, 'pdf');
    assert.equal(response.headers.get('content-type'), 'application/pdf');
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename=".*-granskning\.pdf"/);
    const { pages } = await readPdf(new Uint8Array(await response.arrayBuffer()));
    assert.match(pages.join(), /Granskningsprotokoll/);
  });

  test('comes back for other programs', async () => {
    const { findings, checks } = (await (await send(sealed, 'json')).json()) as { findings: unknown[]; checks: { made: number } };
    assert.deepEqual([findings.length, checks.made], [4, 4]);
  });

  test('is not made into anything when somebody has changed it or made it up', async () => {
    const other = sealCarried({ proofed: someProofed(), now: '2032-03-01T12:00:00Z' }, new Uint8Array(32).fill(8)) ?? '';
    for (const carried of ['', '{"proofed":{}}', other, `${sealed.slice(0, -4)}AAAA`])
      assert.match(await (await send(carried, 'pdf')).text(), /Granska dokumentet en gång till/);
  });

  test('is left out when it is more than a page should carry', () => {
    const unread = Array.from({ length: 5 }, () => 'x'.repeat(1_000_000));
    assert.equal(sealCarried({ proofed: someProofed({ unread }), now: '' }, installation.secretKey), null);
  });
});
