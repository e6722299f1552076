import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';

test('with nothing to compare with there is no difference either', async () => {
  const table = (last: string): string =>
    rows('Insats|2031|2030|Förändring', 'Stigen|62|57|5', 'Bron|41|40|1', 'Språnget|33|34|−1', 'Lyktan|29|33|−4', `Hållplatsen|16|${last}`);
  assert.deepEqual(await wrongIn(table('–|–')), []);
  assert.equal((await wrongIn(table('12|5'))).length, 1);
});

test('what there is for each thousand inhabitants is no part of a sum', async () => {
  const table = (total: string): string =>
    rows(
      'Mått|Granby|Vikholm|Lindsjö|Summa',
      `Deltagare|40|35|21|${total}`,
      'Kvinnor|22|20|12|54',
      'Män|18|15|9|42',
      'Nya|19|14|11|44',
      'Per 1 000 invånare|4,8|4,9|5,9|5,1',
    );
  assert.deepEqual(await wrongIn(table('96')), []);
  assert.notDeepEqual(await wrongIn(table('86')), []);
});
