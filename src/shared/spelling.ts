/** The known word that somebody most likely meant, or undefined when none is near (stavningsförslag). */
function nearestWord(written: string, known: Iterable<string>): string | undefined {
  const word = plain(written);
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const distance = distanceTo(word, plain(candidate));
    if (best === undefined || distance < best.distance) best = { word: candidate, distance };
  }
  return best !== undefined && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.word : undefined;
}

/** ` Menade du "x"?` when there is something near, else nothing. */
export function suggestion(written: string, known: Iterable<string>): string {
  const word = nearestWord(written, known);
  return word === undefined ? '' : ` Menade du "${word}"?`;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 60);

/** The beginning of a word is near to it: `belopp` to `belopp_kr`. */
function distanceTo(word: string, candidate: string): number {
  const beginning = editDistance(word, candidate.slice(0, word.length)) + 1;
  const whole = editDistance(word, candidate);
  return word.length >= 4 ? Math.min(beginning, whole) : whole;
}

/** Letters to add, take away or exchange. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const exchange = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(exchange, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
