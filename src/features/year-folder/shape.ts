import { type Result, yes } from '../../shared/result.ts';
import type { Column } from './column.ts';

/** What a YAML file looks like (YAML-fil): records with keys, lists of them, and free tables of words. */
export type Shape = RecordShape | ListShape | WordsShape;

/** A record: every key is a single value, or has a shape of its own. */
export interface RecordShape {
  readonly kind: 'record';
  readonly keys: readonly Key[];
  /** Whether the record remembers its line. */
  readonly isPlaced: boolean;
  /** What the keys become; a refusal is a Swedish sentence about keys that do not go together. */
  fromWritten(written: Readonly<Record<string, unknown>>): Result<unknown, string>;
  toWritten(value: never): Readonly<Record<string, unknown>>;
}

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape | Column<unknown>;
}

/** Any keys, each with a text. */
export interface WordsShape {
  readonly kind: 'words';
}

export type Key = ValueKey | ShapedKey;

interface ValueKey extends Column<unknown> {
  readonly property: string;
}

interface ShapedKey extends Shaped<unknown> {
  readonly property: string;
}

/** A key whose value is more than one word. */
export interface Shaped<Value> {
  readonly name: string;
  readonly meaning: string;
  /** Asked for when it is needed, so that a shape may hold itself. */
  readonly shape: () => Shape;
  readonly whenEmpty: Value | undefined;
}

type KeysOf<Value> = { readonly [Property in Exclude<keyof Value, 'source'>]-?: Column<Value[Property]> | Shaped<Value[Property]> };

/** A record that is kept as it is written. */
export function record<Value>(keys: KeysOf<Value>, isPlaced = false): RecordShape {
  return convertedRecord<Value, Value>(keys, { isPlaced, fromWritten: yes, toWritten: (value) => value });
}

/** A record that is written in one form and kept in another. */
export function convertedRecord<Value, Written>(
  keys: KeysOf<Written>,
  conversion: {
    readonly isPlaced: boolean;
    readonly fromWritten: (written: Written) => Result<Value, string>;
    readonly toWritten: (value: Value) => Written;
  },
): RecordShape {
  const named = Object.entries<Column<unknown> | Shaped<unknown>>(keys).map(([property, key]) => ({ ...key, property }));
  return { kind: 'record', keys: named, ...conversion } as unknown as RecordShape;
}

export const listOf = (of: Shape | Column<unknown>): ListShape => ({ kind: 'list', of });
export const words: WordsShape = { kind: 'words' };

export function shaped<Value>(name: string, shape: () => Shape, meaning: string): Shaped<Value> {
  return { name, shape, meaning, whenEmpty: undefined };
}

export function shapedOr<Value>(key: Shaped<Value>, whenEmpty: Value): Shaped<Value> {
  return { ...key, whenEmpty };
}
