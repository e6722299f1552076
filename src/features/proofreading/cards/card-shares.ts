import { add, compare, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { possiblePercent } from '../percent.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isCount, isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { tellsOfOthers } from '../words/third-sex.ts';
import { type Card, type CardField, fieldPlace } from './cards.ts';

/** `57 % kvinnor och 43 % män` of 83 participants: shares of women and men that a whole number of the card's participants gives (GRIM). */
export const checkCardShares = (cards: readonly Card[]): Trial[] =>
  cards.flatMap(({ name, fields }) => {
    const people = numberIn(fields, 'deltagare', isCount);
    const sexes = fields.find(({ field }) => field === 'kön');
    const counts = sexes === undefined ? [] : sexesIn(sexes.text);
    if (people !== null && sexes !== undefined && counts.length === 2) return [sumTrial({ name, field: sexes, counts }, people)];
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

/** `57 kvinnor och 52 män`, where nobody is neither, and `57/52` beside `Kvinnor/män`. */
const sexesIn = (text: string): Quantity[] =>
  /^\d+ ?\/ ?\d+$/.test(text)
    ? [...quantitiesOf(text.replace('/', ' ; '))]
    : tellsOfOthers(text)
      ? []
      : quantitiesOf(text).filter((each) => isCount(each) && /^(?:kvinnor|män)(?!\p{sc=Latin})/u.test(each.after));

interface Counts {
  readonly name: string;
  readonly field: CardField;
  readonly counts: readonly Quantity[];
}

function sumTrial({ name, field, counts }: Counts, people: Counted): Trial {
  const sum = counts.reduce((all, { value }) => add(all, value), ZERO);
  const terms = counts.map(({ written }) => written).join(' + ');
  return tried({
    kind: 'summa',
    places: [fieldPlace(people.field, people.quantity.written), ...counts.map(({ written }) => fieldPlace(field, written))],
    arithmetic: `${terms} = ${shownExact(sum)}`,
    difference: subtract(people.quantity.value, sum),
    rounding: ZERO,
    message: `${name}: ${terms} är tillsammans ${shownExact(sum)}, men ${people.quantity.written} deltagare står.`,
    sureness: 0.91,
  });
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
