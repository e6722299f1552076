import { exact, parseExact, roundedSteps } from '../../../shared/exact.ts';
import { swedishNumber } from '../../../shared/swedish.ts';
import {
  GRANTED_COLUMNS,
  type GrantedColumn,
  isGrantable,
  PLAN_COLUMNS,
  PLAN_COST_KINDS,
  type PlanColumn,
  type PlanLine,
  type PlanVersion,
  WHOLE_FACTOR,
} from '../../budget/plan.ts';
import { fieldText } from '../amounts.ts';
import { oreIn } from '../fields.ts';

// A line as fields of a form, and back. Every field has one way to be written, so that two people's can be compared.

export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** `95` or `97,5`: hundredths of a per cent as per cent. */
export const factorText = (factor: number): string => swedishNumber(exact(factor, 100), factor % 100 === 0 ? 0 : factor % 10 === 0 ? 1 : 2);

const factorIn = (text: string): number | undefined => {
  const read = parseExact(text.replace(/%$/, '').trim());
  if (read === null) return undefined;
  const factor = Number(roundedSteps(read, 2));
  return factor >= 0 && factor <= WHOLE_FACTOR ? factor : undefined;
};

export function lineFields(line: PlanLine): ReadonlyMap<string, string> {
  return new Map([
    ['namn', line.name],
    ['grupp', line.group ?? ''],
    ['slag', line.costKind ?? ''],
    ['medlem', line.member ?? ''],
    ['insats', line.intervention ?? ''],
    ['netto', line.isNet ? 'ja' : ''],
    ['not', line.note ?? ''],
    ['faktor', factorText(line.factor)],
    ...PLAN_COLUMNS.map((column) => [`belopp-${column}`, fieldText(line.typedOre[column])] as const),
    ...GRANTED_COLUMNS.map((column) => [`beviljat-${column}`, fieldText(line.grantedOre[column])] as const),
  ]);
}

/** The one way a field is written; what cannot be understood stays as it was sent. */
export function canonical(field: string, text: string): string {
  if (/^(belopp|beviljat|ingaende)-/.test(field)) {
    const read = oreIn(text);
    return read === undefined ? text : fieldText(read);
  }
  if (!field.startsWith('faktor')) return text;
  const factor = factorIn(text);
  return factor === undefined ? text : factorText(factor);
}

/** Reads amounts, and gathers every fault. */
export interface AmountReading {
  readonly faults: FieldFault[];
  amount(field: string, label: string): number | null;
  factor(field: string, label: string): number;
}

export function amountReading(values: ReadonlyMap<string, string>): AmountReading {
  const faults: FieldFault[] = [];
  return {
    faults,
    amount(field, label) {
      const text = values.get(field) ?? '';
      if (text === '') return null;
      const read = oreIn(text);
      if (read === undefined) faults.push({ field, message: `${label}: skriv ett belopp i kronor, till exempel 120 000.` });
      return read ?? null;
    },
    factor(field, label) {
      const read = factorIn(values.get(field) ?? '');
      if (read === undefined) faults.push({ field, message: `${label}: skriv hur stor del som räknas med, mellan 0 och 100 procent.` });
      return read ?? WHOLE_FACTOR;
    },
  };
}

export interface ReadLine {
  readonly line: PlanLine;
  readonly faults: readonly FieldFault[];
}

const LONGEST_NAME = 120;
const LONGEST_NOTE = 1000;

/** The line that the fields make, and every fault in them. */
export function lineOfFields(line: PlanLine, values: ReadonlyMap<string, string>, plan: Pick<PlanVersion, 'year' | 'groups'>): ReadLine {
  const reading = amountReading(values);
  const text = (field: string): string => values.get(field) ?? '';
  const isCost = line.kind === 'kostnad';
  const granted = (column: GrantedColumn): number | null => (isCost ? reading.amount(`beviljat-${column}`, 'Beviljat') : null);
  const read: PlanLine = {
    ...line,
    name: text('namn'),
    group: plan.groups.find(({ id, kind }) => id === text('grupp') && kind === line.kind)?.id ?? null,
    costKind: PLAN_COST_KINDS.find((kind) => kind === text('slag')) ?? null,
    member: isCost ? null : told(text('medlem')),
    intervention: isCost ? told(text('insats')) : null,
    isNet: text('netto') === 'ja',
    note: told(text('not')),
    typedOre: byColumn((column) => reading.amount(`belopp-${column}`, 'Belopp') ?? 0),
    grantedOre: { budget: granted('budget'), planNext: granted('planNext'), planAfter: granted('planAfter') },
    factor: reading.factor('faktor', 'Planeringsfaktor'),
  };
  return { line: read, faults: [...lengthFaults(read), ...reading.faults] };
}

const told = (text: string): string | null => (text === '' ? null : text);

const lengthFaults = ({ name, note }: PlanLine): readonly FieldFault[] => [
  ...(name === '' || name.length > LONGEST_NAME
    ? [{ field: 'namn', message: `Skriv radens namn, med högst ${LONGEST_NAME} tecken.` }]
    : []),
  ...((note ?? '').length > LONGEST_NOTE ? [{ field: 'not', message: `Korta fotnoten till högst ${LONGEST_NOTE} tecken.` }] : []),
];

const byColumn = (value: (column: PlanColumn) => number): PlanLine['typedOre'] => ({
  budgetBefore: value('budgetBefore'),
  forecastBefore: value('forecastBefore'),
  budget: value('budget'),
  planNext: value('planNext'),
  planAfter: value('planAfter'),
});

/** One column of every line as fields: `belopp-enter`, `beviljat-enter`, `faktor-enter`. */
export function columnFields({ lines }: Pick<PlanVersion, 'lines'>, column: PlanColumn): ReadonlyMap<string, string> {
  return new Map(
    lines
      .filter(({ isRemoved }) => !isRemoved)
      .flatMap((line): (readonly [string, string])[] => [
        [`belopp-${line.id}`, fieldText(line.typedOre[column])],
        ...(isGrantable(column) && line.kind === 'kostnad'
          ? ([
              [`beviljat-${line.id}`, fieldText(line.grantedOre[column])],
              [`faktor-${line.id}`, factorText(line.factor)],
            ] as const)
          : []),
      ]),
  );
}

/** The lines with that column as the fields tell it. */
export function linesOfColumn(
  { lines }: Pick<PlanVersion, 'lines'>,
  column: PlanColumn,
  values: ReadonlyMap<string, string>,
): { readonly lines: readonly PlanLine[]; readonly faults: readonly FieldFault[] } {
  const reading = amountReading(values);
  const changed = lines.map((line) => (values.has(`belopp-${line.id}`) ? lineOfColumn(line, column, { reading, values }) : line));
  return { lines: changed, faults: reading.faults };
}

interface ColumnReading {
  readonly reading: AmountReading;
  readonly values: ReadonlyMap<string, string>;
}

function lineOfColumn(line: PlanLine, column: PlanColumn, { reading, values }: ColumnReading): PlanLine {
  const typedOre = { ...line.typedOre, [column]: reading.amount(`belopp-${line.id}`, line.name) ?? 0 };
  if (!isGrantable(column) || !values.has(`beviljat-${line.id}`)) return { ...line, typedOre };
  const grantedOre = { ...line.grantedOre, [column]: reading.amount(`beviljat-${line.id}`, `${line.name}, beviljat`) };
  return { ...line, typedOre, grantedOre, factor: reading.factor(`faktor-${line.id}`, `${line.name}, planeringsfaktor`) };
}
