import type { Writer } from '../../../platform/database/transaction.ts';
import {
  type Changed,
  changed,
  changes,
  type Missing,
  missing,
  type Rejected,
  type Route,
  rejected,
  shows,
} from '../../../platform/http/routes.ts';
import { updatePlan } from '../../budget/plan.store.ts';
import type { PlanLine, PlanVersion } from '../../budget/plan.ts';
import { findContributionPlan } from '../../contributions/contribution-plan.store.ts';
import { type Fields, fieldsOf, textIn } from '../fields.ts';
import { columnAt } from './column-names.ts';
import { columnPage, linePage } from './editing.pages.ts';
import { canonical, columnFields, lineFields, lineOfFields, linesOfColumn } from './line-fields.ts';
import { choicesFor, isMissing, openDraft, openForChange } from './opened-plan.routes.ts';
import { emptyLine, freeId, LINE_DEEDS, withContributions, withDeed, withLine } from './plan-changes.ts';
import { type OpenedPlan, versionAddress } from './plan-view.ts';
import { mergeFields } from './three-way.ts';
import { versionText } from './version-text.ts';

/** Lines of a version: one by one, a column at a time, and their order. */
export const editingRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/plan/rad',
    may: 'plan.revise',
    async show({ params, query, reader }) {
      const opened = await openDraft(reader, { params, version: versionText(query.get('version')) });
      if (isMissing(opened)) return opened;
      const line = lineIn(opened.plan, fieldsOf(query));
      if (line === null) return noLine;
      const stored = lineFields(line.line);
      const shown = { ...opened, ...(await choicesFor(reader, opened.year)), stored, values: stored, errors: [] };
      return linePage({ ...shown, line: line.isNew ? null : line.line, kind: line.line.kind });
    },
  }),

  changes({
    path: '/:association/:year/plan/rad',
    may: 'plan.revise',
    read: ({ fields }) => fields,
    async change({ params, form, writer, now }) {
      const opened = await openForChange(writer, { params, version: versionText(textIn(form, 'version')) });
      return isMissing(opened) ? opened : saveLine(writer, opened, { form, now });
    },
  }),

  shows({
    path: '/:association/:year/plan/kolumn',
    may: 'plan.revise',
    async show({ params, query, reader }) {
      const column = columnAt(query.get('kolumn') ?? 'budget');
      if (column === null) return noColumn;
      const opened = await openDraft(reader, { params, version: versionText(query.get('version')) });
      if (isMissing(opened)) return opened;
      const stored = columnFields(opened.plan, column);
      return columnPage({ ...opened, column, stored, values: stored, errors: [] });
    },
  }),

  changes({
    path: '/:association/:year/plan/kolumn',
    may: 'plan.revise',
    read: ({ fields }) => fields,
    async change({ params, form, writer, now }) {
      const column = columnAt(textIn(form, 'kolumn'));
      if (column === null) return noColumn;
      const opened = await openForChange(writer, { params, version: versionText(textIn(form, 'version')) });
      if (isMissing(opened)) return opened;
      const stored = columnFields(opened.plan, column);
      const { values, conflicts } = mergeFields(stored, form, canonical);
      const { lines, faults } = linesOfColumn(opened.plan, column, values);
      const errors = [...faults, ...conflicts];
      if (errors.length > 0) return rejected(columnPage({ ...opened, column, stored, values, errors }));
      return revised(writer, { ...opened, plan: { ...opened.plan, lines } }, { now, done: 'Kolumnen är sparad.' });
    },
  }),

  changes({
    path: '/:association/:year/plan/ordning',
    may: 'plan.revise',
    read: ({ fields }) => fields,
    async change({ params, form, writer, now }) {
      const opened = await openForChange(writer, { params, version: versionText(textIn(form, 'version')) });
      if (isMissing(opened)) return opened;
      const deed = LINE_DEEDS.find((each) => each === textIn(form, 'gor'));
      const line = opened.plan.lines.find(({ id }) => id === textIn(form, 'rad'));
      if (deed === undefined || line === undefined) return noLine;
      const done = deed === 'bort' ? `${line.name} är borttagen. Du kan ta tillbaka den under tabellen.` : `${line.name} är ${DONE[deed]}.`;
      return revised(writer, { ...opened, plan: withDeed(opened.plan, line.id, deed) }, { now, done });
    },
  }),

  changes({
    path: '/:association/:year/plan/bidrag',
    may: 'plan.revise',
    read: ({ fields }) => fields,
    async change({ params, form, writer, now }) {
      const opened = await openForChange(writer, { params, version: versionText(textIn(form, 'version')) });
      if (isMissing(opened)) return opened;
      const planned = await findContributionPlan(writer, opened.year);
      if (planned === undefined) return missing('Det finns ingen sparad plan för medlemsbidragen. Gör den under Bidrag först.');
      const plan = withContributions(opened.plan, planned.members);
      return revised(
        writer,
        { ...opened, plan },
        { now, done: 'Medlemsbidragen är hämtade. Planår utan belopp, eller med samma belopp som budgeten hade, har fått samma nivå.' },
      );
    },
  }),
];

const DONE = { upp: 'flyttad uppåt', ned: 'flyttad nedåt', tillbaka: 'tillbaka i planen' } as const;
const noColumn: Missing = missing('Kolumnen finns inte. Gå till årets plan och budget.');
const noLine: Missing = missing('Raden finns inte i den versionen. Gå till årets plan och budget.');

/** The line that is named, or a new one when none is; null when the one that is named is not there. */
function lineIn(plan: PlanVersion, fields: Fields): { readonly line: PlanLine; readonly isNew: boolean } | null {
  const id = textIn(fields, 'rad');
  const kind = textIn(fields, 'sida') === 'intakt' ? 'intakt' : 'kostnad';
  if (id === '') return { line: emptyLine('', '', kind), isNew: true };
  const line = plan.lines.find((each) => each.id === id);
  return line === undefined ? null : { line, isNew: false };
}

interface Sent {
  readonly form: Fields;
  readonly now: Temporal.Instant;
}

async function saveLine(writer: Writer, opened: OpenedPlan, { form, now }: Sent): Promise<Changed | Rejected | Missing> {
  const { plan, year } = opened;
  const found = lineIn(plan, form);
  if (found === null) return noLine;
  const stored = lineFields(found.line);
  const { values, conflicts } = mergeFields(stored, form, canonical);
  const { line, faults } = lineOfFields(found.line, values, plan);
  const errors = [...faults, ...conflicts];
  if (errors.length > 0) {
    const shown = { ...opened, ...(await choicesFor(writer, year)), stored, values, errors };
    return rejected(linePage({ ...shown, line: found.isNew ? null : found.line, kind: line.kind }));
  }
  const named = found.isNew ? { ...line, id: freeId(line.name, plan.lines) } : line;
  return revised(writer, { ...opened, plan: withLine(plan, named) }, { now, done: `${line.name} är sparad.` });
}

/** Keeps the version and goes back to it. */
export async function revised(
  writer: Writer,
  { plan, ...place }: Pick<OpenedPlan, 'association' | 'year' | 'plan'>,
  { now, done }: { readonly now: Temporal.Instant; readonly done: string },
): Promise<Changed> {
  const { year } = plan;
  await updatePlan(writer, plan, now);
  return changed({ event: 'plan.revised', subject: String(year), next: versionAddress(place, plan.number), done });
}
