import { portion } from './forecast.ts';

/** How far from its budget something may be foreseen to end (avvikelse), in whole percent. */
export interface Limits {
  readonly greenPercent: number;
  readonly yellowPercent: number;
}

/** For a budget line: within 5 % green, within 10 % yellow. */
export const LINE_LIMITS: Limits = { greenPercent: 5, yellowPercent: 10 };
/** An intervention is to end within 5 % of its budget, as many associations have as a goal. */
export const INTERVENTION_LIMITS: Limits = { greenPercent: 5, yellowPercent: 5 };

export type Light = 'gron' | 'gul' | 'rod';

export interface Foreseen {
  readonly kind: 'intakt' | 'kostnad';
  readonly budgetOre: number;
  readonly forecastOre: number;
}

/** More income than was budgeted is nothing to see to, however much it is. */
const isBetterIncome = ({ kind, budgetOre, forecastOre }: Foreseen): boolean => kind === 'intakt' && forecastOre > budgetOre;

/** The colour of a foreseen difference: costs either way, incomes that become too small. Of a budget of nothing anything is too far. */
export function lightOf(foreseen: Foreseen, { greenPercent, yellowPercent }: Limits): Light {
  const { budgetOre, forecastOre } = foreseen;
  if (isBetterIncome(foreseen)) return 'gron';
  const away = Math.abs(forecastOre - budgetOre);
  if (away <= portion(Math.abs(budgetOre), greenPercent, 100)) return 'gron';
  return away <= portion(Math.abs(budgetOre), yellowPercent, 100) ? 'gul' : 'rod';
}

/** What a colour means, in words: colour is never alone. */
export function lightText(light: Light, { greenPercent, yellowPercent }: Limits, foreseen: Foreseen): string {
  if (isBetterIncome(foreseen)) return 'Mer än budget';
  const words: Readonly<Record<Light, string>> = {
    gron: `Inom ${greenPercent} %`,
    gul: `${greenPercent}–${yellowPercent} %`,
    rod: `Mer än ${yellowPercent} %`,
  };
  return words[light];
}
