import type { Exact } from '../../../shared/exact.ts';
import { compare, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import { isTurned } from '../sums/miswritten.ts';
import { type Trial, tried } from '../trial.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';
import type { Card, CardField } from './cards.ts';

/** A count that a card tells in words, with what it is a count of. */
export interface Counted {
  readonly what: string;
  readonly quantity: Quantity;
  readonly field: CardField;
}

/** The same thing counted twice in a card: participants, talks, and the goal for them. */
export const checkCardWords = (cards: readonly Card[]): Trial[] => cards.flatMap(repeatedIn);

/** What a card first tells of that: its participants, or the goal for them. */
export const firstCount = ({ fields }: Card, what: 'deltagare' | 'mål'): Counted | undefined =>
  fields.flatMap(countsIn).find((each) => each.what === what);

function repeatedIn(card: Card): Trial[] {
  // A list of goals has one on each row.
  const isOfGoals = card.fields.filter(({ row }) => /^mål ?\d/i.test(row.label)).length > 1;
  const counted = card.fields.filter(({ field }) => !isOfGoals || field !== 'mål').flatMap(countsIn);
  return counted.flatMap((each, index) => {
    const first = counted.slice(0, index).find(({ what, field }) => what === each.what && field !== each.field);
    return first === undefined ? [] : [trialOf(card, first, each)];
  });
}

const countsIn = (field: CardField): Counted[] =>
  field.text.split(/(?<=[.!?])\s/).flatMap((sentence) =>
    quantitiesOf(sentence)
      .filter((quantity) => isCount(quantity) && !isDifference(quantity))
      .flatMap((quantity) => {
        const what = whatOf(field, sentence, quantity);
        return what === null ? [] : [{ what, quantity, field }];
      }),
  );

const LEAST = exact(2);

const OF_BEFORE = /föregående|förra året|i fjol|tidigare år/i;

/** What is counted, in words that are the same wherever the card tells it again; null for what is told in too many ways. */
function whatOf({ field }: CardField, sentence: string, quantity: Quantity): string | null {
  if (compare(quantity.value, LEAST) < 0 || OF_BEFORE.test(sentence)) return null;
  if (field === 'mål' || isPlanned(quantity)) return isOfGoal(quantity) ? 'mål' : null;
  if (isPeople(quantity)) return isSupported(field, quantity) ? 'deltagare' : null;
  return /^(\p{sc=Latin}{5,}(?:ande|iva|liga|ska) \p{sc=Latin}{4,})/u.exec(quantity.after)?.[1] ?? null;
}

/** `Differensen mot målet är 6 deltagare`, `målet överträffades med två deltagare` */
const isDifference = ({ before, after }: Quantity): boolean =>
  /(?:differens|skillnad|avvikelse)(?:en)?(?: \p{sc=Latin}{1,12}){0,3}$|(?:överträffa|missa|översk|undersk|överst|underst)\p{sc=Latin}*(?: \p{sc=Latin}{1,12})? med$/iu.test(
    before,
  ) || /^(?:\p{sc=Latin}{1,20} )?(?:fler|färre|över|under|mer|mindre)(?!\p{sc=Latin})/u.test(after);

/** Participants, and not those of them who have left or answered. */
const isPeople = ({ after }: Quantity): boolean =>
  /^(?:deltagare|deltagarna|personer|individer)(?!\p{sc=Latin})(?! (?:som )?(?:har )?(?:avslut|svar|besvar|gått|uppl))/u.test(after);

const isSupported = (field: string | null, { before }: Quantity): boolean =>
  field === 'deltagare' || /stöd till|deltagit|arbetat med|tagit emot/i.test(before);

const isPlanned = ({ before, after }: Quantity): boolean =>
  /mål|förvänta|planera/i.test(`${before.slice(-60)} ${after.replace(VERDICT, '')}`) && !/måluppf/i.test(before);

/** `34 deltagare – målet är inte nått` tells what it came to. */
const VERDICT = /målet (?:är|har|blev) (?:\p{sc=Latin}{1,12} )?(?:nå|uppnå|uppfyll|klara).*$/iu;

const isOfGoal = (quantity: Quantity): boolean =>
  isPeople(quantity) || /genomströmning|ta emot|nå/i.test(quantity.before) || /^som (?:var )?planera/.test(quantity.after);

function trialOf(card: Card, first: Counted, other: Counted): Trial {
  const word = other.what === 'mål' ? 'målet' : other.what;
  return tried({
    kind: 'upprepning',
    places: [other, first].map(({ field, quantity }) => ({
      ...field.row.place,
      text: `${field.row.label} ${field.text}`.slice(0, 300),
      value: quantity.written,
      label: `${card.name}, ${field.row.label}`,
    })),
    arithmetic: `${other.quantity.written} och ${first.quantity.written}`,
    difference: subtract(other.quantity.value, first.quantity.value),
    rounding: ZERO,
    message: `${card.name}: ${word} är ${other.quantity.written} på ett ställe och ${first.quantity.written} på ett annat.`,
    sureness: surenessOf(other.quantity.value, first.quantity.value),
  });
}

/** Numbers that are far apart are counts of different things. */
const surenessOf = (one: Exact, other: Exact): number => (areNear(one, other, 60) || isTurned(one, other) ? 0.91 : 0.85);
