import { figureCell, heading, numberColumn, paragraph, row, textColumn } from '../../src/platform/documents/compose.ts';
import type { Block, Chart, Document, Table } from '../../src/platform/documents/document.ts';

/** A report of about 40 pages with 40 tables and 20 charts, for measuring; another seed gives other texts and numbers. */
export function largeDocument(seed = 1): Document {
  return {
    title: `Årsredovisning ${2000 + seed}`,
    subtitle: null,
    language: 'sv',
    author: 'Samordningsförbundet Älvsjöåsen',
    date: '2024-03-08',
    recordNumber: `2024/${seed}`,
    draft: false,
    coverLines: ['Organisationsnummer 222000-0000'],
    blocks: [
      { kind: 'tableOfContents', title: 'Innehåll', depth: 3 },
      { kind: 'pageBreak' },
      ...Array.from({ length: 20 }, (_, index) => chapter(seed, index)).flat(),
    ],
  };
}

const SENTENCE =
  'Förbundet har under året fortsatt arbetet med att utveckla samverkan mellan Försäkringskassan, Arbetsförmedlingen, regionen och kommunerna, ' +
  'så att fler invånare med behov av samordnad rehabilitering närmar sig arbete eller studier. ';

const chapter = (seed: number, index: number): readonly Block[] => [
  heading(index % 4 === 0 ? 1 : 2, `Avsnitt ${index + 1} om insatsernas resultat`, { id: `avsnitt-${index}`, number: `${index + 1}` }),
  ...Array.from({ length: 4 }, (_, part) => paragraph(`${SENTENCE.repeat(3)}Stycke ${seed}.${index}.${part}.`)),
  table(seed, index * 2, 4),
  chart(seed, index),
  paragraph(`${SENTENCE.repeat(2)}Efter diagram ${seed}.${index}.`),
  table(seed, index * 2 + 1, 6),
];

const shown = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
const amountAt = (seed: number, place: number): number => ((seed * 7919 + place * 104_729) % 9_000_000) + 1_000;

const table = (seed: number, index: number, columns: number): Table => ({
  kind: 'table',
  id: `tabell-${index}`,
  caption: `Tabell ${index + 1} över kostnader och intäkter`,
  unit: 'Belopp i kronor',
  columns: [textColumn('Post'), ...Array.from({ length: columns }, (_, column) => numberColumn(`Utfall ${2024 - column}`))],
  groups: [],
  rows: Array.from({ length: 16 }, (_, line) =>
    row(line === 15 ? 'total' : 'row', [
      `Post ${line + 1} i verksamheten`,
      ...Array.from({ length: columns }, (__, column) => {
        const place = index * 1000 + line * 10 + column;
        return figureCell(`t.${place}@2024`, shown(amountAt(seed, place)));
      }),
    ]),
  ),
  notes: [],
});

const chart = (seed: number, index: number): Chart => ({
  kind: 'chart',
  id: `diagram-${index}`,
  title: `Diagram ${index + 1}`,
  description: `Diagram ${index + 1} visar utvecklingen under fem år.`,
  form: (['bars', 'grouped-bars', 'stacked-bars', 'lines', 'dots'] as const)[index % 5] ?? 'bars',
  categoryLabel: 'År',
  categories: ['2019', '2020', '2021', '2022', '2023'],
  series: ['Kvinnor', 'Män'].map((name, part) => ({
    name,
    values: [0, 1, 2, 3, 4].map((year) => {
      const amount = 20 + (amountAt(seed, index * 50 + part * 10 + year) % 80);
      return { amount, text: shown(amount), figure: `d.${index}.${part}.${year}` };
    }),
  })),
  unit: 'Antal',
});
