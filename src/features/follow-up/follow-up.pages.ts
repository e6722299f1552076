import { type Html, html, type Page } from '../../platform/http/page.ts';
import { exact } from '../../shared/exact.ts';
import { dateInText, momentInText, SWEDISH_MONTHS, swedishNumber } from '../../shared/swedish.ts';
import { field, selectField, submit } from '../../ui/forms.ts';
import { grid } from '../../ui/parts.ts';
import { table } from '../../ui/table.ts';
import { yearPage } from '../../ui/year-page.ts';
import { rowName } from './allotment.ts';
import type { FollowedPart, FollowUp } from './follow-up.ts';
import { followUpColumns, LIGHT_NAMES, type ListedRow, notJudged } from './follow-up-columns.ts';
import type { FollowedYear } from './followed-year.ts';
import { spreadsOf } from './spread.ts';
import type { Standing } from './standing.ts';
import { type Foreseen, LIMITS, type Light, lightText } from './traffic-light.ts';
import { untiedNotice } from './untied.pages.ts';
import { untiedRows } from './untied.ts';
import type { VarianceComment } from './variance-comment.ts';

export interface FollowUpView {
  readonly association: string;
  readonly year: number;
  readonly followed: FollowedYear;
  readonly seen: FollowUp;
  readonly rows: readonly ListedRow[];
  readonly interventions: readonly FollowedPart[];
  readonly members: readonly FollowedPart[];
  /** The day of the board's latest meeting, or the one that was asked for. */
  readonly since: string | null;
  readonly comments: readonly VarianceComment[];
  readonly drawn: Html;
  readonly query: URLSearchParams;
}

export const monthName = ({ month }: Pick<FollowUp, 'month'>): string => SWEDISH_MONTHS[month - 1] ?? '';
export const addressOf = ({ association, year }: Pick<FollowUpView, 'association' | 'year'>): string =>
  `/${association}/${year}/uppfoljning`;
export const rowAddress = (view: Pick<FollowUpView, 'association' | 'year'>, line: string, month: number): string =>
  `${addressOf(view)}/${encodeURIComponent(line)}?manad=${month}`;

/** `1 234`, in kronor; to the öre it stands in the files. */
export const wholeKronor = (ore: number): string => swedishNumber(exact(ore, 100));

/** How the budget goes: line by line, intervention by intervention, member by member. */
export const followUpPage = (view: FollowUpView): Page =>
  yearPage({
    year: view.year,
    tab: 'uppfoljning',
    title: 'Uppföljning',
    main: html`<div class="wide">
<h1>Uppföljning ${view.year}</h1>
${view.followed.hasBooks ? content(view) : noBooks(view)}
</div>`,
  });

const noBooks = ({ association, year }: FollowUpView): Html =>
  html`<div class="empty"><h2>Det finns ingen bokföring att följa upp</h2><p>När bokföringen för ${year} är inläst visas utfallet mot budget här. <a href="/${association}/${year}/bokforing">Läs in bokföring</a></p></div>`;

const content = (view: FollowUpView): Html => html`<p class="lead">${leadText(view)}</p>
${view.followed.hasBudget ? '' : noBudget(view)}
${view.seen.isWhole ? wholeNotice : chooser(view)}
${summary(view)}
${view.seen.isWhole ? '' : html`<section aria-labelledby="bild"><h2 id="bild">Kostnader månad för månad</h2><div class="picture" role="group" aria-labelledby="bild" tabindex="0">${view.drawn}</div></section>`}
<section aria-labelledby="rader-del"><h2 id="rader-del">Budgetrad för budgetrad</h2>
<p>Varje bokförd intäkt och kostnad räknas på precis en rad. Minus i skillnaden betyder sämre än budget. Läget är hur långt prognosen är från budget, här och längre ned på sidan: grönt inom ${LIMITS.greenPercent}\u00a0%, gult inom ${LIMITS.yellowPercent}\u00a0%, annars rött. Högre intäkter än budget är alltid gröna.</p>
<p>${view.seen.isWhole ? '' : SPREADS[spreadsOf(view.seen.rows)]} ${ROUNDED}</p>
${untiedNotice(untiedRows(view.seen.rows.map(({ row }) => row)), `/${view.association}/${view.year}/uppgifter`)}${rowTable(view)}</section>
${partSection(view, { id: 'insatser', kind: 'kostnad', title: 'Insats för insats', about: INTERVENTIONS, names: view.followed.interventions, parts: view.interventions })}
${partSection(view, { id: 'medlemmar', kind: 'intakt', title: 'Medlem för medlem', about: MEMBERS, names: view.followed.members, parts: view.members })}
${sinceSection(view)}
${commentSection(view)}`;

function leadText({ seen, year }: FollowUpView): string {
  const { result } = seen;
  const until = seen.isWhole ? `för ${year}` : `till och med ${monthName(seen)}`;
  const budget = `mot budgeterade ${wholeKronor(result.budgetOre)} kr`;
  if (seen.isKnown)
    return `Resultatet ${until} är ${wholeKronor(result.actualOre)} kr, ${budget}. Hela året är bokfört, så prognosen är utfallet.`;
  return `Resultatet ${until} är ${wholeKronor(result.actualOre)} kr. Prognosen för hela året är ${wholeKronor(result.forecastOre)} kr, ${budget}.`;
}

const SPREADS: Readonly<Record<ReturnType<typeof spreadsOf>, string>> = {
  fjolaret: 'Budgeten fram till månaden är fördelad över året som förra årets utfall på raden.',
  tolftedelar: 'Budgeten fram till månaden är en tolftedel i månaden.',
  bada: 'Budgeten fram till månaden är fördelad över året som förra årets utfall på raden, och med en tolftedel i månaden där förra året inte går att gå efter.',
};
const ROUNDED =
  'Varje belopp är avrundat för sig till hela kronor, och skillnaderna räknade mellan de avrundade, så en summa kan se ut att vara någon krona fel. I filerna står beloppen till öret.';

const noBudget = ({ association, year }: FollowUpView): Html =>
  html`<div class="notice" role="note"><h2>Ingen budget för ${year}</h2><p>Allt står därför under ”Utan budgetrad”. <a href="/${association}/${year}/plan">Gör en budget</a>, eller skriv in den som är beslutad under <a href="/${association}/${year}/uppgifter/budget">Uppgifter</a>.</p></div>`;

const wholeNotice = html`<p>Bokföringen har bara saldon, inga verifikationer. Därför visas hela årets belopp, inte månad för månad.</p>`;

const chooser = (view: FollowUpView): Html => html`<form class="search" action="${addressOf(view)}" method="get">
${selectField({
  name: 'manad',
  label: 'Till och med',
  value: String(view.seen.month),
  choices: SWEDISH_MONTHS.map((name, index) => ({ value: String(index + 1), label: name })),
})}
<button type="submit">Visa</button>
</form>`;

function summary({ seen }: FollowUpView): Html {
  const row = (name: string, standing: Standing, isTotal: boolean): Html =>
    html`<tr class="${isTotal ? 'total' : 'line'}"><th scope="row">${name}</th>${standingCells(standing, seen.isWhole)}</tr>`;
  return grid({
    id: 'sammanfattning',
    caption: `Belopp i kronor`,
    head: html`<tr><th scope="col">Summa</th>${standingHeads(seen)}</tr>`,
    body: [row('Intäkter', seen.income, false), row('Kostnader', seen.cost, false), row('Resultat', seen.result, true)],
  });
}

const standingHeads = (seen: FollowUp): Html => html`<th scope="col" class="number">Budget för året</th>
${seen.isWhole ? '' : html`<th scope="col" class="number">Budget till och med ${monthName(seen)}</th>`}
<th scope="col" class="number">Utfall</th><th scope="col" class="number">Skillnad</th><th scope="col" class="number">Andel av budget</th>
<th scope="col" class="number">Prognos för året</th><th scope="col" class="number">Prognos mot budget</th>`;

const standingCells = (standing: Standing, isWhole: boolean): Html => html`${kronorCell(standing.budgetOre)}
${isWhole ? '' : kronorCell(standing.budgetByMonthOre)}${kronorCell(standing.actualOre)}${kronorCell(standing.shown.differenceOre)}
<td class="number">${standing.used === null ? '' : percent(standing.used)}</td>${kronorCell(standing.forecastOre)}${kronorCell(standing.shown.forecastDifferenceOre)}`;

const kronorCell = (ore: number): Html => html`<td class="number">${wholeKronor(ore)}</td>`;
const percent = (share: NonNullable<Standing['used']>): string =>
  `${swedishNumber({ ...share, numerator: share.numerator * 100n })}\u00a0%`;

function rowTable(view: FollowUpView): Html {
  const { seen } = view;
  const money = (of: (row: ListedRow) => number | null) => (row: ListedRow) => {
    const ore = of(row);
    return ore === null ? '' : wholeKronor(ore);
  };
  return table({
    id: 'rader',
    caption: 'Budgetrader, belopp i kronor',
    columns: followUpColumns(monthName(seen), seen.isWhole),
    rows: view.rows,
    link: ({ row }) => rowAddress(view, row.id, seen.month),
    cells: {
      budget: money(({ row }) => row.budgetOre),
      periodbudget: money(({ row, budgetByMonthOre }) => (row.budgetOre === null ? null : budgetByMonthOre)),
      utfall: money(({ actualOre }) => actualOre),
      skillnad: money(({ shown }) => shown.differenceOre),
      prognos: money(({ forecastOre }) => forecastOre),
      avvikelse: money(({ shown }) => shown.forecastDifferenceOre),
      lage: ({ row, light, budgetOre, forecastOre }) => lightTag(light, { kind: row.kind, budgetOre, forecastOre }, notJudged(row)),
    },
    query: view.query,
    address: addressOf(view),
  });
}

const LIGHT_TAGS: Readonly<Record<Light, string>> = { gron: 'tag tag-final', gul: 'tag tag-varning', rod: 'tag tag-fel' };

export const lightTag = (light: Light | null, foreseen: Foreseen, without = 'Ingen budget'): Html =>
  light === null
    ? html`<span class="quiet">${without}</span>`
    : html`<span class="${LIGHT_TAGS[light]}">${LIGHT_NAMES[light]}</span> <span class="quiet">${lightText(light, foreseen)}</span>`;

const INTERVENTIONS =
  'Insatsernas kostnader, på vilken budgetrad de än är bokförda. Där budgeten är netto är insatsens egna intäkter avräknade.';
const MEMBERS =
  'Vad varje medlem har betalat i bidrag, mot budgetraden eller det beslutade bidraget. Bokföringen visar det när kontona är kopplade till medlemmarna.';

interface PartSection {
  readonly id: string;
  readonly kind: Foreseen['kind'];
  readonly title: string;
  readonly about: string;
  readonly names: FollowedYear['interventions'];
  readonly parts: readonly FollowedPart[];
}

function partSection({ seen }: FollowUpView, { id, kind, title, about, names, parts }: PartSection): Html {
  const nameOf = new Map(names.map((each) => [each.id, each.name] as const));
  const heading = html`<h2 id="${id}-del">${title}</h2>`;
  if (parts.length === 0)
    return html`<section aria-labelledby="${id}-del">${heading}<p>Varken budget eller bokföring säger något om detta. Koppla konton och budgetrader i kontoreglerna så visas det här.</p></section>`;
  return html`<section aria-labelledby="${id}-del">${heading}<p>${about}</p>${grid({
    id,
    caption: `${title}, belopp i kronor`,
    quietCaption: true,
    head: html`<tr><th scope="col">Namn</th>${standingHeads(seen)}<th scope="col">Prognosens läge</th></tr>`,
    body: parts.map(
      (part) =>
        html`<tr><th scope="row">${nameOf.get(part.id) ?? part.id}${part.isNet ? ' (netto)' : ''}</th>${standingCells(part, seen.isWhole)}<td>${lightTag(part.light, { ...part, kind }, part.budgetOre === 0 ? 'Ingen budget' : 'Bedöms inte')}</td></tr>`,
    ),
  })}</section>`;
}

function sinceSection(view: FollowUpView): Html | '' {
  if (view.seen.isWhole) return '';
  const fresh = view.rows.filter(({ newOre }) => newOre !== null && newOre !== 0);
  return html`<section aria-labelledby="nytt-del"><h2 id="nytt-del">Nytt sedan styrelsens senaste möte</h2>
<form class="search" action="${addressOf(view)}#nytt-del" method="get"><input type="hidden" name="manad" value="${view.seen.month}">
${field({ name: 'sedan', label: 'Bokfört efter', type: 'date', value: view.since ?? '', width: 'short', required: false })}
${submit('Visa', 'second')}</form>
${view.since === null ? html`<p>Inget styrelsemöte finns bland årets eller förra årets händelser. Välj ett datum.</p>` : freshTable(view, fresh)}</section>`;
}

function freshTable(view: FollowUpView, fresh: readonly ListedRow[]): Html {
  const day = dateInText(view.since ?? '');
  if (fresh.length === 0) return html`<p>Inget är bokfört efter ${day}.</p>`;
  return grid({
    id: 'nytt',
    caption: `Bokfört efter ${day}, hela året, belopp i kronor`,
    head: html`<tr><th scope="col">Budgetrad</th><th scope="col" class="number">Tillkommet</th></tr>`,
    body: fresh.map(
      ({ row, newOre }) =>
        html`<tr><th scope="row"><a href="${rowAddress(view, row.id, view.seen.month)}">${rowName(row)}</a></th>${kronorCell(newOre ?? 0)}</tr>`,
    ),
  });
}

function commentSection(view: FollowUpView): Html {
  const names = new Map(view.rows.map(({ row }) => [row.id, rowName(row)] as const));
  const item = ({ line, content: said, month, writerName, writtenAt }: VarianceComment): Html =>
    html`<li><a href="${rowAddress(view, line, view.seen.month)}">${names.get(line) ?? line}</a>, till och med ${SWEDISH_MONTHS[month - 1]}: ${said} <span class="quiet">${writerName ?? 'Okänd'}, ${momentInText(writtenAt)}</span></li>`;
  return html`<section aria-labelledby="kommentarer"><h2 id="kommentarer">Kommentarer</h2>
${view.comments.length === 0 ? html`<p>Ingen har kommenterat någon avvikelse. Öppna en budgetrad för att kommentera den eller ändra prognosen.</p>` : html`<ul class="plain">${view.comments.map(item)}</ul>`}</section>`;
}
