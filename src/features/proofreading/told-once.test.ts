import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows } from '../../../tests/proofreading/one-fault.ts';
import { proofreadText, whatWasFound } from '../../../tests/proofreading/read-text.ts';
import type { ProofFinding } from './proofreading.ts';
import { findingsOf } from './told-once.ts';
import { judged, type Trial } from './trial.ts';

const told = (line: number, sureness: number, changes: Partial<ProofFinding> = {}): Trial =>
  judged(false, {
    kind: 'summa',
    arithmetic: '1 + 1 = 2',
    message: `Rad ${line}, ${sureness}.`,
    sureness,
    places: [{ page: null, line, value: '3', text: 'Summa 3', label: 'Summa' }],
    ...changes,
  });

const messages = (trials: readonly Trial[]): string[] => findingsOf(trials).map(({ severity, message }) => `${severity}: ${message}`);

test('what is found of the same number in several ways is told once, the surest way', () => {
  const trials = [told(4, 0.7), told(4, 0.95), told(4, 0.75)];
  assert.deepEqual(messages(trials), ['fel: Rad 4, 0.95.']);
  assert.deepEqual(messages([...trials].reverse()), ['fel: Rad 4, 0.95.']);
});

test('different numbers are told each, the worst and surest first and then in the order of the document', () => {
  const trials = [told(8, 0.95), told(2, 0.5), told(7, 0.95), told(3, 0.7), told(9, 0.97)];
  assert.deepEqual(messages(trials), [
    'fel: Rad 9, 0.97.',
    'fel: Rad 7, 0.95.',
    'fel: Rad 8, 0.95.',
    'troligt fel: Rad 3, 0.7.',
    'anmärkning: Rad 2, 0.5.',
  ]);
});

test('what a guideline says of a number does not hide that it is wrong', () => {
  assert.equal(findingsOf([told(4, 0.95), told(4, 0.5, { kind: 'riktlinje' })]).length, 2);
});

test('a comparison that holds is a check and no finding', () => {
  assert.deepEqual(findingsOf([judged(true, { kind: 'summa', arithmetic: '', message: '', sureness: 1, places: [] })]), []);
});

test('a total that is wrong both downwards and across is told once, and both comparisons are told to have failed', async () => {
  const text = rows('Insats|Kvinnor|Män|Totalt', 'Vägval|41|33|74', 'Startbanan|18|25|43', 'Fotfästet|27|30|57', 'Summa|86|88|147');
  const { checks } = await proofreadText(text);
  assert.deepEqual(await whatWasFound(text), ['fel summa: Summa (Totalt) är 147, men raderna ovanför blir tillsammans 174.']);
  assert.equal(checks.filter(({ outcome }) => outcome === 'failed').length, 2);
});

test('a fault that is found in a document is told with every number that takes part, and where they stand', async () => {
  const { findings } = await proofreadText(rows('Insats|2031|2030', 'Vägval|123|100', 'Spåret|84|90', 'Summa|208|190'));
  assert.deepEqual(
    findings[0]?.places.map(({ line, value, label, text }) => `${line} ${value} ${label}: ${text}`),
    ['4 208 Summa, 2031: Summa 208 190', '2 123 Vägval, 2031: Vägval 123 100', '3 84 Spåret, 2031: Spåret 84 90'],
  );
  assert.equal(findings[0]?.arithmetic, '123 + 84 = 207');
});
