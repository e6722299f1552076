import assert from 'node:assert/strict';
import { findAssociation } from '../../src/features/associations/association.store.ts';
import type { YearRecords } from '../../src/features/year-folder/year-records.ts';
import { ASSOCIATION_ROLES, type AssociationRole, INSTALLATION_ROLES } from '../../src/platform/access/access.ts';
import type { AssociationId, Database, PersonId } from '../../src/platform/database/transaction.ts';
import { type SignedIn, signedInAs } from '../people/signed-in.ts';
import { keepPlans } from '../plans/kept-plan.ts';
import { keepYear, readFolder, STORBYGDEN } from '../years/kept-folder.ts';

/** An association in which everything that has a name has a name of its own, so that any trace of it can be found. */
export interface Marked {
  readonly slug: string;
  readonly key: AssociationId;
  readonly year: number;
  readonly interventions: readonly [first: string, second: string];
  /** Words that stand nowhere but in this association's records. */
  readonly marks: readonly string[];
  /** Words that stand in the second intervention's own records only. */
  readonly secondMarks: readonly string[];
}

/** Somebody at the door, by a name for the test's own messages. */
export interface Comer {
  readonly who: string;
  readonly person: PersonId | null;
  /** The intervention that is all they see; null when they see all of the association, or none. */
  readonly onlyIntervention: string | null;
}

/** Keeps the year under another name: letters are the association's own mark. */
export async function keepMarked(database: Database, letters: string): Promise<Marked> {
  const read = readFolder(STORBYGDEN);
  const { records } = read;
  const mark = (what: string): string => `${letters}${what}`;
  const [first, second] = records.interventions.map(({ id }) => id);
  assert.ok(first !== undefined && second !== undefined);
  const marked: YearRecords = {
    ...records,
    association: { ...records.association, id: mark('bygden').toLowerCase(), name: mark('bygdens förbund'), shortName: mark('bygden') },
    members: records.members.map((member) => ({ ...member, name: mark(` ${member.name}`) })),
    interventions: records.interventions.map((each, index) => ({ ...each, name: mark(`insats${index + 1}`) })),
  };
  await keepYear(database, { ...read, records: marked, contentSha256: letters.padEnd(64, '0') });
  const found = await database.installation.read((installation) => findAssociation(installation, marked.association.id));
  assert.ok(found);
  await keepPlans(database, { key: found.key, year: marked.year, mark: letters });
  return {
    slug: marked.association.id,
    key: found.key,
    year: marked.year,
    interventions: [first, second],
    marks: [letters, marked.association.id],
    secondMarks: [mark('insats2')],
  };
}

/** Everybody who can stand at an association's door: each role in it, each role of the installation, a person with none, and nobody. */
export async function comersTo(database: Database, association: Marked): Promise<readonly Comer[]> {
  const inOne = (role: AssociationRole): boolean => role === 'insatsledare' || role === 'coach';
  const comers: Comer[] = [{ who: 'nobody', person: null, onlyIntervention: null }];
  const add = (who: string, { person }: SignedIn, onlyIntervention: string | null = null) => comers.push({ who, person, onlyIntervention });
  for (const role of ASSOCIATION_ROLES) {
    const [first] = association.interventions;
    const somebody = { role, association: association.key, ...(inOne(role) && { intervention: first }) };
    add(role, await signedInAs(database, somebody), inOne(role) ? first : null);
  }
  for (const installationRole of INSTALLATION_ROLES) add(installationRole, await signedInAs(database, { installationRole }));
  add('a person without a role', await signedInAs(database));
  return comers;
}
