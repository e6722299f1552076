/** Does work that costs much: only so many at once, the others wait for their turn. */
export type Queue = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function openQueue(mostAtOnce: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  const begin = (): Promise<void> | undefined => {
    if (running === mostAtOnce) return new Promise((resolve) => waiting.push(resolve));
    running += 1;
    return undefined;
  };
  // Whoever is next takes over the place: it is never free in between, so that nobody can slip in.
  const end = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  return async (work) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
}
