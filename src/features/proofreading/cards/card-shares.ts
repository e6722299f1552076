import { compare, exact, ZERO } from '../../../shared/exact.ts';
import { possiblePercent } from '../percent.ts';
import { type Trial, tried } from '../trial.ts';
import { isCount, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { type Card, type CardField, fieldPlace } from './cards.ts';

/** `57 % kvinnor och 43 % män` of 83 participants: shares of women and men that a whole number of the card's participants gives (GRIM). */
export const checkCardShares = (cards: readonly Card[]): Trial[] =>
  cards.flatMap(({ name, fields }) => {
    const people = numberIn(fields, 'deltagare', isCount);
    const sexes = fields.find(({ field }) => field === 'kön');
    if (people === null || sexes === undefined || compare(people.quantity.value, MOST) > 0) return [];
    return quantitiesOf(sexes.text)
      .filter((percent) => isPercent(percent) && !/(?:cirka|ca|drygt|knappt|nästan|omkring|ungefär)$/i.test(percent.before))
      .map((percent) => trialOf({ name, field: sexes, percent }, people));
  });

/** Of more than these every whole per cent figure is possible. */
const MOST = exact(199);

interface Counted {
  readonly field: CardField;
  readonly quantity: Quantity;
}

function numberIn(fields: readonly CardField[], name: CardField['field'], isKind: (quantity: Quantity) => boolean): Counted | null {
  const field = fields.find((each) => each.field === name);
  const quantity = field === undefined ? undefined : quantitiesOf(field.text).find(isKind);
  return field === undefined || quantity === undefined ? null : { field, quantity };
}

interface Share {
  readonly name: string;
  readonly field: CardField;
  readonly percent: Quantity;
}

function trialOf({ name, field, percent }: Share, people: Counted): Trial {
  const outcome = possiblePercent(percent, people.quantity.value);
  return tried({
    kind: 'möjlig procent',
    places: [fieldPlace(field, percent.written), fieldPlace(people.field, people.quantity.written)],
    arithmetic: `${percent.written} av ${people.quantity.written}`,
    difference: outcome === 'right' ? ZERO : percent.value,
    rounding: outcome === 'cut' ? percent.value : ZERO,
    message: `${name}: ${percent.written} kan inte vara rätt: inget antal av ${people.quantity.written} deltagare ger det.`,
    sureness: 0.8,
  });
}
