import type { ProofedFile } from '../../src/features/proofreading/proof-words.ts';
import type { ProofreadFile } from '../../src/features/proofreading/proofread-file.work.ts';
import type { ProofCheck, ProofFinding, ProofPlace } from '../../src/features/proofreading/proofreading.ts';
import type { TextLine } from '../../src/shared/document-text.ts';

// An invented association's report, as it was read from a PDF, and what proofreading might give: no figure is anybody's.

interface LineParts {
  readonly page?: number | null;
  readonly table?: number;
  readonly heading?: number;
}

/** A line of pieces: `aLine(12, ['Summa', '1 000'], { page: 4 })`. */
export const aLine = (line: number, texts: readonly string[], { page = 1, table, heading }: LineParts = {}): TextLine => ({
  place: { page, line },
  table: table ?? null,
  heading: heading ?? null,
  pieces: texts.map((text, index) =>
    table === undefined ? { text, from: index * 100, to: index * 100 + 80 } : { text, from: index, to: index + 1 },
  ),
});

export const aPlace = (changes: Partial<ProofPlace> = {}): ProofPlace => ({
  page: 1,
  line: 4,
  text: 'Verksamhetens intäkter 4 200 000 4 100 000',
  value: '4 200 000',
  label: 'Verksamhetens intäkter 2031',
  ...changes,
});

export const aFinding = (changes: Partial<ProofFinding> = {}): ProofFinding => ({
  kind: 'summa',
  severity: 'fel',
  message: 'Intäkter och kostnader ger −150 000, men årets resultat står som −140 000.',
  arithmetic: '4 200 000 − 4 350 000 = −150 000',
  sureness: 0.97,
  places: [
    aPlace(),
    aPlace({ line: 5, text: 'Verksamhetens kostnader −4 350 000 −4 000 000', value: '−4 350 000', label: 'Verksamhetens kostnader 2031' }),
    aPlace({ line: 6, text: 'Årets resultat −140 000 100 000', value: '−140 000', label: 'Årets resultat 2031' }),
  ],
  ...changes,
});

const onPageTwo = aPlace({
  page: 2,
  line: 3,
  text: 'Årets resultat blev ett underskott på 140 tkr, vilket är 4 procent av intäkterna',
  value: '4 procent',
  label: 'Underskottets del av intäkterna',
});

const FINDINGS: readonly ProofFinding[] = [
  aFinding(),
  aFinding({
    kind: 'andel',
    severity: 'troligt fel',
    sureness: 0.82,
    message: 'Underskottet är 3,3 procent av intäkterna, men texten säger 4 procent.',
    arithmetic: '140 000 / 4 200 000 = 3,3 %',
    places: [onPageTwo, aPlace({ line: 6, text: 'Årets resultat −140 000 100 000', value: '−140 000', label: 'Årets resultat 2031' })],
  }),
  aFinding({
    kind: 'summa',
    severity: 'avrundning',
    sureness: 0.99,
    message: 'Delarna ger 1 001, men summan står som 1 000. Det kan vara avrundning.',
    arithmetic: '334 + 333 + 334 = 1 001',
    places: [aPlace({ page: 2, line: 7, text: 'Summa 1 000', value: '1 000', label: 'Summa deltagare' })],
  }),
  aFinding({
    kind: 'lagrum',
    severity: 'anmärkning',
    sureness: 0.55,
    message: 'Lag (1997:614) om kommunal redovisning är upphävd; den som gäller är lag (2018:597).',
    arithmetic: '',
    places: [aPlace({ page: 2, line: 2, text: 'enligt lag (1997:614) om kommunal redovisning', value: '(1997:614)', label: 'Lagrum' })],
  }),
];

const CHECKS: readonly ProofCheck[] = [
  { kind: 'balans', outcome: 'held', arithmetic: '2 000 000 = 2 000 000', places: [aPlace()] },
  ...FINDINGS.slice(0, 3).map(
    ({ kind, severity, arithmetic, places }): ProofCheck => ({
      kind,
      arithmetic,
      places,
      outcome: severity === 'avrundning' ? 'rounding' : 'failed',
    }),
  ),
];

const LINES: readonly TextLine[] = [
  aLine(1, ['Årsredovisning 2031'], { heading: 1 }),
  aLine(2, ['Samordningsförbundet Älvsjöåsen lämnar här sin berättelse om året som gick.']),
  aLine(3, ['Resultaträkning', '2031', '2030']),
  aLine(4, ['Verksamhetens intäkter', '4 200 000', '4 100 000']),
  aLine(5, ['Verksamhetens kostnader', '−4 350 000', '−4 000 000']),
  aLine(6, ['Årets resultat', '−140 000', '100 000']),
  aLine(1, ['Ekonomi'], { page: 2, heading: 2 }),
  aLine(2, ['Årsredovisningen är gjord enligt lag (1997:614) om kommunal redovisning.'], { page: 2 }),
  aLine(3, ['Årets resultat blev ett underskott på 140 tkr, vilket är 4 procent av intäkterna.'], { page: 2 }),
  aLine(4, ['Insats A', '334'], { page: 2, table: 1 }),
  aLine(5, ['Insats B', '333'], { page: 2, table: 1 }),
  aLine(6, ['Insats C', '334'], { page: 2, table: 1 }),
  aLine(7, ['Summa', '1 000'], { page: 2, table: 1 }),
];

/** A report of two pages with a finding of each severity. */
export const someProofed = (changes: Partial<ProofedFile['proofreading']> = {}): ProofedFile => ({
  file: 'årsredovisning 2031.pdf',
  kind: 'pdf',
  pages: 2,
  proofreading: { findings: FINDINGS, checks: CHECKS, tables: 2, unread: ['Sidan 3 är en bild utan text.'], ...changes },
});

export const someProofread = (changes: Partial<ProofreadFile> = {}): ProofreadFile => ({
  proofed: someProofed(),
  lines: LINES,
  leftOut: 0,
  ...changes,
});
