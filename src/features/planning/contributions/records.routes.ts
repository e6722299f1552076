import type { Writer } from '../../../platform/database/transaction.ts';
import { changed, changes, missing, type Route } from '../../../platform/http/routes.ts';
import type { Contribution } from '../../contributions/contribution.ts';
import {
  findContributionPlan,
  listReplacedContributions,
  replaceReplacedContributions,
} from '../../contributions/contribution-plan.store.ts';
import type { ReplacedContribution } from '../../contributions/contribution-plan.ts';
import { changeYear } from '../../year-folder/changed-year.work.ts';
import { noYear } from '../no-year.routes.ts';
import { yearIn } from '../year-in.ts';

/** The plan is put in the year's own records, and what stood there can be put back. */
export const contributionRecordRoutes: readonly Route[] = [
  changes({
    path: '/:association/:year/bidrag/lagg-in',
    may: 'contribution.plan',
    read: () => null,
    async change({ params, writer }) {
      const year = yearIn(params.year);
      if (year === null) return noYear;
      const plan = await findContributionPlan(writer, year);
      if (plan === undefined) return missing('Det finns ingen sparad plan för medlemsbidragen. Räkna och spara en plan först.');
      const wanted = plan.members.map(({ member, amountOre }) => ({
        member: member.member,
        amountOre: amountOre === 0 ? null : amountOre,
      }));
      const before = await putInRecords(writer, year, wanted);
      if (before === null) return notBegun;
      await replaceReplacedContributions(writer, year, before);
      return changed({
        event: 'contribution.adopted',
        subject: String(year),
        next: `/${params.association}/${year}/bidrag#uppgifter`,
        done: 'Planens belopp ligger nu i årets uppgifter. Beloppen som stod där kan läggas tillbaka.',
      });
    },
  }),

  changes({
    path: '/:association/:year/bidrag/aterstall',
    may: 'contribution.plan',
    read: () => null,
    async change({ params, writer }) {
      const year = yearIn(params.year);
      if (year === null) return noYear;
      const replaced = await listReplacedContributions(writer, year);
      if (replaced.length === 0) return missing('Det finns inga tidigare belopp att lägga tillbaka.');
      const before = await putInRecords(writer, year, replaced);
      if (before === null) return notBegun;
      // What is put back can itself be undone.
      await replaceReplacedContributions(writer, year, before);
      return changed({
        event: 'contribution.restored',
        subject: String(year),
        next: `/${params.association}/${year}/bidrag#uppgifter`,
        done: 'Beloppen som stod i årets uppgifter är tillbaka. De som de ersatte kan läggas tillbaka på samma sätt.',
      });
    },
  }),
];

const notBegun = missing('Året är inte påbörjat, så det finns inga uppgifter att lägga bidragen i.');

/** Writes what each member pays in the year's records, and tells what stood there; null when the year has not been begun. */
async function putInRecords(
  writer: Writer,
  year: number,
  wanted: readonly ReplacedContribution[],
): Promise<readonly ReplacedContribution[] | null> {
  const done = await changeYear(writer, year, (records) => {
    const known = wanted.filter(({ member }) => records.members.some(({ id }) => id === member));
    return { ...records, contributions: withAmounts(records.contributions, { year, wanted: known }) };
  });
  if (done === null) return null;
  const own = done.before.contributions.filter((each) => each.year === year);
  const members = [...new Set([...wanted, ...own].map(({ member }) => member))];
  return members.map((member) => ({ member, amountOre: own.find((each) => each.member === member)?.amountOre ?? null }));
}

/** The list with these members' amounts for the year; those that are not named stay as they are. */
function withAmounts(
  list: readonly Contribution[],
  { year, wanted }: { readonly year: number; readonly wanted: readonly ReplacedContribution[] },
): readonly Contribution[] {
  const others = list.filter((each) => each.year !== year || !wanted.some(({ member }) => member === each.member));
  const own = wanted.flatMap(({ member, amountOre }) =>
    amountOre === null ? [] : [{ year, member, amountOre, source: { file: 'bidrag.csv', line: null } }],
  );
  return [...own, ...others];
}
