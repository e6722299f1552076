import type { Block, Document, Table } from '../../../platform/documents/document.ts';
import type { TextBlock } from '../../annual-report/chapter.ts';
import { coverOf, UNDECIDED } from '../../annual-report/cover.ts';
import { type FigureColumn, type FigureRow, holdsSomething, KRONOR, writeTable } from '../../annual-report/figure-table.ts';
import type { ReportInput } from '../../annual-report/report.ts';
import { reportContext } from '../../annual-report/report.ts';
import { chart } from '../../annual-report/report-charts.ts';
import type { ReportContext } from '../../annual-report/report-context.ts';
import { fillLine, openDesk, plain } from '../../annual-report/writing.ts';
import { netBudgetWords } from '../../budget/net-lines.ts';
import { figureKey } from '../../figures/figure.ts';
import { budgetColumn } from '../../figures/formulas.ts';
import { BALANCE_SHEET_LINES } from '../../statements/balance-sheet.ts';
import { BALANCED_BUDGET_ROWS } from '../../statements/balanced-budget.ts';
import { INCOME_STATEMENT_LINES } from '../../statements/income-statement.ts';
import { STRUCTURES } from '../../writing/structures.ts';
import type { ChapterText } from '../../year-folder/year-records.ts';
import { STATEMENTS } from '../document-kinds.ts';
import type { MadeDocument } from '../made-document.ts';
import type { Seat } from '../seats.ts';
import { type Standard, writtenBlocks } from '../written-document.ts';
import { forecastColumn, forecastVariance, interimColumn } from './interim-figures.ts';
import type { InterimPeriod } from './interim-period.ts';

export interface InterimInput {
  readonly period: InterimPeriod;
  /** The year, with the figures of the period in its book. */
  readonly year: ReportInput;
  readonly texts: readonly ChapterText[];
  readonly chapters: ReadonlyMap<string, readonly TextBlock[]>;
  readonly seats: readonly Seat[];
}

interface Writing extends InterimInput {
  readonly context: ReportContext;
  readonly hasForecast: boolean;
}

/** The interim report (delårsrapport, LKBR 13 kap.) as a document, still a draft. */
export function writeInterimReport(input: InterimInput): MadeDocument {
  const { year, period, texts, chapters } = input;
  const desk = openDesk(year.book, period.year);
  const context = reportContext(year, desk);
  const hasForecast = year.book.find(figureKey('rr.arets-resultat', forecastColumn(period.year))) !== undefined;
  const writing = { ...input, context, hasForecast };
  const body = writtenBlocks({ desk, structure: STRUCTURES.delarsrapport, texts, chapters, context, standard: standardOf(writing) });
  const document: Document = { ...interimCover(input), blocks: [CONTENTS, { kind: 'pageBreak' }, ...body, ...signatures(input)] };
  return { document, places: desk.places, problems: desk.problems, texts: texts.map(({ id, markdown }) => ({ id, markdown })) };
}

const CONTENTS: Block = { kind: 'tableOfContents', title: 'Innehåll', depth: 2 };

const interimCover = ({ year: { records }, period }: InterimInput): Omit<Document, 'blocks'> =>
  coverOf({
    title: `Delårsrapport ${period.name}`,
    subtitle: records.association.name,
    association: records.association,
    decision: UNDECIDED,
    draft: true,
  });

function standardOf(writing: Writing): Readonly<Record<string, Standard>> {
  const { period } = writing;
  return {
    inledning: { text: [`Delårsrapporten gäller ${period.name}. Den jämförs med samma period året före och med budgeten för hela året.`] },
    handelser: { blocks: eventList(writing) },
    ekonomi: { text: resultText(writing) },
    hushallning: { blocks: goalList(writing) },
    utveckling: { text: forecastText(writing), blocks: forecastChart(writing) },
    balanskrav: { blocks: requirement(writing) },
    resultatrakning: { blocks: [incomeStatement(writing)] },
    balansrakning: { blocks: [balanceSheet(writing)] },
    redovisningsprinciper: { text: [`Samma redovisningsprinciper har använts som i årsredovisningen för ${period.year - 1}.`] },
  };
}

/** What happened in the period: days and names, without how many came. */
function eventList({ year: { records }, period }: Writing): readonly Block[] {
  const began = `${period.year}-01-01`;
  const events = records.events.filter(({ date }) => date !== null && began <= date && date <= period.endsOn);
  const items = events.map(({ date, name }): readonly Block[] => [{ kind: 'paragraph', content: plain(`${date}: ${name}`) }]);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

const has = ({ year: { book } }: Writing, id: string, column: string): boolean => book.find(figureKey(id, column)) !== undefined;

function resultText(writing: Writing): readonly string[] {
  const { year, name } = writing.period;
  const [now, before] = [interimColumn(year), interimColumn(year - 1)];
  const compared = has(writing, 'rr.arets-resultat', before) ? `, mot {{rr.arets-resultat@${before}}} samma period ${year - 1}` : '';
  return [
    `Resultatet för ${name} är {{rr.arets-resultat@${now}}}${compared}. Det egna kapitalet är {{br.eget-kapital@${now}}} vid periodens slut.`,
  ];
}

function forecastText(writing: Writing): readonly string[] {
  const { year } = writing.period;
  if (!writing.hasForecast) return ['Ingen prognos för helåret är gjord.'];
  const forecast = forecastColumn(year);
  return [
    `Helåret väntas sluta med {{rr.arets-resultat@${forecast}}}, mot budgeterade {{rr.arets-resultat@${budgetColumn(year)}}}. Det egna kapitalet väntas vara {{br.eget-kapital@${forecast}}} vid årets slut.`,
  ];
}

/** The period, the budget and the forecast beside each other. */
function forecastChart({ context, period: { year, name }, hasForecast }: Writing): readonly Block[] {
  if (!hasForecast) return [];
  const ids = ['rr.intakter', 'rr.kostnader', 'rr.arets-resultat'];
  const series = [
    { name: `Utfall ${name}`, keys: ids.map((id) => figureKey(id, interimColumn(year))) },
    { name: `Budget ${year}`, keys: ids.map((id) => figureKey(id, budgetColumn(year))) },
    { name: `Prognos ${year}`, keys: ids.map((id) => figureKey(id, forecastColumn(year))) },
  ];
  const shape = {
    id: 'prognos',
    title: `Utfall, budget och prognos ${year}`,
    description: `Intäkter, kostnader och resultat: utfallet för ${name}, budgeten för hela ${year} och prognosen för helåret. Kostnader är negativa.`,
    form: 'grouped-bars',
    categoryLabel: 'Post',
    unit: 'Tusental kronor',
  } as const;
  return [chart(context, shape, { categories: ['Intäkter', 'Kostnader', 'Resultat'], series })];
}

/** The goals themselves; whether they will be met is for the text to say. */
function goalList({ context, year: { records } }: Writing): readonly Block[] {
  const items = records.goals
    .filter(({ set }) => set === 'overgripande')
    .map(({ text, source }): readonly Block[] => [{ kind: 'paragraph', content: fillLine(context.desk, text, source) }]);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

function requirement({ context, period: { year }, hasForecast }: Writing): readonly Block[] {
  if (!hasForecast) return [];
  const columns = [{ header: `Prognos ${year}`, column: forecastColumn(year) }];
  const rows: FigureRow[] = [
    { id: 'balanskrav.arets-resultat', label: 'Väntat resultat för året' },
    ...BALANCED_BUDGET_ROWS.filter(([id]) => holdsSomething(context.desk, `balanskrav.${id}`, columns)).map(
      ([id, label, sign]): FigureRow => ({ id: `balanskrav.${id}`, label, manner: { reversed: sign === -1 } }),
    ),
    { id: 'balanskrav.resultat', label: 'Väntat balanskravsresultat', kind: 'total' },
  ];
  return [
    writeTable(context.desk, {
      id: 'balanskrav',
      caption: 'Prognos för balanskravsresultatet',
      unit: KRONOR,
      rowHeader: '',
      columns,
      rows,
    }),
  ];
}

/** Resultaträkning, LKBR 13 kap. 3 §: each line against the same period, the budget of the year and the forecast. */
function incomeStatement({ context, year: { book, records }, period: { year, shortName } }: Writing): Table {
  const columns: FigureColumn[] = [
    { header: shortName, column: interimColumn(year) },
    { header: `Samma period ${year - 1}`, column: interimColumn(year - 1) },
    { header: `Budget ${year}`, column: budgetColumn(year) },
    { header: `Prognos ${year}`, column: forecastColumn(year) },
    { header: 'Prognos mot budget', column: forecastVariance(year) },
  ].filter(({ column }) => book.find(figureKey('rr.arets-resultat', column)) !== undefined);
  const rows = INCOME_STATEMENT_LINES.filter(({ id, sumOf }) => isShownSum(id, sumOf) || holdsSomething(context.desk, `rr.${id}`, columns))
    .filter(({ id }) => id !== 'nettokostnader')
    .map((line): FigureRow => ({ id: `rr.${line.id}`, label: records.settings.lineNames[line.id] ?? line.name, kind: kindOf(line) }));
  const table = writeTable(context.desk, { id: 'resultatrakning', caption: 'Resultaträkning', unit: KRONOR, rowHeader: '', columns, rows });
  return { ...table, notes: [...missingColumns(columns, year), ...netBudgetWords(records.budget, year)].map(plain) };
}

/** The law wants every column; what the books do not tell is said. */
function missingColumns(columns: readonly FigureColumn[], year: number): readonly string[] {
  const has = (wanted: string): boolean => columns.some(({ column }) => column === wanted);
  return [
    ...(has(interimColumn(year - 1))
      ? []
      : [`Samma period ${year - 1} visas inte, eftersom bokföringen för ${year - 1} inte finns månad för månad.`]),
    ...(has(budgetColumn(year)) ? [] : [`Budget visas inte, eftersom det inte finns någon budget för ${year}.`]),
  ];
}

const isShownSum = (id: string, sumOf: readonly string[] | undefined): boolean =>
  sumOf !== undefined || id === 'intakter' || id === 'kostnader';

const kindOf = ({ id, sumOf }: { readonly id: string; readonly sumOf?: readonly string[] }): NonNullable<FigureRow['kind']> => {
  if (sumOf === undefined) return 'row';
  return id === 'arets-resultat' ? 'total' : 'subtotal';
};

/** Balansräkning, LKBR 13 kap. 3 §: each line against the end of last year. */
function balanceSheet({ context, year: { records }, period: { year, endsOn } }: Writing): Table {
  const columns: FigureColumn[] = [
    { header: endsOn, column: interimColumn(year) },
    { header: `${year - 1}-12-31`, column: String(year - 1) },
  ];
  const rowsOn = (side: string): FigureRow[] =>
    BALANCE_SHEET_LINES.filter((line) => line.side === side && holdsSomething(context.desk, `br.${line.id}`, columns)).map((line) => ({
      id: `br.${line.id}`,
      label: records.settings.lineNames[line.id] ?? line.name,
      kind: sumKind(line),
    }));
  const rows: FigureRow[] = [
    { label: 'Tillgångar' },
    ...rowsOn('tillgang'),
    { label: 'Eget kapital, avsättningar och skulder' },
    { id: 'br.eget-kapital-ingaende', label: 'Eget kapital vid årets början' },
    { id: 'br.arets-resultat', label: 'Resultat' },
    ...(holdsSomething(context.desk, 'br.eget-kapital-ovrigt', columns)
      ? [{ id: 'br.eget-kapital-ovrigt', label: 'Andra förändringar av eget kapital' }]
      : []),
    { id: 'br.eget-kapital', label: 'Eget kapital', kind: 'subtotal' },
    ...rowsOn('kapital-och-skuld'),
  ];
  return writeTable(context.desk, { id: 'balansrakning', caption: 'Balansräkning', unit: KRONOR, rowHeader: '', columns, rows });
}

const sumKind = ({ id, sumOf }: { readonly id: string; readonly sumOf?: readonly string[] }): NonNullable<FigureRow['kind']> => {
  if (sumOf === undefined) return 'row';
  return id.startsWith('summa-') ? 'total' : 'subtotal';
};

/** Places to sign for the sitting members of the board, on a page of their own so that nobody signs apart from the words. */
function signatures({ seats }: InterimInput): readonly Block[] {
  if (seats.length === 0) return [];
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'Styrelsens underskrift', number: null, id: 'underskrift' },
    { kind: 'paragraph', content: plain(STATEMENTS.delarsrapport) },
    { kind: 'signatures', places: seats.map(({ role, detail }) => ({ role, detail })) },
  ];
}
