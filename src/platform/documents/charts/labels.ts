import type { Markup } from '../html/markup.ts';
import { type Box, boxOf, type Label, overlaps, textOnPaper } from './drawing.ts';

/** A point of a line, in the picture's own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly series: number;
  readonly category: number;
}

const AWAY = 15;

/** The number of every point that has room for it, over or under the point; the table beside the picture has them all. */
export function pointNumbers(points: readonly Point[]): readonly Markup[] {
  const taken: Box[] = points.map((point) => ({ left: point.x - 5, right: point.x + 5, top: point.y - 5, bottom: point.y + 5 }));
  return byImportance(points).flatMap((point) => {
    const label = [point.y - AWAY, point.y + AWAY]
      .map((y): Label => ({ x: point.x, y, anchor: 'middle' }))
      .find((candidate) => isFree(boxOf(point.text, candidate), taken));
    if (label === undefined) return [];
    taken.push(boxOf(point.text, label));
    return [textOnPaper(point.text, label)];
  });
}

const isFree = (box: Box, taken: readonly Box[]): boolean => box.top >= 0 && !taken.some((other) => overlaps(box, other));

/** The last numbers are wanted most, then the first. */
function byImportance(points: readonly Point[]): readonly Point[] {
  const last = Math.max(0, ...points.map((point) => point.category));
  const rank = (point: Point): number => (point.category === last ? 0 : point.category === 0 ? 1 : 2);
  return [...points].sort((a, b) => rank(a) - rank(b));
}
