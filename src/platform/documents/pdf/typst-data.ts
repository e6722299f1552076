import { dateInText } from '../../../shared/swedish.ts';
import { chartSvg } from '../charts/chart-svg.ts';
import type { Block, Chart, Document, LinkTo } from '../document.ts';
import { pageRuns } from '../page-runs.ts';
import { prepared, withTexts } from '../prepare.ts';
import { innerPaper, PAPER, uprightPaper } from '../table-layout.ts';
import { chartTable } from '../table-parts.ts';
import { WORDS } from '../words.ts';
import { withFontsCharacters } from './fonts.ts';
import { flowOf } from './typst-inline.ts';
import { type Setting, tableData } from './typst-table.ts';

/** The document as the template reads it: plain data, so that nothing somebody wrote can be taken for Typst. */
export function typstData(document: Document, linkTo: LinkTo): object {
  const setting: Setting = { linkTo, paper: PAPER };
  const ready = withTexts(prepared(document), withFontsCharacters);
  const [year, month, day] = (ready.date ?? '').split('-').map(Number);
  const numbered = ready.recordNumber === null ? [] : [`${WORDS.recordNumber} ${ready.recordNumber}`];
  const dated = ready.date === null ? [] : [`${WORDS.date} ${dateInText(ready.date)}`];
  return {
    title: ready.title,
    subtitle: ready.subtitle,
    author: ready.author,
    language: ready.language,
    date: ready.date === null ? null : { year, month, day },
    recordNumber: ready.recordNumber,
    draft: ready.draft,
    sheet: ready.isSheet === true,
    coverLines: [...ready.coverLines, ...numbered, ...dated],
    words: WORDS,
    runs: pageRuns(ready.blocks).map((run) => ({ landscape: run.landscape, blocks: run.blocks.map((block) => blockData(block, setting)) })),
  };
}

function blockData(block: Block, setting: Setting): object {
  const { linkTo } = setting;
  const inner: Setting = { linkTo, paper: innerPaper(setting.paper) };
  switch (block.kind) {
    case 'paragraph':
      return { k: 'paragraph', c: flowOf(block.content, linkTo) };
    case 'quote':
      return { k: 'quote', c: flowOf(block.content, linkTo), source: block.source };
    case 'list':
      return { k: 'list', ordered: block.ordered, items: block.items.map((item) => item.map((part) => blockData(part, inner))) };
    case 'note':
      return { k: 'note', title: block.title, blocks: block.blocks.map((part) => blockData(part, inner)) };
    case 'table':
      return { k: 'table', ...tableData(block, setting) };
    case 'chart':
      return chartData(block, setting);
    case 'tableOfContents':
      return { k: 'contents', title: block.title, depth: block.depth };
    default:
      return { k: block.kind, ...block };
  }
}

/** A picture and its numbers stay together unless there are very many. */
const KEPT_WITH_PICTURE_ROWS = 16;
const SMALL_LETTERS = 8.5;

function chartData(chart: Chart, setting: Setting): object {
  const numbers = tableData(chartTable(chart), { ...setting, paper: uprightPaper(setting.paper) });
  return {
    k: 'chart',
    id: chart.id,
    title: chart.title,
    unit: chart.unit,
    description: chart.description === '' ? chart.title : chart.description,
    svg: chartSvg(chart),
    breakable: chart.categories.length > KEPT_WITH_PICTURE_ROWS,
    numbers: { ...numbers, size: Math.min(numbers.size, SMALL_LETTERS) },
  };
}
