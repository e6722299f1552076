import type { TextLine } from '../../../shared/document-text.ts';
import type { RawTable } from './cut-rows.ts';

/** Tables among lines where only the room between words tells what is a column. */
export function layoutTables(_lines: readonly TextLine[], _above: readonly TextLine[]): RawTable[] {
  return [];
}
