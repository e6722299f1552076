import { element, emptyElement, joined, type Markup } from '../html/markup.ts';
import { textWidth, wrapped } from '../text-width.ts';

/** Part of a picture and the height it takes. */
export interface Drawing {
  readonly markup: Markup;
  readonly height: number;
}

/** The picture's width in its own units; it is scaled to the width of the page. */
export const WIDTH = 640;
const LETTERS = 13;
export const LINE_HEIGHT = 16;
export const INK = '#1c1c1c';
export const FAINT = '#767676';

/** A coordinate with one decimal: finer than eyes see, and short. */
export const at = (coordinate: number): number => Math.trunc(coordinate * 10) / 10;

/** On a screen the letters may be those of another font, as wide as Arial's. */
const WIDER_LETTERS = LETTERS * 1.12;

export const widthOf = (words: string): number => textWidth(words) * WIDER_LETTERS;

export const linesWithin = (words: string, room: number): readonly string[] => wrapped(words, room / WIDER_LETTERS);

export interface Label {
  readonly x: number;
  /** The middle of the text, up and down. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Where a line of letters stands under its middle. */
const BASELINE = 4.5;

export function textAt(lines: readonly string[], label: Label): Markup {
  const top = label.y - ((lines.length - 1) * LINE_HEIGHT) / 2 + BASELINE;
  const place = { x: at(label.x), 'text-anchor': label.anchor === 'start' ? null : label.anchor };
  if (lines.length === 1) return element('text', { ...place, y: at(top) }, lines[0] ?? '');
  const spans = lines.map((line, index) => element('tspan', { x: at(label.x), y: at(top + index * LINE_HEIGHT) }, line));
  return element('text', place, spans);
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room that one line of text takes, with a little air. */
export function boxOf(words: string, label: Label): Box {
  const width = widthOf(words);
  const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return { left: left - 2, right: left + width + 2, top: label.y - 7, bottom: label.y + 7 };
}

export const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A number on a pattern or a line stands on a piece of white, so that it can be read. */
export function textOnPaper(words: string, label: Label): Markup {
  const box = boxOf(words, label);
  const sheet = { x: at(box.left), y: at(box.top), width: at(box.right - box.left), height: at(box.bottom - box.top), rx: 2, fill: '#fff' };
  return joined([emptyElement('rect', sheet), textAt([words], label)]);
}
