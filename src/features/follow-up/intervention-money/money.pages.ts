import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { dateInText, SWEDISH_MONTHS } from '../../../shared/swedish.ts';
import type { Column } from '../../../shared/table.ts';
import { field, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { table } from '../../../ui/table.ts';
import { yearPage } from '../../../ui/year-page.ts';
import { wholeKronor } from '../follow-up.pages.ts';
import type { Accrual, InterventionMoney, MoneyWarning } from './intervention-money.ts';

export interface MoneyView {
  readonly association: string;
  readonly year: number;
  readonly money: readonly InterventionMoney[];
  readonly warnings: readonly MoneyWarning[];
  readonly accruals: readonly NamedAccrual[];
  readonly day: string;
  readonly query: URLSearchParams;
}

export interface NamedAccrual extends Accrual {
  readonly memberName: string;
}

export const moneyAddress = ({ association, year }: Pick<MoneyView, 'association' | 'year'>): string =>
  `/${association}/${year}/insatspengar`;

/** Every intervention's money, and what the members have not asked for yet. */
export const moneyPage = (view: MoneyView): Page =>
  yearPage({
    year: view.year,
    tab: 'insatspengar',
    title: 'Insatsernas pengar',
    main: html`<div class="wide">
<h1>Insatsernas pengar ${view.year}</h1>
<p class="lead">Vad varje insats har beviljats, vad medlemmarna har rekvirerat, vad som är betalt, och vad bokföringen säger.</p>
${view.money.length === 0 ? noInterventions : html`${warningList(view.warnings)}${moneyTable(view)}${accrualSection(view)}`}
</div>`,
  });

const noInterventions = html`<div class="empty"><h2>Året har inga insatser</h2><p>Lägg till insatser i årsmappen (insatser.yaml) eller i planen. Sedan går det att registrera vad de beviljas och rekvirerar.</p></div>`;

const WARNINGS: Readonly<Record<MoneyWarning['kind'], (name: string, over: string) => string>> = {
  notGranted: (name, over) =>
    `${name} har rekvirerat ${over} kr utan att något är beviljat. Registrera beslutet, eller lägg insatsen i budgeten.`,
  overRequisitioned: (name, over) =>
    `${name} har rekvirerat ${over} kr mer än beviljat. Kontrollera rekvisitionerna, eller registrera ett nytt beslut.`,
  overAgreed: (name, over) => `Överenskommelserna för ${name} är ${over} kr högre än beviljat.`,
};

export const warningList = (warnings: readonly MoneyWarning[]): Html | '' =>
  warnings.length === 0
    ? ''
    : html`<ul class="findings">${warnings.map(({ kind, name, overOre }) => html`<li class="finding finding-varning"><p><span class="tag tag-varning">Varning</span> ${WARNINGS[kind](name, wholeKronor(overOre))}</p></li>`)}</ul>`;

const GRANTED_BY = { registrering: 'registrerat beslut', budget: 'enligt budget' } as const;

function moneyTable(view: MoneyView): Html {
  const cell = (ore: number | null): Html => html`<td class="number">${ore === null ? 'Saknas' : wholeKronor(ore)}</td>`;
  const total = (of: (money: InterventionMoney) => number | null): Html =>
    cell(view.money.reduce((sum, money) => sum + (of(money) ?? 0), 0));
  return grid({
    id: 'insatser',
    caption: 'Insatser, belopp i kronor',
    head: html`<tr><th scope="col">Insats</th><th scope="col" class="number">Beviljat</th><th scope="col">Beviljat enligt</th><th scope="col" class="number">Överenskommet</th><th scope="col" class="number">Rekvirerat</th><th scope="col" class="number">Betalt</th><th scope="col" class="number">Kvar att rekvirera</th><th scope="col" class="number">Bokfört</th><th scope="col" class="number">Rekvirerat minus bokfört</th></tr>`,
    body: view.money.map(
      (money) =>
        html`<tr><th scope="row"><a href="${moneyAddress(view)}/${encodeURIComponent(money.id)}">${money.name}</a></th>${cell(money.grantedOre)}<td>${money.grantedBy === null ? '' : GRANTED_BY[money.grantedBy]}</td>${cell(money.agreedOre)}${cell(money.requisitionedOre)}${cell(money.paidOre)}${cell(money.leftOre)}${cell(money.bookedOre)}${cell(money.unbookedOre)}</tr>`,
    ),
    foot: html`<tr class="total"><th scope="row">Summa</th>${total((each) => each.grantedOre)}<td></td>${total((each) => each.agreedOre)}${total((each) => each.requisitionedOre)}${total((each) => each.paidOre)}${total((each) => each.leftOre)}${total((each) => each.bookedOre)}${total((each) => each.unbookedOre)}</tr>`,
  });
}

/** The list for whoever closes the books, for the page and for files. */
export const ACCRUAL_COLUMNS: readonly Column<NamedAccrual>[] = [
  { key: 'insats', name: 'Insats', kind: 'text', value: ({ interventionName }) => interventionName },
  { key: 'medlem', name: 'Medlem', kind: 'text', value: ({ memberName }) => memberName },
  { key: 'period', name: 'Inte rekvirerat för', kind: 'text', value: ({ months }) => monthsText(months) },
  { key: 'forslag', name: 'Förslag', kind: 'kronor', isSummed: true, value: ({ proposalOre }) => proposalOre },
  { key: 'grund', name: 'Förslaget bygger på', kind: 'text', value: ({ basis }) => BASES[basis] },
  { key: 'belopp', name: 'Upplupet belopp', kind: 'kronor', isSummed: true, value: ({ amountOre }) => amountOre },
  {
    key: 'kommentar',
    name: 'Kommentar',
    kind: 'text',
    value: ({ typedOre, comment }) => (typedOre === null ? 'Förslaget' : comment || 'Egen bedömning'),
  },
];

const BASES: Readonly<Record<Accrual['basis'], string>> = {
  tidigare: 'snittet av tidigare rekvisitioner',
  overenskommelse: 'överenskommelsen',
};

/** `januari–mars, november`: months that follow each other are told by the first and the last. */
export function monthsText(months: readonly string[]): string {
  const numbers = months.map((month) => Number(month.slice(5)));
  const firsts = numbers.filter((month) => !numbers.includes(month - 1));
  const nameOf = (month: number): string => SWEDISH_MONTHS[month - 1] ?? '';
  return firsts
    .map((first) => {
      let last = first;
      while (numbers.includes(last + 1)) last += 1;
      return first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`;
    })
    .join(', ');
}

function accrualSection(view: MoneyView): Html {
  return html`<section aria-labelledby="upplupet-del"><h2 id="upplupet-del">Upplupna kostnader: det som inte är rekvirerat</h2>
<p>Månader som har gått utan rekvisition, för medlemmar som har en överenskommelse eller har rekvirerat tidigare under året. Listan är underlag för bokslutet. Öppna insatsen för att skriva ett annat belopp än förslaget.</p>
<form class="search" action="${moneyAddress(view)}" method="get">
${field({ name: 'per', label: 'Månader som har gått till och med', type: 'date', value: view.day, width: 'short' })}
${submit('Visa', 'second')}</form>
${
  view.accruals.length === 0
    ? html`<p>Alla månader som har gått till och med ${dateInText(view.day)} är rekvirerade, eller så är inga överenskommelser och rekvisitioner registrerade.</p>`
    : table({
        id: 'upplupet',
        caption: `Upplupna kostnader till och med ${dateInText(view.day)}`,
        columns: ACCRUAL_COLUMNS,
        rows: view.accruals,
        link: ({ intervention }) => `${moneyAddress(view)}/${encodeURIComponent(intervention)}`,
        query: view.query,
        address: moneyAddress(view),
      })
}</section>`;
}
