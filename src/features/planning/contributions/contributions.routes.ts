import type { Reader } from '../../../platform/database/transaction.ts';
import { chartSvg } from '../../../platform/documents/charts/chart-svg.ts';
import { type Html, raw } from '../../../platform/http/page.ts';
import { changed, changes, missing, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import { EMPTY_FORM, type FilledForm } from '../../../ui/forms.ts';
import { listContributions } from '../../contributions/contribution.store.ts';
import { findContributionPlan, listReplacedContributions, replaceContributionPlan } from '../../contributions/contribution-plan.store.ts';
import type { ContributionPlan } from '../../contributions/contribution-plan.ts';
import { listYears } from '../../year-folder/year-settings.store.ts';
import { type Fields, fieldsOf } from '../fields.ts';
import { noYear } from '../no-year.routes.ts';
import { yearIn } from '../year-in.ts';
import { contributionChart } from './contribution-chart.ts';
import { type ContributionsView, contributionsPage } from './contributions.pages.ts';
import { findMembership } from './members.routes.ts';
import { lastQuarterOre, outlookOf, planOf } from './outlook.ts';
import { fieldsOfPlan, habitsOfPlan, readQuarters, readTerms } from './terms.form.ts';
import type { KnownMembers } from './terms.ts';

/** What the members are to pay: worked out by an address, kept by a form. */
export const contributionRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/bidrag',
    may: 'contribution.read',
    async show({ params, query, reader, may }) {
      const year = yearIn(params.year);
      if (year === null) return noYear;
      const fields = fieldsOf(query);
      const wish = { ...params, year, fields: fields.size === 0 ? null : fields, quarters: EMPTY_FORM, mayPlan: may('contribution.plan') };
      return contributionsPage(await viewOf(reader, wish));
    },
  }),

  changes({
    path: '/:association/:year/bidrag',
    may: 'contribution.plan',
    read: ({ fields }) => fields,
    async change({ params, form, writer, now }) {
      const year = yearIn(params.year);
      if (year === null) return noYear;
      const view = await viewOf(writer, { ...params, year, fields: form, quarters: EMPTY_FORM, mayPlan: true });
      const { asked, outlook } = view;
      if (asked.errors.length > 0 || outlook.totalOre === null) return rejected(contributionsPage(view));
      await replaceContributionPlan(writer, planOf({ ...asked, year, totalOre: outlook.totalOre }, view.saved), now);
      return changed({
        event: 'contribution.planned',
        subject: String(year),
        next: `/${params.association}/${year}/bidrag`,
        done: 'Planen för medlemsbidragen är sparad.',
      });
    },
  }),

  changes({
    path: '/:association/:year/bidrag/kvartal',
    may: 'contribution.plan',
    read: ({ fields }) => readQuarters(fields),
    async change({ params, form, writer, now }) {
      const year = yearIn(params.year);
      if (year === null) return noYear;
      const plan = await findContributionPlan(writer, year);
      if (plan === undefined) return missing('Det finns ingen sparad plan för medlemsbidragen. Räkna och spara en plan först.');
      const members = plan.members.map((each) => ({
        ...each,
        firstQuartersOre: form.quarters.get(each.member.member) ?? each.firstQuartersOre,
      }));
      const errors = [...form.errors, ...members.filter((each) => lastQuarterOre(each) < 0).map(tooMuch)];
      const quarters = { values: form.values, errors };
      if (errors.length > 0)
        return rejected(contributionsPage(await viewOf(writer, { ...params, year, fields: null, quarters, mayPlan: true })));
      await replaceContributionPlan(writer, { ...plan, members }, now);
      return changed({
        event: 'contribution.planned',
        subject: String(year),
        next: `/${params.association}/${year}/bidrag#rekvisition`,
        done: 'Rekvisitionsplanen är sparad.',
      });
    },
  }),
];

const tooMuch = ({ member }: { readonly member: { readonly member: string; readonly name: string } }) => ({
  field: `kvartal3-${member.member}`,
  message: `${member.name}: de tre första kvartalen är mer än hela bidraget. Minska något av dem.`,
});

interface Wish {
  readonly association: string;
  readonly year: number;
  /** What is asked for; null shows what is saved. */
  readonly fields: Fields | null;
  readonly quarters: FilledForm;
  readonly mayPlan: boolean;
}

async function viewOf(reader: Reader, { association, year, fields, quarters, mayPlan }: Wish): Promise<ContributionsView> {
  const membership = await findMembership(reader, year);
  const saved = await findContributionPlan(reader, year);
  const before = saved === undefined ? await findContributionPlan(reader, year - 1) : undefined;
  const asked = readTerms(fields ?? begunFrom(saved, before, membership.known), membership.known);
  const outlook = outlookOf(asked.terms, asked.totalOre);
  return {
    ...membership,
    association,
    asked,
    outlook,
    saved,
    isLikeBefore: before !== undefined,
    quarters,
    mayPlan,
    inRecords: await amountsInRecords(reader, year),
    replaced: await listReplacedContributions(reader, year),
    picture: outlook.feasible === null ? null : drawn(contributionChart(outlook.feasible)),
  };
}

/** The year's own plan, or a new one by the same key as the year before. */
function begunFrom(saved: ContributionPlan | undefined, before: ContributionPlan | undefined, { members }: KnownMembers): Fields {
  if (saved !== undefined) return fieldsOfPlan(saved);
  return before === undefined ? new Map() : habitsOfPlan(before, members);
}

const drawn = (chart: Parameters<typeof chartSvg>[0]): Html => raw(chartSvg(chart));

/** What the year's own records say that the members pay; null when the year has not been begun. */
async function amountsInRecords(reader: Reader, year: number): Promise<ReadonlyMap<string, number> | null> {
  if (!(await listYears(reader)).includes(year)) return null;
  const own = (await listContributions(reader, year)).filter((each) => each.year === year);
  return new Map(own.map(({ member, amountOre }) => [member, amountOre]));
}
