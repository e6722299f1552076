import type { Block, Table } from '../../platform/documents/document.ts';
import { ASSET_LINES, ASSET_ROWS, investedLines, usedAssetLines } from '../statements/fixed-assets.ts';
import { leasedYears } from '../statements/leases.ts';
import { type FigureRow, holdsSomething, KRONOR, writeTable } from './figure-table.ts';
import { comparedYears, hasBudget, type ReportContext } from './report-context.ts';
import { plain } from './writing.ts';

/** Investeringsredovisning, LKBR 10 kap. 2 §: told even when there were none. */
export function investments(context: ReportContext): Block[] {
  const { year } = context.records;
  const [own, ...before] = comparedYears(context).map((each) => ({ header: `Utfall ${each}`, column: String(each) }));
  const columns = [
    ...(own === undefined ? [] : [own]),
    ...(hasBudget(context)
      ? [
          { header: `Budget ${year}`, column: `budget${year}` },
          { header: 'Avvikelse', column: `avvikelse${year}` },
        ]
      : []),
    ...before,
  ];
  const lines = investedLines(context.books, context.records.budget);
  if (lines.length === 0 && !holdsSomething(context.desk, 'investering.summa', columns)) {
    return [{ kind: 'paragraph', content: plain('Inga investeringar har gjorts under året.') }];
  }
  const rows: FigureRow[] = [
    ...lines.map((line) => ({ id: `anlaggning.${line}.anskaffningar`, label: assetName(line) })),
    { id: 'investering.summa', label: 'Summa investeringar', kind: 'total' },
  ];
  return [
    writeTable(context.desk, { id: 'investeringar', caption: 'Investeringsredovisning', unit: KRONOR, rowHeader: '', columns, rows }),
  ];
}

const assetName = (line: string): string => ASSET_LINES.find(([id]) => id === line)?.[1] ?? line;

/** From cost to book value for every line of fixed assets that the books have (LKBR 9 kap., RKR R4). */
export function assetTables(context: ReportContext): Table[] {
  const columns = comparedYears(context).map((each) => ({ header: String(each), column: String(each) }));
  const SUMS = ['utgaende-anskaffning', 'utgaende-avskrivning'];
  return usedAssetLines(context.books).map((line) => {
    const rows = ASSET_ROWS.map(
      ([id, label]): FigureRow => ({
        id: `anlaggning.${line}.${id}`,
        label,
        kind: id === 'bokfort-varde' ? 'total' : SUMS.includes(id) ? 'subtotal' : 'row',
      }),
    );
    const table = writeTable(context.desk, {
      id: `anlaggning-${line}`,
      caption: assetName(line),
      unit: KRONOR,
      rowHeader: '',
      columns,
      rows,
    });
    return { ...table, notes: usefulLives(context, line) };
  });
}

/** Useful lives by the register (LKBR 9 kap. 9 §). */
function usefulLives({ records }: ReportContext, line: string): Table['notes'] {
  const years = records.assets.filter((asset) => asset.line === line).map((asset) => asset.usefulLifeYears);
  if (years.length === 0) return [];
  const [least, most] = [Math.min(...years), Math.max(...years)];
  return [plain(`Nyttjandeperiod enligt anläggningsregistret: ${least === most ? least : `${least}–${most}`} år.`)];
}

/** Payments left under leases that can not be cancelled (RKR R5). */
export function leaseTable(context: ReportContext): Table {
  const { leases, year } = context.records;
  const columns = leasedYears(leases, year).map((each) => ({ header: String(each), column: String(each) }));
  const rows: FigureRow[] = [
    { id: 'leasing.inom-ett-ar', label: 'Förfaller inom ett år' },
    { id: 'leasing.ett-till-fem-ar', label: 'Förfaller senare än ett men inom fem år' },
    { id: 'leasing.senare', label: 'Förfaller senare än fem år' },
    { id: 'leasing.summa', label: 'Summa', kind: 'total' },
  ];
  return writeTable(context.desk, { id: 'leasing', caption: 'Framtida leasingavgifter', unit: KRONOR, rowHeader: '', columns, rows });
}
