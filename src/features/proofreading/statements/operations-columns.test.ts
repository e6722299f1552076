import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';

const report = (income: string, cost: string): string =>
  [
    'Årsredovisning 2031',
    '',
    '# Resultaträkning',
    '',
    'Kronor\t2031',
    'Verksamhetens intäkter\t5 000 000',
    'Verksamhetens kostnader\t-4 812 300',
    'Verksamhetens resultat\t187 700',
    'Årets resultat\t187 700',
    '',
    '# Driftredovisning',
    '',
    'Kronor\tIntäkter 2031\tKostnader 2031\tNetto 2031',
    'Ankaret\t0\t1 812 300\t-1 812 300',
    'Bryggan\t0\t1 500 000\t-1 500 000',
    `Kansli\t${income}\t${cost}\t3 500 000`,
    `Summa\t${income}\t4 812 300\t187 700`,
  ].join('\n');

const toldOf = async (text: string): Promise<string[]> =>
  (await proofreadText(text)).findings
    .filter(({ places }) => places.some(({ line }) => line === 17))
    .map(
      ({ severity, places }) => `${severity} ${places.map(({ line, value }) => `${line}: ${value.replaceAll('\u00a0', ' ')}`).join('; ')}`,
    );

test('what a statement of operations comes to is what the income statement has', async () => {
  const { findings, checks } = await proofreadText(report('5 000 000', '1 500 000'));
  assert.deepEqual(
    findings.map(({ message }) => message),
    [],
  );
  const across = checks.filter(({ places }) => places.some(({ line }) => line === 17) && places.some(({ line }) => line < 10));
  assert.ok(across.length >= 2, 'both totals are tried');
});

test('a total that differs from the income statement is told', async () => {
  const wrong = report('5 000 000', '1 500 000').replace('Summa\t5 000 000', 'Summa\t5 090 000');
  assert.ok(
    (await toldOf(wrong)).some((finding) => finding.startsWith('fel 17: 5 090 000')),
    'the total is told',
  );
});

test('a statement of the interventions alone is not compared', async () => {
  const alone = report('0', '1 500 000').replace('Verksamhetens kostnader\t-4 812 300', 'Verksamhetens kostnader\t-9 812 300');
  const { checks } = await proofreadText(alone);
  assert.ok(
    !checks.some(
      ({ outcome, places }) => outcome === 'failed' && places.some(({ line }) => line === 17) && places.some(({ line }) => line === 7),
    ),
  );
});
