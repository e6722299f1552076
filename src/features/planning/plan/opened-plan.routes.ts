import type { Reader, Writer } from '../../../platform/database/transaction.ts';
import { type Missing, missing } from '../../../platform/http/routes.ts';
import { roundedSteps } from '../../../shared/exact.ts';
import { type OpenYear, openYear } from '../../annual-report/year/open-year.work.ts';
import { findPlan, listPlanVersions, lockPlan } from '../../budget/plan.store.ts';
import { planSums } from '../../budget/plan.ts';
import { figureKey } from '../../figures/figure.ts';
import { knownValue } from '../../figures/known.ts';
import { listInterventions } from '../../interventions/intervention.store.ts';
import { findMembership } from '../contributions/members.routes.ts';
import { noYear } from '../no-year.routes.ts';
import { yearIn } from '../year-in.ts';
import { isOpeningTold, type LineChoices, type OpenedPlan, type PlanPlace } from './plan-view.ts';

export const noPlan: Missing = missing('Den versionen av planen finns inte. Gå till årets plan och budget.');
const notOpen: Missing = missing('Versionen är fastställd och ändras inte. Gör en ny version av den.');

/** A version with its sums; null when there is none. */
export async function openPlan(reader: Reader, place: PlanPlace, number: number | undefined): Promise<OpenedPlan | null> {
  const plan = await findPlan(reader, place.year, number);
  if (plan === undefined) return null;
  const equityOre = await equityAtStart(reader, place.year - 1);
  const foreseenOre = isOpeningTold({ plan, equityOre }) ? null : await foreseenBefore(reader, place.year);
  return { ...place, plan, equityOre, foreseenOre, sums: planSums(plan, equityOre), versions: await listPlanVersions(reader, place.year) };
}

/** What the forecast in the plan of the year before leaves, when that plan knows what it began with. */
async function foreseenBefore(reader: Reader, year: number): Promise<number | null> {
  const plan = await findPlan(reader, year - 1);
  if (plan === undefined) return null;
  const equityOre = await equityAtStart(reader, year - 2);
  return isOpeningTold({ plan, equityOre }) ? planSums(plan, equityOre).forecastBefore.closingOre : null;
}

/** Which version somebody wants to revise: the year as the address names it, and the version's number; the newest when none is named. */
interface Asked {
  readonly params: { readonly association: string; readonly year: string };
  readonly version: number | undefined;
}

/** A version that is still open to changes; else why there is none to show. */
export async function openDraft(reader: Reader, { params, version }: Asked): Promise<OpenedPlan | Missing> {
  const year = yearIn(params.year);
  if (year === null) return noYear;
  const opened = await openPlan(reader, { association: params.association, year, mayRevise: true, mayAdopt: false }, version);
  if (opened === null) return noPlan;
  return opened.plan.adoption === null ? opened : notOpen;
}

/** The same for a change, which names its version: whoever comes at the same moment waits. */
export async function openForChange(writer: Writer, asked: Asked): Promise<OpenedPlan | Missing> {
  const [year, number] = [yearIn(asked.params.year), asked.version];
  if (year === null) return noYear;
  if (number === undefined || !(await lockPlan(writer, { year, number }))) return noPlan;
  return openDraft(writer, asked);
}

export const isMissing = (opened: OpenedPlan | Missing): opened is Missing => 'kind' in opened;

/** The equity in the books when a year began: the year's own books tell it, or those of the year before. */
async function equityAtStart(reader: Reader, year: number): Promise<number | null> {
  const told = (open: OpenYear | null) => (open === null ? null : knownValue(open.input.book, figureKey('br.eget-kapital', year - 1)));
  const value = told(await openYear(reader, String(year - 1))) ?? told(await openYear(reader, String(year)));
  return value === null ? null : Number(roundedSteps(value));
}

/** Who pays and what is funded, for the lists of a line: from the year itself or the nearest that has been begun. */
export async function choicesFor(reader: Reader, year: number): Promise<LineChoices> {
  const { known, membersFrom } = await findMembership(reader, year);
  return {
    members: known.members.map(({ member, name }) => ({ id: member, name })),
    interventions: membersFrom === null ? [] : await listInterventions(reader, membersFrom),
  };
}
