import { strFromU8, unzipSync } from 'fflate';
import type { ReadBack } from './read-back.ts';
import { attribute, type Element, elements, parsed, textOf } from './tree.ts';

export type Parts = Readonly<Record<string, string>>;

/** The XML files of a DOCX by their names. */
export function docxParts(file: Uint8Array): Parts {
  const names = Object.entries(unzipSync(file)).filter(([name]) => name.endsWith('.xml'));
  return Object.fromEntries(names.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export function readDocx(file: Uint8Array): ReadBack {
  const parts = docxParts(file);
  const body = parsed(parts['word/document.xml'] ?? '', true);
  const paragraphs = elements(body, 'w:p');
  const notes = elements(parsed(parts['word/footnotes.xml'] ?? '', true), 'w:footnote');
  return {
    language: attribute(elements(parsed(parts['word/styles.xml'] ?? '', true), 'w:lang')[0], 'w:val'),
    headings: paragraphs.flatMap((paragraph) => {
      const level = /^Heading(\d)$/.exec(styleOf(paragraph))?.[1];
      return level === undefined ? [] : [{ level: Number(level), text: wordsOf(paragraph) }];
    }),
    captions: paragraphs.filter((paragraph) => styleOf(paragraph) === 'Caption').map(wordsOf),
    cells: tableCells(body)
      .map(wordsOf)
      .filter((text) => text.trim() !== ''),
    alternatives: elements(body, 'wp:docPr').map((picture) => attribute(picture, 'descr')),
    footnotes: notes.filter((note) => attribute(note, 'w:type') === '').map(wordsOf),
    words: [...elements(body, 'w:p'), ...notes].map(wordsOf).join(' '),
  };
}

export const styleOf = (paragraph: Element): string => attribute(elements(paragraph, 'w:pStyle')[0], 'w:val');

const wordsOf = (element: Element): string =>
  elements(element, 'w:t')
    .map((text) => textOf(text))
    .join('');

/** Lines to sign on stand in a table too, but one without the style of tables. */
const tableCells = (body: Parameters<typeof elements>[0]): readonly Element[] =>
  elements(body, 'w:tbl')
    .filter((table) => elements(table, 'w:tblStyle').length > 0)
    .flatMap((table) => elements(table, 'w:tc'));
