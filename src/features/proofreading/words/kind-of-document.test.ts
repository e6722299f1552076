import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';

const unreadOf = async (text: string): Promise<readonly string[]> => (await proofreadText(text)).unread;

test('a document that names nothing of the field is asked about', async () => {
  const [sentence, ...others] = await unreadOf('Kapitel 1\n\nI byn bodde 240 själar, och 10 av dem var barn.');
  assert.match(sentence ?? '', /Är det rätt dokument\?/);
  assert.deepEqual(others, []);
});

test('a report is known by the association, the law or the authorities, however they are written', async () => {
  const names = ['SAMORDNINGSFÖRBUNDET ÄLVSNÄS', 'Finsam Älvsnäs', 'Enligt lagen (2003:1210) gäller', 'Bidrag från Försäkringskassan'];
  for (const name of names) assert.deepEqual(await unreadOf(`${name}\n\nÅrets resultat blev 12 tkr.`), [], name);
});
