import { exact } from '../../shared/exact.ts';
import type { Ore } from '../../shared/money.ts';
import { NBSP, swedishNumber } from '../../shared/swedish.ts';

/** `1 234,50 kr` for messages to people. */
export const kronor = (amount: Ore): string => `${swedishNumber(exact(amount, 100), 2)}${NBSP}kr`;
