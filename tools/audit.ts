import { spawnSync } from 'node:child_process';

/**
 * Asks the registry whether any package that the program runs on has a known hole, and fails when one is grave.
 * Where the registry does not answer such questions (a mirror, a machine without network) that is said loudly, and is no failure:
 * nothing has been found, but nothing has been looked for either.
 */
interface Report {
  readonly error?: { readonly summary?: string };
  readonly message?: string;
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

const GRAVE = ['high', 'critical'];

/** What to say, and whether it is a failure. */
export function verdict(answer: string): { readonly text: string; readonly fails: boolean } {
  const report = parse(answer);
  if (report?.metadata === undefined) {
    const why = report?.error?.summary || report?.message || 'no answer';
    return { text: `NOT LOOKED FOR: the registry did not tell whether packages have known holes (${why.split('\n')[0]}).`, fails: false };
  }
  const all = Object.entries(report.vulnerabilities ?? {});
  const grave = all.filter(([, { severity }]) => GRAVE.includes(severity));
  if (grave.length === 0) return { text: `No package has a grave known hole; ${all.length} have lesser ones.`, fails: false };
  return { text: grave.map(([name, { severity, range }]) => `${name} ${range}: ${severity}`).join('\n'), fails: true };
}

function parse(answer: string): Report | null {
  try {
    return JSON.parse(answer) as Report;
  } catch {
    return null;
  }
}

if (process.argv[1] === import.meta.filename) {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev'], { encoding: 'utf8', timeout: 60_000 });
  const { text, fails } = verdict(stdout ?? '');
  console.log(text);
  process.exitCode = fails ? 1 : 0;
}
