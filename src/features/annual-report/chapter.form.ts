import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { splitAtReferences, type TextBlock, type TextInline } from './chapter.ts';

/** Stands for `|` inside a reference while Markdown is read, so that a reference in a table does not end its cell. */
const HELD_BAR = '\ue000';

interface Reading {
  readonly firstLine: number;
  readonly footnotes: ReadonlyMap<string, Nodes>;
}

/** Reads a chapter's Markdown. HTML in it is read as plain text, so nothing but text and references gets through. */
export function readChapter(markdown: string, firstLine: number): TextBlock[] {
  const held = markdown.replace(/\{\{[^{}\n]*\}\}/g, (reference) => reference.replaceAll('|', HELD_BAR));
  const tree: Root = fromMarkdown(held, {
    extensions: [gfmTable(), gfmFootnote(), { disable: { null: ['htmlFlow', 'htmlText', 'codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const footnotes = new Map(
    tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node] as const] : [])),
  );
  return withCaptions(tree.children.flatMap((node) => blockOf(node, { firstLine, footnotes })));
}

const lineOf = (node: Nodes, reading: Reading): number => (node.position?.start.line ?? 1) + reading.firstLine - 1;

function blockOf(node: RootContent, reading: Reading): TextBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, content: inlinesOf(node.children, reading), line: lineOf(node, reading) }];
    case 'paragraph':
      return [paragraphOf(inlinesOf(node.children, reading), lineOf(node, reading))];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => item.children.flatMap((child) => blockOf(child, reading))),
        },
      ];
    case 'blockquote':
      return [
        {
          kind: 'quote',
          content: node.children.flatMap((child) => (child.type === 'paragraph' ? inlinesOf(child.children, reading) : [])),
        },
      ];
    case 'table':
      return [tableOf(node, reading)];
    case 'code':
      return [
        { kind: 'paragraph', content: [{ kind: 'text', text: node.value, line: lineOf(node, reading) }], line: lineOf(node, reading) },
      ];
    default:
      return [];
  }
}

/** A paragraph that is nothing but `{{tabell:…}}` or `{{diagram:…}}` puts a table or chart there. */
function paragraphOf(content: readonly TextInline[], line: number): TextBlock {
  const [only, ...rest] = content;
  const insert = only?.kind === 'reference' && rest.length === 0 ? /^(tabell|diagram):(.+)$/.exec(only.reference) : null;
  if (insert === null) return { kind: 'paragraph', content, line };
  return { kind: 'insert', what: insert[1] === 'diagram' ? 'diagram' : 'tabell', id: insert[2] ?? '', line };
}

function tableOf(node: Table, reading: Reading): TextBlock {
  const [head, ...rows] = node.children.map((row) => row.children.map((cell) => inlinesOf(cell.children, reading)));
  const align = (node.align ?? []).map((side) => (side === 'right' ? ('number' as const) : ('text' as const)));
  return { kind: 'table', caption: '', header: head ?? [], align, rows, line: lineOf(node, reading) };
}

/** A paragraph `Tabell: rubrik` right before a table is its caption. */
function withCaptions(blocks: readonly TextBlock[]): TextBlock[] {
  const captionAt = (index: number): string | null => {
    const [block, next] = [blocks[index], blocks[index + 1]];
    if (block?.kind !== 'paragraph' || next?.kind !== 'table') return null;
    const text = block.content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
    return /^Tabell:\s*(.+)$/s.exec(text)?.[1] ?? null;
  };
  return blocks.flatMap((block, index): TextBlock[] => {
    if (captionAt(index) !== null) return [];
    if (block.kind !== 'table') return [block];
    return [{ ...block, caption: captionAt(index - 1) ?? '' }];
  });
}

function inlinesOf(nodes: readonly PhrasingContent[], reading: Reading): TextInline[] {
  return nodes.flatMap((node) => inlineOf(node, reading));
}

function inlineOf(node: PhrasingContent, reading: Reading): TextInline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return splitAtReferences(node.value.replaceAll(HELD_BAR, '|'), lineOf(node, reading));
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, content: inlinesOf(node.children, reading) }];
    case 'link':
      return [{ kind: 'link', href: node.url, content: inlinesOf(node.children, reading) }];
    case 'break':
      return [{ kind: 'lineBreak' }];
    case 'footnoteReference':
      return [{ kind: 'footnote', content: footnoteOf(node.identifier, reading) }];
    default:
      return [];
  }
}

function footnoteOf(identifier: string, reading: Reading): TextInline[] {
  const definition = reading.footnotes.get(identifier);
  if (definition === undefined || definition.type !== 'footnoteDefinition') return [];
  // A footnote has none of its own: two that refer to each other would never end.
  const inside = { ...reading, footnotes: new Map() };
  return definition.children.flatMap((child) => (child.type === 'paragraph' ? inlinesOf(child.children, inside) : []));
}
