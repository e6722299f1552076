import { subtract, ZERO } from '../../../shared/exact.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { type StatementKind, statementKind } from '../tables/statement-kind.ts';
import { balanceFigures } from './balance-rows.ts';
import { figuresOn } from './figures-on.ts';
import { fundingFigures } from './funding-rows.ts';
import type { PrintedFigure } from './printed-figure.ts';
import { wordingsOf } from './wordings.ts';

/** The figures that all reports have, wherever they stand in tables. `year` is the one that a column without a year tells of. */
export const recogniseFigures = (tables: readonly PrintedTable[], year: number): PrintedFigure[] =>
  tables.flatMap((printed) => {
    const table = withPeriodOfTitle(printed);
    const kind = statementKind(table);
    if (isOfFunds(table)) return namedFigures(table, kind, year).filter(({ key }) => !OF_PARTS.test(key));
    const figures = [...namedFigures(table, kind, year), ...balanceFigures(table, kind, year), ...fundingFigures(table, year)];
    if (isLedgerBalance(table)) return figures.map(withOwedTurned);
    // What members contribute is agreed for the whole year.
    return table === printed ? figures : figures.filter(({ key }) => !/medlemsbidrag/.test(key));
  });

/** `Januari–augusti 2028–2031` above columns that name nothing but the years: each is of that part of its year. */
function withPeriodOfTitle(table: PrintedTable): PrintedTable {
  const [, , month] = PERIOD.exec(table.title) ?? PERIOD.exec(table.head.text) ?? [];
  const isOfYears = table.columns.every(({ label }) => /^(?:(?:19|20)\d\d)?$/.test(label.trim()));
  if (month === undefined || !isOfYears || table.columns.length < 2) return table;
  return { ...table, columns: table.columns.map((column) => ({ ...column, label: `jan–${month.toLowerCase()} ${column.label}` })) };
}

const PERIOD = /(?<!\p{sc=Latin})(jan(?:uari)?) ?[–-] ?(mars|april|juni|juli|augusti|september|oktober|november)(?!\p{sc=Latin})/iu;

/** `Tillförda medel`, `Använda medel`: what goes up and what goes down has rows of its own, so that no row tells the whole change. */
const isOfFunds = ({ rows }: PrintedTable): boolean => rows.some(({ label }) => /^(?:summa )?använda medel/i.test(label.trim()));

const OF_PARTS = /^kf\.(?!likvida-medel)/;

function namedFigures(table: PrintedTable, kind: StatementKind, year: number): PrintedFigure[] {
  const before = table.rows.findLastIndex(({ label }) => BEFORE_THE_YEARS.test(label));
  const turned = isLedger(table);
  return table.rows.flatMap((row, index) => {
    if (isWithinCosts(row, table.rows.slice(index + 1)) || isWithinPart(row, table.rows)) return [];
    // A row may be an amount or its share by the same words; its numbers tell which.
    const ways = wordingsOf(row.label, kind).map(({ figure, sign }) =>
      figuresOn(
        { table, row, kind, year },
        resultAt(figure, /^resultat$/i.test(row.label.trim()) && index > before && before !== -1),
        sign,
      ),
    );
    const some = ways.find((each) => each.length > 0) ?? [];
    const figures = isBesideOthers(table.rows, row)
      ? some.filter(({ key }) => !key.startsWith('br.fordringar'))
      : isWithFinancial(table.rows.slice(0, index), row)
        ? some.filter(({ key }) => !key.startsWith('rr.kostnader'))
        : some;
    return turned ? figures.map(withOtherSign) : figures;
  });
}

/** `Avskrivningar` above `Summa kostnader`, with no result between, is a part of those and nothing beside them. */
function isWithinCosts({ label }: PrintedTable['rows'][number], below: PrintedTable['rows']): boolean {
  const costs = below.findIndex((each) => COSTS.test(each.label.trim()));
  const result = below.findIndex((each) => /resultat/i.test(each.label));
  return /^avskrivningar/i.test(label.trim()) && costs !== -1 && (result === -1 || costs < result);
}

/** `Kostnader` above `Netto kansli`, where other parts have a net of their own, are what that part costs. */
const isWithinPart = ({ label }: PrintedTable['rows'][number], rows: PrintedTable['rows']): boolean =>
  /^(?:intäkter|kostnader)$/i.test(label.trim()) && rows.filter((each) => /^netto \p{sc=Latin}/iu.test(each.label.trim())).length > 1;

/** `Summa kostnader` below `Finansiella kostnader`, with no result between, is of those too. */
const isWithFinancial = (above: PrintedTable['rows'], { label }: PrintedTable['rows'][number]): boolean =>
  /^(?:summa|s:a|totala) kostnader$/i.test(label.trim()) &&
  above.findLastIndex((each) => /^finansiella kostnader/i.test(each.label.trim())) >
    above.findLastIndex((each) => /resultat|^(?:summa|s:a|totala) /i.test(each.label));

/** `Fordringar` above `Förutbetalda kostnader` are not all that is owed to the association. */
const isBesideOthers = (rows: PrintedTable['rows'], { label }: PrintedTable['rows'][number]): boolean =>
  /^fordringar$/i.test(label.trim()) && rows.some((each) => /^(?:förutbetal|interimsfordring|upplupna intäkter)/i.test(each.label.trim()));

/** Where incomes are printed with a minus and costs without, as a ledger has them, a result with a minus is a surplus. */
function isLedger({ rows, columns }: PrintedTable): boolean {
  const amounts = [...columns.keys()].filter((column) => ['actual', 'budget'].includes(columns[column]?.role ?? ''));
  const numbersOf = (words: RegExp): bigint[] =>
    rows
      .filter(({ label }) => words.test(label.trim()))
      .flatMap(({ cells }) => amounts.flatMap((column) => cells[column]?.number?.value.numerator ?? []))
      .filter((value) => value !== 0n);
  const [incomes, costs] = [numbersOf(INCOMES), numbersOf(COSTS)];
  return incomes.length > 0 && costs.length > 0 && incomes.every((value) => value < 0n) && costs.every((value) => value > 0n);
}

const INCOMES = /^(?:summa |s:a )?(?:verksamhetens )?intäkter(?: totalt)?$/i;
const COSTS = /^(?:summa |s:a )?(?:verksamhetens )?kostnader(?: totalt)?$/i;

/** Only results have the sign of the ledger; incomes and costs are told by what they are. */
const withOtherSign = (figure: PrintedFigure): PrintedFigure =>
  /resultat/.test(figure.key) ? { ...figure, value: subtract(ZERO, figure.value) } : figure;

/** What is owned is printed without a minus and what is owed with one. */
function isLedgerBalance({ rows }: PrintedTable): boolean {
  const signsOf = (words: RegExp): boolean[] =>
    rows
      .filter(({ label }) => words.test(label.trim()))
      .flatMap(({ cells }) =>
        cells.flatMap(({ kind, number }) => (kind === 'number' && number !== null ? [number.value.numerator < 0n] : [])),
      );
  const [owned, owed] = [signsOf(/^summa tillgångar/i), signsOf(/^summa (?:eget kapital|skulder).*(?:skulder|kapital)/i)];
  return owned.length > 0 && owed.length > 0 && !owned.some(Boolean) && owed.every(Boolean);
}

const withOwedTurned = (figure: PrintedFigure): PrintedFigure =>
  /^br\.(?:eget-kapital|arets-resultat|skulder|kortfristiga|avsattning|summa-skulder|summa-eget)/.test(figure.key)
    ? { ...figure, value: subtract(ZERO, figure.value) }
    : figure;

/** What stands above the year's own result, so that a bare `Resultat` below it is that one. */
const BEFORE_THE_YEARS = /inkl(?:usive|\.)? finansiella|^(?:finansiella|ränte|räntor|verksamhetens resultat|rörelseresultat)/i;

/** A bare `Resultat` after the financial items is the year's. */
const resultAt = (figure: string, isLast: boolean): string =>
  figure === 'rr.verksamhetens-resultat' && isLast ? 'rr.arets-resultat' : figure;
