import { INSTALLATION_CHAIN } from '../../platform/database/log.ts';
import type { Database, InstallationReader } from '../../platform/database/transaction.ts';
import { sha256Of } from '../../platform/files/digest.ts';
import type { CheckingKey } from '../../platform/secrets/signing-key.ts';
import { listAssociations } from '../associations/association.store.ts';
import { countStrange, listChains, listCheckpoints, listUnsealed, readChain } from './chain.store.ts';
import { type FollowedChain, openChain } from './chain.ts';
import { type Checkpoint, isSame, signedText } from './checkpoint.ts';

/** Rows wait for their place in the chain for a minute; much longer means that nobody seals, or that somebody has broken seals. */
const SEALED_WITHIN = { minutes: 5 };

export interface CheckedChain extends FollowedChain {
  readonly association: string;
  /** As people call it; null when the association is gone. */
  readonly name: string | null;
  readonly checkpoints: number;
  readonly strangeNumbers: number;
}

export interface CheckedLog {
  readonly chains: readonly CheckedChain[];
  readonly unsealed: readonly { readonly association: string; readonly rows: number; readonly oldestAt: string }[];
  /** Checkpoints that none of the keys has signed as they stand. */
  readonly unsigned: readonly Checkpoint[];
}

export interface Question {
  /** Those that have been kept outside the database. */
  readonly checkpoints: readonly Checkpoint[];
  readonly keys: readonly CheckingKey[];
  readonly now: Temporal.Instant;
}

/** Follows every chain from its first row to its last, as the database was at one moment, with every checkpoint. */
export const checkLog = (database: Database, question: Question): Promise<CheckedLog> =>
  database.installation.read(async (reader) => {
    const all = withoutDoubles([...(await listCheckpoints(reader)), ...question.checkpoints]);
    const isSigned = (each: Checkpoint): boolean =>
      question.keys.some((key) => key.id === each.key && key.hasSigned(signedText(each), each.signature));
    const { signed = [], unsigned = [] } = Object.groupBy(all, (each) => (isSigned(each) ? 'signed' : 'unsigned'));
    const names = await chainNames(reader);
    const chains: CheckedChain[] = [];
    for (const association of chainsOf(await listChains(reader), signed))
      chains.push(await checkChain(reader, { association, name: names.get(association) ?? null, signed }));
    return { chains, unsigned, unsealed: await listUnsealed(reader, question.now.subtract(SEALED_WITHIN)) };
  });

/** A chain that is gone altogether is known by its checkpoints. */
const chainsOf = (present: readonly string[], signed: readonly Checkpoint[]): readonly string[] =>
  [...new Set([...present, ...signed.map(({ association }) => association)])].sort();

function withoutDoubles(all: readonly Checkpoint[]): readonly Checkpoint[] {
  const groups = Map.groupBy(all, ({ association, sequence }) => `${association} ${sequence}`);
  return [...groups.values()].flatMap((group) => group.filter((each, index) => group.findIndex((other) => isSame(each, other)) === index));
}

async function chainNames(reader: InstallationReader): Promise<ReadonlyMap<string, string>> {
  const associations = await listAssociations(reader);
  return new Map([[INSTALLATION_CHAIN, 'Installationen'], ...associations.map(({ key, name }) => [key, name] as const)]);
}

async function checkChain(
  reader: InstallationReader,
  { association, name, signed }: { readonly association: string; readonly name: string | null; readonly signed: readonly Checkpoint[] },
): Promise<CheckedChain> {
  const vouched = signed.filter((each) => each.association === association);
  const chain = openChain({ hashOf: sha256Of, vouched });
  for await (const part of readChain(reader, association)) for (const entry of part) chain.follow(entry);
  const strangeNumbers = await countStrange(reader, association);
  return { association, name, checkpoints: vouched.length, strangeNumbers, ...chain.end() };
}
