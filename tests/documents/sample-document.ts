import { heading, paragraph } from '../../src/platform/documents/compose.ts';
import type { Block, Document } from '../../src/platform/documents/document.ts';
import { directorsReport } from './sample-directors-report.ts';
import { notes } from './sample-notes.ts';
import { statements } from './sample-statements.ts';

/** An invented association's annual report of about twelve pages, with everything a document can hold. */
export function sampleDocument(changes: Partial<Document> = {}): Document {
  return {
    title: 'Årsredovisning 2023',
    subtitle: 'Med verksamhetsberättelse och uppföljning av insatser',
    language: 'sv',
    author: 'Samordningsförbundet Älvsjöåsen',
    date: '2024-03-08',
    recordNumber: '2024/17',
    draft: false,
    coverLines: ['Organisationsnummer 222000-0000', 'Beslutad av styrelsen den 8\u00a0mars\u00a02024, §\u00a012'],
    blocks: [
      { kind: 'tableOfContents', title: 'Innehåll', depth: 3 },
      { kind: 'pageBreak' },
      ...directorsReport(),
      { kind: 'pageBreak' },
      ...statements(),
      { kind: 'pageBreak' },
      ...notes(),
      { kind: 'pageBreak' },
      ...signatures(),
    ],
    ...changes,
  };
}

function signatures(): readonly Block[] {
  return [
    heading(1, 'Underskrifter', { id: 'underskrifter', number: '4' }),
    paragraph('Styrelsen intygar att årsredovisningen ger en rättvisande bild av förbundets resultat och ställning.'),
    {
      kind: 'signatures',
      places: [
        { role: 'Ordförande', detail: 'Ledamot för Region Älvslätten' },
        { role: 'Vice ordförande', detail: 'Ledamot för Åsbro kommun' },
        { role: 'Ledamot', detail: 'Försäkringskassan' },
        { role: 'Ledamot', detail: 'Arbetsförmedlingen' },
        { role: 'Ledamot', detail: null },
      ],
    },
  ];
}
