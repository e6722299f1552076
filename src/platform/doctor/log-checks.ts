import { findLogWeaknesses } from '../database/log-protection.ts';
import { bad, type Check, doubtful, good } from './check.ts';
import type { Installation } from './sight.ts';

/** What keeps the log as it was written. */
export const logProtectionCheck: Check<Installation> = {
  name: 'Loggens skydd',
  async run({ isMade, application }) {
    if (!isMade) return good('Kontrolleras när databasen är skapad.');
    if (!('ask' in application)) return doubtful('Är inte kontrollerat.', 'Rätta det som hindrar databasen först.');
    const weaknesses = await findLogWeaknesses(application.ask);
    if (weaknesses.length === 0) return good('Loggen kan varken ändras eller tömmas.');
    return bad(`Loggens skydd är brutet: ${weaknesses.join(', ')}.`, 'Ta reda på vem som ändrat databasen, och kör samband log verify.');
  },
};
