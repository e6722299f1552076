import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/transaction.ts';
import { appendLines, readTextIfThere } from '../../platform/files/line-file.ts';
import { openSigningKey, type SigningKey } from '../../platform/secrets/signing-key.ts';
import { addCheckpoint, listCheckpoints, listUnvouchedHeads, sealLog } from './chain.store.ts';
import { type Checkpoint, isSame, signedText } from './checkpoint.ts';
import { readCheckpoints, writtenCheckpoint } from './checkpoints.form.ts';

/** The file in the folder of data that is meant to be copied elsewhere. */
export const checkpointFile = (folder: string): string => `${folder}/kontrollpunkter.jsonl`;

export interface CheckpointParts {
  /** Lends out the database as its tables' owner: nobody else may vouch for the log. */
  readonly asOwner: <Value>(work: (owner: Database) => Promise<Value>) => Promise<Value>;
  /** The folder of data. */
  readonly folder: string;
  readonly clock: Clock;
}

/** Seals what is unsealed, and vouches for the last row of every chain that has grown. Tells what is new. */
export async function makeCheckpoints({ asOwner, folder, clock }: CheckpointParts): Promise<readonly Checkpoint[]> {
  const key = await openSigningKey(folder);
  if (!key.ok) throw new Error(key.problem);
  const { added, all } = await asOwner((owner) => addCheckpoints(owner, key.value, clock()));
  await keepInFile(folder, all);
  return added;
}

/** Work for every night: the checkpoints of the day, in the database and in the file beside it. */
export const checkpointTask = (parts: CheckpointParts) => ({
  name: 'log-checkpoints',
  when: 'every night' as const,
  run: async (): Promise<void> => void (await makeCheckpoints(parts)),
});

async function addCheckpoints(owner: Database, key: SigningKey, now: Temporal.Instant) {
  await owner.installation.change(sealLog);
  const signedAt = now.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
  return owner.installation.change(async (writer) => {
    const added = (await listUnvouchedHeads(writer)).map((head) => {
      const place = { ...head, signedAt };
      return { ...place, key: key.id, signature: key.sign(signedText(place)) };
    });
    for (const checkpoint of added) await addCheckpoint(writer, checkpoint);
    return { added, all: await listCheckpoints(writer) };
  });
}

/** Whoever was killed before the file was written is made good the next time. */
async function keepInFile(folder: string, all: readonly Checkpoint[]): Promise<void> {
  const path = checkpointFile(folder);
  const { checkpoints } = readCheckpoints((await readTextIfThere(path)) ?? '');
  const kept = Map.groupBy(checkpoints, ({ association, sequence }) => `${association} ${sequence}`);
  const missing = all.filter((each) => !kept.get(`${each.association} ${each.sequence}`)?.some((other) => isSame(each, other)));
  await appendLines(path, missing.map(writtenCheckpoint));
}
