import { askSecret } from './ask-secret.ts';
import { WrongUse } from './options.ts';

const SHORTEST = 12;

/** A passphrase for something new is asked for twice, since nobody can tell afterwards what was meant. */
export async function newPassphrase(): Promise<string> {
  const first = await askSecret('Välj en lösenfras (syns inte när du skriver): ');
  if ([...first.trim()].length < SHORTEST) throw new WrongUse(`Lösenfrasen ska ha minst ${SHORTEST} tecken, gärna flera ord.`);
  const second = await askSecret('Skriv den en gång till: ');
  if (first !== second) throw new WrongUse('Du skrev två olika lösenfraser. Ingenting är gjort. Kör kommandot igen.');
  return first;
}

export const knownPassphrase = (): Promise<string> => askSecret('Säkerhetskopians lösenfras (syns inte när du skriver): ');
