import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertOneFault, rows } from '../../../../tests/proofreading/one-fault.ts';
import { proofreadText } from '../../../../tests/proofreading/read-text.ts';

const leftOut = (label: string): string =>
  rows('Insats|2031|2030', 'Vägval|123|70', 'Startbanan*|84|–', 'Spåret|61|40', `${label}|184|110`);

test('a sum that says that it leaves something out is no more than worth a remark', async () => {
  const told = { kind: 'summa', line: 5, printed: '184', right: '268' } as const;
  for (const label of ['Summa utan stjärnmarkerade rader', 'Summa exkl. Startbanan', 'Totalt förutom Startbanan'])
    await assertOneFault(leftOut(label), { ...told, severity: 'anmärkning' });
  await assertOneFault(leftOut('Summa'), { ...told, severity: 'fel' });
});

const each = (column: string, last: string): string =>
  rows(
    `Insats|${column}|Kostnad`,
    'Vägval|30 000|1 200 000',
    'Startbanan|45 000|900 000',
    'Spåret|60 000|600 000',
    `Summa|${last}|2 700 000`,
  );

test('a mean at the bottom of a column of what each costs is no more than worth a remark', async () => {
  for (const column of ['Platskostnad', 'Kostnad, deltagare', 'Styckpris'])
    await assertOneFault(each(column, '40 000'), { severity: 'anmärkning', kind: 'summa', line: 5, printed: '40 000', right: '135 000' });
  await assertOneFault(each('Lokaler', '40 000'), { severity: 'fel', kind: 'summa', line: 5, printed: '40 000', right: '135 000' });
  await assertOneFault(each('Platskostnad', '153 000'), { severity: 'fel', kind: 'summa', line: 5, printed: '153 000', right: '135 000' });
});

test('how many there are of all, where several have all of them, is no sum', async () => {
  const table = (all: number): string =>
    rows('Kommun|Deltagare|Insatser', 'Ek|92|6', 'Ask|53|6', 'Al|36|5', 'Alm|25|3', `Samtliga|206|${all}`);
  const severities = async (all: number) => (await proofreadText(table(all))).findings.map(({ severity }) => severity);
  assert.deepEqual([await severities(6), await severities(19)], [['anmärkning'], ['fel']]);
});

test('rates and amounts that stand the same on every row are no sums', async () => {
  const errors = async (text: string) => (await proofreadText(text)).findings.filter(({ severity }) => severity !== 'anmärkning');
  const rates = rows('Ort|Antal|Tal', 'Ek|104|3,3', 'Ask|48|3,8', 'Al|39|3,9', 'Totalt|191|3,5');
  const paid = rows('Part|Invånare|Bidrag', 'Kommuner|69 948|2 100 000', 'Region|69 948|2 100 000', 'Staten|69 948|4 200 000');
  for (const text of [rates, `${paid}\nSumma\t69 948\t8 400 000`]) assert.deepEqual(await errors(text), []);
});

test('how many took part stands between the rows of what each cost and is not added to it', async () => {
  const table = (sum: string): string =>
    rows(
      'Insats|2031|2030',
      'Stegen, kostnad|2 718 480|2 486 300',
      'antal deltagare|84|79',
      'Bron, kostnad|1 884 215|1 705 940',
      'antal deltagare|62|57',
      `Summa kostnad|${sum}|4 192 240`,
    );
  assert.deepEqual((await proofreadText(table('4 602 695'))).findings, []);
  assert.equal((await proofreadText(table('4 620 695'))).findings.length, 1);
});
