import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkLetter } from './letter.ts';
import { readSender } from './sender.ts';

const letter = { to: 'åsa.öberg@exempel.se', subject: 'Inbjudan till Samband', text: 'Hej!\r\n\r\nVälkommen.' };

test('a plain letter can be sent, with one kind of line ends', () => {
  const checked = checkLetter(letter);
  assert.deepEqual(checked, { ok: true, value: { ...letter, text: 'Hej!\n\nVälkommen.' } });
});

test('nobody gets a header of their own into a letter, nor a second recipient', () => {
  const breaks = fc.constantFrom('\r\n', '\n', '\r', '\u0000', '\u2028', '\u0085', '\u000b', '\u007f');
  fc.assert(
    fc.property(fc.string(), breaks, fc.string(), (before, line, behind) => {
      const forged = `${before}${line}${behind}`;
      assert.equal(checkLetter({ ...letter, to: `a@exempel.se${forged}` }).ok, false);
      assert.equal(checkLetter({ ...letter, subject: `Hej${forged}` }).ok, false);
    }),
  );
  for (const to of [
    'a@exempel.se,b@exempel.se',
    'a@exempel.se;b@exempel.se',
    'A <a@exempel.se>',
    'a@exempel.se b@exempel.se',
    'a@',
    '@b',
    'a',
    '',
  ])
    assert.deepEqual(checkLetter({ ...letter, to }), { ok: false, problem: 'address' }, to);
});

test('what no letter needs is refused', () => {
  assert.deepEqual(checkLetter({ ...letter, subject: ' ' }), { ok: false, problem: 'subject' });
  assert.deepEqual(checkLetter({ ...letter, subject: 'x'.repeat(201) }), { ok: false, problem: 'subject' });
  assert.deepEqual(checkLetter({ ...letter, text: 'bell\u0007' }), { ok: false, problem: 'text' });
  assert.deepEqual(checkLetter({ ...letter, text: 'x'.repeat(20_001) }), { ok: false, problem: 'text' });
});

test('a sender is an address with or without a name', () => {
  assert.deepEqual(readSender('samband@exempel.se'), { name: '', address: 'samband@exempel.se' });
  assert.deepEqual(readSender('Samband i Exempelbygden <samband@exempel.se>'), {
    name: 'Samband i Exempelbygden',
    address: 'samband@exempel.se',
  });
  for (const text of ['', 'Samband', 'Samband <samband>', 'a@b.se\nBcc: c@d.se', 'A\r\nBcc: x <a@b.se>', '"A" <a@b.se>'])
    assert.equal(readSender(text), null, text);
});
