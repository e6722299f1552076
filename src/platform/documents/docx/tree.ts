import { Paragraph, type Table as WordTable } from 'docx';
import type { Inline } from '../document.ts';
import { type Draft, type Look, runs } from './inline.ts';

/** A piece of the file as the library's writer takes it: the name of an element, with its attributes and what is in it. */
export type Tree = NonNullable<ReturnType<WordTable['prepForXml']>>;
export type Context = Parameters<WordTable['prepForXml']>[0];

export const leaf = (name: string, attributes: Readonly<Record<string, string | number>> = {}): Tree => ({ [name]: { _attr: attributes } });
export const branch = (name: string, children: readonly Tree[]): Tree => ({ [name]: children });

export interface ParagraphLook {
  readonly style: string;
  readonly keepNext?: boolean;
  /** Twentieths of a point. */
  readonly indent?: number;
  readonly before?: number;
  readonly look: Look;
}

/** A paragraph of plain words is written as it is; links and footnotes are left to the library, which must count them. */
export function paragraphTree(content: readonly Inline[], place: ParagraphLook & { draft: Draft }, context: Context): Tree {
  const isPlain = content.every(
    (inline) => inline.kind === 'text' || (inline.kind === 'figure' && place.draft.linkTo(inline.key) === null),
  );
  if (!isPlain) return libraryTree(content, place, context);
  const words = content.map((inline) => ('text' in inline ? inline.text : '')).join('');
  const properties = branch('w:pPr', [
    leaf('w:pStyle', { 'w:val': place.style }),
    ...(place.keepNext === true ? [leaf('w:keepNext')] : []),
    ...(place.before === undefined ? [] : [leaf('w:spacing', { 'w:before': place.before })]),
    ...(place.indent === undefined ? [] : [leaf('w:ind', { 'w:left': place.indent })]),
  ]);
  return branch('w:p', words === '' ? [properties] : [properties, runTree(words, place.look)]);
}

function libraryTree(content: readonly Inline[], place: ParagraphLook & { draft: Draft }, context: Context): Tree {
  const paragraph = new Paragraph({
    style: place.style,
    keepNext: place.keepNext === true,
    ...(place.before === undefined ? {} : { spacing: { before: place.before } }),
    ...(place.indent === undefined ? {} : { indent: { left: place.indent } }),
    children: [...runs(content, place.draft, place.look)],
  });
  return paragraph.prepForXml(context) ?? branch('w:p', []);
}

function runTree(words: string, look: Look): Tree {
  const properties = [
    ...(look.bold === true ? [leaf('w:b'), leaf('w:bCs')] : []),
    ...(look.color === undefined ? [] : [leaf('w:color', { 'w:val': look.color })]),
    ...(look.size === undefined ? [] : [leaf('w:sz', { 'w:val': look.size }), leaf('w:szCs', { 'w:val': look.size })]),
  ];
  const text: Tree = { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, words] };
  return branch('w:r', properties.length === 0 ? [text] : [branch('w:rPr', properties), text]);
}
