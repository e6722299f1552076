import { join } from 'node:path';
import { sealLog } from '../features/log/chain.store.ts';
import { checkLog } from '../features/log/chain-check.routes.ts';
import type { Checkpoint } from '../features/log/checkpoint.ts';
import { readCheckpoints } from '../features/log/checkpoints.form.ts';
import { checkpointFile, makeCheckpoints } from '../features/log/checkpoints.routes.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { readTextIfThere } from '../platform/files/line-file.ts';
import { type CheckingKey, openSigningKey, readCheckingKey } from '../platform/secrets/signing-key.ts';
import { faultCount, logText } from './log-text.ts';
import { withDatabase, withOwnDatabase } from './open-database.ts';
import { complain, oneOf, print, readOptions, WrongUse } from './options.ts';
import { usableSettings } from './usable-settings.ts';
import { writingIn } from './writing.ts';

export const LOG_HELP = `samband log verify [--kontrollpunkter FIL …] [--nyckel FIL …] [--format text|json]
samband log seal
samband log checkpoint
samband log key

verify följer varje kedja i loggen från första raden till den sista, och säger var en rad är ändrad, borttagen, flyttad
eller insatt, vilka rader som väntat för länge på sin plats, och om någon kontrollpunkt inte längre stämmer.
seal ger nya rader deras plats i kedjan nu. checkpoint gör det och signerar sedan den sista raden i varje kedja.
key skriver den öppna nyckeln som kontrollpunkter prövas med. Förvara den och kontrollpunkterna utanför servern.

  --kontrollpunkter FIL  fler kontrollpunkter än databasens och datamappens kontrollpunkter.jsonl; kan anges flera gånger
  --nyckel FIL           öppna nycklar att pröva med, i stället för den i datamappen; kan anges flera gånger
  --format FORMAT        text (förval) eller json
  --help                 denna text

Utgångskoder:
  0  loggen är hel
  1  loggen är inte hel, och svaret säger var
  2  kommandot är fel skrivet, eller en fil går inte att läsa
  3  databasen går inte att nå
`;

interface Options {
  readonly kontrollpunkter: readonly string[];
  readonly nyckel: readonly string[];
  readonly format: string;
}

const ACTIONS: Readonly<Record<string, (values: Options) => Promise<number>>> = { verify, seal, checkpoint, key };

/** `samband log …`; returns the exit code. */
export async function runLog(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    kontrollpunkter: { type: 'string', multiple: true, default: [] },
    nyckel: { type: 'string', multiple: true, default: [] },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(LOG_HELP);
  const [name = '', ...others] = positionals;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined || others.length > 0) throw new WrongUse('Skriv samband log verify, seal, checkpoint eller key.');
  return action(values);
}

function told(text: string, exitCode = 0): number {
  print(text);
  return exitCode;
}

async function verify({ kontrollpunkter, nyckel, format }: Options): Promise<number> {
  const shape = oneOf('format', format, ['text', 'json']);
  const { data } = usableSettings();
  const read = await readAll([checkpointFile(data), ...kontrollpunkter], checkpointFile(data));
  const keys = await checkingKeys(data, nyckel);
  const question = { checkpoints: read.checkpoints, keys, now: systemClock() };
  const log = await withDatabase((database) => checkLog(database, question), { evenUnprotected: true });
  const verified = { ...log, unreadable: read.unreadable };
  const text = shape === 'json' ? `${JSON.stringify({ whole: faultCount(verified) === 0, ...verified }, null, 2)}\n` : logText(verified);
  return told(text, faultCount(verified) === 0 ? 0 : 1);
}

/** The installation's own file need not be there yet; one that is asked for must. */
async function readAll(paths: readonly string[], own: string) {
  const checkpoints: Checkpoint[] = [];
  const unreadable: string[] = [];
  for (const path of paths) {
    const text = await readTextIfThere(path);
    if (text === null && path !== own) throw new WrongUse(`Filen ${path} finns inte.`);
    const read = readCheckpoints(text ?? '');
    checkpoints.push(...read.checkpoints);
    unreadable.push(...read.unreadable.map((line) => `${path} rad ${line}`));
  }
  return { checkpoints, unreadable };
}

async function checkingKeys(data: string, paths: readonly string[]): Promise<readonly CheckingKey[]> {
  if (paths.length === 0) return [checkingKey(await ownKey(data), join(data, 'log-key'))];
  return Promise.all(paths.map(async (path) => checkingKey((await readTextIfThere(path)) ?? '', path)));
}

function checkingKey(pem: string, path: string): CheckingKey {
  const key = readCheckingKey(pem);
  if (key === null) throw new WrongUse(`Filen ${path} är ingen öppen nyckel från samband log key.`);
  return key;
}

async function ownKey(data: string): Promise<string> {
  const key = await openSigningKey(data);
  if (!key.ok) throw new WrongUse(key.problem);
  return key.value.publicKey;
}

async function seal(): Promise<number> {
  const rows = await withOwnDatabase((owner) => owner.installation.change(sealLog));
  return told(`${rows} rader har fått sin plats i kedjan.`);
}

async function checkpoint(): Promise<number> {
  const { data } = usableSettings();
  const made = await writingIn(data, () => makeCheckpoints({ asOwner: withOwnDatabase, folder: data, clock: systemClock }));
  const advice = `Kopiera ${checkpointFile(data)} till en plats som den som sköter servern inte kan ändra.`;
  return told(`${made.length} nya kontrollpunkter. ${advice}`);
}

async function key(): Promise<number> {
  const { data } = usableSettings();
  const publicKey = await writingIn(data, () => ownKey(data));
  complain('Förvara nyckeln utanför servern, tillsammans med kontrollpunkterna.');
  return told(publicKey);
}
