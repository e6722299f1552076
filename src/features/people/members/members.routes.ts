import { changed, changes, missing, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import { EMPTY_FORM, type FilledForm } from '../../../ui/forms.ts';
import { endMembership, lockManagers } from '../memberships.store.ts';
import { isLastManager } from '../person.ts';
import { invitingRoutes } from './inviting.routes.ts';
import { readMembershipId } from './members.form.ts';
import { membersPage } from './members.pages.ts';
import { viewOf } from './members-view.routes.ts';

/** Who has a role in the association; seen and decided by its manager. */
export const memberRoutes = (installation: Installation): readonly Route[] => [showing, ...invitingRoutes(installation), removing];

const showing: Route = shows({
  path: '/:association/personer',
  may: 'people.read',
  show: async ({ params, reader, now, may }) =>
    membersPage(await viewOf(reader, { association: params.association, now, mayManage: may('people.manage'), form: EMPTY_FORM })),
});

const removing: Route = changes({
  path: '/:association/personer/ta-bort',
  may: 'people.manage',
  confirmed: true,
  read: readMembershipId,
  async change({ params, form: id, writer, now }) {
    const { association } = params;
    if (isLastManager(await lockManagers(writer), id, swedishDay(now)))
      return rejected(membersPage(await viewOf(writer, { association, now, mayManage: true, form: LAST_MANAGER })));
    if (!(isId(id) && (await endMembership(writer, id, swedishDay(now))))) return missing('Uppdraget finns inte längre.');
    return changed({
      event: 'people.removed',
      subject: id,
      next: `/${association}/personer`,
      done: 'Uppdraget är borttaget och gäller inte längre.',
    });
  },
});

const LAST_MANAGER: FilledForm = {
  ...EMPTY_FORM,
  errors: [
    {
      field: 'uppdrag',
      message:
        'Bjud in en ny förbundschef först. Uppdraget är det enda som förbundschef just nu, och utan det kan ingen sköta förbundet. Ta bort det när den nya har tackat ja.',
    },
  ],
};

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
