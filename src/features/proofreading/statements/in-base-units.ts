import { exact, multiply } from '../../../shared/exact.ts';
import { grainOf, inKronor, type PrintedNumber, type PrintedUnit } from '../printed-number.ts';
import type { PrintedFigure } from './printed-figure.ts';

type Sized = Pick<PrintedFigure, 'value' | 'grain'>;

const ORE = exact(100);

/** A printed amount of kronor in öre. */
export const amountIn = (number: PrintedNumber, unit: PrintedUnit): Sized => ({
  value: multiply(inKronor(number, unit), ORE),
  grain: multiply(grainOf(number, unit), ORE),
});

/** Printed per cent as a share of one. */
export const shareIn = ({ value, decimals }: PrintedNumber): Sized => ({
  value: multiply(value, exact(1, 100)),
  grain: exact(1n, 100n * 10n ** BigInt(decimals)),
});
