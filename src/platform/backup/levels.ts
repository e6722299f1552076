import type { Installed, Migration } from '../database/migrate.ts';
import { BackupProblem } from './problem.ts';
import type { Origin } from './records.ts';

/** The migrations that make the tables as they were when the backup was made, or a refusal when this program cannot. */
export function migrationsTo({ migrations: kept, program }: Origin, known: readonly Migration[]): readonly Migration[] {
  kept.forEach((step, index) => {
    const here = known[index];
    if (here === undefined)
      throw new BackupProblem(
        `Säkerhetskopian är gjord med en nyare version av programmet (${program}, ${step.name}). Ingenting är ändrat. ` +
          'Installera den versionen, eller en nyare, och läs tillbaka kopian med den.',
      );
    if (!isSame(step, here))
      throw new BackupProblem(
        `Säkerhetskopian är gjord med en annan utgåva av programmet (${program}): där heter steg ${step.number} ${step.name}, här är det ` +
          `${here.name}${here.name === step.name ? ' med annat innehåll' : ''}. Ingenting är ändrat. Läs tillbaka kopian med den utgåvan.`,
      );
  });
  return known.slice(0, kept.length);
}

export const isAtLevel = (installed: readonly Installed[], level: readonly Installed[]): boolean =>
  installed.length === level.length && installed.every((step, index) => isSame(step, level[index]));

const isSame = (step: Installed, other: Installed | undefined): boolean =>
  step.number === other?.number && step.name === other.name && step.sha256 === other.sha256;
