import { test } from 'node:test';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const table = (sum: number): string =>
  rows(
    '2031|Ingående|Nya|Kvinnor|Män',
    'Vägval|21|27|22|26',
    'Startbanan|14|19|24|9',
    `Summa|35|${sum}|46|35`,
    'Summa 2030|33|46|43|29',
    'Summa 2029|12|46|31|20',
  );

test('sums of other years below the sum are no sums of what stands above them', async () => {
  await assertRight(table(46), 'summa', 4);
  await assertOneFault(table(48), { severity: 'fel', kind: 'summa', line: 4, printed: '48', right: '46' });
});
