import { systemClock } from '../platform/clock/clock.ts';
import { type Check, examine, type NamedFinding, type State } from '../platform/doctor/check.ts';
import { databaseCheck, migrationCheck, roleCheck, rowSecurityCheck } from '../platform/doctor/database-checks.ts';
import { logProtectionCheck } from '../platform/doctor/log-checks.ts';
import { backupCheck, clockCheck, diskCheck, folderCheck } from '../platform/doctor/machine-checks.ts';
import { type Installation, withInstallation } from '../platform/doctor/sight.ts';
import { readSettings, type Settings } from '../settings.ts';
import { jobCheck, logCheck, mailCheck } from './doctor-checks.ts';
import { oneOf, print, readOptions, WrongUse } from './options.ts';

export const DOCTOR_HELP = `samband doctor [--format text|json]

Ser efter hur installationen mår: inställningar, datamapp, diskutrymme, klocka, databas, migreringar, databasroller,
radskydd, logg, bakgrundsarbete, e-post och säkerhetskopior. Ändrar ingenting. Varje brist står med vad du gör åt den.

  --format FORMAT    text (förval) eller json
  --help             denna text

Utgångskoder:
  0  inga fel, kanske varningar
  1  något fungerar inte
  2  kommandot är fel skrivet
`;

/** Everything that is looked at, in the order it is told. More is added here. */
const checksOf = (settings: Settings): readonly Check<Installation>[] => [
  folderCheck,
  diskCheck,
  databaseCheck,
  clockCheck,
  migrationCheck,
  roleCheck,
  rowSecurityCheck,
  logProtectionCheck,
  logCheck,
  jobCheck,
  mailCheck(settings),
  backupCheck,
];

/** `samband doctor …`; returns the exit code. */
export async function runDoctor(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(DOCTOR_HELP, 0);
  if (positionals.length > 0) throw new WrongUse(`samband doctor tar inget mer: "${positionals.join('", "')}" är för mycket.`);
  const format = oneOf('format', values.format, ['text', 'json']);
  const findings = await examined();
  const worst = worstOf(findings);
  const text = format === 'json' ? `${JSON.stringify({ state: worst, findings }, null, 2)}\n` : findingsText(findings);
  return told(text, worst === 'error' ? 1 : 0);
}

function told(text: string, exitCode: number): number {
  print(text);
  return exitCode;
}

/** Without settings that can be used there is nothing more to look at. */
async function examined(): Promise<readonly NamedFinding[]> {
  const settings = readSettings(process.env);
  const name = 'Inställningar';
  if (!settings.ok) return settings.problem.map((text) => ({ name, state: 'error', text, advice: 'Se docs/operations/settings.md.' }));
  const { data, databaseUrl: url, databaseOwnerUrl: ownerUrl } = settings.value;
  const findings = await withInstallation({ data, url, ownerUrl }, systemClock, (installation) =>
    examine(checksOf(settings.value), installation),
  );
  return [{ name, state: 'ok', text: 'Alla inställningar går att använda.', advice: null }, ...findings];
}

function worstOf(findings: readonly NamedFinding[]): State {
  const states = findings.map(({ state }) => state);
  if (states.includes('error')) return 'error';
  return states.includes('warning') ? 'warning' : 'ok';
}

const SIGNS: Readonly<Record<State, string>> = { ok: 'OK     ', warning: 'VARNING', error: 'FEL    ' };

function findingsText(findings: readonly NamedFinding[]): string {
  const lines = findings.map(({ name, state, text, advice }) => {
    const line = `${SIGNS[state]}  ${name}: ${text}\n`;
    return advice === null ? line : `${line}         Gör så här: ${advice}\n`;
  });
  return `${lines.join('')}\n${summary(findings)}`;
}

function summary(findings: readonly NamedFinding[]): string {
  const errors = findings.filter(({ state }) => state === 'error').length;
  const warnings = findings.filter(({ state }) => state === 'warning').length;
  if (errors + warnings === 0) return 'Allt är i ordning.';
  return `${errors} fel och ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}.`;
}
