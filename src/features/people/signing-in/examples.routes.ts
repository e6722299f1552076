import type { AssociationRole } from '../../../platform/access/access.ts';
import type { AssociationId, InstallationWriter, PersonId } from '../../../platform/database/transaction.ts';
import { changed, changes, type Route } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { listAssociations } from '../../associations/association.store.ts';
import { listInterventionYears } from '../../interventions/intervention.store.ts';
import { addMembership } from '../memberships.store.ts';
import { addPerson, findByEmail } from '../people.store.ts';
import { isOfOneIntervention } from '../person.ts';
import { begin } from './begin.routes.ts';
import { EXAMPLE_PEOPLE } from './example-people.ts';
import { readNext } from './sign-in.form.ts';

/** Gives every association that there is its example people. */
export async function addExamplePeople(installation: InstallationWriter, day: string): Promise<void> {
  const associations = await listAssociations(installation);
  for (const { email, name, role } of EXAMPLE_PEOPLE) {
    const person = await addPerson(installation, { email, name, passwordHash: null });
    const roles = person === null ? [] : associations.map(({ key }) => ({ key, person, role, day }));
    for (const each of roles) await addExampleRole(installation, each);
  }
}

interface ExampleRole {
  readonly key: AssociationId;
  readonly person: PersonId;
  readonly role: AssociationRole;
  readonly day: string;
}

async function addExampleRole(installation: InstallationWriter, { key, person, role, day }: ExampleRole): Promise<void> {
  const writer = await installation.enter(key);
  // The one that the association itself puts first; it is the likeliest to have counts to look at.
  const [first] = await listInterventionYears(writer);
  if (!isOfOneIntervention(role)) await addMembership(writer, key, { person, role, intervention: null, from: day, until: null });
  else if (first !== undefined) await addMembership(writer, key, { person, role, intervention: first.id, from: day, until: null });
}

/** Signing in as somebody made up, with one press of a button: for trying the program on one's own computer only. */
export const exampleRoutes = (installation: Installation): readonly Route[] =>
  installation.isExample
    ? EXAMPLE_PEOPLE.map(({ email, role }) =>
        changes({
          path: `/logga-in/exempel/${role}`,
          may: 'signIn.use',
          read: readNext,
          async change({ form: next, writer, from, now }) {
            const found = await findByEmail(writer, email);
            if (found === undefined)
              return changed({ event: 'signIn.failed', subject: 'exempel', next: '/logga-in', done: 'Exemplet finns inte här.' });
            return begin(installation, { writer, found, next, from, now, proof: 'both' });
          },
        }),
      )
    : [];
