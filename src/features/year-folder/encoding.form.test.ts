import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aFolder, folderWith } from '../../../tests/support/a-folder.ts';
import { readYearFolder } from './year-folder.form.ts';

const read = (members: string | Uint8Array) => readYearFolder(folderWith({ 'medlemmar.csv': members }));

describe('an encoding', () => {
  const text = `${aFolder['medlemmar.csv']}`;
  const asLatin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const asUtf16 = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);

  test('of an older spreadsheet is understood, with a warning', () => {
    for (const bytes of [asLatin, asUtf16]) {
      const { value, problems } = read(bytes);
      assert.deepEqual(
        problems.map(({ file, code, severity }) => [file, code, severity]),
        [['medlemmar.csv', 'folder.encoding', 'warning']],
      );
      assert.equal(value?.members[2]?.name, 'Åby kommun');
    }
  });

  test('of UTF-8 with a mark first is as good as without, and so are the line endings of Windows', () => {
    const { value, problems } = read(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    assert.deepEqual(problems, []);
    assert.equal(value?.members[2]?.id, 'aby');
  });
});
