import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aFinding, someProofed } from '../../../tests/proofreading/some-proofreading.ts';
import { proofJson } from './proof-json.ts';
import { checkedText, foundText, nothingFound, placeText, surenessWord } from './proof-words.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('how sure it is, is told in a word', () => {
  assert.deepEqual([1, 0.95, 0.9, 0.8, 0.7, 0.6, 0.3].map(surenessWord), [
    'säkert',
    'säkert',
    'mycket troligt',
    'mycket troligt',
    'troligt',
    'troligt',
    'osäkert',
  ]);
});

test('what was found is counted by severity, the worst first, and what was not found is not told', () => {
  const findings = (['avrundning', 'fel', 'troligt fel', 'fel', 'troligt fel'] as const).map((severity) => aFinding({ severity }));
  assert.equal(foundText(findings), '2 fel, 2 troliga fel och 1 avrundning');
  assert.equal(foundText([]), '');
});

test('what was read and compared is told as sentences, also when it was nothing', () => {
  const { proofreading } = someProofed();
  assert.equal(
    checkedText(proofreading),
    '2 tabeller med tal är lästa. 4 jämförelser är gjorda: 2 stämmer, varav 1 sånär som på avrundning, och 2 stämmer inte.',
  );
  assert.equal(
    checkedText({ ...proofreading, tables: 1, checks: proofreading.checks.slice(0, 1) }),
    '1 tabell med tal är läst. 1 jämförelse är gjord: 1 stämmer, och 0 stämmer inte.',
  );
  assert.equal(
    checkedText({ ...proofreading, tables: 0, checks: [] }),
    'Ingen tabell med tal är läst. Inget i dokumentet gick att jämföra.',
  );
});

test('what is ticked off is told apart from what was tried, in words and to other programs', () => {
  const { proofreading } = someProofed({ findings: [] });
  const ticked = proofreading.checks.slice(0, 1).map((check) => ({ ...check, isTickedOff: true as const }));
  const checks = [...ticked, ...proofreading.checks.slice(1)];
  const told = checkedText({ ...proofreading, checks });
  assert.match(told, /Av dem som stämmer är 1 avprickning: tal som går ihop på flera ställen, och som räknas bara för att de gör det\.$/);
  assert.match(nothingFound({ ...proofreading, checks }), /i det som prövades: summa 2, andel 1\. /);
  assert.match(nothingFound({ ...proofreading, checks: ticked }), /inget är heller prövat/);
  const { tickedOff, held, all } = proofJson(someProofed({ checks })).checks;
  assert.deepEqual([tickedOff, held], [1, 2]);
  assert.deepEqual(
    all.map((check) => check.tickedOff),
    [true, false, false, false],
  );
});

test('that nothing was found is not said to mean that all is right', () => {
  const { proofreading } = someProofed({ findings: [] });
  assert.match(nothingFound(proofreading), /i det som prövades: balans 1, summa 2, andel 1\. Det säger inget om resten/);
  assert.match(nothingFound({ ...proofreading, checks: [] }), /inget är heller prövat/);
});

test('a place is told with its page where there are pages', () => {
  assert.equal(placeText({ page: 4, line: 12 }), 'sidan 4, rad 12');
  assert.equal(plain(placeText({ page: null, line: 1200 })), 'rad 1 200');
});

test('other programs are given counts that add up, and a page only where there is one', () => {
  const { checks, findings, tables, unread } = proofJson(someProofed({ findings: [aFinding({ places: [] })] }));
  assert.deepEqual([checks.made, checks.held, checks.rounding, checks.failed, checks.all.length], [4, 2, 1, 2, 4]);
  assert.equal(checks.held + checks.failed, checks.made);
  assert.deepEqual(Object.keys(findings[0] ?? {}), ['severity', 'kind', 'message', 'arithmetic', 'sureness', 'places']);
  assert.deepEqual([tables, unread.length], [2, 1]);
  const [place] = proofJson(someProofed()).findings[0]?.places ?? [];
  assert.deepEqual(Object.keys(place ?? {}), ['page', 'line', 'text', 'value', 'label']);
  const onLine = aFinding({ places: [{ page: null, line: 3, text: 'Summa 1', value: '1', label: '' }] });
  assert.deepEqual(proofJson(someProofed({ findings: [onLine] })).findings[0]?.places, [
    { line: 3, text: 'Summa 1', value: '1', label: '' },
  ]);
});
