import { absolute, add, type Exact, exact, multiply, subtract, sumExact, ZERO } from '../../../shared/exact.ts';
import { grainOf, inKronor } from '../printed-number.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { isMoneyIn, quantitiesOf } from '../words/quantities.ts';
import { placesOf, type Spoken } from '../words/spoken.ts';

/** `Intäkter 9 091 tkr`, `Kostnader 9 381 tkr`, `Finansnetto 44 tkr` and `Årets resultat −246 tkr` in a box of facts: the year in short adds up. */
export function checkResultInShort(sentences: readonly Sentence[]): Trial[] {
  const facts = sentences.flatMap(factIn);
  return facts
    .filter(({ kind }) => kind === 'resultat')
    .flatMap((result) => {
      const near = facts.filter((each) => isBeside(each, result));
      const [income, cost, financial] = (['intäkter', 'kostnader', 'finansnetto'] as const).map((kind) => onlyOf(near, kind));
      return income == null || cost == null ? [] : [trialOf(result, { income, cost, financial: financial ?? null })];
    });
}

type Kind = 'intäkter' | 'kostnader' | 'finansnetto' | 'resultat';

interface Fact {
  readonly kind: Kind;
  readonly told: Spoken;
  readonly kronor: Exact;
  readonly grain: Exact;
}

const LABELS: readonly { readonly kind: Kind; readonly words: RegExp }[] = [
  { kind: 'intäkter', words: /^(?:[-•–] )?(?:verksamhetens |årets |totala )?intäkter:?$/i },
  { kind: 'kostnader', words: /^(?:[-•–] )?(?:verksamhetens |årets |totala )?kostnader:?$/i },
  { kind: 'finansnetto', words: /^(?:[-•–] )?finansnetto:?$/i },
  { kind: 'resultat', words: /^(?:[-•–] )?(?:årets )?resultat:?$/i },
];

/** A line that begins with what it is, and its amount right after. */
function factIn(sentence: Sentence): Fact[] {
  const [quantity] = quantitiesOf(sentence.text);
  const kind = quantity === undefined ? undefined : LABELS.find(({ words }) => words.test(labelBefore(sentence.text, quantity.at)))?.kind;
  if (quantity === undefined || kind === undefined || !isMoneyIn(quantity)) return [];
  // The sign of a minus stands before the number, and is no part of it in running text.
  const isMinus = /[-−–] ?$/u.test(sentence.text.slice(0, quantity.at)) || quantity.value.numerator < 0n;
  const size = absolute(inKronor(quantity, quantity.unit));
  const kronor = isMinus ? multiply(size, exact(-1)) : size;
  return [{ kind, told: { sentence, quantity }, kronor, grain: grainOf(quantity, quantity.unit) }];
}

const labelBefore = (text: string, at: number): string =>
  text
    .slice(0, at)
    .replace(/[-−–]\s?$/u, '')
    .trim();

const FARTHEST = 12;

function isBeside({ told: { sentence } }: Fact, { told }: Fact): boolean {
  const [one, other] = [sentence, told.sentence].map(({ lines: [first] }) => first?.place);
  return one !== undefined && other !== undefined && one.page === other.page && Math.abs(one.line - other.line) <= FARTHEST;
}

/** Null where it is told twice: then there are two boxes. */
function onlyOf(facts: readonly Fact[], kind: Kind): Fact | null {
  const [only, ...others] = facts.filter((each) => each.kind === kind);
  return only === undefined || others.length > 0 ? null : only;
}

interface Parts {
  readonly income: Fact;
  readonly cost: Fact;
  readonly financial: Fact | null;
}

function trialOf(result: Fact, { income, cost, financial }: Parts): Trial {
  const parts = [income, cost, ...(financial === null ? [] : [financial])];
  const computed = add(subtract(income.kronor, absolute(cost.kronor)), financial?.kronor ?? ZERO);
  // Each of them may be rounded by half of its last digit.
  const rounding = multiply(sumExact([result, ...parts].map(({ grain }) => grain)), exact(1, 2));
  return tried({
    kind: 'summa',
    places: placesOf([result, ...parts].map(({ told }) => told)),
    arithmetic: `${[income, cost].map(({ told }) => told.quantity.written).join(' − ')}${financial === null ? '' : ` + ${financial.told.quantity.written}`} = ${shownExact(computed)} kr`,
    difference: subtract(result.kronor, computed),
    nearEnough: rounding,
    rounding: ZERO,
    message: `Intäkter, kostnader${financial === null ? '' : ' och finansnetto'} ger resultatet ${shownExact(computed)} kr, men ${shownExact(result.kronor)} kr står.`,
    sureness: financial === null ? 0.7 : 0.85,
  });
}
