import { absolute, add, compare, divide, type Exact, exact, isZero, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import { type FigureKey, figureColumn, figureKey } from '../../figures/figure.ts';
import { shownExact, type Trial, tickedOff, tried } from '../trial.ts';
import { roundingOf, shownValue } from './comparing.ts';
import type { PrintedFigure } from './printed-figure.ts';

/**
 * The balance sheet of the year before the first one that is printed, worked out from that and its cash flow: what was owed and owing was more
 * or less by what the cash flow tells. Its sides are equal, and an overview that goes further back has its equity ratio.
 */
export function checkDerivedBalance(printed: readonly PrintedFigure[]): Trial[] {
  const years = [...new Set(printed.filter(({ key }) => key.startsWith('kf.')).map(({ key }) => figureColumn(key)))].filter((column) =>
    /^\d{4}$/.test(column),
  );
  return years.flatMap((year) => {
    const before = String(Number(year) - 1);
    const isPrinted = printed.some(({ key }) => key === figureKey('br.fordringar', before));
    const parts = isPrinted ? null : partsIn(printed, year, before);
    return parts === null ? [] : trialsOf(printed, parts, before);
  });
}

interface Parts {
  readonly assets: Exact;
  readonly equity: PrintedFigure;
  readonly owed: Exact;
  readonly from: readonly PrintedFigure[];
}

function partsIn(printed: readonly PrintedFigure[], year: string, before: string): Parts | null {
  const find = (...keys: FigureKey[]): PrintedFigure | undefined =>
    keys.map((key) => printed.find((each) => each.key === key)).find((each) => each !== undefined);
  const equity = find(figureKey('oversikt.eget-kapital', before), figureKey('br.eget-kapital-ingaende', year));
  const from = IDS.flatMap((id) => find(figureKey(id, year)) ?? []);
  if (equity === undefined || from.length < IDS.length) return null;
  const [receivable = ZERO, fewer = ZERO, cash = ZERO, payable = ZERO, more = ZERO] = from.map(({ value }) => value);
  return { assets: add(add(receivable, fewer), cash), equity, owed: subtract(payable, more), from };
}

const IDS = ['br.fordringar', 'kf.fordringar', 'kf.likvida-medel-borjan', 'br.kortfristiga-skulder', 'kf.kortfristiga-skulder'];
const KRONA = exact(100);

/** Only a balance that comes out says anything: others have provisions and long-term liabilities too. */
function trialsOf(printed: readonly PrintedFigure[], { assets, equity, owed, from }: Parts, before: string): Trial[] {
  const difference = subtract(assets, add(equity.value, owed));
  if (compare(absolute(difference), multiply(KRONA, exact(2))) > 0 || isZero(assets)) return [];
  const kronor = (ore: Exact): string => shownExact(multiply(ore, exact(1, 100)));
  const places = [equity, ...from].flatMap((figure) => figure.places);
  const balance = tickedOff({ kind: 'balans', arithmetic: `${kronor(assets)} och ${kronor(add(equity.value, owed))}`, places });
  const ratio = printed.find(({ key }) => key === figureKey('oversikt.soliditet', before));
  if (ratio === undefined) return [balance];
  const computed = divide(equity.value, assets);
  return [
    balance,
    tried({
      kind: 'kvot',
      places: [...ratio.places, ...places],
      arithmetic: `${kronor(equity.value)} / ${kronor(assets)} = ${shownValue(computed, true)}`,
      difference: subtract(ratio.value, computed),
      rounding: roundingOf(ratio, true),
      nearEnough: divide(ratio.grain, exact(2)),
      message: `Soliditeten ${before} är ${shownValue(ratio.value, true)} i ${ratio.where}, men räknat ur balansräkningen och kassaflödet året efter blir den ${shownValue(computed, true)}.`,
      // Statements that were put together from accounts of other kinds differ by a little.
      sureness: compare(absolute(subtract(ratio.value, computed)), FAR_OFF) >= 0 ? 0.85 : 0.55,
    }),
  ];
}

/** Ten points of per cent. */
const FAR_OFF = exact(1, 10);
