import { readSettings, type Settings } from '../settings.ts';
import { WrongUse } from './options.ts';

/** The settings, or every problem with them told at once. */
export function usableSettings(): Settings {
  const settings = readSettings(process.env);
  if (!settings.ok) throw new WrongUse(settings.problem.join('\n'));
  return settings.value;
}
