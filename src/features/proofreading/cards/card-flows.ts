import { isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isUsual } from '../usual.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { type Card, type CardField, type FieldName, fieldPlace } from './cards.ts';

/** Who took part, less those who left, are those who are left when the year ends: on cards, where it is so on others too. */
export function checkCardFlows(cards: readonly Card[]): Trial[] {
  const flows = cards.flatMap((card) => flowOf(card) ?? []);
  const right = flows.filter(({ isRight }) => isRight).length;
  return isUsual(right, flows.length) ? flows.map(trialOf) : [];
}

interface Told {
  readonly field: CardField;
  readonly quantity: Quantity;
}

interface Flow {
  readonly name: string;
  readonly took: Told;
  readonly ended: Told;
  readonly left: Told;
  readonly isRight: boolean;
}

function flowOf({ name, fields }: Card): Flow | null {
  const [took, ended, left] = (['deltagare', 'avslutade', 'kvar'] as const).map((field) => countIn(fields, field));
  if (took == null || ended == null || left == null) return null;
  const isRight = isEqual(subtract(took.quantity.value, ended.quantity.value), left.quantity.value);
  return { name, took, ended, left, isRight };
}

/** The number that the field begins with. */
function countIn(fields: readonly CardField[], name: FieldName): Told | null {
  const field = fields.find((each) => each.field === name);
  const quantity = field === undefined ? undefined : quantitiesOf(field.text)[0];
  return field !== undefined && quantity?.at === 0 && isCount(quantity) ? { field, quantity } : null;
}

function trialOf({ name, took, ended, left }: Flow): Trial {
  const computed = subtract(took.quantity.value, ended.quantity.value);
  return tried({
    kind: 'summa',
    places: [left, took, ended].map(({ field, quantity }) => fieldPlace(field, quantity.written)),
    arithmetic: `${took.quantity.written} − ${ended.quantity.written} = ${shownExact(computed)}`,
    difference: subtract(left.quantity.value, computed),
    rounding: ZERO,
    message: `${name}: ${took.quantity.written} deltagare utan de ${ended.quantity.written} som avslutades är ${shownExact(computed)}, men ${left.quantity.written} står som kvar.`,
    sureness: 0.88,
  });
}
