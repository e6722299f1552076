import type { Block, Document } from '../../platform/documents/document.ts';
import type { TextBlock } from '../annual-report/chapter.ts';
import { findInsert, insertNames } from '../annual-report/inserts.ts';
import { type ReportInput, reportContext } from '../annual-report/report.ts';
import type { ReportContext } from '../annual-report/report-context.ts';
import { fillText, openDesk } from '../annual-report/writing.ts';
import { checkText } from '../checks/check-year.ts';
import type { CheckedFinding } from '../checks/finding.ts';
import { computeFigures } from '../figures/book.ts';
import type { Adjustments } from '../figures/reconciling.ts';

/** A text with the figures filled in, as the report will show it, and what the checks say about it. */
export interface SeenText {
  readonly document: Document;
  readonly findings: readonly CheckedFinding[];
}

/** What a text is looked at with: the year's figures, or null when the year has not been started. */
export interface Sight {
  readonly year: number;
  readonly report: { readonly input: ReportInput; readonly adjustments: Adjustments } | null;
}

export interface LookedAt {
  readonly title: string;
  readonly file: string;
  readonly blocks: readonly TextBlock[];
}

/** Reads a text as the report does: the same figures, the same tables, the same checks. */
export const seenText = (sight: Sight, text: LookedAt): SeenText =>
  sight.report === null ? seenWithout(sight.year, text) : seenWith(sight.report, text);

function seenWith({ input, adjustments }: NonNullable<Sight['report']>, text: LookedAt): SeenText {
  const desk = openDesk(input.book, input.records.year, adjustments);
  const context: ReportContext = reportContext(input, desk);
  desk.section = text.title;
  // A table of the report tells of itself elsewhere: only what is written here is looked at.
  const insert = (what: 'tabell' | 'diagram', id: string) =>
    findInsert({ ...context, desk: openDesk(input.book, input.records.year, adjustments) }, what, id);
  const blocks = fillText(desk, text.blocks, { file: text.file, level: 1, insert, insertNames });
  const findings = checkText({ ...input, typed: desk.typed, told: desk.told }, desk.problems);
  return { document: documentOf(text.title, blocks), findings };
}

/** Before the year has been started there are no figures to put in. */
function seenWithout(year: number, text: LookedAt): SeenText {
  const desk = openDesk(computeFigures([]), year);
  const blocks = fillText(desk, text.blocks, { file: text.file, level: 1, insert: () => [], insertNames });
  const others = desk.problems.filter(({ code }) => code !== 'text.okand-siffra');
  const findings = others.map(
    ({ code, message, line, file }): CheckedFinding => ({
      id: code,
      severity: 'fel',
      message: `${file} rad ${line}: ${message}`,
      values: [],
      accepted: null,
    }),
  );
  const unknown: CheckedFinding = {
    id: 'text.ej-startat',
    severity: 'anmarkning',
    message: `Räkenskapsåret ${year} är inte startat, så siffrorna i texten kan inte hämtas än. De fylls i när året finns.`,
    values: [],
    accepted: null,
  };
  return { document: documentOf(text.title, blocks), findings: [...findings, ...(others.length < desk.problems.length ? [unknown] : [])] };
}

const documentOf = (title: string, blocks: readonly Block[]): Document => ({
  title,
  subtitle: null,
  language: 'sv',
  author: '',
  date: null,
  recordNumber: null,
  draft: true,
  coverLines: [],
  blocks: [{ kind: 'heading', level: 1, text: title, number: null, id: 'forhandsvisad-text' }, ...blocks],
});

/** The message as it is told beside the text: lines are counted in the text itself, not in its file. */
export const besideText = (message: string, { file, firstLine }: { readonly file: string; readonly firstLine: number }): string =>
  message
    .replace(`${file} rad `, 'Rad ')
    .replace(/\b([Rr]ad) (\d+)/, (_, word: string, line: string) => `${word} ${Number(line) - firstLine + 1}`);

/** A table or chart that can be put into a text, by the name that its text in the report has. */
export interface InsertChoice {
  readonly written: string;
  readonly name: string;
}

/** Every table and chart of the report that the year has something for. */
export function insertChoices({ report }: Sight): readonly InsertChoice[] {
  if (report === null) return [];
  const context = reportContext(report.input, openDesk(report.input.book, report.input.records.year, report.adjustments));
  return (['tabell', 'diagram'] as const).flatMap((what) =>
    insertNames(what).flatMap((id) => {
      const [block] = findInsert(context, what, id) ?? [];
      return block === undefined
        ? []
        : [{ written: `{{${what}:${id}}}`, name: `${what === 'tabell' ? 'Tabell' : 'Diagram'}: ${nameOf(block) || id}` }];
    }),
  );
}

const nameOf = (block: Block): string => (block.kind === 'table' ? block.caption : block.kind === 'chart' ? block.title : '');
