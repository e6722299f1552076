import { type Route, shows, tries } from '../../platform/http/routes.ts';
import { readTriedForm } from './tried-file.form.ts';
import { triedFilePage, tryPage } from './tried-file.pages.ts';
import { tryFile } from './tried-file.ts';

export const ledgerRoutes: readonly Route[] = [
  shows({ path: '/prova', alike: true, may: 'sieFile.try', show: async () => tryPage(null) }),

  tries({
    path: '/prova',
    may: 'sieFile.try',
    read: readTriedForm,
    async show({ form: { file, chart } }) {
      if (file === null) return tryPage('Välj en fil först. Den ska sluta på .se, .si eller .sie.');
      return triedFilePage(tryFile(file.bytes, file.name, chart), file.name);
    },
  }),
];
