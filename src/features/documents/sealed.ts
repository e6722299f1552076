import type { Document } from '../../platform/documents/document.ts';
import { withDecision } from '../annual-report/cover.ts';
import type { PlacedFigureJson } from '../annual-report/report-json.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { Seat } from './seats.ts';

/** The board's decision that makes a document valid (fastställa). */
export interface Decision {
  readonly adoptedOn: string;
  /** `Styrelsens sammanträde i Exempelstad` */
  readonly meeting: string;
  /** `12` of § 12 */
  readonly paragraph: string;
  readonly recordNumber: string | null;
}

/** A figure as other programs read it; small numbers of people are hidden in it already. */
export type SealedFigure = PlacedFigureJson;

export interface SealedText {
  readonly id: string;
  readonly markdown: string;
}

/** The bookkeeping and the records that a document was made from, by their hashes. */
export interface DataCut {
  /** Of all that was kept for the year. */
  readonly contentSha256: string | null;
  readonly ledgers: readonly { readonly name: string; readonly sha256: string }[];
}

/** A document as it stands now: what would be sealed. */
export interface Composed {
  readonly kind: DocumentKind;
  readonly year: number;
  readonly association: { readonly id: string; readonly name: string; readonly organisationNumber: string | null };
  readonly document: Document;
  readonly figures: readonly SealedFigure[];
  readonly texts: readonly SealedText[];
  readonly data: DataCut;
  readonly seats: readonly Seat[];
}

export interface NamedHash {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Everything that stands under the seal. */
export interface SealedContent extends Composed {
  readonly format: typeof SEAL_FORMAT;
  readonly version: number;
  readonly decision: Decision;
  readonly statement: string;
  readonly sealedAt: string;
  readonly files: readonly NamedHash[];
}

export const SEAL_FORMAT = 'samband-beslutat-dokument/1';

/** The text that is hashed. Its hash covers the files too, since it holds theirs. */
export const contentText = (content: SealedContent): string => JSON.stringify(content);

/** A sealed document without its content, for lists. */
export interface SealedDocument extends Decision {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly year: number;
  readonly version: number;
  readonly title: string;
  readonly sealedAt: string;
  readonly sealedBy: string;
  /** Whose holders sign it. */
  readonly seats: readonly Seat[];
  readonly sha256: string;
}

/** The cover of a decided document tells the decision. */
export function decided(document: Document, { adoptedOn, meeting, paragraph, recordNumber }: Decision, version: number): Document {
  const decision = `Beslutad av styrelsen ${adoptedOn}, § ${paragraph}, ${meeting}`;
  const revised = version === 1 ? [] : [`Version ${version}, ersätter tidigare beslut`];
  return { ...withDecision(document, [decision, ...revised]), draft: false, recordNumber };
}
