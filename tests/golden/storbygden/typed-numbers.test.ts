import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asItIs, findingIn } from './findings.ts';
import { storbygden } from './folder.ts';

/** What is said of a text that somebody wrote by hand in the chapter on staff. */
function saidOf(text: string): string[] {
  const { findings } = storbygden({ 'texter/personal.md': `${text}\n` }).report;
  return findings.filter(({ id }) => id.startsWith('text.avskriven.personal')).map(({ severity, message }) => `${severity}: ${message}`);
}

test('a number is compared as finely as it is written, in the unit it is written in', () => {
  assert.match(saidOf('Andelen kvinnor i Steget vidare var 56,0 %.')[0] ?? '', /^anmarkning: .*lika med Andel kvinnor/);
  assert.deepEqual(saidOf('Andelen var 56,4 %.'), []);
  assert.match(saidOf('Intäkterna var 26,1 miljoner kronor.')[0] ?? '', /lika med Verksamhetens intäkter/);
  assert.match(saidOf('Intäkterna var 26 085 tkr.')[0] ?? '', /lika med Verksamhetens intäkter/);
});

test('a number that nearly is a figure is told more loudly', () => {
  assert.match(saidOf('Intäkterna var 26 085 300 kr.')[0] ?? '', /^varning: .*nästan lika med Verksamhetens intäkter/);
  assert.match(saidOf('Totalt 243 personer deltog.')[0] ?? '', /^varning: .*nästan lika med Deltagare/);
  assert.deepEqual(saidOf('Vi såg 11 700 000 kr på annat håll.'), []);
});

test('a number about something that the text names is compared with what is known of it', () => {
  assert.match(saidOf('Ung kraft kostade 1 950 000 kr.')[0] ?? '', /^varning: .*nästan lika med Ung kraft, kostnad/);
  assert.match(saidOf('Kompassen hade 42 kvinnor.')[0] ?? '', /^varning: .*nästan lika med Kompassen, kvinnor/);
  assert.deepEqual(saidOf('En annan insats hade 43 kvinnor.'), []);
});

test("the advice leaves the report's own year out, so that the text holds next year too", () => {
  assert.match(saidOf('Intäkterna var 26 085 tkr.')[0] ?? '', /Hämta siffran med \{\{[a-z.-]+\}\} i stället/);
});

test('a hidden figure is never told by the search for typed numbers', () => {
  const { findings } = storbygden({ 'texter/personal.md': 'I Fia deltog 7 kvinnor och i Ung kraft 17 män.\n' }).report;
  assert.deepEqual(
    findings
      .flatMap(({ values }) => values.flatMap(({ figure }) => figure ?? []))
      .filter((key) => /(fia|ung-kraft)\.(kvinnor|man)@/.test(key)),
    [],
  );
});

test('a goal may tell its own limit', () => {
  assert.deepEqual(
    asItIs.report.findings.filter(({ id }) => id.startsWith('text.avskriven.mal')),
    [],
  );
  const changed = storbygden({
    'mal.yaml': ['mal: Deltagarnas erfarenheter tas till vara.', 'mal: Alla 244 deltagares erfarenheter tas till vara.'],
  });
  assert.ok(changed.report.findings.some(({ id }) => id.startsWith('text.avskriven.mal.yaml')));
});

test('shares are right when they are rounded or cut off, and wrong when there are more than all', () => {
  const isTold = (text: string): boolean =>
    storbygden({ 'texter/personal.md': `${text}\n` }).report.findings.some(({ id }) => id.startsWith('text.andel'));
  assert.deepEqual(['69 % (37 av 54)', '68 % (37 av 54)', '68,5 % (37 av 54)'].map(isTold), [false, false, false]);
  assert.deepEqual(['70 % (37 av 54)', '68,6 % (37 av 54)', '100 % (55 av 54)', '0 % (0 av 0)'].map(isTold), [true, true, true, true]);
});

test('a share fetched as a figure is read with the counts beside it', () => {
  const { findings } = storbygden({ 'texter/personal.md': 'Andelen var {{egen.planeringsfaktor}} (9 av 11).\n' }).report;
  assert.equal(findingIn(findings, 'text.andel.personal.1.90%(9av11)')?.severity, 'fel');
});
