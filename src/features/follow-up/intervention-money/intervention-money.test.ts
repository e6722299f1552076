import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { BudgetLine } from '../../budget/budget.ts';
import { accruals, interventionMoney, warningsOf } from './intervention-money.ts';
import { monthsText } from './money.pages.ts';
import type { Registration } from './registration.ts';

const registration = (said: Partial<Registration>): Registration => ({
  id: 'x',
  kind: 'rekvisition',
  intervention: 'a',
  member: 'm',
  amountOre: 300,
  startsOn: '2024-01-01',
  endsOn: '2024-03-31',
  datedOn: '2024-04-05',
  number: '1',
  attestedBy: 'Ekonomen',
  paidOn: null,
  comment: '',
  registeredBy: null,
  registeredAt: '2024-04-05T10:00:00Z',
  withdrawnAt: null,
  ...said,
});
const interventions = [{ id: 'a', name: 'Insats A' }];
const line = (said: Partial<BudgetLine>) =>
  ({ year: 2024, id: 'a', kind: 'kostnad', amountOre: 900, grantedOre: 1_000, intervention: 'a', ...said }) as BudgetLine;
const moneyOf = (registrations: readonly Registration[], budget: readonly BudgetLine[] = [line({})]) =>
  interventionMoney({ year: 2024, interventions, budget, registrations, booked: new Map([['a', 250]]) })[0] ?? assert.fail();

describe('an intervention’s money', () => {
  test('is granted by the budget until something else is registered, and what is left is what has not been asked for', () => {
    const plain = moneyOf([registration({}), registration({ number: '2', amountOre: 100, paidOn: '2024-05-01' })]);
    assert.deepEqual(
      [plain.grantedOre, plain.grantedBy, plain.requisitionedOre, plain.paidOre, plain.leftOre, plain.unbookedOre],
      [1_000, 'budget', 400, 100, 600, 150],
    );
    const typed = moneyOf([registration({ kind: 'beviljat', amountOre: 700 }), registration({ kind: 'beviljat', amountOre: 800 })]);
    assert.deepEqual([typed.grantedOre, typed.grantedBy], [800, 'registrering']);
    assert.equal(moneyOf([], [line({ grantedOre: null })]).grantedOre, 900);
    assert.equal(moneyOf([], []).grantedOre, null);
  });

  test('that is withdrawn does not count', () => {
    assert.equal(moneyOf([registration({ withdrawnAt: '2024-05-01T10:00:00Z' })]).requisitionedOre, 0);
  });

  test('warns when more is asked for or agreed than granted, and lets it be', () => {
    const kinds = (registrations: readonly Registration[], budget?: readonly BudgetLine[]) =>
      warningsOf(moneyOf(registrations, budget)).map(({ kind, overOre }) => [kind, overOre]);
    assert.deepEqual(kinds([registration({ amountOre: 1_000 })]), []);
    assert.deepEqual(kinds([registration({ amountOre: 1_001 })]), [['overRequisitioned', 1]]);
    assert.deepEqual(kinds([registration({ kind: 'overenskommelse', amountOre: 1_200 })]), [['overAgreed', 200]]);
    assert.deepEqual(kinds([registration({})], []), [['notGranted', 300]]);
  });
});

describe('what a member has not asked for', () => {
  const at = (registrations: readonly Registration[], day = '2024-12-31') => accruals(interventions, registrations, { year: 2024, day });

  test('is the months that have passed without a requisition, at the average of the earlier ones', () => {
    const [found] = at([registration({}), registration({ number: '2', startsOn: '2024-04-01', endsOn: '2024-09-30', amountOre: 1_500 })]);
    assert.deepEqual(found?.months, ['2024-10', '2024-11', '2024-12']);
    assert.deepEqual([found?.proposalOre, found?.basis, found?.amountOre], [600, 'tidigare', 600]);
    assert.equal(monthsText(found?.months ?? []), 'oktober–december');
    assert.equal(monthsText(['2024-01', '2024-03', '2024-04']), 'januari, mars–april');
  });

  test('is what was agreed for those months when nothing has been asked for, and never what is before or after the agreement', () => {
    const agreement = registration({ kind: 'overenskommelse', startsOn: '2023-07-01', endsOn: '2024-06-30', amountOre: 1_200 });
    const [found] = at([agreement]);
    assert.deepEqual([found?.months.length, found?.proposalOre, found?.basis], [6, 600, 'overenskommelse']);
    assert.deepEqual(at([agreement, registration({ endsOn: '2024-06-30' })]), []);
  });

  test('is only what has passed: a month is not over before its last day', () => {
    assert.equal(at([registration({})], '2024-04-29').length, 0);
    assert.deepEqual(at([registration({})], '2024-04-30')[0]?.months, ['2024-04']);
    assert.deepEqual(at([registration({})], '2024-06-01')[0]?.months, ['2024-04', '2024-05']);
  });

  test('is what somebody says instead of the proposal, the latest of it', () => {
    const estimate = (amountOre: number) => registration({ kind: 'upplupet', startsOn: null, endsOn: null, amountOre, comment: 'vet' });
    const [found] = at([registration({}), estimate(50), estimate(70)]);
    assert.deepEqual([found?.typedOre, found?.amountOre, found?.comment], [70, 70, 'vet']);
    assert.deepEqual(at([estimate(70)]), [], 'an estimate alone says nothing of what is missing');
  });

  test('of a year asked for in even parts is as much as is missing of the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 0, max: 10_000_000 }), (months, monthOre) => {
        const asked = Array.from({ length: months }, (_, index) => {
          const month = `2024-${String(index + 1).padStart(2, '0')}`;
          return registration({ number: String(index), startsOn: `${month}-01`, endsOn: `${month}-28`, amountOre: monthOre });
        });
        assert.equal(at(asked)[0]?.proposalOre, monthOre * (12 - months));
      }),
    );
  });
});
