import { exact, multiply } from '../../../shared/exact.ts';
import { figureKey } from '../../figures/figure.ts';
import type { Card, CardField, FieldName } from '../cards/cards.ts';
import type { MoneyFact } from '../cards/money-facts.ts';
import { numbersOf } from '../printed-number.ts';
import { amountIn } from '../statements/in-base-units.ts';
import { type Claim, SURENESS } from './claim.ts';
import { interventionOf, type ToldIntervention } from './interventions.ts';
import { isCount } from './people-claims.ts';

interface Of {
  readonly year: number;
  readonly interventions: readonly ToldIntervention[];
}

const ORE = exact(100);

/** What interventions cost and were to cost, by the rows that bear their names. */
export const claimsOfMoney = (facts: readonly MoneyFact[], interventions: readonly ToldIntervention[]): Claim[] =>
  facts.flatMap(({ name, column, kronor, grain, place }) => {
    const intervention = interventionOf(name, interventions);
    const [, budget, year] = /^(budget)?(\d{4})$/.exec(column) ?? [];
    if (intervention === undefined || year === undefined) return [];
    const key = figureKey(`insats.${intervention.id}.${budget === undefined ? 'kostnad' : 'budget'}`, year);
    const label = `${intervention.name}: ${budget === undefined ? 'kostnad' : 'budget'} ${year}`;
    const amounts = { value: multiply(kronor, ORE), grain: multiply(grain, ORE) };
    return [{ key, label, unit: 'kr', ...amounts, places: [place], isTold: false, sureness: SURENESS.table }];
  });

const FIELDS: Readonly<Partial<Record<FieldName, { readonly ending: string; readonly word: string }>>> = {
  deltagare: { ending: 'deltagare', word: 'deltagare' },
  budget: { ending: 'budget', word: 'budget' },
  utfall: { ending: 'kostnad', word: 'kostnad' },
};

/** What cards of facts tell of the year. */
export const claimsOfCards = (cards: readonly Card[], of: Of): Claim[] =>
  cards.flatMap(({ name, fields }) => fields.flatMap((field) => claimOfField(name, field, of)));

function claimOfField(name: string, { field, row, text }: CardField, { year, interventions }: Of): Claim[] {
  const intervention = interventionOf(name, interventions);
  const told = FIELDS[field];
  const numbers = numbersOf(text);
  const [number] = numbers;
  if (intervention === undefined || told === undefined || number === undefined || numbers.length > 1 || number.unit === 'kr/person')
    return [];
  const key = figureKey(`insats.${intervention.id}.${told.ending}`, year);
  const place = { ...row.place, text: `${row.label} ${text}`, value: number.written, label: `${name}, ${row.label}` };
  const common = { key, label: `${intervention.name}: ${told.word}`, places: [place], isTold: false, sureness: SURENESS.table };
  if (field === 'deltagare') return isCount(number.value) ? [{ ...common, unit: 'personer', value: number.value, grain: exact(1) }] : [];
  return [{ ...common, unit: 'kr', ...amountIn(number, number.unit) }];
}
