import { readFileSync } from 'node:fs';
import type { Document } from '../document.ts';
import { type HtmlOptions, renderHtml } from './html.ts';
import { element, emptyElement, inlineStyle, type Markup } from './markup.ts';

/** The looks of a report, on screen and on paper, in the order they are read. They lie in the folder of assets. */
export const REPORT_STYLESHEETS = ['report.css', 'report-tables.css', 'report-print.css'];

/** Pages of the program have it already. */
const SCROLLING = 'scrolling.css';

const ASSETS = new URL('../../../../assets/', import.meta.url);

/** The document as one file that can be opened, searched and printed without anything else. */
export function renderHtmlPage(document: Document, options: HtmlOptions = {}): string {
  const head = element('head', {}, [
    emptyElement('meta', { charset: 'utf-8' }),
    emptyElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    emptyElement('meta', { name: 'author', content: document.author }),
    element('title', {}, `${document.title} – ${document.author}`),
    ...inlinedLook([...REPORT_STYLESHEETS, SCROLLING]),
  ]);
  const body = element('body', { class: 'report-page' }, [element('main', {}, [renderHtml(document, options)])]);
  return `<!doctype html>\n${element('html', { lang: document.language }, [head, body])}\n`;
}

/** Stylesheets of `assets/` written out, with the letters, for a file that is opened without anything else. */
export const inlinedLook = (sheets: readonly string[]): readonly Markup[] => [
  ...FONTS.map((font) => inlineStyle(fontFace(font))),
  ...sheets.map((name) => inlineStyle(readFileSync(new URL(name, ASSETS), 'utf8').replace(FONT_FILES, ''))),
];

/** The sheet of pages finds the letters in files beside it. */
const FONT_FILES = /@font-face \{[^}]*\}/g;

/** The letters travel with the file, since charts are measured for them. Both faces hold every weight. */
const FONTS = [
  { style: 'normal', file: 'fonts/source-sans-3-latin-wght-normal.woff2' },
  { style: 'italic', file: 'fonts/source-sans-3-latin-wght-italic.woff2' },
];

function fontFace({ style, file }: { style: string; file: string }): string {
  const data = readFileSync(new URL(file, ASSETS), 'base64');
  return `@font-face{font-family:'Source Sans 3';font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}
