import { absolute, add, compare, divide, type Exact, exact, isZero, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import { areNear } from '../near.ts';
import type { PeopleFact } from '../people/people-facts.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isMiswritten, isTurned } from '../sums/miswritten.ts';
import { shownExact, type Trial, tickedOff, tried } from '../trial.ts';
import { isSameName } from '../words/entities.ts';
import { isCount, isMoneyIn, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { type Card, type FieldName, fieldPlace } from './cards.ts';
import type { MoneyFact } from './money-facts.ts';

interface Among {
  readonly people: readonly PeopleFact[];
  readonly money: readonly MoneyFact[];
  readonly year: number;
}

/** What a card of facts tells against itself, and against the tables of people and money. */
export const checkCards = (cards: readonly Card[], among: Among): Trial[] =>
  cards.flatMap((card) => [...costForEach(card, among), ...againstTables(card, among), ...againstPeople(card, among)]);

interface Told {
  readonly value: Exact;
  readonly places: readonly ProofPlace[];
  readonly written: string;
  /** How finely it is printed, in kronor. */
  readonly grain: Exact;
}

/** The first number of the field that is of that kind. */
function toldIn({ fields }: Card, name: FieldName, isKind: (quantity: Quantity) => boolean): Told | null {
  const field = fields.find((each) => each.field === name);
  const quantity = field === undefined ? undefined : quantitiesOf(field.text).find(isKind);
  if (field === undefined || quantity === undefined) return null;
  const isMoney = isMoneyIn(quantity) || quantity.unit === 'kr/person';
  return {
    value: isMoney ? inKronor(quantity, quantity.unit) : quantity.value,
    places: [fieldPlace(field, quantity.written)],
    written: quantity.written,
    grain: isMoney ? grainOf(quantity, quantity.unit === 'kr/person' ? 'kr' : quantity.unit) : exact(1),
  };
}

/** An amount, with or without its unit, but no small count. */
const isAmount = (quantity: Quantity): boolean => isMoneyIn(quantity) || (isCount(quantity) && compare(quantity.value, exact(1000)) >= 0);
const isEach = (quantity: Quantity): boolean => quantity.unit === 'kr/person' || isAmount(quantity) || isCount(quantity);
const isEachOnly = (quantity: Quantity): boolean => quantity.unit === 'kr/person';

/** Cost for each participant is the outcome divided by the participants. */
function costForEach(card: Card, among: Among): Trial[] {
  const each = toldIn(card, 'kostnad per deltagare', isEach) ?? toldIn(card, 'utfall', isEachOnly);
  const people = toldIn(card, 'deltagare', isCount);
  const cost = toldIn(card, 'utfall', isAmount) ?? costInTables(card, among);
  if (each === null || people === null || cost === null || isZero(people.value) || isNet(each) !== isNet(cost)) return [];
  return eachTrials(card, { each, cost, people });
}

interface EachTold {
  readonly each: Told;
  readonly cost: Told;
  readonly people: Told;
}

function eachTrials(card: Card, { each, cost, people }: EachTold): Trial[] {
  const computed = divide(cost.value, people.value);
  const distance = absolute(subtract(each.value, computed));
  const isRight = compare(distance, blurOf(each, cost, people)) <= 0;
  const other = isRight ? null : otherWay(card, each, cost);
  return [
    ...(other === null ? [] : [other.trial]),
    tried({
      kind: 'kvot',
      places: [...each.places, ...cost.places, ...people.places],
      arithmetic: `${shownExact(cost.value)} / ${shownExact(people.value)} = ${shownExact(computed)}`,
      difference: isRight ? ZERO : subtract(each.value, computed),
      rounding: each.grain,
      message: `${card.name}: kostnaden per deltagare står som ${each.written}, men utfallet ${shownExact(cost.value)} kr delat med ${people.written} är ${shownExact(computed)} kr.${other?.words ?? ''}`,
      sureness: 0.92,
    }),
  ];
}

/** A net cost is not worked out from the whole one. */
const isNet = ({ places }: Told): boolean => /netto/i.test(places[0]?.label ?? '');

/** How far off rounding may make it: half of the last digit, and what the rounding of the cost does to it. */
const blurOf = (each: Told, cost: Told, people: Told): Exact =>
  multiply(add(each.grain, compare(cost.grain, exact(1)) > 0 ? divide(cost.grain, people.value) : ZERO), exact(1, 2));

/** The mistakes that are made most often: the budget divided instead of the outcome, or by a count that stands elsewhere in the card. */
function otherWay(card: Card, each: Told, cost: Told): { readonly words: string; readonly trial: Trial } | null {
  const [budget, people] = [toldIn(card, 'budget', isAmount), toldIn(card, 'deltagare', isCount)];
  const ways = [
    ...(budget === null || people === null ? [] : [{ cost: budget, people, words: 'budgeten delad med antalet deltagare' }]),
    ...countsIn(card).map((count) => ({ cost, people: count, words: `utfallet delat med ${count.written}` })),
  ];
  const way = ways.find(({ cost: of, people: by }) => compare(absolute(subtract(divide(of.value, by.value), each.value)), HALF) <= 0);
  if (way === undefined) return null;
  const arithmetic = `${shownExact(way.cost.value)} / ${shownExact(way.people.value)} = ${shownExact(divide(way.cost.value, way.people.value))}`;
  const places = [...each.places, ...way.cost.places, ...way.people.places];
  return { words: ` Talet är ${way.words}.`, trial: tickedOff({ kind: 'kvot', arithmetic, places }) };
}

const HALF = exact(1, 2);

/** Counts in the words of a card. */
const countsIn = ({ fields }: Card): Told[] =>
  fields
    .filter(({ field }) => field === 'text' || field === 'mål')
    .flatMap((field) =>
      quantitiesOf(field.text)
        .filter((quantity) => isCount(quantity) && compare(quantity.value, exact(1)) > 0)
        .map(({ value, written }) => ({ value, written, places: [fieldPlace(field, written)], grain: exact(1) })),
    );

function costInTables({ name }: Card, { money, year }: Among): Told | null {
  const fact = money.find((each) => each.column === String(year) && isSameName(each.name, name));
  return fact === undefined ? null : { value: fact.kronor, places: [fact.place], written: fact.place.value, grain: fact.grain };
}

/** Budget and outcome are the same as in the note or the statement of operations. */
function againstTables(card: Card, { money, year }: Among): Trial[] {
  const columns = [
    { field: 'budget', column: `budget${year}` },
    { field: 'utfall', column: String(year) },
  ] as const;
  return columns.flatMap(({ field, column }) => {
    const amounts = amountsIn(card, field);
    const fact = money.find((each) => each.column === column && isSameName(each.name, card.name));
    const best = fact === undefined ? undefined : (amounts.find(({ value }) => isNear(value, fact)) ?? amounts.at(-1));
    return fact === undefined || best === undefined ? [] : [amountTrial(card, { field, told: best, fact })];
  });
}

const isNear = (value: Exact, { kronor, grain }: MoneyFact): boolean => compare(absolute(subtract(value, kronor)), grain) <= 0;

function amountsIn({ fields }: Card, name: FieldName): Told[] {
  const field = fields.find((each) => each.field === name);
  if (field === undefined) return [];
  return quantitiesOf(field.text)
    .filter(isAmount)
    .map((quantity) => ({
      value: inKronor(quantity, quantity.unit),
      places: [fieldPlace(field, quantity.written)],
      written: quantity.written,
      grain: grainOf(quantity, quantity.unit),
    }));
}

function amountTrial(card: Card, { field, told, fact }: { field: string; told: Told; fact: MoneyFact }): Trial {
  return tried({
    kind: 'upprepning',
    places: [...told.places, fact.place],
    arithmetic: `${told.written} och ${fact.place.value}`,
    difference: subtract(told.value, fact.kronor),
    rounding: compare(fact.grain, exact(1)) <= 0 ? exact(2) : fact.grain,
    message: `${card.name}: ${field} är ${told.written} här, men ${fact.place.value} för ${fact.name} i ${fact.table.title === '' ? 'tabellen' : `"${fact.table.title}"`}.`,
    sureness: isMiswritten(told.value, fact.kronor) ? 0.95 : areNear(told.value, fact.kronor, 20) ? 0.9 : 0.85,
  });
}

/** The numbers of people are the same as in the table of people. */
const againstPeople = (card: Card, { people }: Among): Trial[] =>
  (['deltagare', 'nya', 'avslutade'] as const).flatMap((measure) => {
    const told = toldIn(card, measure, isCount);
    const fact = people.find((each) => each.measure === measure && each.entity !== '' && isSameName(each.entity, card.name));
    return told === null || fact === undefined ? [] : [peopleTrial(card, told, fact)];
  });

function peopleTrial(card: Card, told: Told, fact: PeopleFact): Trial {
  return tried({
    kind: 'upprepning',
    places: [...told.places, ...fact.places],
    arithmetic: `${told.written} och ${shownExact(fact.value)}`,
    difference: subtract(told.value, fact.value),
    rounding: ZERO,
    message: `${card.name}: ${told.written} ${/deltagare$/.test(told.written) ? '' : fact.measure} står här, men tabellen har ${shownExact(fact.value)}.`,
    sureness: areNear(told.value, fact.value, 15) || isTurned(told.value, fact.value) ? 0.92 : 0.85,
  });
}
