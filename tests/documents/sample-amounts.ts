import { figureCell, row } from '../../src/platform/documents/compose.ts';
import type { Row, RowKind, Table } from '../../src/platform/documents/document.ts';

export const kronor = (amount: number): string =>
  `${amount < 0 ? '\u2212' : ''}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}`;

export const kronorTable = (
  id: string,
  caption: string,
  rest: Omit<Table, 'kind' | 'id' | 'caption' | 'unit' | 'groups' | 'notes'> & Partial<Table>,
): Table => ({
  kind: 'table',
  id,
  caption,
  unit: 'Belopp i kronor',
  groups: [],
  notes: [],
  ...rest,
});

/** A row whose numbers are figures, one for each year from 2023 and back. */
export const amounts = (kind: RowKind, label: string, values: readonly number[]): Row =>
  row(kind, [label, ...values.map((value, index) => figureCell(`${label}@${2023 - index}`, kronor(value)))]);
