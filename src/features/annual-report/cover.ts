import type { Document } from '../../platform/documents/document.ts';
import type { Association } from '../associations/association.ts';

export const UNDECIDED = 'Ännu inte beslutad av styrelsen';

interface Cover {
  readonly title: string;
  readonly subtitle: string;
  readonly association: Pick<Association, 'name' | 'organisationNumber'>;
  /** What has been decided about the document, in words. */
  readonly decision: string;
  readonly recordNumber?: string | null;
  readonly draft: boolean;
}

/** The first page of a document that the board decides about. What it decided is the last line of it, and the only date. */
export const coverOf = ({ title, subtitle, association, decision, recordNumber = null, draft }: Cover): Omit<Document, 'blocks'> => ({
  title,
  subtitle,
  language: 'sv',
  author: association.name,
  date: null,
  recordNumber,
  draft,
  coverLines: [...(association.organisationNumber === null ? [] : [`Organisationsnummer ${association.organisationNumber}`]), decision],
});

/** The document with other words about the decision. */
export const withDecision = (document: Document, decision: readonly string[]): Document => ({
  ...document,
  coverLines: [...document.coverLines.slice(0, -1), ...decision],
});
