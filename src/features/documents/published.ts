import type { DocumentKind } from './document-kinds.ts';
import type { Signer } from './seats.ts';

/** A proposal is published before it is decided (KL 8:14), everything else after. */
export type PublishedKind = DocumentKind | 'budgetforslag';

/** What everybody may read of a published document. */
export interface PublishedDocument {
  readonly id: string;
  /** In addresses: `arsredovisning-2024`. */
  readonly name: string;
  readonly kind: PublishedKind;
  readonly year: number;
  readonly title: string;
  readonly version: number | null;
  readonly sealedSha256: string | null;
  readonly adoptedOn: string | null;
  readonly meetingOn: string | null;
  readonly publishedAt: string;
  /** Who has signed it and who has not; null for what nobody signs. */
  readonly signers: readonly Signer[] | null;
}

/** Who has published: as much as a reader needs to know whose it is. */
export interface Publisher {
  /** In addresses. */
  readonly slug: string;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly seat: string | null;
}

/** What the association knows of its own publications. */
export interface Publication extends PublishedDocument {
  readonly sealedId: string | null;
  readonly withdrawnAt: string | null;
}

export const publishedName = (kind: PublishedKind, year: number): string => `${kind}-${year}`;

export const publicAddress = (slug: string, name = ''): `/${string}` =>
  `/offentligt/${encodeURIComponent(slug)}${name === '' ? '' : `/${encodeURIComponent(name)}`}`;

/** The files of a published document, in the order they are offered. */
export const PUBLIC_FILES = ['dokument.pdf', 'dokument.docx', 'dokument.html', 'siffror.json', 'siffror.csv'] as const;
export type PublicFile = (typeof PUBLIC_FILES)[number];

/** What stands beside a proposal: the notice of the public meeting that decides about it. */
export const NOTICE_FILES = ['kungorelse.pdf', 'kungorelse.html'] as const;
export type NoticeFile = (typeof NOTICE_FILES)[number];

/** The page that tells who has signed; made anew when somebody asks, since signatures come one by one. */
export const SIGNATURES = 'underskrifter.pdf';

export const isSigned = ({ signers }: Pick<PublishedDocument, 'signers'>): boolean => signers?.some(({ name }) => name !== null) === true;

export const FILE_NAMES: Readonly<Record<PublicFile | NoticeFile, string>> = {
  'kungorelse.pdf': 'Kungörelse, PDF',
  'kungorelse.html': 'Kungörelse, webbsida',
  'dokument.pdf': 'PDF',
  'dokument.docx': 'Word',
  'dokument.html': 'Webbsida',
  'siffror.json': 'Siffror som JSON',
  'siffror.csv': 'Siffror som CSV',
};
