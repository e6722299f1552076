import type { SentForm } from '../../../platform/http/routes.ts';
import { changed, changes, missing, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import type { Visitor } from '../../../platform/http/visitor.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import type { FindingSeverity } from '../../checks/finding.ts';
import { changeYear } from '../../year-folder/changed-year.work.ts';
import type { Acceptance, YearRecords } from '../../year-folder/year-records.ts';
import { type OpenYear, openYear } from '../year/open-year.work.ts';
import { noSuchYear } from '../year/year.routes.ts';
import { SMALL_COUNTS_PUBLIC } from '../year-figures.ts';
import { type Accepting, findingsPage } from './findings.pages.ts';
import { readSmallGroups, type SmallGroupsForm } from './small-groups.form.ts';
import { type SmallGroups, shownSmallGroups } from './small-groups.ts';

const LONGEST_REASON = 2_000;

const readAcceptance = ({ fields }: SentForm) => ({
  finding: (fields.get('fynd')?.[0] ?? '').slice(0, 200),
  reason: (fields.get('skal')?.[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON),
});

const viewOf = (open: OpenYear, { accepting, smallGroups }: Sent) => ({
  ...open,
  records: open.input.records,
  findings: open.report.findings,
  book: open.input.book,
  accepting: accepting ?? null,
  smallGroups: smallGroups ?? { values: shownSmallGroups(smallGroupsOf(open.input.records)), errors: [] },
});

/** What was sent and could not be kept. */
interface Sent {
  readonly accepting?: Accepting;
  readonly smallGroups?: SmallGroupsForm;
}

const smallGroupsOf = ({ settings, acceptances }: Pick<YearRecords, 'settings' | 'acceptances'>): SmallGroups => ({
  smallest: settings.smallestShownGroup,
  publicBecause: acceptances.find(({ finding }) => finding === SMALL_COUNTS_PUBLIC)?.reason ?? null,
});

const gone = missing('Det finns inte längre i kontrollen. Läs den igen.');

const ACCEPTED: Readonly<Record<FindingSeverity, string>> = {
  fel: 'Felet är godkänt, med ditt skäl.',
  varning: 'Varningen är godkänd, med ditt skäl.',
  anmarkning: 'Anmärkningen är godkänd, med ditt skäl.',
};

export const findingRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/kontroll',
    may: 'finding.read',
    async show({ params, reader }) {
      const open = await openYear(reader, params.year);
      return open === null ? noSuchYear : findingsPage(viewOf(open, {}));
    },
  }),

  changes({
    path: '/:association/:year/kontroll/godkann',
    may: 'finding.accept',
    read: readAcceptance,
    async change({ params, form: { finding: id, reason }, writer, visitor, now }) {
      const open = await openYear(writer, params.year);
      const finding = open?.report.findings.find((each) => each.id === id && each.accepted === null);
      if (open === null || finding === undefined) return open === null ? noSuchYear : gone;
      const problem = 'Skriv varför det är rätt som det är, med minst några ord.';
      if (reason.length < 10) return rejected(findingsPage(viewOf(open, { accepting: { finding: id, reason, problem } })));
      const acceptance = acceptanceOf({ finding: id, reason }, visitor, now);
      await changeYear(writer, Number(params.year), (records) => ({
        ...records,
        acceptances: [...others(records.acceptances, id), acceptance],
      }));
      return changed({
        event: 'finding.accepted',
        subject: finding.id,
        next: `/${params.association}/${params.year}/kontroll`,
        done: ACCEPTED[finding.severity],
      });
    },
  }),

  changes({
    path: '/:association/:year/kontroll/angra',
    may: 'finding.accept',
    read: readAcceptance,
    async change({ params, form: { finding: id }, writer }) {
      const open = await openYear(writer, params.year);
      const acceptance = open?.input.records.acceptances.find(({ finding }) => finding === id);
      if (acceptance === undefined) return gone;
      await changeYear(writer, Number(params.year), (records) => ({ ...records, acceptances: others(records.acceptances, id) }));
      const next = `/${params.association}/${params.year}/kontroll` as const;
      return changed({ event: 'finding.acceptanceWithdrawn', subject: acceptance.finding, next, done: 'Godkännandet är taget tillbaka.' });
    },
  }),

  changes({
    path: '/:association/:year/kontroll/sma-grupper',
    may: 'counts.disclose',
    confirmed: true,
    read: readSmallGroups,
    async change({ params, form, writer, visitor, now }) {
      const open = await openYear(writer, params.year);
      if (open === null) return noSuchYear;
      const { wish } = form;
      const { year } = open.input.records;
      if (wish === null) return rejected(findingsPage(viewOf(open, { smallGroups: form })));
      const { smallest, publicBecause: reason } = wish;
      const accepted = reason === null ? [] : [acceptanceOf({ finding: SMALL_COUNTS_PUBLIC, reason }, visitor, now)];
      await changeYear(writer, Number(params.year), (records) => ({
        ...records,
        settings: { ...records.settings, smallestShownGroup: smallest },
        acceptances: [...others(records.acceptances, SMALL_COUNTS_PUBLIC), ...accepted],
      }));
      return changed({
        event: reason === null ? 'counts.limitSet' : 'counts.disclosed',
        subject: String(year),
        next: `/${params.association}/${params.year}/kontroll`,
        done: reason === null ? `Siffror om färre än ${smallest} personer visas inte.` : 'Även små grupper visas nu.',
      });
    },
  }),
];

const acceptanceOf = (what: Pick<Acceptance, 'finding' | 'reason'>, visitor: Visitor | null, now: Temporal.Instant): Acceptance => ({
  ...what,
  acceptedBy: visitor?.name ?? '',
  acceptedOn: swedishDay(now),
  source: { file: 'godkannanden.yaml', line: null },
});

const others = (acceptances: readonly Acceptance[], id: string): readonly Acceptance[] =>
  acceptances.filter(({ finding }) => finding !== id);
