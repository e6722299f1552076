import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Inline, LinkTo } from '../document.ts';
import type { Paper } from '../table-layout.ts';

/** What is carried along while a document becomes DOCX. */
export interface Draft {
  readonly linkTo: LinkTo;
  /** Bookmarks in Word have short names without hyphens, so every identifier gets one. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** The room for tables. */
  readonly paper: Paper;
  /** How many numbered lists there have been; each starts again at one. */
  readonly lists: { made: number };
}

/** How a run of words looks where its style does not already say so. */
export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly style?: string;
  /** Half points. */
  readonly size?: number;
  readonly color?: string;
}

export const runs = (content: readonly Inline[], draft: Draft, look: Look = {}): readonly ParagraphChild[] =>
  content.flatMap((inline) => inlineRuns(inline, draft, look));

function inlineRuns(inline: Inline, draft: Draft, look: Look): readonly ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return [new TextRun({ text: inline.text, ...look })];
    case 'figure':
      return [figureRun(inline.text, draft.linkTo(inline.key), look)];
    case 'strong':
      return runs(inline.content, draft, { ...look, bold: true });
    case 'emphasis':
      return runs(inline.content, draft, { ...look, italics: true });
    case 'link':
      return [linkRun(inline.href, draft, runs(inline.content, draft, { ...look, style: 'Hyperlink' }))];
    case 'footnote':
      return [
        new FootnoteReferenceRun({ children: [new Paragraph({ style: 'FootnoteText', children: [...runs(inline.content, draft)] })] }),
      ];
    case 'lineBreak':
      return [new TextRun({ break: 1 })];
  }
}

/** A linked number looks like any other number; it can still be followed. */
function figureRun(text: string, link: string | null, look: Look): ParagraphChild {
  const run = new TextRun({ text, ...look });
  return link === null ? run : new ExternalHyperlink({ link, children: [run] });
}

function linkRun(href: string, draft: Draft, children: readonly ParagraphChild[]): ParagraphChild {
  if (!href.startsWith('#')) return new ExternalHyperlink({ link: href, children: [...children] });
  return new InternalHyperlink({ anchor: draft.bookmarks.get(href.slice(1)) ?? '', children: [...children] });
}
