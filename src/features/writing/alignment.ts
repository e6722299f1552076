/** A stretch that is the same in both, or that stands in place of another: from and until which pieces. */
export interface Stretch {
  readonly isSame: boolean;
  readonly before: readonly [from: number, until: number];
  readonly after: readonly [from: number, until: number];
}

/** More would take long and say little: such texts have hardly anything in common. */
const MOST_COMPARED = 4_000_000;

/** Which pieces of a text are still there in another, as many as possible and in the same order. */
export function alignmentOf(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const head = commonHead(before, after);
  const tail = commonTail(before.slice(head), after.slice(head));
  const [left, right] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const pairs: Pair[] = [
    ...Array.from({ length: head }, (_, index): Pair => [index, index]),
    ...commonIn(left, right).map(([a, b]): Pair => [a + head, b + head]),
    ...Array.from({ length: tail }, (_, index): Pair => [before.length - tail + index, after.length - tail + index]),
  ];
  return stretchesOf(pairs, [before.length, after.length]);
}

/** A piece before and the same piece after. */
type Pair = readonly [before: number, after: number];

function commonHead(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonTail(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** The longest common subsequence of what is left between the common ends. */
function commonIn(a: readonly string[], b: readonly string[]): readonly Pair[] {
  if (a.length * b.length > MOST_COMPARED) return [];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function stretchesOf(pairs: readonly Pair[], [beforeEnd, afterEnd]: Pair): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [beforeEnd, afterEnd] as const]) {
    if (a > i || b > j) stretches.push({ isSame: false, before: [i, a], after: [j, b] });
    if (a < beforeEnd || b < afterEnd) addSame(stretches, [a, b]);
    [i, j] = [a + 1, b + 1];
  }
  return stretches;
}

/** The same piece goes on the stretch before it, when that is the same too. */
function addSame(stretches: Stretch[], [a, b]: Pair): void {
  const last = stretches.at(-1);
  const goesOn = last?.isSame === true;
  if (goesOn) stretches.pop();
  const [i, j] = goesOn ? [last.before[0], last.after[0]] : [a, b];
  stretches.push({ isSame: true, before: [i, a + 1], after: [j, b + 1] });
}
