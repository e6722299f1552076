import type { Reader } from '../../../platform/database/transaction.ts';
import { chartSvg } from '../../../platform/documents/charts/chart-svg.ts';
import { raw } from '../../../platform/http/page.ts';
import { type Route, shows } from '../../../platform/http/routes.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import { sittingOn } from '../../associations/serving.ts';
import { listPlanVersions } from '../../budget/plan.store.ts';
import { STATUTORY_TEXTS } from '../../checks/statutory-texts.ts';
import { takesPlaceIn } from '../../interventions/intervention.ts';
import { type DecidedYear, openDecidedYear } from './decided-year.work.ts';
import { awaitsSignatureOf, countWrittenChapters, listDocumentProgress } from './document-progress.store.ts';
import { overviewPage, type YearOverview } from './year.pages.ts';
import { noSuchYear } from './year.routes.ts';
import { type YearState, yearTasks } from './year-tasks.ts';

/** A year's first page: how it stands, and what there is to do. */
export const overviewRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year',
    may: 'annualReport.read',
    async show({ params, reader, visitor, may, now }) {
      const open = await openDecidedYear(reader, params.year);
      if (open === null) return noSuchYear;
      const day = swedishDay(now);
      const isToSign =
        open.sealed !== null &&
        visitor !== null &&
        may('document.sign') &&
        // Whoever says who has which seat signs for none.
        !may('document.adopt') &&
        (await awaitsSignatureOf(reader, open.sealed.id, { person: visitor.person, day }));
      const tasks = yearTasks(await stateOf(reader, open, day)).map((task) => ({
        ...task,
        href: may(task.may) ? `${open.to.association}${task.path}` : null,
      }));
      return overviewPage({ ...overviewOf(open), tasks, isToSign });
    },
  }),
];

function overviewOf(open: DecidedYear): Omit<YearOverview, 'isToSign' | 'tasks'> {
  const chart = open.document.blocks.find((block) => block.kind === 'chart' && block.id.startsWith('diagram-resultat'));
  const picture = chart?.kind === 'chart' ? { chart, drawn: raw(chartSvg(chart)) } : null;
  const vouchers = open.ledgers.reduce((sum, { ledger }) => sum + ledger.vouchers.count, 0);
  return { ...open, records: open.input.records, picture, vouchers, hasBooks: open.ledgers.length > 0 };
}

async function stateOf(reader: Reader, { input, summary, booksUntil }: DecidedYear, today: string): Promise<YearState> {
  const { records, goals } = input;
  const { year, settings } = records;
  const documents = await listDocumentProgress(reader, year);
  const report = documents.find(({ kind }) => kind === 'arsredovisning');
  return {
    budgetAdoptedOn: await adoptedOn(reader, year),
    nextBudgetAdoptedOn: await adoptedOn(reader, year + 1),
    year,
    today,
    contributionsDecided: records.contributions.some((each) => each.year === year),
    hasBudgetLines: records.budget.some((line) => line.year === year),
    booksUntil,
    interventions: records.interventions.filter((each) => takesPlaceIn(records.year, each)).length,
    hasCounts: records.participantCounts.some((count) => count.year === year),
    hasIndicators: records.indicatorResults.some((result) => result.year === year),
    goals: goals.length,
    judgedGoals: goals.filter(({ goal, verdict }) => goal.verdict !== null || verdict !== 'ej-bedomt').length,
    texts: records.texts.length,
    missingTexts: STATUTORY_TEXTS.filter(({ chapter }) => !records.texts.some(({ id }) => id === chapter)).map(({ title }) => title),
    writtenTexts: await countWrittenChapters(reader, year),
    openErrors: summary.open.fel,
    unfilled: summary.unfilled,
    interimSealedOn: documents.find(({ kind }) => kind === 'delarsrapport')?.adoptedOn ?? null,
    reportSealedOn: report?.adoptedOn ?? settings.adoptedOn,
    seats: report?.seats ?? sittingOn(records.mandates, settings.adoptedOn).length,
    signed: report?.signed ?? 0,
    isPublished: report?.isPublished ?? false,
  };
}

/** The day on which the latest adopted plan of a year was adopted. */
async function adoptedOn(reader: Reader, year: number): Promise<string | null> {
  const [latest] = (await listPlanVersions(reader, year)).flatMap(({ adoption }) => adoption ?? []);
  return latest?.on ?? null;
}
