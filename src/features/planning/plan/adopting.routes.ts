import type { Reader, Writer } from '../../../platform/database/transaction.ts';
import { changed, changes, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import { EMPTY_FORM, type FilledForm } from '../../../ui/forms.ts';
import { budgetAfterAdoption, budgetLinesOf } from '../../budget/adopted-budget.ts';
import { adoptPlan } from '../../budget/plan.store.ts';
import { keptOpening, type PlanVersion } from '../../budget/plan.ts';
import { changeYear } from '../../year-folder/changed-year.work.ts';
import { findSettings } from '../../year-folder/year-settings.store.ts';
import { readAdoption } from './adopting.form.ts';
import { type AdoptingView, adoptingPage } from './adopting.pages.ts';
import { isMissing, openDraft, openForChange } from './opened-plan.routes.ts';
import { planGoals } from './plan-goals.ts';
import { type OpenedPlan, versionAddress } from './plan-view.ts';
import { versionText } from './version-text.ts';

/** The board's decision: from then on the version stands, and its budget is the year's. */
export const adoptingRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/plan/faststall',
    may: 'plan.adopt',
    async show({ params, query, reader }) {
      const opened = await openDraft(reader, { params, version: versionText(query.get('version')) });
      return isMissing(opened) ? opened : adoptingPage(await viewOf(reader, opened, EMPTY_FORM));
    },
  }),

  changes({
    path: '/:association/:year/plan/faststall',
    may: 'plan.adopt',
    read: readAdoption,
    async change({ params, form, writer, now }) {
      const opened = await openForChange(writer, { params, version: form.version });
      if (isMissing(opened)) return opened;
      const { year } = opened;
      const isToCome = form.adoption !== null && form.adoption.on > swedishDay(now);
      const errors = [
        ...form.errors,
        ...(isToCome ? [DAY_TO_COME] : []),
        ...(form.began === opened.plan.changedAt ? [] : [CHANGED_MEANWHILE]),
      ];
      if (form.adoption === null || errors.length > 0) return rejected(adoptingPage(await viewOf(writer, opened, { ...form, errors })));
      await adoptPlan(writer, { ...opened.plan, ...keptOpening(opened.plan, opened.equityOre) }, form.adoption);
      const isWritten = await writeBudget(writer, opened.plan);
      return changed({
        event: 'plan.adopted',
        subject: String(year),
        next: versionAddress(opened, opened.plan.number),
        done: isWritten
          ? 'Planen är fastställd och budgeten ligger i årets uppgifter.'
          : 'Planen är fastställd. Budgeten läggs i årets uppgifter när året påbörjas.',
      });
    },
  }),
];

const DAY_TO_COME = {
  field: 'dag',
  message: 'Dagen har inte varit än. Fastställ när styrelsen har beslutat; sedan ändras versionen inte mer.',
};

const CHANGED_MEANWHILE = {
  field: 'dag',
  message: 'Versionen har ändrats sedan du öppnade sidan. Kontrollera summorna nedan och fastställ igen.',
};

async function viewOf(reader: Reader, opened: OpenedPlan, form: FilledForm): Promise<AdoptingView> {
  const settings = await findSettings(reader, opened.year);
  const goals = planGoals(opened, settings?.settings.equityCap ?? null);
  return { ...opened, goals, form, hasYear: settings !== undefined };
}

/** The adopted budget becomes the year's; false when the year has not been begun. */
async function writeBudget(writer: Writer, plan: PlanVersion): Promise<boolean> {
  const lines = budgetLinesOf(plan);
  if (lines.length === 0) return false;
  const done = await changeYear(writer, plan.year, (records) => ({
    ...records,
    budget: budgetAfterAdoption(records.budget, lines, records),
  }));
  return done !== null;
}
