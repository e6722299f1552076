import { nearest, percentOf } from './facts/parts.ts';

/** Whole percentages near the right one that no whole number out of so many comes to, whichever way it is rounded. */
export function impossiblePercents(whole: number, right: number): readonly number[] {
  const possible = new Set(
    Array.from({ length: whole + 1 }, (_, part) => [percentOf(part, whole), Math.trunc((part * 100) / whole)]).flat(),
  );
  return [-4, -3, -2, -1, 1, 2, 3, 4]
    .map((step) => right + step)
    .filter((percent) => percent > 0 && percent < 100 && !possible.has(percent));
}

/** Means in hundredths near the right one that no whole points from so many answers come to. */
export function impossibleMeans(answers: number, points: number): readonly number[] {
  const right = nearest(points * 100, answers);
  const around = Array.from({ length: 9 }, (_, step) => points + step - 4);
  const possible = new Set(around.flatMap((sum) => [nearest(sum * 100, answers), Math.trunc((sum * 100) / answers)]));
  return [-3, -2, -1, 1, 2, 3].map((step) => right + step).filter((mean) => mean <= 600 && !possible.has(mean));
}
