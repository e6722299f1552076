import { test } from 'node:test';
import { assertOneFault, assertRight, rows } from '../../../../tests/proofreading/one-fault.ts';

const plan = (equity: string): string =>
  rows(
    'Plan (kr)|2029|2030|2031|2032',
    'Resultat|70 000|-440 000|-405 000|-170 000',
    `Eget kapital vid årets slut|2 010 000|1 570 000|${equity}|995 000`,
  );

test('equity at the end of a year is that of the year before and the result', async () => {
  await assertRight(plan('1 165 000'), 'överföring', 3);
});

test('one equity that is wrong is told once, though the step from it breaks too', async () => {
  await assertOneFault(plan('1 615 000'), { severity: 'fel', kind: 'överföring', line: 3, printed: '1 615 000', right: '1 165 000' });
});

test('the last year stands alone', async () => {
  const table = plan('1 165 000').replace('995 000', '959 000');
  await assertOneFault(table, { severity: 'fel', kind: 'överföring', line: 3, printed: '959 000', right: '995 000' });
});

test('years that do not follow each other, and other results, carry nothing', async () => {
  await assertRight(plan('1 165 000').replace('2030', '2027'), 'överföring', 0);
  await assertRight(plan('1 165 000').replace('Resultat', 'Resultat av insatserna'), 'överföring', 0);
});
