import { type Html, html, type Page } from '../../platform/http/page.ts';
import { momentInText, SWEDISH_MONTHS } from '../../shared/swedish.ts';
import { choiceField, chosenIn, errorSummary, type FilledForm, field, form, longField, shownIn, submit } from '../../ui/forms.ts';
import { facts, grid } from '../../ui/parts.ts';
import { yearPage } from '../../ui/year-page.ts';
import { isUneven, rowName } from './allotment.ts';
import { addressOf, lightTag, monthName, rowAddress, wholeKronor } from './follow-up.pages.ts';
import type { FollowedRow, FollowUp } from './follow-up.ts';
import { actualBy } from './follow-up.ts';
import { METHOD_NAMES, notJudged } from './follow-up-columns.ts';
import { FORECAST_METHODS, type ForecastChoice, type ForecastMethod, sumTo } from './forecast.ts';
import type { Spread } from './spread.ts';
import type { VarianceComment } from './variance-comment.ts';
import type { AccountCourse } from './year-course.ts';

export interface RowView {
  readonly association: string;
  readonly year: number;
  readonly seen: FollowUp;
  readonly followed: FollowedRow;
  readonly history: readonly ForecastChoice[];
  readonly comments: readonly VarianceComment[];
  /** Who looks; they may take back their own comments. */
  readonly person: string | null;
  readonly mayComment: boolean;
  readonly mayReadLedger: boolean;
  readonly forecastForm: FilledForm;
  readonly commentForm: FilledForm;
}

/** One line of the budget: what it came to, on which accounts, how it is foreseen to end, and what has been said of it. */
export const rowPage = (view: RowView): Page => {
  const { followed, seen, year } = view;
  const errors = [...view.forecastForm.errors, ...view.commentForm.errors];
  return yearPage({
    year,
    tab: 'uppfoljning',
    title: `${followed.row.name} – Uppföljning`,
    isWrong: errors.length > 0,
    crumbs: [{ href: `${addressOf(view)}?manad=${seen.month}`, name: 'Uppföljning' }],
    main: html`<div class="wide">
${errorSummary(errors)}
<h1>${rowName(followed.row)}</h1>
${netText(followed)}
${rowFacts(view)}
${seen.isWhole ? '' : monthSection(view)}
${accountSection(view)}
${forecastSection(view)}
${commentSection(view)}
</div>`,
  });
};

/** What a net budget is compared with. */
function netText({ row }: FollowedRow): Html | '' {
  if (isUneven(row))
    return html`<p class="notice">Budgeten är netto, men raden säger inte vilken insats den gäller. Dess egna intäkter går därför inte att räkna av: utfallet är brutto, och raden bedöms inte.</p>`;
  return row.isNet
    ? html`<p>Budgeten är netto. Utfall och prognos är kostnaderna minus insatsens egna intäkter, som står med minus bland kontona.</p>`
    : '';
}

function rowFacts(view: RowView): Html {
  const { followed, seen } = view;
  const { row, forecast, light } = followed;
  return facts([
    ['Budget för året', row.budgetOre === null ? 'Ingen' : kr(row.budgetOre)],
    ...(row.grantedOre === null ? [] : [['Beviljat', kr(row.grantedOre)] as const]),
    [seen.isWhole ? 'Utfall för året' : `Utfall till och med ${monthName(seen)}`, kr(followed.actualOre)],
    ...byMonthFacts(view),
    ['Skillnad mot budget så långt', kr(followed.shown.differenceOre)],
    ['Prognos för året', html`${kr(forecast.amountOre)} <span class="quiet">enligt ${METHOD_NAMES[forecast.method]}</span>`],
    ['Läge', lightTag(light, { ...followed, kind: row.kind }, notJudged(row))],
  ]);
}

const kr = (ore: number): Html => html`<span class="number">${wholeKronor(ore)} kr</span>`;

/** The budget that the difference is from, and how it came about. */
function byMonthFacts({ followed, seen }: RowView): readonly (readonly [string, Html])[] {
  if (seen.isWhole || followed.row.budgetOre === null) return [];
  const said = html`${kr(followed.budgetByMonthOre)} <span class="quiet">${SPREAD_TEXTS[followed.spread]}</span>`;
  return [[`Budget till och med ${monthName(seen)}`, said]];
}

const SPREAD_TEXTS: Readonly<Record<Spread, string>> = {
  fjolaret: 'fördelad över året som förra årets utfall på raden, vilken prognos som än väljs',
  tolftedelar: 'en tolftedel i månaden, eftersom förra årets utfall på raden inte går att fördela efter',
};

function monthSection({ followed: { row }, seen }: RowView): Html {
  const cell = (ore: number | null): Html => html`<td class="number">${ore === null ? '' : wholeKronor(ore)}</td>`;
  const body = SWEDISH_MONTHS.map((name, index) => {
    const month = index + 1;
    const isPast = month <= seen.month;
    return html`<tr><th scope="row">${name}</th>${cell(isPast ? (row.months?.[index] ?? 0) : null)}${cell(isPast ? actualBy(row, month) : null)}
${row.lastMonths === null ? '' : cell(sumTo(row.lastMonths, month))}</tr>`;
  });
  return html`<section aria-labelledby="manader-del"><h2 id="manader-del">Månad för månad</h2>${grid({
    id: 'manader',
    caption: 'Belopp i kronor',
    head: html`<tr><th scope="col">Månad</th><th scope="col" class="number">Utfall</th><th scope="col" class="number">Från årets början</th>${row.lastMonths === null ? '' : html`<th scope="col" class="number">Förra året, från årets början</th>`}</tr>`,
    body,
  })}</section>`;
}

function accountSection(view: RowView): Html {
  const { accounts } = view.followed.row;
  const heading = html`<h2 id="konton-del">Konton på raden</h2>`;
  if (accounts.length === 0) return html`<section aria-labelledby="konton-del">${heading}<p>Inget är bokfört på raden.</p></section>`;
  return html`<section aria-labelledby="konton-del">${heading}
<p>Bokfört till och med ${monthName(view.seen)}.${view.mayReadLedger ? ' Öppna ett konto för att se verifikationerna.' : ''}</p>${grid({
    id: 'konton',
    caption: 'Konton på raden, belopp i kronor',
    quietCaption: true,
    head: html`<tr><th scope="col">Konto</th><th scope="col">Del av kontot</th><th scope="col" class="number">Utfall</th></tr>`,
    body: accounts.map((account) => accountRow(view, account)),
    foot: html`<tr class="total"><th scope="row">Summa</th><td></td><td class="number">${wholeKronor(view.followed.actualOre)}</td></tr>`,
  })}</section>`;
}

function accountRow(
  { association, year, seen, mayReadLedger }: RowView,
  { account, name, objects, months, totalOre }: AccountCourse,
): Html {
  const ore = months === null ? totalOre : sumTo(months, seen.month);
  const named = `${account} ${name}`;
  const part = objects.map(({ dimension, object }) => `${dimension}:${object}`);
  const query = part.map((text) => `objekt=${encodeURIComponent(text)}`).join('&');
  const href = `/${association}/${year}/konton/${encodeURIComponent(account)}${query === '' ? '' : `?${query}`}`;
  return html`<tr><th scope="row">${mayReadLedger ? html`<a href="${href}">${named}</a>` : named}</th><td>${part.length === 0 ? 'hela kontot' : `objekt ${part.join(' och ')}`}</td><td class="number">${wholeKronor(ore)}</td></tr>`;
}

const METHOD_HINTS: Readonly<Record<ForecastMethod, string>> = {
  rak: 'Lika mycket i månaden resten av året som hittills.',
  fjolarsprofil: 'Årets summa antas komma i samma takt som förra året.',
  budget: 'Helåret antas bli som budgeterat.',
  egen: 'Skriv beloppet och varför.',
};

function forecastSection(view: RowView): Html {
  const { followed, history } = view;
  const past = history.map(
    ({ method, amountOre, comment, madeBy, madeAt }) =>
      html`<li>${METHOD_NAMES[method]}${amountOre === null ? '' : `, ${wholeKronor(amountOre)} kr`}${comment === '' ? '' : `: ${comment}`} <span class="quiet">${madeBy ?? 'Okänd'}, ${momentInText(madeAt)}</span></li>`,
  );
  const known = html`<p>Hela året är bokfört, så prognosen är utfallet. Bedömningar av hur året skulle sluta finns kvar, och räknas när du ser året från en tidigare månad.</p>`;
  const warning = followed.forecast.isOtherThanChosen
    ? html`<p>Förra årets profil är vald men går inte att använda: förra året säger inget om hur stor del som kommit vid det här laget. Prognosen är i stället framskriven rakt.</p>`
    : '';
  return html`<section aria-labelledby="prognos-del"><h2 id="prognos-del">Prognos</h2>${view.seen.isKnown ? known : warning}
${view.mayComment ? forecastForm(view) : ''}
${past.length === 0 ? html`<p>Ingen har valt hur raden ska bedömas.</p>` : html`<h3>Tidigare bedömningar</h3><ul class="plain">${past}</ul>`}</section>`;
}

function forecastForm(view: RowView): Html {
  const filled = view.forecastForm;
  const choice = view.followed.choice;
  const chosen = chosenIn(filled, 'metod');
  return form({
    action: `${addressOf(view)}/prognos`,
    hidden: { rad: view.followed.row.id, manad: String(view.seen.month), fran: choice?.id ?? '' },
    content: html`${choiceField({
      name: 'metod',
      label: 'Hur bedöms helåret?',
      kind: 'radio',
      choices: methodsFor(view).map((value) => ({ value, label: capital(METHOD_NAMES[value]), hint: METHOD_HINTS[value] })),
      ...chosen,
      chosen: chosen.chosen.length > 0 ? chosen.chosen : [choice?.method ?? view.followed.forecast.method],
    })}
${field({ name: 'belopp', label: 'Eget belopp, kronor', inputmode: 'decimal', width: 'short', required: false, ...shownIn(filled, 'belopp') })}
${longField({ name: 'skal', label: 'Varför?', hint: 'Behövs när du skriver ett eget belopp.', rows: 3, required: false, ...shownIn(filled, 'skal') })}
${submit('Spara prognosen', 'second')}`,
  });
}

/** What has no budget cannot be foreseen by it. */
const methodsFor = ({ followed: { row } }: RowView): readonly ForecastMethod[] =>
  FORECAST_METHODS.filter((method) => method !== 'budget' || row.budgetOre !== null);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function commentSection(view: RowView): Html {
  const { comments, mayComment } = view;
  return html`<section aria-labelledby="kommentarer"><h2 id="kommentarer">Kommentarer till avvikelsen</h2>
${comments.length === 0 ? html`<p>Ingen har kommenterat raden.</p>` : html`<ul class="findings">${comments.map((comment) => commentItem(view, comment))}</ul>`}
${mayComment ? commentForm(view) : ''}</section>`;
}

function commentItem(view: RowView, { id, content, month, writer, writerName, writtenAt }: VarianceComment): Html {
  const isOwn = view.mayComment && writer !== null && writer === view.person;
  return html`<li class="finding"><p>${content}</p><p class="quiet">Till och med ${SWEDISH_MONTHS[month - 1]}. ${writerName ?? 'Okänd'}, ${momentInText(writtenAt)}</p>
${isOwn ? form({ action: `${addressOf(view)}/kommentar/ta-bort`, hidden: { kommentar: id, manad: String(view.seen.month) }, content: submit('Ta tillbaka kommentaren', 'second') }) : ''}</li>`;
}

const commentForm = (view: RowView): Html =>
  form({
    action: `${addressOf(view)}/kommentar`,
    hidden: { rad: view.followed.row.id, manad: String(view.seen.month) },
    content: html`${longField({ name: 'kommentar', label: `Kommentar till och med ${monthName(view.seen)}`, rows: 3, ...shownIn(view.commentForm, 'kommentar') })}
${submit('Spara kommentaren', 'second')}`,
  });

/** Where a form about a row leads back to. */
export const backToRow = (view: Pick<RowView, 'association' | 'year'>, line: string, month: number): `/${string}` =>
  rowAddress(view, line, month) as `/${string}`;
