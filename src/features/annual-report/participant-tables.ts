import type { Cell, Inline, Row, Table } from '../../platform/documents/document.ts';
import { bySwedishOrder, enumerated } from '../../shared/swedish.ts';
import { figureKey } from '../figures/figure.ts';
import { codeName } from '../participants/code-name.ts';
import { exists, textColumn } from './figure-table.ts';
import type { ReportContext } from './report-context.ts';
import { figureCell, plain, textCell } from './writing.ts';

/** Participants by intervention and sex, new and finished; and why they left, unless the report tells it in a table of its own. */
export function participantTable(context: ReportContext): Table {
  const reasons = context.placed.has('tabell:avslutsorsaker') ? [] : reasonParts(context);
  const table = countTable(context, {
    id: 'deltagare',
    caption: `Deltagare ${context.records.year}`,
    parts: [...PEOPLE_PARTS, ...reasons],
  });
  return { ...table, notes: withoutSex(context) };
}

/** Those whose sex is not told stand in the total only, so that women and men together are fewer: told, or a reader takes it for an error. */
function withoutSex({ records }: ReportContext): readonly (readonly Inline[])[] {
  const ofYear = records.participantCounts.filter((row) => row.year === records.year && row.kind === 'deltagare' && row.count > 0);
  if (ofYear.every(({ sex }) => sex === 'alla')) return [];
  const untold = new Set(ofYear.filter(({ sex }) => sex === 'alla').map(({ intervention }) => intervention));
  const names = records.interventions.filter(({ id }) => untold.has(id)).map(({ name }) => name);
  return names.length === 0
    ? []
    : [plain(`Alla deltagare är inte uppdelade på kvinnor och män i ${enumerated(names)}. De räknas bara i kolumnen Totalt.`)];
}

/** Why participants left, by intervention (avslutsorsaker). */
export function exitTable(context: ReportContext): Table {
  const caption = `Avslutsorsaker ${context.records.year}`;
  return countTable(context, { id: 'avslutsorsaker', caption, parts: [...reasonParts(context), ['Avslutade', 'avslutade']] });
}

type Part = readonly [header: string, part: string];

const PEOPLE_PARTS: readonly Part[] = [
  ['Kvinnor', 'kvinnor'],
  ['Män', 'man'],
  ['Totalt', 'deltagare'],
  ['Varav nya', 'nya'],
  ['Avslutade', 'avslutade'],
];

/** Exit reasons in the order of the association's own list. */
function reasonParts({ records }: ReportContext): Part[] {
  const used = new Set(records.exitCounts.filter((row) => row.year === records.year).map((row) => row.reason));
  const listed = records.codes.filter((code) => code.list === 'avslutsorsak' && used.has(code.code)).map((code) => code.code);
  const all = [...listed, ...[...used].filter((reason) => !listed.includes(reason)).sort(bySwedishOrder)];
  return all.map((reason) => [codeName(records.codes, 'avslutsorsak', reason), `avslut.${reason}`]);
}

/** Interventions with anything to tell, the parts that any of them tells of, and all of them together. */
function countTable(context: ReportContext, table: { id: string; caption: string; parts: readonly Part[] }): Table {
  const { desk, records } = context;
  const has = (id: string, part: string): boolean => exists(desk, `insats.${id}.${part}`, records.year);
  const cell = (id: string): Cell => (exists(desk, id, records.year) ? figureCell(desk, figureKey(id, records.year)) : textCell(''));
  const counted = records.interventions.filter((each) => table.parts.some(([, part]) => has(each.id, part)));
  const parts = table.parts.filter(([, part]) => counted.some((each) => has(each.id, part)));
  const total = (part: string): string => `deltagare.${part === 'deltagare' ? 'summa' : part}`;
  return {
    kind: 'table',
    id: `tabell-${table.id}`,
    caption: table.caption,
    unit: 'Antal personer',
    columns: [textColumn('Insats', 3), ...parts.map(([header]) => ({ header: plain(header), align: 'number' as const, width: null }))],
    groups: [],
    rows: [
      ...counted.map(
        (each): Row => ({ kind: 'row', cells: [textCell(each.name), ...parts.map(([, part]) => cell(`insats.${each.id}.${part}`))] }),
      ),
      { kind: 'total', cells: [textCell('Totalt'), ...parts.map(([, part]) => cell(total(part)))] },
    ],
    notes: [],
  };
}
