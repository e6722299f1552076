import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numbersAreNotTyped } from '../../../src/features/checks/typed-number-rules.ts';
import { type TypedNumber, typedNumbers } from '../../../src/features/checks/typed-numbers.ts';
import type { Figure } from '../../../src/features/figures/figure.ts';
import { absolute, compare, type Exact, exact, isEqual, multiply, roundedSteps, subtract } from '../../../src/shared/exact.ts';
import { tries } from '../../support/tries.ts';
import { storbygden } from './folder.ts';

const { input } = storbygden();
const figures = [...input.book.figures.values()].filter(({ value }) => value.kind === 'known');
const FILE = 'texter/personal.md';

const saidOf = (text: string, file = FILE) =>
  numbersAreNotTyped({ ...input, typed: text.split('\n').map((each, index) => ({ text: each, file, line: index + 1 })), told: [] });
/** The figure that each finding is about, and whether the number is equal to it. */
const foundIn = (text: string) => saidOf(text).map(({ severity, values }) => `${values[0]?.shown} ${severity} ${values[1]?.figure}`);

/** The same by comparing every number with every figure, in the plainest way. */
const plainlyIn = (text: string) =>
  text.split('\n').flatMap((paragraph) =>
    typedNumbers(paragraph).flatMap((typed) => {
      const isNamed = (figure: Figure) => names(paragraph, typed, figure);
      const comparable = figures.filter((figure) => scaled(typed, figure) !== null);
      const named = comparable.filter(isNamed);
      const found =
        named.find((figure) => isSame(typed, figure)) ??
        nearest(typed, named, true) ??
        comparable.find((figure) => isSame(typed, figure) && paragraph.toLowerCase().includes(figure.label.toLowerCase())) ??
        comparable.find((figure) => isSame(typed, figure)) ??
        nearest(typed, comparable, false);
      return found === undefined ? [] : [`${typed.written} ${isSame(typed, found) ? 'anmarkning' : 'varning'} ${found.key}`];
    }),
  );

function names(paragraph: string, typed: TypedNumber, { label, unit }: Figure): boolean {
  const [subject = '', what] = label.split(', ');
  const isAbout = what !== undefined && subject.length >= 3 && paragraph.includes(subject);
  return isAbout && (unit.kind === 'money' || counts(what, typed));
}

const counts = (what: string, { word }: TypedNumber): boolean => word !== '' && what.toLowerCase().includes(word.toLowerCase());

const MONEY: Readonly<Record<string, number>> = { kr: 100, antal: 100, tkr: 100_000, mkr: 100_000_000 };

function scaled(typed: TypedNumber, { unit, value }: Figure): Exact | null {
  if (value.kind !== 'known') return null;
  const size = absolute(value.exact);
  if (unit.kind === 'money') return inMoney(typed, size);
  if (unit.kind === 'share') return typed.unit === 'procent' ? multiply(size, exact(100)) : null;
  return typed.unit === 'antal' ? size : null;
}

function inMoney({ unit, value }: TypedNumber, ore: Exact): Exact | null {
  const part = MONEY[unit];
  return part === undefined || (unit === 'antal' && compare(value, exact(1000)) < 0) ? null : multiply(ore, exact(1, part));
}

function isSame(typed: TypedNumber, figure: Figure): boolean {
  const value = scaled(typed, figure);
  return value !== null && isEqual(exact(roundedSteps(value, typed.decimals), 10n ** BigInt(typed.decimals)), typed.value);
}

function nearest(typed: TypedNumber, among: readonly Figure[], isNamed: boolean): Figure | undefined {
  const distance = (figure: Figure) => absolute(subtract(scaled(typed, figure) ?? exact(0), typed.value));
  const near = among.filter((figure) => compare(distance(figure), tolerance(typed, figure, isNamed)) <= 0);
  return near.sort((a, b) => compare(distance(a), distance(b)))[0];
}

const LARGE: Readonly<Record<string, number>> = { kr: 10_000, antal: 10_000, tkr: 1000, mkr: 10 };

function tolerance({ unit, value }: TypedNumber, figure: Figure, isNamed: boolean): Exact {
  if (figure.unit.kind === 'share') return exact(-1);
  if (figure.unit.kind === 'money' && isNamed) return multiply(value, exact(1, 20));
  if (figure.unit.kind === 'money') return compare(value, exact(LARGE[unit] ?? 0)) >= 0 ? multiply(value, exact(1, 200)) : exact(-1);
  if (isNamed) return multiply(value, exact(1, 10));
  return compare(value, exact(100)) >= 0 ? exact(1) : exact(-1);
}

/** Numbers that are, or nearly are, figures of the year, as somebody could write them, among the names of what they may be about. */
const aNumber = fc
  .record({
    figure: fc.constantFrom(...figures),
    off: fc.constantFrom(0, 0, 0, 1, -1, 3, -4, 40, -90, 100, 101),
    decimals: fc.constantFrom(0, 0, 1, 2),
    unit: fc.constantFrom(' kr', ' tkr', ' mkr', ' %', '', ' kvinnor', ' män', ' deltagare', ' personer'),
  })
  .map(({ figure, off, decimals, unit }) => {
    const known = figure.value.kind === 'known' ? absolute(figure.value.exact) : exact(0);
    const part = MONEY[unit.trim()] ?? (figure.unit.kind === 'money' ? 100 : 1);
    const value = multiply(known, unit === ' %' && figure.unit.kind === 'share' ? exact(100) : exact(1, part));
    const steps = roundedSteps(multiply(value, exact(1000 + off, 1000)), decimals)
      .toString()
      .padStart(decimals + 1, '0');
    return `${decimals === 0 ? steps : `${steps.slice(0, -decimals)},${steps.slice(-decimals)}`}${unit}`;
  });
const subjects = [...new Set(figures.flatMap(({ label }) => (label.includes(', ') ? [label.split(', ')[0] ?? ''] : [])))];
const aWord = fc.constantFrom('och', 'kostade', 'i', 'hade', '2024', '§ 14', ...subjects);
const aText = fc
  .array(fc.oneof(aNumber, aWord, fc.nat({ max: 3_000_000 }).map(String), fc.constant('.\n')), { maxLength: 12 })
  .map((parts) => parts.join(' '));

test('a text is told of the same figures as when each number is compared with every figure in turn', () => {
  fc.assert(
    fc.property(aText, (text) => assert.deepEqual(foundIn(text), plainlyIn(text))),
    tries(300),
  );
});

test('a text with more numbers than anybody would go through is told where it is no longer looked at', () => {
  const many = Array.from({ length: 50 }, () => Array.from({ length: 40 }, (_, index) => `${8_000_000 + index} kr`).join(', ')).join('\n');
  const last = saidOf(`${many}\nIntäkterna var 26 085 tkr.`).at(-1);
  assert.equal(last?.id, 'text.avskriven.personal.manga');
  assert.match(last?.message ?? '', /^texter\/personal\.md har fler än 1000 tal .* Resten, från rad 26, är det inte/);
  const other = saidOf('Intäkterna var 26 085 tkr.', 'texter/insatser.md');
  assert.match(other[0]?.message ?? '', /lika med Verksamhetens intäkter/);
});
