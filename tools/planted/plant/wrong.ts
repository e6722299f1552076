import type { Chance } from '../chance.ts';
import type { Slot } from '../draft.ts';

/** How a number is made wrong. */
export type Slip = 'ändrad siffra' | 'transponerade siffror' | 'tappad siffra' | 'tecken';

/** The digits of a printed number, without its signs and spaces. */
const digitsOf = (printed: string): string => printed.replace(/\D/g, '');

/** Another text for a number, so different that no rounding explains it; null when this number cannot be made wrong in that way. */
export function wrongNumber(chance: Chance, slot: Slot, slip: Slip): string | null {
  if (slot.number === null || digitsOf(slot.right) === '') return null;
  const { value, write } = slot.number;
  const printed = chance
    .shuffled(otherValues(chance, value, slip))
    .map((other) => write(other))
    .find((words) => isFar(slot, words, slip));
  return printed ?? null;
}

function otherValues(chance: Chance, value: number, slip: Slip): readonly number[] {
  const [sign, digits] = [value < 0 ? -1 : 1, String(Math.abs(value))];
  const places = [...digits].map((_, index) => index);
  const from = (change: (place: number) => string): readonly number[] => places.map((place) => sign * Number(change(place)));
  switch (slip) {
    case 'tecken':
      return [-value];
    case 'transponerade siffror':
      return from((place) => digits.slice(0, place) + (digits[place + 1] ?? '') + digits[place] + digits.slice(place + 2)).filter(
        (other) => other !== value,
      );
    case 'tappad siffra':
      return from((place) => digits.slice(0, place) + digits.slice(place + 1));
    default:
      return digits.length < 3 ? nearby(value) : from((place) => digits.slice(0, place) + chance.whole(1, 9) + digits.slice(place + 1));
  }
}

const nearby = (value: number): readonly number[] => [-3, -2, -1, 1, 2, 3].map((step) => value + step).filter((other) => other > 0);

/** Persons differ by one; amounts by so much that no omitted öre or thousand explains it. */
function isFar({ key, right, isCoarse }: Slot, wrong: string, slip: Slip): boolean {
  if (slip === 'tecken') return wrong !== right && digitsOf(wrong).length >= 3;
  const [before, after] = [Number(digitsOf(right)), Number(digitsOf(wrong))];
  if (digitsOf(wrong) === '' || digitsOf(wrong).length < digitsOf(right).length - 1) return false;
  return Math.abs(before - after) >= (isCoarse ? 20_000 : leastDifference(key, right));
}

/** Tables of money, where omitted öre or thousands may explain a small difference. */
const isMoney = (key: string): boolean => /^(rr|br|kf|dr|n\d|mb|ks|pl|bk|ov|bi)\./.test(key);

function leastDifference(key: string, right: string): number {
  if (right.includes(',')) return 5;
  if (isMoney(key)) return Number(digitsOf(right)) >= 1_000 ? 20 : 12;
  return Number(digitsOf(right)) >= 1_000 ? 20 : 1;
}
