import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadBack } from './read-back.ts';

export interface PdfFacts {
  readonly readBack: ReadBack;
  readonly pages: readonly string[];
  readonly title: string;
  readonly xmp: string;
  readonly isTagged: boolean;
  readonly fonts: readonly string[];
}

interface Tag {
  readonly role: string;
  readonly alt: string;
  readonly children: readonly (Tag | string)[];
}

/** Reads a PDF by its tags, as a screen reader does; what is marked as decoration is not read. */
export async function readPdf(file: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => taggedPage(pdf, index + 1)));
  const facts = {
    readBack: readBackOf(
      pages.map((page) => page.root),
      field(info, 'Language'),
    ),
    pages: pages.map((page) => page.text),
    title: field(info, 'Title'),
    xmp: String(metadata?.getRaw() ?? ''),
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    fonts: [
      ...new Set(
        Array.from(
          Buffer.from(file)
            .toString('latin1')
            .matchAll(/\/BaseFont\s*\/([\w+-]+)/g),
          (match) => match[1] ?? '',
        ),
      ),
    ],
  };
  await task.destroy();
  return facts;
}

const field = (info: object, name: string): string => String((info as Record<string, unknown>)[name] ?? '');

async function taggedPage(pdf: PDFDocumentProxy, number: number): Promise<{ root: Tag; text: string }> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return { root: tagOf((await page.getStructTree()) as RawTag | null, textsByTag(items)), text };
}

type Item = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>['items'][number];

/** The text within each mark; marks lie within marks, and decoration has no name. */
function textsByTag(items: readonly Item[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) addText(texts, open.at(-1) ?? null, item.str);
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push(markOf(item, open.at(-1) ?? null));
  }
  return texts;
}

/** Decoration is no part of the text; a mark without a name belongs to the one around it. */
function markOf(item: { tag?: string; id?: unknown }, around: string | null): string | null {
  if (item.tag === 'Artifact') return null;
  return typeof item.id === 'string' ? item.id : around;
}

function addText(texts: Map<string, string>, id: string | null, text: string): void {
  if (id !== null) texts.set(id, (texts.get(id) ?? '') + text);
}

type RawTag = { role?: string; alt?: string; type?: string; id?: string; children?: RawTag[] };

function tagOf(raw: RawTag | null, texts: ReadonlyMap<string, string>): Tag {
  const children = (raw?.children ?? []).map((child) =>
    child.type === undefined ? tagOf(child, texts) : (texts.get(child.id ?? '') ?? ''),
  );
  return { role: raw?.role ?? '', alt: raw?.alt ?? '', children };
}

function readBackOf(pages: readonly Tag[], language: string): ReadBack {
  const root: Tag = { role: 'Document', alt: '', children: pages };
  return {
    language,
    headings: tagsOf(root, /^H[1-6]$/).map((tag) => ({ level: Number(tag.role.slice(1)), text: textOf(tag) })),
    captions: tagsOf(root, /^Caption$/).map(textOf),
    cells: tagsOf(root, /^T[HD]$/)
      .map(textOf)
      .filter((text) => text.trim() !== ''),
    alternatives: tagsOf(root, /^Figure$/).map((tag) => tag.alt),
    footnotes: tagsOf(root, /^Note$/).map(textOf),
    words: allText(root),
  };
}

const tagsOf = (tag: Tag, role: RegExp): readonly Tag[] =>
  tag.children.flatMap((child) => (typeof child === 'string' ? [] : [...(role.test(child.role) ? [child] : []), ...tagsOf(child, role)]));

/** The numbers of footnotes, and the footnotes themselves, stand within the text they belong to. */
const textOf = (tag: Tag): string =>
  tag.children
    .map((child) => (typeof child === 'string' ? child : child.role === 'Lbl' || child.role === 'Note' ? '' : textOf(child)))
    .join('');

const allText = (tag: Tag): string =>
  tag.children.map((child) => (typeof child === 'string' ? child : child.role === 'Lbl' ? '' : allText(child))).join('');
