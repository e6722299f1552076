import type { Block, Document, HeadingLevel } from '../../platform/documents/document.ts';
import type { Problem } from '../../shared/problem.ts';
import { dateInText } from '../../shared/swedish.ts';
import type { Body } from '../associations/association.ts';
import { servingDuring, sittingOn } from '../associations/serving.ts';
import type { FigureBook } from '../figures/book.ts';
import type { FigureKey } from '../figures/figure.ts';
import { type Adjustments, NO_ADJUSTMENTS, reconcile } from '../figures/reconciling.ts';
import type { JudgedGoal } from '../goals/judging.ts';
import { interventionsWithoutRows } from '../statements/cost-kinds.ts';
import { usedAssetLines } from '../statements/fixed-assets.ts';
import { type Books, isResultLine } from '../statements/placed-account.ts';
import type { YearRecords } from '../year-folder/year-records.ts';
import type { TextBlock } from './chapter.ts';
import { coverOf, UNDECIDED } from './cover.ts';
import { exists } from './figure-table.ts';
import { findInsert, insertNames } from './inserts.ts';
import { noteChapter } from './note-chapter.ts';
import { ASSET_NOTE, type ReportContext } from './report-context.ts';
import { type Section, STATUTORY, structureOf } from './structure.ts';
import { type Desk, type FigurePlace, fillText, openDesk, plain, type TypedText } from './writing.ts';

/** What a report is made from: the records, the books in their places, and every figure computed. */
export interface ReportInput {
  readonly records: YearRecords;
  readonly books: Books;
  readonly book: FigureBook;
  readonly goals: readonly JudgedGoal[];
  /** Each chapter's text, read, by the text's id. */
  readonly chapters: ReadonlyMap<string, readonly TextBlock[]>;
}

/** The annual report as a document, where it shows which figure, and what was wrong in its texts. */
export interface AnnualReport {
  readonly document: Document;
  readonly places: readonly FigurePlace[];
  /** Rows moved by a krona so that sums add up. */
  readonly adjustments: Adjustments;
  readonly typed: readonly TypedText[];
  readonly told: readonly TypedText[];
  readonly problems: readonly Problem[];
}

/** Writes the whole annual report (årsredovisning, LKBR 4 kap. 1 §) in Nationella rådet's structure. */
export function writeReport(input: ReportInput, draft: boolean): AnnualReport {
  const exactly = writeWith(input, draft, NO_ADJUSTMENTS);
  if (input.records.settings.rounding === 'exakt') return exactly;
  return writeWith(input, draft, reconcile(input.book, timesShown(exactly.places)));
}

function timesShown(places: readonly FigurePlace[]): Map<FigureKey, number> {
  const times = new Map<FigureKey, number>();
  for (const { key } of places) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

function writeWith(input: ReportInput, draft: boolean, adjustments: Adjustments): AnnualReport {
  const desk = openDesk(input.book, input.records.year, adjustments);
  const context = reportContext(input, desk);
  const sections = structureOf(input.records.texts);
  const written = sections.flatMap((section) => writeSection(context, input, section));
  const body = numbered(written).flatMap(({ section, number, content }) => [...before(section), ...headingOf(section, number), ...content]);
  return {
    document: { ...reportCover(input.records, draft), blocks: body },
    places: desk.places,
    adjustments,
    typed: desk.typed,
    told: desk.told,
    problems: desk.problems,
  };
}

/** What tables and charts of the report are made from, written at the desk. */
export const reportContext = (input: ReportInput, desk: Desk): ReportContext => ({
  records: input.records,
  books: input.books,
  goals: input.goals,
  desk,
  noteNumbers: noteNumbers(input),
  placed: placedInTexts(input),
});

const reportCover = ({ association, year, settings }: YearRecords, draft: boolean): Omit<Document, 'blocks'> =>
  coverOf({
    title: `Årsredovisning ${year}`,
    subtitle: association.name,
    association,
    decision: settings.adoptedOn === null ? UNDECIDED : `Beslutad av styrelsen ${dateInText(settings.adoptedOn)}`,
    recordNumber: settings.recordNumber,
    draft,
  });

/** Note 1 tells the principles; then the notes follow in the order of the folder, with fixed assets before the rest of the balance sheet, and leases last. */
function noteNumbers({ records, books }: ReportInput): ReadonlyMap<string, string> {
  const own = records.notes.filter((note) => note.id !== 'redovisningsprinciper');
  // Notes follow the order of the statements (LKBR 9 kap. 2 §), and fixed assets begin the balance sheet.
  const firstOfBalance = own.findIndex((note) => note.lines.some((line) => !isResultLine(line)));
  const ids = own.map((note) => note.id);
  if (usedAssetLines(books).length > 0) ids.splice(firstOfBalance === -1 ? ids.length : firstOfBalance, 0, ASSET_NOTE);
  ids.unshift('redovisningsprinciper');
  if (records.leases.length > 0) ids.push('leasing');
  return new Map(ids.map((id, index) => [id, String(index + 1)]));
}

interface WrittenSection {
  readonly section: Section;
  readonly content: readonly Block[];
}

/** Numbers are given to what is in the report, so that no number is missing where a section has been left out. */
function numbered(written: readonly WrittenSection[]): (WrittenSection & { readonly number: string | null })[] {
  const counters = [0, 0];
  return written.map(({ section, content }) => {
    if (!section.numbered || section.level === 3) return { section, content, number: null };
    counters[section.level - 1] = (counters[section.level - 1] ?? 0) + 1;
    if (section.level === 1) counters[1] = 0;
    return { section, content, number: section.level === 1 ? `${counters[0]}` : `${counters[0]}.${counters[1]}` };
  });
}

/** The section with what it holds; nothing when it is empty and may be left out. */
function writeSection(context: ReportContext, input: ReportInput, section: Section): WrittenSection[] {
  const { desk } = context;
  desk.section = section.title;
  const content = [...textOf(context, input, section), ...signaturesOf(context, section)];
  const notes = section.id === 'noter' ? noteChapter(context, (id) => textOf(context, input, { ...section, id, standard: [] })) : [];
  const all = [...content, ...notes];
  return all.length === 0 && !section.always ? [] : [{ section, content: all }];
}

/** The contents stand on a page of their own before the first numbered chapter. */
const before = ({ id }: Section): Block[] =>
  id === 'forvaltningsberattelse' ? [{ kind: 'pageBreak' }, CONTENTS, { kind: 'pageBreak' }] : [];

const CONTENTS: Block = { kind: 'tableOfContents', title: 'Innehåll', depth: 2 };

function headingOf(section: Section, number: string | null): Block[] {
  if (section.title === '') return [];
  return [{ kind: 'heading', level: section.level as HeadingLevel, text: section.title, number, id: section.id }];
}

/** The texts of a section, and the standard tables that the texts did not place themselves. */
function textOf(context: ReportContext, input: ReportInput, section: Section): Block[] {
  const texts = input.records.texts.filter((text) => (text.chapter ?? text.id) === section.id);
  const placed = new Set<string>();
  const insert = (what: 'tabell' | 'diagram', id: string): readonly Block[] | null => {
    placed.add(`${what}:${id}`);
    return findInsert(context, what, id);
  };
  const blocks = texts.flatMap((text) =>
    fillText(context.desk, input.chapters.get(text.id) ?? [], { file: `texter/${text.id}.md`, level: section.level, insert, insertNames }),
  );
  const standard = section.standard
    .filter((name) => !placed.has(name) && !context.placed.has(name))
    .filter((name) => STATUTORY.includes(name) || texts.length > 0 || section.always || section.level === 3)
    .flatMap((name) => {
      const [what = '', id = ''] = name.split(':');
      return isWorthShowing(context, id) ? (findInsert(context, what === 'diagram' ? 'diagram' : 'tabell', id) ?? []) : [];
    });
  return [...blocks, ...standard];
}

/** What the texts put in somewhere, so that a table does not stand twice. A part of a table, `mal:overgripande`, stands for the whole. */
function placedInTexts(input: ReportInput): ReadonlySet<string> {
  const inserts = [...input.chapters.values()].flatMap((blocks) => blocks.filter((block) => block.kind === 'insert'));
  return new Set(inserts.flatMap(({ what, id }) => [`${what}:${id}`, `${what}:${id.split(':', 1)[0]}`]));
}

/** Tables about things that the year has nothing to say of are left out. */
function isWorthShowing({ records, books, desk }: ReportContext, id: string): boolean {
  const isServed = (body: Body): boolean => servingDuring(records.mandates, body, records.year).length > 0;
  const NEEDS: Readonly<Record<string, boolean>> = {
    styrelse: isServed('styrelse'),
    beredningsgrupp: isServed('beredningsgrupp'),
    revisorer: isServed('revision'),
    medlemsbidrag: records.members.some(({ id: member }) => exists(desk, `medlem.${member}.bidrag`, records.year)),
    kostnadsslag: records.costRows.length > 0 || interventionsWithoutRows(records, books).length > 0,
    'eget-kapital': records.settings.equityCap.length > 0,
    'insatsernas-ekonomi': records.interventions.length > 0,
    deltagare: records.participantCounts.length > 0,
    indikatorer: records.indicatorResults.some((result) => result.scope === 'forbundet' && result.year === records.year),
    svarsfrekvens: records.responseCounts.length > 0,
    mal: records.goals.length > 0,
  };
  return NEEDS[id] ?? true;
}

/** Places to sign for the sitting members of the board, who sign for themselves and not for the body that chose them. */
function signaturesOf(context: ReportContext, section: Section): Block[] {
  if (section.id !== 'underskrift') return [];
  const sitting = sittingOn(context.records.mandates, context.records.settings.adoptedOn);
  const nameOf = (id: string | null) => context.records.members.find((member) => member.id === id)?.name ?? null;
  if (sitting.length === 0) return [];
  const text =
    'Vi intygar att årsredovisningen ger en rättvisande bild av verksamhetens resultat, kostnader och intäkter samt av förbundets ekonomiska ställning.';
  const places = sitting.map((mandate) => ({ role: mandate.role, detail: mandate.name ?? nameOf(mandate.member) }));
  return [
    { kind: 'paragraph', content: plain(text) },
    { kind: 'signatures', places },
  ];
}
