import type { Permission } from '../../../platform/access/access.ts';
import type { YearRecords } from '../year-records.ts';
import { MIXED_SHEETS, openOf } from './closed-rows.ts';
import { type SheetForm, shownSheet } from './sheet.form.ts';
import type { Sheet } from './sheets.ts';
import type { TypedRow } from './typed-sheet.ts';

/** What the visitor may do. */
export type May = (permission: Permission) => boolean;

/** How many rows the visitor would see in the sheet. */
export const countOf = (sheet: Sheet, records: YearRecords, may: May): number =>
  sheet.part === 'settings' ? 1 : MIXED_SHEETS.includes(sheet.id) ? openRows(sheet, records, may).length : records[sheet.part].length;

/** Of rows of a sheet, of today or before, those that the visitor may see. */
export const seenRows = (
  sheet: Sheet,
  rows: readonly TypedRow[],
  { records, may }: { readonly records: YearRecords; readonly may: May },
) => (may('countRecord.read') ? rows : openOf(sheet, rows, shownSheet(sheet, records)));

/** What is kept of them, as the form shows it. */
export const openRows = (sheet: Sheet, records: YearRecords, may: May): readonly TypedRow[] =>
  seenRows(sheet, shownSheet(sheet, records), { records, may });

/** What was typed; of what is taken back only what the visitor may see. */
export const typedRows = (
  { sheet, form, may }: { readonly sheet: Sheet; readonly form: SheetForm; readonly may: May },
  records: YearRecords,
): readonly TypedRow[] => (form.isTakenBack ? seenRows(sheet, form.rows, { records, may }) : form.rows);
