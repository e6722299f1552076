import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { renderDocx } from '../../src/platform/documents/docx/docx.ts';
import { renderHtml } from '../../src/platform/documents/html/html.ts';
import { withFontsCharacters } from '../../src/platform/documents/pdf/fonts.ts';
import { closePdf, renderPdf } from '../../src/platform/documents/pdf/pdf.ts';
import { withTexts } from '../../src/platform/documents/prepare.ts';
import { tries } from '../support/tries.ts';
import { anyDocument } from './any-document.ts';
import { assertSays } from './reading/assert-says.ts';
import { described } from './reading/described.ts';
import { readDocx } from './reading/read-docx.ts';
import { readHtml } from './reading/read-html.ts';
import { readPdf } from './reading/read-pdf.ts';

after(closePdf);

test('any document says the same as HTML', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      assertSays(readHtml(renderHtml(document)), described(document));
    }),
    tries(100),
  );
});

test('any document says the same as DOCX', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      assertSays(readDocx(await renderDocx(document)), described(document));
    }),
    tries(20),
  );
});

test('any document becomes valid PDF/UA that says the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const { readBack, xmp } = await readPdf(await renderPdf(document));
      assert.match(xmp, /<pdfuaid:part>1<\/pdfuaid:part>/);
      assertSays(readBack, withTexts(described(document), withFontsCharacters));
    }),
    tries(12),
  );
});
