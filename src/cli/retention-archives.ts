import { findAssociation, type InstalledAssociation } from '../features/associations/association.store.ts';
import { dispose, disposeOfInstallation, planDisposal, planInstallationDisposal } from '../features/retention/retention.routes.ts';
import { listCertificates, listInstallationCertificates } from '../features/retention/retention.store.ts';
import {
  type Certificate,
  certificateText,
  installationCertificateText,
  installationPlanText,
  planText,
} from '../features/retention/retention.ts';
import { noteInLog } from '../platform/database/log.ts';
import type { Database, InstallationReader } from '../platform/database/transaction.ts';
import { WrongUse } from './options.ts';

export type Order = Omit<Certificate, 'counts'>;

/** Something for people, and the same for programs. */
export interface Told {
  readonly text: string;
  readonly value: object;
}

/** Whose information is disposed of: an association's, or what belongs to the installation. */
export interface Archive {
  plan(year: number): Promise<Told>;
  dispose(order: Order): Promise<Told>;
  certificates(year: number): Promise<readonly Told[]>;
}

export async function archiveOf(database: Database, slug: string): Promise<Archive> {
  const association = await database.installation.read((reader) => loadAssociation(reader, slug));
  const { id, key, name } = association;
  return {
    async plan(year) {
      const counts = await database.read(key, (reader) => planDisposal(reader, year));
      return { value: { association: id, year, counts }, text: planText(name, year, counts) };
    },
    async dispose(order) {
      const made = await database.installation.change(async (installation) => {
        const certified = await dispose(await installation.enter(key), order);
        const subject = String(order.year);
        await noteInLog(installation, { association: key, person: null, role: 'terminal', event: 'retention.run', subject });
        return certified;
      });
      return { value: { association: id, ...made }, text: certificateText(name, made) };
    },
    async certificates(year) {
      const all = await database.read(key, (reader) => listCertificates(reader, year));
      return all.map((each) => ({ value: each, text: certificateText(name, each) }));
    },
  };
}

/** Accounts. `owner` is the tables' owner: nobody else may remove one. */
export const installationArchive = (owner: Database): Archive => ({
  async plan(year) {
    const counts = await owner.installation.read((reader) => planInstallationDisposal(reader, year));
    return { value: { installation: true, year, counts }, text: installationPlanText(year, counts) };
  },
  async dispose(order) {
    const made = await owner.installation.change(async (installation) => {
      const certified = await disposeOfInstallation(installation, order);
      const subject = String(order.year);
      await noteInLog(installation, { association: null, person: null, role: 'terminal', event: 'retention.run', subject });
      return certified;
    });
    return { value: { installation: true, ...made }, text: installationCertificateText(made) };
  },
  async certificates(year) {
    const all = await owner.installation.read((reader) => listInstallationCertificates(reader, year));
    return all.map((each) => ({ value: each, text: installationCertificateText(each) }));
  },
});

async function loadAssociation(reader: InstallationReader, slug: string): Promise<InstalledAssociation> {
  const found = await findAssociation(reader, slug);
  if (found === undefined) throw new WrongUse(`Förbundet ${slug} finns inte.`);
  return found;
}
