import { renderHtml } from '../../../platform/documents/html/html.ts';
import { REPORT_STYLESHEETS, renderHtmlPage } from '../../../platform/documents/html/page.ts';
import { raw } from '../../../platform/http/page.ts';
import { type Download, download, type Route, shows } from '../../../platform/http/routes.ts';
import { openShelf } from '../../../platform/memory/shelf.ts';
import { listFigures } from '../../figures/figure-list.ts';
import { reportJson } from '../report-json.ts';
import { FORMATS, type ReportFormat } from '../year/addresses.ts';
import { openDecidedYear } from '../year/decided-year.work.ts';
import { type OpenYear, openYear } from '../year/open-year.work.ts';
import { noSuchYear } from '../year/year.routes.ts';
import { contentsOf } from './contents.ts';
import { reportPage } from './report.pages.ts';
import { searchPage } from './search.pages.ts';
import { searchReport } from './search.ts';

const DEPTH = 3;

export const readingRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/arsredovisning',
    alike: true,
    may: 'annualReport.read',
    async show({ params, reader }) {
      const open = await openDecidedYear(reader, params.year);
      if (open === null) return noSuchYear;
      const drawn = raw(renderHtml(open.document, { linkTo: open.to.figure }));
      const contents = contentsOf(open.document, DEPTH);
      return reportPage({ ...open, records: open.input.records, contents, drawn, styles: REPORT_STYLESHEETS });
    },
  }),

  shows({
    path: '/:association/:year/sok',
    may: 'annualReport.read',
    async show({ params, query, reader }) {
      const open = await openYear(reader, params.year);
      if (open === null) return noSuchYear;
      const { book, records } = open.input;
      const result = searchReport(open.document, listFigures(book, records.year), query.get('q') ?? '');
      return searchPage({ ...open, records }, result);
    },
  }),

  ...FORMATS.map((format) =>
    shows({
      path: `/:association/:year/arsredovisning.${format}`,
      may: 'annualReport.read',
      async show({ params, reader }) {
        const open = await openDecidedYear(reader, params.year);
        return open === null ? noSuchYear : reportFile(open, format);
      },
    }),
  ),
];

/** Files that have been made, by the year's content and the format. */
const files = openShelf<Uint8Array>(100_000_000, (bytes) => bytes.length);

const TYPES: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

function reportFile(open: OpenYear, format: ReportFormat): Download {
  const { association, year } = open.input.records;
  const bytes = () => files.take(`${open.name}.${format}`, () => RENDERERS[format](open));
  return download({ name: `${association.id}-arsredovisning-${year}.${format}`, type: TYPES[format], bytes });
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Typesetters are read when they are used: most visitors read on screen. */
const RENDERERS: Record<ReportFormat, (open: OpenYear) => Promise<Uint8Array>> = {
  html: async ({ document }) => utf8(renderHtmlPage(document)),
  pdf: async ({ document }) => (await import('../../../platform/documents/pdf/pdf.ts')).renderPdf(document),
  docx: async ({ document }) => (await import('../../../platform/documents/docx/docx.ts')).renderDocx(document),
  json: async ({ input, report }) => utf8(JSON.stringify(reportJson(input, report), null, 2)),
};
