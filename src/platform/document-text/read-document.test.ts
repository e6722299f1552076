import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readDocument } from './read-document.ts';

async function problem(bytes: Uint8Array): Promise<{ readonly kind: string; readonly message: string }> {
  const found = await readDocument(bytes);
  return found.ok ? { kind: 'none', message: '' } : found.problem;
}

const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('a file that is no document', () => {
  const files: Readonly<Record<string, Uint8Array>> = {
    'en bild': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'ett RTF-dokument': Buffer.from('{\\rtf1\\ansi Hej}'),
    'ett äldre Office-dokument': Buffer.concat([OLD_OFFICE, Buffer.alloc(600)]),
    'en SIE-fil': Buffer.from('#FLAGGA 0\n#FORMAT PC8\n'),
    'en Excel-bok': zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
    'ett packat arkiv': zipSync({ 'a.txt': strToU8('a') }),
    'en XML-fil': Buffer.from('<?xml version="1.0"?><faktura/>'),
    'något annat än ett dokument': Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251)),
  };
  for (const [seems, bytes] of Object.entries(files)) {
    test(`is told to be ${seems}, and what to do`, async () => {
      const { kind, message } = await problem(bytes);
      assert.equal(kind, 'notADocument');
      assert.ok(message.startsWith(`Filen ser ut att vara ${seems}`), message);
      assert.match(message, /\. (Välj|Öppna|Packa upp|Spara) .*\.$/);
    });
  }
});

test('an empty file, and one without words, are told to be empty', async () => {
  assert.equal((await problem(new Uint8Array())).kind, 'empty');
  assert.equal((await problem(Buffer.from(' \n\n'))).kind, 'empty');
});

test('a Word document with a password is told to be locked', async () =>
  assert.equal((await problem(Buffer.concat([OLD_OFFICE, Buffer.from('EncryptedPackage', 'utf16le')]))).kind, 'encrypted'));

test('a file that no report is as large as is refused without being read, and the answer tells how large it may be', async () => {
  const refused = await problem(new Uint8Array(300_000_001));
  assert.equal(refused.kind, 'tooLarge');
  assert.match(refused.message, /^Filen är större än 300 MB och läses inte\./);
});

test('a text that no report is as long as is refused', async () =>
  assert.equal((await problem(Buffer.alloc(5_000_001, 'a'))).kind, 'tooLarge'));

test('a page is told by its markup, and a text with some markup in it is a text', async () => {
  const kinds = await Promise.all(
    [
      '<!DOCTYPE html><p>A',
      '\n<html><p>A',
      '<?xml version="1.0"?>\n<html xmlns="x"><p>A</p></html>',
      '<h1>A</h1>',
      '<p>A</p>',
      '<ul>A',
    ].map(async (text) => {
      const found = await readDocument(Buffer.from(text));
      return found.ok ? found.value.kind : 'none';
    }),
  );
  assert.deepEqual(kinds, ['html', 'html', 'html', 'html', 'text', 'text']);
});
