import type { Reader } from '../../../platform/database/transaction.ts';
import { formatAsked, tableFile } from '../../../platform/files/table-file.ts';
import { changed, changes, download, missing, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import { inOrder, orderAsked } from '../../../shared/table.ts';
import { EMPTY_FORM, type FieldError } from '../../../ui/forms.ts';
import { listBudgetLines } from '../../budget/budget.store.ts';
import type { FollowedYear } from '../followed-year.ts';
import { openFollowedYear } from '../followed-year.work.ts';
import { type InterventionView, interventionMoneyPage } from './intervention.pages.ts';
import { accruals, interventionMoney, type MoneyOfYear, warningsOf } from './intervention-money.ts';
import { ACCRUAL_COLUMNS, moneyPage, type NamedAccrual } from './money.pages.ts';
import { fieldOf, isDay, readChoice, readRegistration } from './registration.form.ts';
import { addRegistration, listRegistrations, setPaid, setWithdrawn } from './registration.store.ts';
import { isStanding, type NewRegistration, type Registration } from './registration.ts';

export const moneyRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/insatspengar',
    may: 'interventionMoney.read',
    async show({ params, query, reader, now }) {
      const open = await openMoney(reader, params.year);
      if (open === null) return noSuchYear;
      const { year } = open.money;
      const asked = query.get('per') ?? '';
      const day = isDay(asked) ? asked : lastDay(year, now);
      const rows = inOrder(namedAccruals(open, day), ACCRUAL_COLUMNS, orderAsked(ACCRUAL_COLUMNS, query));
      const format = formatAsked(query);
      if (format !== null) return download(tableFile({ name: `upplupet-${year}`, columns: ACCRUAL_COLUMNS, rows }, format));
      const money = interventionMoney(open.money);
      const { association } = params;
      return moneyPage({ association, year, money, warnings: money.flatMap(warningsOf), accruals: rows, day, query });
    },
  }),

  shows({
    path: '/:association/:year/insatspengar/:funded',
    may: 'interventionMoney.read',
    async show({ params, reader, now, may }) {
      const view = await viewOf(reader, { ...params, intervention: params.funded, now, mayRegister: may('interventionMoney.register') });
      return view === null ? noSuchIntervention : interventionMoneyPage(view);
    },
  }),

  changes({
    path: '/:association/:year/insatspengar/registrera',
    may: 'interventionMoney.register',
    read: readRegistration,
    async change({ params, form, writer, visitor, now }) {
      const view = await viewOf(writer, { ...params, intervention: form.intervention, now, mayRegister: true });
      if (view === null) return noSuchIntervention;
      const errors = [...form.errors, ...(form.wanted === null ? [] : contradictions(view, form.wanted))];
      if (form.wanted === null || errors.length > 0) return rejected(interventionMoneyPage({ ...view, form: { ...form, errors } }));
      const { year } = view;
      await addRegistration(writer, { ...form.wanted, year, person: visitor?.person ?? null, now });
      const next = addressOf(params.association, year, form.intervention);
      return changed({ event: 'interventionMoney.registered', subject: String(year), next, done: 'Registrerat.' });
    },
  }),

  changes({
    path: '/:association/:year/insatspengar/betald',
    may: 'interventionMoney.register',
    read: readChoice,
    async change({ params, form: { id, day }, writer }) {
      const year = yearIn(params.year);
      const intervention = id === '' ? undefined : await setPaid(writer, { year, id }, day);
      if (intervention === undefined) return noSuchRegistration;
      const next = addressOf(params.association, year, intervention);
      const done = day === null ? 'Rekvisitionen är inte betald.' : `Rekvisitionen är betald ${day}.`;
      return changed({ event: 'interventionMoney.paid', subject: id, next, done });
    },
  }),

  changes({
    path: '/:association/:year/insatspengar/angra',
    may: 'interventionMoney.register',
    read: readChoice,
    async change({ params, form: { id }, writer, now }) {
      const year = yearIn(params.year);
      const intervention = id === '' ? undefined : await setWithdrawn(writer, { year, id }, now);
      if (intervention === undefined) return noSuchRegistration;
      const next = addressOf(params.association, year, intervention);
      return changed({
        event: 'interventionMoney.withdrawn',
        subject: id,
        next,
        done: 'Registreringen är ångrad. Den går att återställa längst ned.',
      });
    },
  }),

  changes({
    path: '/:association/:year/insatspengar/aterstall',
    may: 'interventionMoney.register',
    read: readChoice,
    async change({ params, form: { id }, writer }) {
      const year = yearIn(params.year);
      const intervention = id === '' ? undefined : await setWithdrawn(writer, { year, id }, null);
      if (intervention === undefined) return noSuchRegistration;
      const next = addressOf(params.association, year, intervention);
      return changed({ event: 'interventionMoney.restored', subject: id, next, done: 'Registreringen gäller igen.' });
    },
  }),
];

const noSuchYear = missing('Det året är inte inläst för förbundet. Välj ett år på startsidan.');
const noSuchIntervention = missing('Det finns ingen sådan insats det året. Gå till Insatsernas pengar.');
const noSuchRegistration = missing('Registreringen finns inte, eller är redan ändrad. Ladda om sidan.');

const yearIn = (named: string): number => (/^\d{4}$/.test(named) ? Number(named) : 0);
const addressOf = (association: string, year: number, intervention: string): `/${string}` =>
  `/${association}/${year}/insatspengar/${encodeURIComponent(intervention)}`;

interface OpenMoney {
  readonly followed: FollowedYear;
  readonly money: MoneyOfYear;
}

async function openMoney(reader: Reader, named: string): Promise<OpenMoney | null> {
  const year = yearIn(named);
  const followed = await openFollowedYear(reader, year);
  if (followed === null) return null;
  const [budget, registrations] = [await listBudgetLines(reader, year), await listRegistrations(reader, year)];
  const booked = new Map([...followed.course.interventionCosts].map(([id, { totalOre }]) => [id, totalOre] as const));
  return { followed, money: { year, interventions: followed.interventions, budget, registrations, booked } };
}

/** The year's last day, or today while the year goes on. */
function lastDay(year: number, now: Temporal.Instant): string {
  const today = swedishDay(now);
  return today < `${year}-12-31` ? today : `${year}-12-31`;
}

function namedAccruals({ followed, money }: OpenMoney, day: string): readonly NamedAccrual[] {
  const names = new Map(followed.members.map(({ id, name }) => [id, name] as const));
  return accruals(money.interventions, money.registrations, { year: money.year, day }).map((each) => ({
    ...each,
    memberName: names.get(each.member) ?? each.member,
  }));
}

interface Wish {
  readonly association: string;
  readonly year: string;
  readonly intervention: string;
  readonly now: Temporal.Instant;
  readonly mayRegister: boolean;
}

async function viewOf(
  reader: Reader,
  { association, year: named, intervention, now, mayRegister }: Wish,
): Promise<InterventionView | null> {
  const open = await openMoney(reader, named);
  const money = open === null ? undefined : interventionMoney(open.money).find(({ id }) => id === intervention);
  if (open === null || money === undefined) return null;
  const { year } = open.money;
  return {
    association,
    year,
    money,
    warnings: warningsOf(money),
    registrations: open.money.registrations.filter((each) => each.intervention === intervention),
    accruals: namedAccruals(open, lastDay(year, now)).filter((each) => each.intervention === intervention),
    members: open.followed.members,
    mayRegister,
    today: swedishDay(now),
    form: EMPTY_FORM,
  };
}

/** What cannot be: somebody who is no member, or the same requisition twice. */
function contradictions({ members, registrations }: InterventionView, wanted: NewRegistration): readonly FieldError[] {
  const { kind, member, number } = wanted;
  const isKnown = member === null || members.some(({ id }) => id === member);
  const isSame = (each: Registration): boolean =>
    isStanding(each) && each.kind === 'rekvisition' && each.member === member && each.number === number;
  return [
    ...(isKnown ? [] : [{ field: fieldOf(kind, 'medlem'), message: 'Välj en av förbundets medlemmar.' }]),
    ...(kind === 'rekvisition' && registrations.some(isSame)
      ? [
          {
            field: fieldOf(kind, 'nummer'),
            message: `Rekvisition ${number} från medlemmen är redan registrerad. Ångra den först om den ska ersättas.`,
          },
        ]
      : []),
  ];
}
