import { DatabaseProblem } from '../platform/database/problem.ts';
import { suggestion } from '../shared/spelling.ts';
import { complain, print, WrongUse } from './options.ts';

// Who reads the output may stop before it ends (`| head`): that undoes nothing, and the exit code still tells how it went.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** A command of the terminal; it returns the exit code. Commands are read only when they are used, so that each starts fast. */
interface Command {
  readonly usage: string;
  readonly summary: string;
  load(): Promise<(args: readonly string[]) => Promise<number>>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  import: {
    usage: 'samband import <årsmapp>',
    summary: 'läser in en årsmapp i databasen',
    load: async () => (await import('./import.ts')).runImport,
  },
  export: {
    usage: 'samband export <förbund> <år>',
    summary: 'skriver ett år som årsmapp',
    load: async () => (await import('./export.ts')).runExport,
  },
  report: {
    usage: 'samband report <förbund> <år>',
    summary: 'skriver årsredovisningen som HTML, PDF, Word och JSON',
    load: async () => (await import('./report.ts')).runReport,
  },
  check: {
    usage: 'samband check <förbund> <år>',
    summary: 'kontrollerar att årsredovisningen går ihop',
    load: async () => (await import('./check.ts')).runCheck,
  },
  backup: {
    usage: 'samband backup <fil>',
    summary: 'skriver allt i databasen i en fil, medan programmet är igång',
    load: async () => (await import('./backup.ts')).runBackup,
  },
  restore: {
    usage: 'samband restore <fil>',
    summary: 'läser tillbaka en säkerhetskopia i en tom databas, eller prövar den',
    load: async () => (await import('./restore.ts')).runRestore,
  },
  doctor: {
    usage: 'samband doctor',
    summary: 'ser efter hur installationen mår, och säger vad som behöver göras',
    load: async () => (await import('./doctor.ts')).runDoctor,
  },
  invite: {
    usage: 'samband invite <förbund> <e-post>',
    summary: 'skriver en länk som ger någon ett uppdrag; så kommer den första in',
    load: async () => (await import('./invite.ts')).runInvite,
  },
  retention: {
    usage: 'samband retention plan <förbund> <år>',
    summary: 'visar vad årets gallring tar bort; run gör det, med intyg',
    load: async () => (await import('./retention.ts')).runRetention,
  },
  log: {
    usage: 'samband log verify',
    summary: 'prövar att ingen rad i loggen är ändrad, borttagen eller flyttad',
    load: async () => (await import('./log.ts')).runLog,
  },
  statements: {
    usage: 'samband statements <SIE-fil>',
    summary: 'visar resultat- och balansräkning ur en SIE-fil, utan databas',
    load: async () => (await import('./statements.ts')).runStatements,
  },
  granska: {
    usage: 'samband granska <fil>',
    summary: 'läser en färdig årsredovisning och listar vad som inte går ihop, utan databas',
    load: async () => (await import('./granska.ts')).runGranska,
  },
};

const HELP = `Samband: ett samordningsförbunds hela år.

${Object.values(COMMANDS)
  .map(({ usage, summary }) => `  ${usage.padEnd(39)}${summary}`)
  .join('\n')}

Varje kommando har --help och --format json. Utgångskoder:
  0  allt gick bra
  1  innehållet har fel, som står i svaret
  2  kommandot är fel skrivet, eller något saknas
  3  programmet kunde inte slutföra arbetet`;

/** Runs the command that the arguments name. */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') return told(HELP);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    throw new WrongUse(`Kommandot "${name}" finns inte.${suggestion(name, Object.keys(COMMANDS))} Skriv samband --help för en lista.`);
  const run = await command.load();
  return run(rest);
}

function told(text: string): number {
  print(text);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = giveUp(error);
}

/** What a person can do something about is told in words. Anything else is an error of ours, told for the one who will look for it. */
function giveUp(error: unknown): number {
  if (error instanceof WrongUse) return complained(error.message, 2);
  if (error instanceof DatabaseProblem) return complained(error.message, 3);
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return complained(
    `Ett fel i programmet gjorde att arbetet inte kunde slutföras. Inget är sparat till hälften.\nFelets namn: ${name}: ${message}`,
    3,
  );
}

function complained(text: string, exitCode: number): number {
  complain(text);
  return exitCode;
}
