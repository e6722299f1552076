/** Whether a relation is how a report is made, and not chance: it holds on two or more, and on at least twice as many as where it does not. */
export const isUsual = (right: number, all: number): boolean => right >= 2 && 2 * (all - right) <= right;
