/** Lets a few in at a time; a few more wait, and who comes after them is turned away at once. */
export interface Turnstile {
  /** The way out again, to be called once; null when there is no room to wait in. */
  enter(): Promise<(() => void) | null>;
}

export function openTurnstile({ atOnce, waiting: most }: { readonly atOnce: number; readonly waiting: number }): Turnstile {
  const waiting: (() => void)[] = [];
  let inside = 0;
  // Whoever is next takes over the place: it is never free in between, so that nobody can slip in.
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  return {
    async enter() {
      if (inside < atOnce) inside += 1;
      else if (waiting.length >= most) return null;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return leave;
    },
  };
}
