import type { CheckedFinding } from '../../../src/features/checks/finding.ts';
import type { Block, Cell, Chart, Document, Inline, Row, Table } from '../../../src/platform/documents/document.ts';

/** A report as plain text that an accountant can read and compare: every heading, text, table, chart and finding. */
export function reportText({ title, subtitle, draft, coverLines, blocks }: Document, findings: readonly CheckedFinding[]): string {
  const cover = [`# ${title}`, '', subtitle ?? '', draft ? 'Utkast' : 'Slutlig', ...coverLines];
  const text = [...cover, '', ...blocks.flatMap(blockText), '# Kontrollen', '', ...findings.flatMap(findingText)].join('\n');
  return `${text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${block.number === null ? '' : `${block.number} `}${block.text}`, ''];
    case 'paragraph':
    case 'quote':
      return [inlineText(block.content), ''];
    case 'list':
      return [...block.items.flatMap((item) => item.flatMap(blockText).map((line) => (line === '' ? '' : `- ${line}`))), ''];
    case 'table':
      return tableText(block);
    case 'chart':
      return chartText(block);
    case 'signatures':
      return [...block.places.map((place) => `- ${place.role}${place.detail === null ? '' : `, ${place.detail}`}`), ''];
    case 'note':
      return block.blocks.flatMap(blockText);
    default:
      return [];
  }
}

const inlineText = (content: readonly Inline[]): string =>
  content.map((inline) => ('content' in inline ? inlineText(inline.content) : 'text' in inline ? inline.text : ' ')).join('');

const cellText = ({ content, items }: Cell): string => [inlineText(content), ...(items ?? []).map(inlineText)].join(' · ');

function tableText(table: Table): string[] {
  const groups = table.groups.flatMap(({ header, span }) => [inlineText(header), ...Array<string>(span - 1).fill('')]);
  const rows = [
    ...(groups.length === 0 ? [] : [groups]),
    table.columns.map((column) => inlineText(column.header)),
    ...table.rows.map((row) => table.columns.map((_, index) => cellOf(row, index))),
  ];
  const isNumber = table.columns.map((column) => column.align === 'number');
  return [
    `Tabell: ${table.caption}${table.unit === null ? '' : ` (${table.unit})`}`,
    '',
    ...aligned(rows, isNumber),
    '',
    ...table.notes.flatMap((note) => [inlineText(note), '']),
  ];
}

const MARKS: Readonly<Record<Row['kind'], string>> = { row: '', group: '', indent: '  ', subtotal: '= ', total: '== ' };

function cellOf({ kind, cells }: Row, index: number): string {
  const cell = cells[index];
  return `${index === 0 ? MARKS[kind] : ''}${cell === undefined ? '' : cellText(cell)}`;
}

function chartText({ title, categoryLabel, categories, series, unit }: Chart): string[] {
  const head = [categoryLabel, ...series.map(({ name }) => name)];
  const rows = categories.map((category, index) => [
    category,
    ...series.map(({ values }) => `${values[index]?.text ?? ''} (${values[index]?.amount ?? 'inget'})`),
  ]);
  return [
    `Diagram: ${title}${unit === null ? '' : ` (${unit})`}`,
    '',
    ...aligned(
      [head, ...rows],
      head.map((_, index) => index > 0),
    ),
    '',
  ];
}

function aligned(rows: readonly (readonly string[])[], isNumber: readonly boolean[]): string[] {
  const widths = isNumber.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const padded = (text: string, column: number): string =>
    isNumber[column] === true ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => `| ${row.map(padded).join(' | ')} |`);
}

function findingText({ severity, id, message, values, accepted }: CheckedFinding): string[] {
  return [
    `${severity.toUpperCase()} ${id}${accepted === null ? '' : ` (godkänt: ${accepted.reason})`}`,
    // What readers of files say is theirs to word.
    ...(/^(sie|ledger|folder)\./.test(id) ? [] : [message]),
    ...values.map(({ label, shown, place }) => `- ${label}: ${shown} (${place})`),
    '',
  ];
}
