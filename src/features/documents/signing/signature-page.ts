import type { Block, Document, Row } from '../../../platform/documents/document.ts';
import { dateInText, momentInText } from '../../../shared/swedish.ts';
import type { SealedContent, SealedDocument } from '../sealed.ts';
import { type SignedSeat, seatBeside, seatName } from '../seats.ts';

/** The document of its own that tells who has signed a sealed one, and who has not (signaturblad). */
export function signaturePage(sealed: SealedDocument, content: SealedContent, seats: readonly SignedSeat[]): Document {
  const missing = seats.filter(({ signature }) => signature === null);
  return {
    title: 'Underskrifter',
    subtitle: `${sealed.title}, ${content.association.name}`,
    language: 'sv',
    author: content.association.name,
    date: null,
    recordNumber: sealed.recordNumber,
    draft: false,
    coverLines: [`Beslut ${dateInText(sealed.adoptedOn)}, § ${sealed.paragraph}, ${sealed.meeting}`, `Version ${sealed.version}`],
    blocks: [
      { kind: 'heading', level: 1, text: 'Vad som är underskrivet', number: null, id: 'vad' },
      paragraph(content.statement),
      paragraph('Varje ledamot skriver under för sin egen plats i styrelsen, inloggad och efter att på nytt ha visat vem hen är.'),
      signatureTable(seats),
      ...(missing.length === 0 ? [paragraph('Alla har skrivit under.')] : missingBlocks(missing)),
      { kind: 'heading', level: 1, text: 'Hur det kontrolleras', number: null, id: 'kontroll' },
      paragraph('Kontrollsumman (SHA-256) gäller dokumentets innehåll, som räknar upp varje fil med sin egen kontrollsumma:'),
      paragraph(groupedHash(sealed.sha256)),
      paragraph('Kontrollsumman för filen dokument.pdf:'),
      paragraph(groupedHash(content.files.find(({ name }) => name === 'dokument.pdf')?.sha256 ?? '')),
    ],
  };
}

function missingBlocks(missing: readonly SignedSeat[]): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Inte underskrivet', number: null, id: 'saknas' },
    { kind: 'list', ordered: false, items: missing.map((seat) => [paragraph(seatName(seat))]) },
  ];
}

const signatureTable = (seats: readonly SignedSeat[]): Block => ({
  kind: 'table',
  id: 'tabell-underskrifter',
  caption: 'Underskrifter',
  unit: null,
  columns: ['Plats i styrelsen', 'Namn', 'Tid'].map((header) => ({ header: words(header), align: 'text', width: null })),
  groups: [],
  rows: seats.map(
    ({ signature, ...seat }): Row => ({
      kind: 'row',
      cells: [
        { content: words(seatBeside(seat, signature?.name ?? null)) },
        { content: words(signature?.name ?? 'Inte underskriven') },
        { content: signature === null ? [] : words(momentInText(signature.signedAt)) },
      ],
    }),
  ),
  notes: [],
});

const words = (text: string) => [{ kind: 'text' as const, text }];
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: words(text) });

/** In groups of eight, so that it can be read aloud and breaks where a line ends. */
export const groupedHash = (sha256: string): string => sha256.replace(/(.{8})(?=.)/g, '$1 ');
