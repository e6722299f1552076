import { objectKey } from '../draft.ts';
import type { ObjectRef } from '../ledger.ts';
import { noteObject } from './balance-records.ts';
import { idOf } from './interner.ts';
import { type Reading, report, textAt } from './reading.ts';

/** The ledger's number of the object list between two braces: told from its bytes, and read only the first time they come. */
export function objectListAt(reading: Reading, open: number, close: number): number {
  const { line, objectLists } = reading;
  if (close === open + 1) return 0;
  const end = close < line.count ? (line.start[close] as number) : (line.end[line.count - 1] as number);
  const id = idOf(objectLists.written, line.end[open] as number, end);
  const known = objectLists.lists[id];
  if (known !== undefined) return known;
  const list = numberOf(reading, readObjects(reading, open, close));
  objectLists.lists[id] = list;
  return list;
}

function readObjects(reading: Reading, open: number, close: number): ObjectRef[] {
  const refs: ObjectRef[] = [];
  for (let place = open + 1; place + 1 < close; place += 2) {
    refs.push({ dimension: textAt(reading, place), object: textAt(reading, place + 1) });
  }
  if ((close - open) % 2 === 0) tellOddList(reading);
  for (const ref of refs) noteObject(reading, ref);
  return refs;
}

function numberOf(reading: Reading, refs: readonly ObjectRef[]): number {
  const { byContent } = reading.objectLists;
  const key = refs.map(objectKey).join('\u0001');
  const known = key === '' ? 0 : byContent.get(key);
  if (known !== undefined) return known;
  byContent.set(key, reading.draft.objectLists.length);
  return reading.draft.objectLists.push(refs) - 1;
}

function tellOddList(reading: Reading): void {
  report(reading, {
    code: 'sie.bad-object-list',
    message: 'Objektlistan består inte av par av dimension och objekt. Det överblivna fältet används inte.',
  });
}
