import type { Block, Document, Row } from '../../../platform/documents/document.ts';
import { dateInText, momentInText } from '../../../shared/swedish.ts';
import type { PublishedDocument } from '../published.ts';
import type { SealedContent, SealedDocument } from '../sealed.ts';
import { type SignedSeat, type Signer, signersOf } from '../seats.ts';

/** The document of its own that tells who has signed a sealed one, and who has not (signaturblad). */
export const signaturePage = (sealed: SealedDocument, content: SealedContent, seats: readonly SignedSeat[]): Document => ({
  ...pageOf({ title: sealed.title, association: content.association.name, signers: signersOf(seats) }),
  recordNumber: sealed.recordNumber,
  coverLines: [`Beslut ${dateInText(sealed.adoptedOn)}, § ${sealed.paragraph}, ${sealed.meeting}`, `Version ${sealed.version}`],
  blocks: [
    { kind: 'heading', level: 1, text: 'Vad som är underskrivet', number: null, id: 'vad' },
    paragraph(content.statement),
    ...signingBlocks(signersOf(seats)),
    ...checkingBlocks(sealed.sha256),
    paragraph('Kontrollsumman för filen dokument.pdf:'),
    paragraph(groupedHash(content.files.find(({ name }) => name === 'dokument.pdf')?.sha256 ?? '')),
  ],
});

/** The same of a published document, for anybody: no more than what stands on its public page. */
export function publicSignaturePage(
  { title, version, adoptedOn, sealedSha256, signers }: PublishedDocument,
  association: string,
): Document {
  const decided = adoptedOn === null ? [] : [`Beslut ${dateInText(adoptedOn)}`];
  return {
    ...pageOf({ title, association, signers: signers ?? [] }),
    coverLines: [...decided, ...(version === null ? [] : [`Version ${version}`])],
    blocks: [
      { kind: 'heading', level: 1, text: 'Vad som är underskrivet', number: null, id: 'vad' },
      ...signingBlocks(signers ?? []),
      ...checkingBlocks(sealedSha256 ?? ''),
    ],
  };
}

interface Signed {
  readonly title: string;
  readonly association: string;
  readonly signers: readonly Signer[];
}

const pageOf = ({ title, association }: Signed): Omit<Document, 'coverLines' | 'blocks'> => ({
  title: 'Underskrifter',
  subtitle: `${title}, ${association}`,
  language: 'sv',
  author: association,
  date: null,
  recordNumber: null,
  draft: false,
});

function signingBlocks(signers: readonly Signer[]): readonly Block[] {
  const missing = signers.filter(({ name }) => name === null);
  return [
    paragraph('Varje ledamot skriver under för sin egen plats i styrelsen, inloggad och efter att på nytt ha visat vem hen är.'),
    signatureTable(signers),
    ...(missing.length === 0 ? [paragraph('Alla har skrivit under.')] : missingBlocks(missing)),
  ];
}

const checkingBlocks = (sha256: string): readonly Block[] => [
  { kind: 'heading', level: 1, text: 'Hur det kontrolleras', number: null, id: 'kontroll' },
  paragraph('Kontrollsumman (SHA-256) gäller dokumentets innehåll, som räknar upp varje fil med sin egen kontrollsumma:'),
  paragraph(groupedHash(sha256)),
];

function missingBlocks(missing: readonly Signer[]): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Inte underskrivet', number: null, id: 'saknas' },
    { kind: 'list', ordered: false, items: missing.map(({ seat }) => [paragraph(seat)]) },
  ];
}

const signatureTable = (signers: readonly Signer[]): Block => ({
  kind: 'table',
  id: 'tabell-underskrifter',
  caption: 'Underskrifter',
  unit: null,
  columns: ['Plats i styrelsen', 'Namn', 'Tid'].map((header) => ({ header: words(header), align: 'text', width: null })),
  groups: [],
  rows: signers.map(
    ({ seat, name, signedAt }): Row => ({
      kind: 'row',
      cells: [
        { content: words(seat) },
        { content: words(name ?? 'Inte underskriven') },
        { content: signedAt === null ? [] : words(momentInText(signedAt)) },
      ],
    }),
  ),
  notes: [],
});

const words = (text: string) => [{ kind: 'text' as const, text }];
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: words(text) });

/** In groups of eight, so that it can be read aloud and breaks where a line ends. */
export const groupedHash = (sha256: string): string => sha256.replace(/(.{8})(?=.)/g, '$1 ');
