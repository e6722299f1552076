/**
 * Memory for what many send in at the same time. Each upload has a limit of its own, but eight large ones together
 * would still fill the machine: here they wait for each other, in the order they came.
 */
export interface UploadRoom {
  /** Whether the visitor got room for so many bytes; not when those before took longer than it is decent to wait. */
  enter(visitor: object, bytes: number): Promise<boolean>;
  /** Gives back what the visitor has, if anything: call it when the visitor has been answered, however that went. */
  leave(visitor: object): void;
}

interface Waiting {
  readonly visitor: object;
  readonly bytes: number;
  admit(): void;
}

export function openUploadRoom({ bytes, patienceMs }: { readonly bytes: number; readonly patienceMs: number }): UploadRoom {
  const held = new Map<object, number>();
  let queue: readonly Waiting[] = [];
  let free = bytes;

  function admitNext(): void {
    const [first] = queue;
    // Nobody may pass the first, or a large one would never get in.
    if (first === undefined || first.bytes > free) return;
    queue = queue.slice(1);
    free -= first.bytes;
    held.set(first.visitor, first.bytes);
    first.admit();
    admitNext();
  }

  return {
    enter(visitor, wanted) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => {
        queue = queue.filter((waiting) => waiting.visitor !== visitor);
        resolve(false);
        admitNext();
      }, patienceMs);
      const admit = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      queue = [...queue, { visitor, bytes: Math.min(wanted, bytes), admit }];
      admitNext();
      return promise;
    },
    leave(visitor) {
      free += held.get(visitor) ?? 0;
      held.delete(visitor);
      admitNext();
    },
  };
}
