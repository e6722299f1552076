import type { Reader } from '../../../platform/database/transaction.ts';
import { asUndecided } from '../finished-report.ts';
import { listDocumentProgress } from './document-progress.store.ts';
import { type OpenYear, openYear } from './open-year.work.ts';

/** The annual report that the board has adopted, which stands as it was. */
export interface SealedReport {
  readonly id: string;
  /** Where it is. */
  readonly href: string;
  readonly adoptedOn: string;
  /** Whether the year is another than it was made of. */
  readonly isOutdated: boolean;
}

/** A year as it stands today, beside what has been decided about it. */
export interface DecidedYear extends OpenYear {
  readonly sealed: SealedReport | null;
}

/** The year for whoever reads its report: when it has changed since the decision, its report is a draft that claims no decision. */
export async function openDecidedYear(reader: Reader, year: string): Promise<DecidedYear | null> {
  const open = await openYear(reader, year);
  if (open === null) return null;
  const found = (await listDocumentProgress(reader, open.input.records.year)).find(({ kind }) => kind === 'arsredovisning');
  if (found === undefined) return { ...open, sealed: null };
  const isOutdated = found.contentSha256 !== null && found.contentSha256 !== open.contentSha256;
  const sealed = { id: found.id, href: `${open.to.year}/dokument/${found.id}`, adoptedOn: found.adoptedOn, isOutdated };
  return { ...(isOutdated ? undecided(open) : open), sealed };
}

/** Another name, so that files made of it are kept apart from those made before the year changed. */
const undecided = (open: OpenYear): OpenYear => ({
  ...open,
  name: `${open.name}/undecided`,
  report: { ...open.report, document: asUndecided(open.report.document) },
  document: asUndecided(open.document),
});
