import { portion } from './forecast.ts';

/**
 * How far from its budget anything may be foreseen to end (avvikelse), in whole percent: within the first green, within the
 * second yellow. The same for budget lines, interventions and members, so that the same numbers have one colour on a page;
 * an association's own goal, such as interventions within 5 %, is told by its goals.
 */
export const LIMITS = { greenPercent: 5, yellowPercent: 10 } as const;

export type Light = 'gron' | 'gul' | 'rod';

export interface Foreseen {
  readonly kind: 'intakt' | 'kostnad';
  readonly budgetOre: number;
  readonly forecastOre: number;
}

/** More income than was budgeted is nothing to see to, however much it is. */
const isBetterIncome = ({ kind, budgetOre, forecastOre }: Foreseen): boolean => kind === 'intakt' && forecastOre > budgetOre;

/** The colour of a foreseen difference: costs either way, incomes that become too small. Of a budget of nothing anything is too far. */
export function lightOf(foreseen: Foreseen): Light {
  const { budgetOre, forecastOre } = foreseen;
  if (isBetterIncome(foreseen)) return 'gron';
  const away = Math.abs(forecastOre - budgetOre);
  if (away <= portion(Math.abs(budgetOre), LIMITS.greenPercent, 100)) return 'gron';
  return away <= portion(Math.abs(budgetOre), LIMITS.yellowPercent, 100) ? 'gul' : 'rod';
}

/** What a colour means, in words: colour is never alone. */
export function lightText(light: Light, foreseen: Foreseen): string {
  const { greenPercent, yellowPercent } = LIMITS;
  if (isBetterIncome(foreseen)) return 'Mer än budget';
  const words: Readonly<Record<Light, string>> = {
    gron: `Inom ${greenPercent} %`,
    gul: `${greenPercent}–${yellowPercent} %`,
    rod: `Mer än ${yellowPercent} %`,
  };
  return words[light];
}
