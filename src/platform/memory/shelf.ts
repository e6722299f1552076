/** Values that are costly to make, kept by name while there is room. */
export interface Shelf<Value> {
  /** The value by that name; it is made once, however many ask for it at the same time. What fails is not kept. */
  take(name: string, make: () => Promise<Value>): Promise<Value>;
  /** The value if it stands ready. */
  find(name: string): Value | undefined;
}

interface Kept<Value> {
  readonly made: Promise<Value>;
  value: Value | undefined;
  weight: number;
}

/** A shelf that holds so much weight. When more comes, what nobody has asked for the longest goes. */
export function openShelf<Value>(room: number, weightOf: (value: Value) => number): Shelf<Value> {
  const kept = new Map<string, Kept<Value>>();
  const touch = (name: string, entry: Kept<Value>): void => {
    kept.delete(name);
    kept.set(name, entry);
  };
  const makeRoom = (): void => {
    let weight = [...kept.values()].reduce((sum, entry) => sum + entry.weight, 0);
    for (const [name, entry] of kept) {
      if (weight <= room) return;
      kept.delete(name);
      weight -= entry.weight;
    }
  };
  const put = async (name: string, entry: Kept<Value>): Promise<void> => {
    try {
      entry.value = await entry.made;
      entry.weight = weightOf(entry.value);
      makeRoom();
    } catch {
      if (kept.get(name) === entry) kept.delete(name);
    }
  };
  return {
    take(name, make) {
      const found = kept.get(name);
      const entry = found ?? { made: make(), value: undefined, weight: 0 };
      touch(name, entry);
      if (found === undefined) put(name, entry);
      return entry.made;
    },
    find(name) {
      const entry = kept.get(name);
      if (entry !== undefined) touch(name, entry);
      return entry?.value;
    },
  };
}
