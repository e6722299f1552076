import type { Reader } from '../../../platform/database/transaction.ts';
import { type OpenYear, openYear } from '../../annual-report/year/open-year.work.ts';
import { loadAssociationId } from '../../associations/association.store.ts';
import type { Association } from '../../associations/association.ts';
import { listMandates, listMembers } from '../../associations/member.store.ts';
import { findPlan, findPlanInForce } from '../../budget/plan.store.ts';
import type { PlanVersion } from '../../budget/plan.ts';
import { computeFigures, type FigureBook } from '../../figures/book.ts';
import { equityFor } from '../../planning/plan/opening.work.ts';
import { listTexts } from '../../writing/texts.store.ts';
import { findSettings, listYears } from '../../year-folder/year-settings.store.ts';
import type { MadeDocument } from '../made-document.ts';
import { type Seat, seatsOn } from '../seats.ts';
import { readTexts } from '../texts.form.ts';
import { writeOperationalPlan } from './operational-plan.ts';
import { planBook } from './plan-figures.ts';

/** A year's operational plan as it stands: the version in force, or the newest. */
export interface OpenPlan extends MadeDocument {
  readonly association: Association;
  readonly plan: PlanVersion;
  readonly book: FigureBook;
  readonly seats: readonly Seat[];
  /** The year that is planned or the one before it, when either has been started. */
  readonly open: OpenYear | null;
}

/** Null when there is no plan for the year. The year itself need not have been started. */
export async function openPlan(reader: Reader, year: string, which: 'inForce' | 'newest'): Promise<OpenPlan | null> {
  if (!/^\d{4}$/.test(year)) return null;
  const plan = await planOf(reader, Number(year), which);
  const association = plan === undefined ? null : await associationOf(reader, plan.year);
  if (plan === undefined || association === null) return null;
  const own = await openYear(reader, year);
  const open = own ?? (await openYear(reader, String(plan.year - 1)));
  const equityOre = await equityFor(reader, plan);
  const book = planBook(plan, open?.input.book ?? computeFigures([]), equityOre);
  const texts = await listTexts(reader, { document: 'verksamhetsplan', year: plan.year });
  const made = writeOperationalPlan({
    association,
    plan,
    book,
    isOpeningTold: (plan.openings.forecastBeforeOre ?? equityOre) !== null,
    year: open?.input ?? null,
    goals: own?.input.records.goals ?? [],
    interventions: own?.input.records.interventions ?? [],
    texts,
    chapters: readTexts(texts),
  });
  return { ...made, association, plan, book, open, seats: await seatsFor(reader, plan) };
}

const planOf = async (reader: Reader, year: number, which: 'inForce' | 'newest'): Promise<PlanVersion | undefined> =>
  (which === 'inForce' ? await findPlanInForce(reader, year) : undefined) ?? (await findPlan(reader, year));

/** As the association was called that year, or in the newest year there is. */
async function associationOf(reader: Reader, year: number): Promise<Association | null> {
  const [newest] = await listYears(reader);
  const kept = (await findSettings(reader, year)) ?? (newest === undefined ? undefined : await findSettings(reader, newest));
  return kept === undefined ? null : { id: await loadAssociationId(reader), ...kept.association };
}

/** Those who sat when it was adopted, by the mandates of the year or of the newest before it. */
async function seatsFor(reader: Reader, { year, adoption }: PlanVersion): Promise<readonly Seat[]> {
  const known = (await listYears(reader)).find((each) => each <= year);
  if (known === undefined) return [];
  return seatsOn({ mandates: await listMandates(reader, known), members: await listMembers(reader, known) }, adoption?.on ?? null);
}
