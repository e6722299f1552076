import type { InstallationReader, InstallationWriter, Reader, Writer } from '../../platform/database/transaction.ts';
import { countEmergencies, disposeEmergencies } from '../emergency/emergency.store.ts';
import { countInvitations, disposeInvitations } from '../people/invitations.store.ts';
import { countEndedMemberships, disposeEndedMemberships } from '../people/memberships.store.ts';
import { countAccountsWithoutRole, disposeAccountsWithoutRole } from '../people/people.store.ts';
import { addCertificate, addInstallationCertificate } from './retention.store.ts';
import {
  beginningOf,
  type Certificate,
  type DisposedClass,
  type DisposedCounts,
  disposedBefore,
  type InstallationCounts,
} from './retention.ts';

/** How the rows of a class are counted and disposed of, by the store that owns them: those that ended before the day. */
interface Holding {
  count(reader: Reader, before: string): Promise<number>;
  dispose(writer: Writer, before: string): Promise<number>;
}

const HOLDINGS: Readonly<Record<DisposedClass, Holding>> = {
  unansweredInvitations: {
    count: (reader, before) => countInvitations(reader, { isAccepted: false, before: beginningOf(before) }),
    dispose: (writer, before) => disposeInvitations(writer, { isAccepted: false, before: beginningOf(before) }),
  },
  acceptedInvitations: {
    count: (reader, before) => countInvitations(reader, { isAccepted: true, before: beginningOf(before) }),
    dispose: (writer, before) => disposeInvitations(writer, { isAccepted: true, before: beginningOf(before) }),
  },
  endedMemberships: { count: countEndedMemberships, dispose: disposeEndedMemberships },
  emergencyAccess: {
    count: (reader, before) => countEmergencies(reader, beginningOf(before)),
    dispose: (writer, before) => disposeEmergencies(writer, beginningOf(before)),
  },
};

/** What the year's disposal would remove (gallring). */
export const planDisposal = (reader: Reader, year: number): Promise<DisposedCounts> =>
  eachClass((id, holding) => holding.count(reader, disposedBefore(id, year)));

/** Removes what is due, and certifies it in the same transaction. */
export async function dispose(writer: Writer, order: Omit<Certificate, 'counts'>): Promise<Certificate> {
  const counts = await eachClass((id, holding) => holding.dispose(writer, disposedBefore(id, order.year)));
  const certificate = { ...order, counts };
  await addCertificate(writer, certificate);
  return certificate;
}

async function eachClass(work: (id: DisposedClass, holding: Holding) => Promise<number>): Promise<DisposedCounts> {
  const counts: [string, number][] = [];
  // One after the other: they share one connection.
  for (const [id, holding] of Object.entries(HOLDINGS)) counts.push([id, await work(id as DisposedClass, holding)]);
  return Object.fromEntries(counts) as DisposedCounts;
}

/** What the year's disposal would remove of what belongs to no association. Only whoever works at the server sees all that hinders it. */
export const planInstallationDisposal = async (reader: InstallationReader, year: number): Promise<InstallationCounts> => ({
  accountsWithoutRole: await countAccountsWithoutRole(reader, accountsBefore(year)),
});

/** Removes what is due, and certifies it in the same transaction. By the tables' owner. */
export async function disposeOfInstallation(
  writer: InstallationWriter,
  order: Omit<Certificate, 'counts'>,
): Promise<Certificate<InstallationCounts>> {
  const counts = { accountsWithoutRole: await disposeAccountsWithoutRole(writer, accountsBefore(order.year)) };
  const certificate = { ...order, counts };
  await addInstallationCertificate(writer, certificate);
  return certificate;
}

function accountsBefore(year: number) {
  const day = disposedBefore('accountsWithoutRole', year);
  return { day, moment: beginningOf(day) };
}
