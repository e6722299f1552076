import type { Import, Imported } from './imported-lines.ts';
import type { PlanPlace } from './plan-view.ts';
import type { Sheet, SheetRow } from './sheet.ts';

export interface ImportView extends PlanPlace {
  readonly version: number;
}

/** What a file would make of the plan, with everything that is asked about it. */
export interface Preview extends ImportView {
  readonly sheet: Sheet;
  /** Everything of the file, the titles too, to be sent back. */
  readonly table: readonly SheetRow[];
  readonly choice: Import;
  readonly imported: Imported;
  readonly doubled: readonly DoubledRow[];
  /** The file's incomes are about a thousandth of what the members pay. */
  readonly seemsThousands: boolean;
}

/** A row of the file that seems to be what members pay already. */
export interface DoubledRow {
  readonly place: number;
  readonly name: string;
  readonly budgetOre: number;
  /** It is not to be read. */
  readonly isMarked: boolean;
}
