import type { Reader, Writer } from '../../../platform/database/transaction.ts';
import { type Missing, missing } from '../../../platform/http/routes.ts';
import { findPlan, listPlanVersions, lockPlan } from '../../budget/plan.store.ts';
import { planSums } from '../../budget/plan.ts';
import { listInterventions } from '../../interventions/intervention.store.ts';
import { findMembership } from '../contributions/members.routes.ts';
import { noYear } from '../no-year.routes.ts';
import { yearIn } from '../year-in.ts';
import { equityFor } from './opening.work.ts';
import { isOpeningTold, type LineChoices, type OpenedPlan, type PlanPlace } from './plan-view.ts';

export const noPlan: Missing = missing('Den versionen av planen finns inte. Gå till årets plan och budget.');
const notOpen: Missing = missing('Versionen är fastställd och ändras inte. Gör en ny version av den.');

/** A version with its sums; null when there is none. */
export async function openPlan(reader: Reader, place: PlanPlace, number: number | undefined): Promise<OpenedPlan | null> {
  const plan = await findPlan(reader, place.year, number);
  if (plan === undefined) return null;
  const equityOre = await equityFor(reader, plan);
  const foreseenOre = plan.adoption !== null || isOpeningTold({ plan, equityOre }) ? null : await foreseenBefore(reader, place.year);
  return { ...place, plan, equityOre, foreseenOre, sums: planSums(plan, equityOre), versions: await listPlanVersions(reader, place.year) };
}

/** What the forecast in the plan of the year before leaves, when that plan knows what it began with. */
async function foreseenBefore(reader: Reader, year: number): Promise<number | null> {
  const plan = await findPlan(reader, year - 1);
  if (plan === undefined) return null;
  const equityOre = await equityFor(reader, plan);
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

/** Who pays and what is funded, for the lists of a line: from the year itself or the nearest that has been begun. */
export async function choicesFor(reader: Reader, year: number): Promise<LineChoices> {
  const { known, membersFrom } = await findMembership(reader, year);
  return {
    members: known.members.map(({ member, name }) => ({ id: member, name })),
    interventions: membersFrom === null ? [] : await listInterventions(reader, membersFrom),
  };
}
