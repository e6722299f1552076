import { changes, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import { textIn } from '../fields.ts';
import { revised } from './editing.routes.ts';
import { canonical } from './line-fields.ts';
import { isMissing, openDraft, openForChange } from './opened-plan.routes.ts';
import { settingsPage } from './settings.pages.ts';
import { planOfSettings, settingsFields } from './settings-fields.ts';
import { mergeFields } from './three-way.ts';
import { versionText } from './version-text.ts';

/** How far a version has come, what it begins with, and its groups. */
export const planSettingsRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/plan/installningar',
    may: 'plan.revise',
    async show({ params, query, reader }) {
      const opened = await openDraft(reader, { params, version: versionText(query.get('version')) });
      if (isMissing(opened)) return opened;
      const stored = settingsFields(opened.plan);
      return settingsPage({ ...opened, stored, values: stored, errors: [] });
    },
  }),

  changes({
    path: '/:association/:year/plan/installningar',
    may: 'plan.revise',
    read: ({ fields }) => fields,
    async change({ params, form, writer, now }) {
      const opened = await openForChange(writer, { params, version: versionText(textIn(form, 'version')) });
      if (isMissing(opened)) return opened;
      const stored = settingsFields(opened.plan);
      const { values, conflicts } = mergeFields(stored, form, canonical);
      const { plan, faults } = planOfSettings(opened.plan, values);
      const errors = [...faults, ...conflicts];
      if (errors.length > 0) return rejected(settingsPage({ ...opened, stored, values, errors }));
      return revised(writer, { ...opened, plan }, { now, done: 'Planens grupper och ingående saldo är sparade.' });
    },
  }),
];
