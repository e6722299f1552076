import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';

// Älvsnäs and its figures are invented.

const costs = (sum: string): string =>
  rows('Kostnader', 'Insats|2031|2030', 'Vägval|1 240 500|1 100 000', 'Startbanan|860 250|905 400', `Summa|${sum}|2 005 400`);

test('a column that comes to its sum gives nothing, and one that does not is wrong where the sum stands', async () => {
  await assertRight(costs('2 100 750'), 'summa', 2);
  await assertOneFault(costs('2 110 750'), { severity: 'fel', kind: 'summa', line: 5, printed: '2 110 750', right: '2 100 750' });
});

test('a row is a sum by many words', async () => {
  const words = ['Summa', 'SUMMA', 'Summa:', 'S:a', 'Totalt', 'Total', 'Sammanlagt', 'Tillsammans', 'Samtliga', 'Alla insatser'];
  const longer = ['Intäkter totalt', 'Kostnader, summa', 'Totala kostnader', 'Summa deltagare', '= Summa', '**Totalt**'];
  for (const word of [...words, ...longer]) {
    const table = (sum: number): string => rows('Insats|2031|2030', 'Vägval|123|70', 'Startbanan|84|90', `${word}|${sum}|160`);
    await assertRight(table(207), 'summa', 2);
    await assertOneFault(table(208), { severity: 'fel', kind: 'summa', line: 4, printed: '208', right: '207' });
  }
});

const subtotals = (first: string, all: string): string =>
  rows(
    'Kostnader|2031|2030',
    'Vägval|1 240 500|1 100 000',
    'Startbanan|860 250|905 400',
    `Delsumma insatser|${first}|2 005 400`,
    'Kansli|512 300|498 750',
    'Styrelse|41 000|39 500',
    'Delsumma gemensamt|553 300|538 250',
    `Summa|${all}|2 543 650`,
  );

test('a sum of subtotals does not count what they are the sums of', async () => {
  await assertRight(subtotals('2 100 750', '2 654 050'), 'summa', 6);
  await assertOneFault(subtotals('2 100 750', '2 645 050'), {
    severity: 'fel',
    kind: 'summa',
    line: 8,
    printed: '2 645 050',
    right: '2 654 050',
  });
  await assertOneFault(subtotals('2 110 750', '2 664 050'), {
    severity: 'fel',
    kind: 'summa',
    line: 4,
    printed: '2 110 750',
    right: '2 100 750',
  });
});

const withGroup = (contributions: string): string =>
  rows(
    'Kostnader|2031|2030',
    'Personalkostnader|820 000|760 000',
    'Löner|600 000|560 000',
    `Avgifter|${contributions}|200 000`,
    'Köpta tjänster|300 000|280 000',
    'Summa|1 120 000|1 040 000',
  );

test('a group that stands above its rows is their sum, and is counted instead of them', async () => {
  await assertRight(withGroup('220 000'), 'summa', 4);
  await assertOneFault(withGroup('202 000'), { severity: 'fel', kind: 'summa', line: 2, printed: '820 000', right: '802 000' });
});

test('a group without a number of its own is what the rows marked below it come to', async () => {
  const table = (sum: string): string =>
    rows(
      'Kostnader|2031|2030',
      'Kansli||',
      '- Personal|700 000|650 000',
      '- Lokaler|120 000|110 000',
      'Insatser|1 500 000|1 400 000',
      `Summa|${sum}|2 160 000`,
    );
  await assertRight(table('2 320 000'), 'summa', 2);
  await assertOneFault(table('2 230 000'), { severity: 'fel', kind: 'summa', line: 6, printed: '2 230 000', right: '2 320 000' });
});

test('a part told besides, with varav, is not counted twice', async () => {
  const table = (sum: number): string =>
    rows('Insats|2031|2030', 'Vägval|123|100', 'varav kvinnor|71|60', 'varav unga|80|70', 'Startbanan|84|90', `Summa|${sum}|190`);
  await assertRight(table(207), 'summa', 2);
  await assertOneFault(table(278), { severity: 'fel', kind: 'summa', line: 6, printed: '278', right: '207' });
});

test('a result is what is left, whether costs are printed with a minus or without', async () => {
  const table = (costs: string, result: string): string =>
    rows('Poster|2031|2030', 'Intäkter|2 000 000|1 900 000', `Kostnader|${costs}|−1 400 000`, `Årets resultat|${result}|500 000`);
  await assertRight(table('−1 525 000', '475 000'), 'summa', 2);
  await assertOneFault(table('−1 525 000', '457 000'), { severity: 'fel', kind: 'summa', line: 4, printed: '457 000', right: '475 000' });
  const plain = (result: string): string =>
    rows('Poster|2031|2030', 'Intäkter|2 000 000|1 900 000', 'Kostnader|1 525 000|1 400 000', `Årets resultat|${result}|500 000`);
  await assertRight(plain('475 000'), 'summa', 2);
  await assertOneFault(plain('457 000'), { severity: 'fel', kind: 'summa', line: 4, printed: '457 000', right: '475 000' });
});

const inThousands = (sum: string): string =>
  rows('Belopp i tkr', 'Kostnader|2031|2030', 'Löner|1 234|1 200', 'Lokaler|123|100', 'Resor|45|44', `Summa|${sum}|1 344`);

test('the last digit of a sum of rounded amounts is rounding, and more than that is not', async () => {
  await assertRight(inThousands('1 402'), 'summa', 2);
  const rounded = { severity: 'avrundning', kind: 'summa', line: 6, right: '1 402 000' } as const;
  for (const printed of ['1 400', '1 401', '1 403', '1 404']) await assertOneFault(inThousands(printed), { ...rounded, printed });
  for (const printed of ['1 399', '1 405', '1 412']) await assertOneFault(inThousands(printed), { ...rounded, severity: 'fel', printed });
});

test('however many the rows are, rounding is three of the last digit at most', async () => {
  const labels = ['Vägval', 'Spåret', 'Stegen', 'Lyktan', 'Bryggan', 'Porten', 'Kvarnen', 'Navet', 'Ankaret', 'Fyren'];
  const table = (sum: number): string =>
    rows(
      'Belopp i tkr',
      'Kostnader|2031|2030',
      ...labels.map((label, index) => `${label}|${301 + 7 * index}|${290 + index}`),
      `Summa|${sum}|2945`,
    );
  const told = { kind: 'summa', line: 13, right: '3 325 000' } as const;
  await assertOneFault(table(3328), { ...told, severity: 'avrundning', printed: '3328' });
  await assertOneFault(table(3329), { ...told, severity: 'fel', printed: '3329' });
});

test('people are not rounded: a sum of them that is off by one is wrong', async () => {
  const table = (sum: number): string => rows('Insats|2031|2030', 'Vägval|41|33', 'Startbanan|18|25', `Summa|${sum}|58`);
  await assertRight(table(59), 'summa', 2);
  await assertOneFault(table(60), { severity: 'fel', kind: 'summa', line: 4, printed: '60', right: '59' });
});

const alone = (sum: string): string => rows('Kostnader|2031', 'Lokal|123 456', 'Resor|234 567', `Summa|${sum}`);

test('a sum in a single column is surely wrong only where it looks like a slip of the pen', async () => {
  await assertRight(alone('358 023'), 'summa', 1);
  const slips = [
    ['one other digit', '357 023'],
    ['two that changed places', '385 023'],
    ['one lost', '35 823'],
    ['one added', '3 588 023'],
    ['the sign', '−358 023'],
  ] as const;
  for (const [, printed] of slips)
    await assertOneFault(alone(printed), { severity: 'fel', kind: 'summa', line: 4, printed, right: '358 023' });
  for (const printed of ['371 999', '308 523', '853 023'])
    await assertOneFault(alone(printed), { severity: 'troligt fel', kind: 'summa', line: 4, printed, right: '358 023' });
});

const both = (sum: string, before: string): string =>
  rows('Kostnader|2031|2030', 'Lokal|123 456|118 200', 'Resor|234 567|205 300', `Summa|${sum}|${before}`);

test('a sum that holds in no column is likely wrong where it is close in all of them, and else worth a remark', async () => {
  const severities = async (text: string) => (await proofreadText(text)).findings.map(({ severity }) => severity);
  assert.deepEqual(await severities(both('371 999', '331 444')), ['troligt fel', 'troligt fel']);
  assert.deepEqual(await severities(both('371 999', '631 444')), ['anmärkning', 'anmärkning']);
});

test('a dash is nothing, and a sum of which a part is hidden is not tried', async () => {
  const table = (hidden: string): string =>
    rows('Insats|2031|2030', 'Vägval|41|33', `Startbanan|${hidden}|25`, 'Fotfästet|27|–', 'Summa|86|58');
  await assertRight(table('18'), 'summa', 2);
  await assertOneFault(table('19'), { severity: 'fel', kind: 'summa', line: 5, printed: '86', right: '87' });
  for (const hidden of ['färre än 5', '<5', '***', '…', 'uppgift saknas']) await assertRight(table(hidden), 'summa', 1);
});

const interest = (amount: string): string =>
  rows(
    'Poster|2031|2030|2029',
    'Intäkter|2 000 000|1 900 000|1 800 000',
    'Kostnader|−1 500 000|−1 400 000|−1 300 000',
    `Ränta|20 000|${amount}|15 000`,
    'Årets resultat|520 000|490 000|515 000',
  );

test('a part whose sign was turned is named, where the sum holds with it the other way', async () => {
  await assertRight(interest('−10 000'), 'summa', 3);
  await assertOneFault(interest('10 000'), {
    severity: 'fel',
    kind: 'summa',
    line: 5,
    printed: '490 000',
    right: 'Med omvänt tecken för Ränta stämmer det.',
  });
});

test('a part that is wrong otherwise is not said to be turned', async () => {
  const { findings } = await proofreadText(interest('−40 000'));
  assert.equal(findings.length, 1);
  assert.doesNotMatch(findings[0]?.message ?? '', /omvänt tecken/);
});

test('the whole year is what its quarters come to', async () => {
  const table = (third: number): string =>
    rows('Kvartal|Antal', 'Kvartal 1|24', 'Kvartal 2|17', `Kvartal 3|${third}`, 'Kvartal 4|16', 'Hela året|76');
  await assertRight(table(19), 'summa', 1);
  await assertOneFault(table(29), { severity: 'troligt fel', kind: 'summa', line: 6, printed: '76', right: '86' });
});

test('a change of the result is what more income leaves of more cost', async () => {
  const { findings } = await proofreadText(
    rows(
      'Budget 2031, tkr',
      '',
      '|Budget 2030|Prognos 2030|Budget 2031|Förändring',
      'Bidrag|7 200|7 200|7 480|280',
      'Ränta|10|28|30|20',
      'Summa intäkter|7 210|7 228|7 510|300',
      'Insatser|6 030|5 791|6 260|230',
      'Kansli|1 396|1 381|1 450|54',
      'SUMMA KOSTNADER|7 426|7 172|7 710|284',
      'RESULTAT|-216|56|-200|16',
    ),
  );
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'fel'),
    [],
  );
});
