import type { Permission } from '../../platform/access/access.ts';
import { changed, changes, missing, type Route } from '../../platform/http/routes.ts';
import { changeYear } from '../year-folder/changed-year.work.ts';
import type { YearRecords } from '../year-folder/year-records.ts';
import { type Tie, withTies } from './untied.ts';
import { readTies } from './upload.form.ts';

/** Ties accounts to the members that pay and the interventions that cost. */
export const tyingRoutes: readonly Route[] = [
  changes({
    path: '/:association/:year/bokforing/kopplingar',
    may: 'bookkeeping.upload',
    read: readTies,
    async change({ params, form: { ties, id }, writer }) {
      const year = /^\d{4}$/.test(params.year) ? Number(params.year) : 0;
      const outcome = await changeYear(writer, year, (records) => {
        const known = knownTies(records, ties);
        return known.size === 0 ? records : { ...records, accountRules: withTies(records.accountRules, known) };
      });
      if (outcome === null) return missing('Det året är inte inläst för förbundet. Välj ett år på startsidan.');
      const base = `/${params.association}/${year}/bokforing` as const;
      const isChanged = outcome.records !== outcome.before;
      return changed({
        event: isChanged ? 'bookkeeping.accountsTied' : ONLY_LOOKED,
        subject: String(year),
        next: id === '' ? base : `${base}/granska?fil=${id}`,
        done: isChanged ? 'Kopplingarna är sparade.' : 'Ingen medlem eller insats var vald, så ingenting är ändrat.',
      });
    },
  }),
];

/** What the log calls it when nothing was changed after all. */
const ONLY_LOOKED: Permission = 'bookkeeping.upload';

/** What was chosen of what there is: another may have taken it away meanwhile. */
const knownTies = ({ members, interventions }: YearRecords, ties: ReadonlyMap<string, Tie>): ReadonlyMap<string, Tie> =>
  new Map([...ties].filter(([, { kind, id }]) => (kind === 'member' ? members : interventions).some((each) => each.id === id)));
