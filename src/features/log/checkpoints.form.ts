import { z } from 'zod';
import type { Checkpoint } from './checkpoint.ts';

const shape = z.strictObject({
  association: z.uuid(),
  sequence: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signedAt: z.iso.datetime(),
  key: z.string().regex(/^[0-9a-f]{16}$/),
  signature: z.base64().max(100),
});

export interface ReadCheckpoints {
  readonly checkpoints: readonly Checkpoint[];
  /** Lines that hold none, counted from 1. */
  readonly unreadable: readonly number[];
}

/** Reads a file with a checkpoint on each line (JSON Lines). */
export function readCheckpoints(text: string): ReadCheckpoints {
  const checkpoints: Checkpoint[] = [];
  const unreadable: number[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const read = shape.safeParse(parsed(line));
    if (read.success) checkpoints.push(read.data);
    else unreadable.push(index + 1);
  });
  return { checkpoints, unreadable };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

export const writtenCheckpoint = (checkpoint: Checkpoint): string => JSON.stringify(checkpoint);
