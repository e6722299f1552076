import type { Reader } from '../../../platform/database/transaction.ts';
import { changed, missing, type Route, receives, rejected, shows } from '../../../platform/http/routes.ts';
import { updatePlan } from '../../budget/plan.store.ts';
import { linesInForce } from '../../budget/plan.ts';
import { type ImportForm, readImport } from './import.form.ts';
import { importPage, previewPage } from './import.pages.ts';
import type { Preview } from './import-view.ts';
import { importRows } from './imported-lines.ts';
import { seemThousands } from './likely-thousands.ts';
import { choicesFor, isMissing, noPlan, openDraft, openForChange } from './opened-plan.routes.ts';
import { likelyDoubled } from './plan-changes.ts';
import { type OpenedPlan, versionAddress } from './plan-view.ts';
import { versionText } from './version-text.ts';

/** Lines from a spreadsheet: chosen, looked at, and then kept. */
export const planImportRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/plan/lasin',
    may: 'plan.revise',
    async show({ params, query, reader }) {
      const opened = await openDraft(reader, { params, version: versionText(query.get('version')) });
      return isMissing(opened) ? opened : importPage({ ...opened, version: opened.plan.number }, null);
    },
  }),

  // Looked at inside the version's own transaction, since what a row becomes depends on the lines there are. Nothing of it is kept.
  receives({
    path: '/:association/:year/plan/lasin',
    may: 'plan.revise',
    read: readImport,
    async change({ params, form, writer }) {
      if (form.version === null) return noPlan;
      const opened = await openDraft(writer, { params, version: form.version });
      if (isMissing(opened)) return opened;
      if (form.fault !== null) return rejected(importPage({ ...opened, version: opened.plan.number }, form.fault));
      return rejected(previewPage(await previewOf(writer, opened, form)));
    },
  }),

  receives({
    path: '/:association/:year/plan/lasin/spara',
    may: 'plan.revise',
    read: readImport,
    async change({ params, form, writer, now }) {
      const opened = await openForChange(writer, { params, version: form.version ?? undefined });
      if (isMissing(opened)) return opened;
      const { year } = opened;
      if (form.fault !== null) return missing('Raderna kom inte fram. Välj filen igen.');
      const preview = await previewOf(writer, opened, form);
      const { imported } = preview;
      if (imported.problems.some(({ isError }) => isError)) return rejected(previewPage(preview));
      await updatePlan(writer, imported.plan, now);
      return changed({
        event: 'plan.imported',
        subject: String(year),
        next: versionAddress(opened, opened.plan.number),
        done: `${imported.added} rader är nya och ${imported.changed} har ändrats.`,
      });
    },
  }),
];

async function previewOf(reader: Reader, opened: OpenedPlan, form: ImportForm): Promise<Preview> {
  const { sheet, table } = form;
  const choice = form.choice(opened.year);
  const known = await choicesFor(reader, opened.year);
  const imported = importRows(opened.plan, sheet.rows, { ...choice, known });
  const isPaidByMembers = linesInForce(imported.plan).some(({ kind, member }) => kind === 'intakt' && member !== null);
  const doubled = isPaidByMembers ? likelyDoubled(imported.plan, known.members) : [];
  return {
    ...opened,
    version: opened.plan.number,
    sheet,
    table,
    choice,
    imported,
    doubled: doubled.flatMap(({ id, name, typedOre }) => {
      const place = imported.read.get(id);
      return place === undefined ? [] : [{ place, name, budgetOre: typedOre.budget, isMarked: !choice.wanted.has(place) }];
    }),
    seemsThousands: seemThousands(opened.plan, { rows: sheet.rows, choice, imported }),
  };
}
