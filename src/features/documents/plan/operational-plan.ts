import type { Block, Cell, Document, Row, Table } from '../../../platform/documents/document.ts';
import type { TextBlock } from '../../annual-report/chapter.ts';
import { coverOf, UNDECIDED } from '../../annual-report/cover.ts';
import { KRONOR, textColumn } from '../../annual-report/figure-table.ts';
import type { ReportInput } from '../../annual-report/report.ts';
import { reportContext } from '../../annual-report/report.ts';
import { chart } from '../../annual-report/report-charts.ts';
import { type Desk, figureCell, fillLine, openDesk, plain, textCell } from '../../annual-report/writing.ts';
import type { Association } from '../../associations/association.ts';
import { type PlanLine, type PlanVersion, planNotes } from '../../budget/plan.ts';
import { type PlanBranch, planTree } from '../../budget/plan-tree.ts';
import type { FigureBook } from '../../figures/book.ts';
import { figureKey } from '../../figures/figure.ts';
import type { Goal } from '../../goals/goal.ts';
import { STRUCTURES } from '../../writing/structures.ts';
import type { ChapterText } from '../../year-folder/year-records.ts';
import type { MadeDocument } from '../made-document.ts';
import { type Standard, writtenBlocks } from '../written-document.ts';
import { type ColumnOfPlan, columnsOf, lineFigure } from './plan-figures.ts';

export interface PlanInput {
  readonly association: Association;
  readonly plan: PlanVersion;
  /** The plan's figures, with those of the books that there are. */
  readonly book: FigureBook;
  /** Whether it is known what the plan begins with; else it is counted from zero, and nothing is said of what will be left. */
  readonly isOpeningTold: boolean;
  /** A year whose tables the texts may put in; null when none has been started. */
  readonly year: ReportInput | null;
  /** Those of the planned year, as far as they have been written down. */
  readonly goals: readonly Goal[];
  readonly interventions: readonly { readonly id: string; readonly name: string }[];
  readonly texts: readonly ChapterText[];
  readonly chapters: ReadonlyMap<string, readonly TextBlock[]>;
}

interface Writing extends PlanInput {
  readonly desk: Desk;
  readonly columns: readonly ColumnOfPlan[];
}

/** The operational plan with budget and plan for three years (verksamhetsplan, KL 11 kap. 6 §) as a document, still a draft. */
export function writeOperationalPlan(input: PlanInput): MadeDocument {
  const { book, plan, texts, chapters, year } = input;
  const desk = openDesk(book, plan.year);
  const context = year === null ? null : reportContext({ ...year, book }, desk);
  const standard = standardOf({ ...input, desk, columns: columnsOf(plan.year) });
  const body = writtenBlocks({ desk, structure: STRUCTURES.verksamhetsplan, texts, chapters, context, standard });
  const blocks: readonly Block[] = [{ kind: 'tableOfContents', title: 'Innehåll', depth: 2 }, { kind: 'pageBreak' }, ...body];
  return {
    document: { ...planCover(input), blocks },
    places: desk.places,
    problems: desk.problems,
    texts: texts.map(({ id, markdown }) => ({ id, markdown })),
  };
}

const planCover = ({ association, plan }: PlanInput): Omit<Document, 'blocks'> =>
  coverOf({
    title: `${plan.adoption === null ? 'Förslag till verksamhetsplan' : 'Verksamhetsplan'} och budget ${plan.year}`,
    subtitle: `med plan för ${plan.year + 1} och ${plan.year + 2}`,
    association,
    decision: UNDECIDED,
    draft: true,
  });

function standardOf(writing: Writing): Readonly<Record<string, Standard>> {
  const { plan } = writing;
  return {
    inledning: {
      text: [
        `Planen gäller ${plan.year}, med ekonomisk plan för ${plan.year + 1} och ${plan.year + 2}. Den visar vad förbundet vill uppnå, hur verksamheten finansieras och hur ekonomin väntas se ut.`,
      ],
    },
    'overgripande-mal': { blocks: goalList(writing, 'overgripande') },
    individmal: { blocks: interventionGoals(writing) },
    budget: { text: budgetText(writing), blocks: [planTable(writing), planChart(writing)] },
  };
}

function goalList({ desk, goals }: Writing, set: string): readonly Block[] {
  const items = goals
    .filter((goal) => goal.set === set)
    .map(({ text, source }): readonly Block[] => [{ kind: 'paragraph', content: fillLine(desk, text, source) }]);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

const interventionGoals = (writing: Writing): readonly Block[] =>
  writing.interventions.flatMap(({ id, name }): readonly Block[] => {
    const goals = goalList(writing, id);
    return goals.length === 0 ? [] : [{ kind: 'heading', level: 3, text: name, number: null, id: `mal-${id}` }, ...goals];
  });

/** How it is financed and where it is to end (KL 11 kap. 6 §). */
function budgetText({ plan: { year }, isOpeningTold }: Writing): readonly string[] {
  const column = `budget${year}`;
  if (!isOpeningTold)
    return [
      `Verksamheten ${year} finansieras med årets intäkter, {{plan.intakter@${column}}}, och med vad som förs med från året före, som inte är ifyllt i planen. Kostnaderna är {{plan.summa-kostnader@${column}}}. Årets resultat blir {{plan.resultat@${column}}}.`,
    ];
  return [
    `Verksamheten ${year} finansieras med årets intäkter, {{plan.intakter@${column}}}, och {{plan.balanserat@${column}}} som förs med från året före. Kostnaderna är {{plan.summa-kostnader@${column}}}. Årets resultat blir {{plan.resultat@${column}}}, och det egna kapitalet väntas vara {{plan.att-balansera@${column}}} vid årets slut.`,
  ];
}

/** Budget and plan line by line, as associations set it out. */
function planTable(writing: Writing): Table {
  const { plan, columns } = writing;
  const notes = planNotes(plan);
  const letterOf = (line: string | null): string => notes.find((note) => note.line === line)?.letter ?? '';
  const hasNotes = notes.length > 0;
  const row = (kind: Row['kind'], label: string, { id, letter = '' }: { readonly id: string; readonly letter?: string }): Row => ({
    kind,
    cells: [textCell(label), ...(hasNotes ? [textCell(letter === '' ? '' : `${letter})`)] : []), ...cellsOf(writing, id)],
  });
  const lineRows = (kind: PlanLine['kind']): Row[] =>
    grouped(plan, kind).flatMap(({ name, lines }) => [
      ...(name === null ? [] : [{ kind: 'group' as const, cells: [textCell(name)] }]),
      ...lines.map((line) => row(name === null ? 'row' : 'indent', line.name, { id: lineFigure(line), letter: letterOf(line.id) })),
    ]);
  return {
    kind: 'table',
    id: 'tabell-budget',
    caption: `Budget ${plan.year} och plan ${plan.year + 1}–${plan.year + 2}`,
    unit: KRONOR,
    columns: [
      textColumn(''),
      ...(hasNotes ? [textColumn('Not')] : []),
      ...columns.map(({ header }) => ({ header: plain(header), align: 'number' as const, width: null })),
    ],
    groups: [],
    rows: [
      { kind: 'group', cells: [textCell('Intäkter')] },
      ...lineRows('intakt'),
      row('row', 'Balanserat resultat', { id: 'plan.balanserat', letter: letterOf(null) }),
      row('subtotal', 'Summa intäkter', { id: 'plan.summa-intakter' }),
      { kind: 'group', cells: [textCell('Kostnader')] },
      ...lineRows('kostnad'),
      row('subtotal', 'Summa kostnader', { id: 'plan.summa-kostnader' }),
      row('total', 'Balanserat resultat att föra vidare', { id: 'plan.att-balansera' }),
    ],
    notes: notes.map(({ letter, text }) => plain(`${letter}) ${text}`)),
  };
}

const cellsOf = ({ desk, columns }: Writing, id: string): Cell[] => columns.map(({ column }) => figureCell(desk, figureKey(id, column)));

interface LineGroup {
  readonly name: string | null;
  readonly lines: readonly PlanLine[];
}

/** Lines under the association's own headings, those without one first; a heading under others is told with them. */
function grouped(plan: PlanVersion, kind: PlanLine['kind']): readonly LineGroup[] {
  const { loose, branches } = planTree(plan, kind);
  return [{ name: null, lines: loose }, ...branches.flatMap(headings)].filter((group) => group.lines.length > 0);
}

const headings = ({ path, lines, branches }: PlanBranch): readonly LineGroup[] => [
  { name: path.join(' › '), lines },
  ...branches.flatMap(headings),
];

/** Where incomes, costs and equity are heading. */
function planChart({ desk, plan, columns }: Writing): Block {
  const shape = {
    id: 'plan',
    title: 'Intäkter, kostnader och eget kapital i planen',
    description: `Årets intäkter, kostnader och väntat eget kapital, från budget ${plan.year - 1} till plan ${plan.year + 2}.`,
    form: 'grouped-bars',
    categoryLabel: 'Kolumn',
    unit: 'Tusental kronor',
  } as const;
  const keys = (id: string) => columns.map(({ column }) => figureKey(id, column));
  const series = [
    { name: 'Årets intäkter', keys: keys('plan.intakter') },
    { name: 'Kostnader', keys: keys('plan.summa-kostnader') },
    { name: 'Eget kapital', keys: keys('plan.att-balansera') },
  ];
  return chart({ desk }, shape, { categories: columns.map(({ header }) => header), series });
}
