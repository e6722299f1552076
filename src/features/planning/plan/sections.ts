import { slug } from '../../../shared/swedish.ts';
import type { PlanSide } from '../../budget/plan.ts';

// Rows of a spreadsheet that stand over others (Intäkter) or sum them up (Summa intäkter).

export interface NamedAmounts {
  readonly name: string;
  readonly hasAmount: boolean;
}

/** What each row is by the heading that it stands under; null where it stands under none. A sum ends what the heading began. */
export function sidesBySection(rows: readonly NamedAmounts[]): readonly (PlanSide | null)[] {
  let side: PlanSide | null = null;
  return rows.map((row) => {
    const heading = headingSide(row);
    if (heading !== null) side = heading;
    else if (isSum(row.name)) side = null;
    return side;
  });
}

/** Rows that tell of others and are no lines themselves. */
export const isHeadingOrSum = (row: NamedAmounts): boolean => isSum(row.name) || headingSide(row) !== null;

const SUM_ROW = /^(summa|totalt|prel\.? balanserat|årets resultat|intäkter:?$|kostnader:?$)/i;
const isSum = (name: string): boolean => SUM_ROW.test(name);

const HEADING_ROW = /^(?:verksamhetens-)?(?:(intakter|inkomster)|kostnader|utgifter)(?:-20\d\d)?(?:-t?kr)?$/;

/** A heading has no amounts; with them it is a sum, or a line like others. */
function headingSide({ name, hasAmount }: NamedAmounts): PlanSide | null {
  const found = hasAmount ? null : HEADING_ROW.exec(slug(name));
  if (found === null) return null;
  return found[1] === undefined ? 'kostnad' : 'intakt';
}
