import { compare } from '../../../shared/exact.ts';
import { isCount, type Quantity } from './quantities.ts';

/** A part and its whole. */
export interface PartOf {
  readonly part: Quantity;
  readonly whole: Quantity;
}

/** `20 av 77`, `20 av de 77`, and `av de 77 … 20`. */
export const partsOf = (quantities: readonly Quantity[]): PartOf[] =>
  partsSaid(quantities).filter(({ part, whole }) => compare(part.value, whole.value) <= 0);

/** The same, also where the part is larger than its whole. */
export function partsSaid(quantities: readonly Quantity[]): PartOf[] {
  return quantities.flatMap((whole, index) => {
    if (!isCount(whole) || !OF.test(whole.before) || IS_SCALE.test(whole.after)) return [];
    const part = partBeside(quantities, whole, index);
    return part !== undefined && isCount(part) ? [{ part, whole }] : [];
  });
}

/** `något av de tre positiva svaren` is no share of three. */
const IS_SCALE = /^(?:\p{sc=Latin}{4,12} )?(?:svar(?:en|salternativ)|alternativ|steg|nivåer)/u;

const OF = /^svar från$|(?:^|\s)(?<!besvara(?:ts|des|de|t) )av(?: (?:de|dessa|alla|samtliga|totalt|årets|våra|förbundets|sammanlagt))*$/;

/** The number before, when only `av` stands between, else the one after; `består av tre` is no share of three. */
function partBeside(quantities: readonly Quantity[], whole: Quantity, index: number): Quantity | undefined {
  const before = quantities[index - 1];
  if (before !== undefined && isCount(before) && AV_ONLY.test(whole.before)) return before;
  return /av$/.test(whole.before) ? undefined : quantities[index + 1];
}

/** Nothing but a word or two between: `20 deltagare av de 77`, `48 svar från 70`. */
const AV_ONLY = /^(?:\p{sc=Latin}{1,20} ){0,2}av(?: \p{sc=Latin}{1,20}){0,2}$|^svar från$/u;
