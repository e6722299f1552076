import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';
import { emptyElement, type Markup } from '../html/markup.ts';
import { at } from './drawing.ts';
import { colour } from './fills.ts';

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar];

/** A point's mark: each series has its own shape beside its own colour. */
export function marker(index: number, place: { x: number; y: number }): Markup {
  const shape = symbol(SHAPES[index % SHAPES.length] ?? symbolCircle, 70).digits(1);
  return emptyElement('path', { d: shape() ?? '', transform: `translate(${at(place.x)} ${at(place.y)})`, fill: colour(index) });
}

const DASHES = [null, '7 3', '2 3', '10 3 2 3', '4 2', '1 4'];

export const dashes = (index: number): string | null => DASHES[index % DASHES.length] ?? null;
