/** How it is with one thing: good, something to see to, or something that does not work. */
export type State = 'ok' | 'warning' | 'error';

/** What a check found, in a sentence, and what to do about it; nothing when all is well. Both are Swedish. */
export interface Finding {
  readonly state: State;
  readonly text: string;
  readonly advice: string | null;
}

/** One thing about the installation that can be looked at. It changes nothing. */
export interface Check<Context> {
  readonly name: string;
  run(context: Context): Promise<Finding>;
}

export interface NamedFinding extends Finding {
  readonly name: string;
}

export const good = (text: string): Finding => ({ state: 'ok', text, advice: null });
export const doubtful = (text: string, advice: string): Finding => ({ state: 'warning', text, advice });
export const bad = (text: string, advice: string): Finding => ({ state: 'error', text, advice });

/** Makes the checks, one after the other. One that fails is a finding too. */
export async function examine<Context>(checks: readonly Check<Context>[], context: Context): Promise<readonly NamedFinding[]> {
  const findings: NamedFinding[] = [];
  for (const { name, run } of checks) findings.push({ name, ...(await run(context).catch(broken)) });
  return findings;
}

const broken = (error: unknown): Finding =>
  bad(
    `Kontrollen gick inte att göra: ${error instanceof Error ? error.message : String(error)}`,
    'Rätta det som står ovanför först. Hjälper inte det, skicka raden till dem som utvecklar programmet.',
  );
