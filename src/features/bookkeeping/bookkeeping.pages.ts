import { type Html, html, type Page } from '../../platform/http/page.ts';
import { exact } from '../../shared/exact.ts';
import { dateInText, momentInText, NBSP, swedishNumber } from '../../shared/swedish.ts';
import { bookNav } from '../../ui/book-nav.ts';
import { errorSummary, type FilledForm, fileField, form, shownIn, submit } from '../../ui/forms.ts';
import { grid } from '../../ui/parts.ts';
import { yearPage } from '../../ui/year-page.ts';
import { homelessSection } from './homeless.pages.ts';
import type { HomelessAccount } from './mapping-help.ts';
import { untiedSection } from './untied.pages.ts';
import type { TieChoices, UntiedAccount } from './untied.ts';
import type { BookFileNow, ChangeCounts, Taking, Upload } from './upload.ts';

export interface BookkeepingView {
  readonly association: string;
  readonly year: number;
  readonly files: readonly BookFileNow[];
  readonly homeless: readonly HomelessAccount[];
  readonly untied: readonly UntiedAccount[];
  readonly choices: TieChoices;
  /** No account says which member or intervention it belongs to. */
  readonly isUntied: boolean;
  readonly uploads: readonly Upload[];
  readonly takings: readonly Taking[];
  readonly mayUpload: boolean;
  readonly adoptedOn: string | null;
  readonly form: FilledForm;
}

export const addressOf = ({ association, year }: Pick<BookkeepingView, 'association' | 'year'>): string =>
  `/${association}/${year}/bokforing`;

/** A file that is reached again after it was taken in, as with the browser's own way back. */
export const alreadyTakenPage = (place: Pick<BookkeepingView, 'association' | 'year'>): Page =>
  yearPage({
    year: place.year,
    tab: 'bokforing',
    title: 'Filen är redan inläst',
    crumbs: [{ href: addressOf(place), name: 'Bokföring' }],
    main: html`<div class="narrow"><h1>Filen är redan inläst</h1>
<p>Den behöver inte läsas in igen. <a href="${addressOf(place)}">Gå till Bokföring</a> för att se vad den ändrade.</p></div>`,
  });

const untiedNotice = ({ files, isUntied, association, year }: BookkeepingView): Html | '' =>
  files.length === 0 || !isUntied
    ? ''
    : html`<div class="notice" role="note"><p>Inget konto är kopplat till någon medlem eller insats, så medlemsbidragen och insatsernas kostnader går inte att räkna fram. Koppla dem i <a href="/${association}/${year}/uppgifter/konton">Kontonas plats i räkningarna</a>.</p></div>`;

/** The year's bookkeeping: which files it is made of, how another is taken in, and what has been. */
export const bookkeepingPage = (view: BookkeepingView): Page =>
  yearPage({
    year: view.year,
    tab: 'bokforing',
    title: 'Bokföring',
    isWrong: view.form.errors.length > 0,
    main: html`<div class="wide">
${errorSummary(view.form.errors)}
<h1>Bokföring ${view.year}</h1>
${bookNav(`/${view.association}/${view.year}`, 'bokforing')}
${adoptedNotice(view)}
${filesSection(view)}
${waitingSection(view)}
${view.mayUpload ? uploadSection(view) : ''}
${homelessSection({ action: `${addressOf(view)}/konton`, accounts: view.homeless, mayPlace: view.mayUpload, upload: '', takeIn: null })}
${untiedSection({ action: `${addressOf(view)}/kopplingar`, accounts: view.untied, choices: view.choices, mayPlace: view.mayUpload, upload: '' })}
${untiedNotice(view)}
${historySection(view)}
</div>`,
  });

/** Before somebody changes the books of a year that is adopted. */
const adoptedNotice = ({ adoptedOn, mayUpload }: BookkeepingView): Html | '' =>
  adoptedOn === null || !mayUpload
    ? ''
    : html`<p class="notice">Året är fastställt (${dateInText(adoptedOn)}). Det du ändrar nu ändrar inte det fastställda dokumentet.</p>`;

function filesSection({ files, year }: BookkeepingView): Html {
  const heading = html`<h2 id="filer-del">Filer</h2>`;
  if (files.length === 0)
    return html`<section class="empty" aria-labelledby="filer-del">${heading}<p>Ingen bokföring är inläst för ${year}. Exportera en SIE-fil (helst typ 4) ur bokföringsprogrammet och läs in den här.</p></section>`;
  return html`<section aria-labelledby="filer-del">${heading}${grid({
    id: 'filer',
    caption: `Filer som bokföringen för ${year} är läst ur`,
    quietCaption: true,
    head: html`<tr><th scope="col">Fil</th><th scope="col">Gäller år</th><th scope="col" class="number">Konton</th><th scope="col" class="number">Verifikationer</th></tr>`,
    body: files.map(
      ({ name, year: own, accounts, vouchers }) =>
        html`<tr><th scope="row">${name}</th><td>${own ?? 'går inte att läsa'}</td><td class="number">${count(accounts)}</td><td class="number">${vouchers === 0 ? 'bara saldon' : count(vouchers)}</td></tr>`,
    ),
  })}</section>`;
}

const count = (number: number): string => swedishNumber(exact(number));

function waitingSection(view: BookkeepingView): Html | '' {
  const waiting = view.uploads.filter(({ isWaiting }) => isWaiting);
  if (waiting.length === 0 || !view.mayUpload) return '';
  return html`<section class="notice" aria-labelledby="vantar"><h2 id="vantar">Väntar på att granskas</h2>
<ul class="plain">${waiting.map(({ id, name, uploader, uploadedAt }) => html`<li><a href="${addressOf(view)}/granska?fil=${id}">${name}</a> <span class="quiet">${uploader ?? 'Okänd'}, ${momentInText(uploadedAt)}</span></li>`)}</ul>
<p>En fil som ingen läser in glöms efter ett dygn.</p></section>`;
}

const uploadSection = (
  view: BookkeepingView,
): Html => html`<section class="narrow" aria-labelledby="lasin"><h2 id="lasin">Läs in bokföring</h2>
<p>Du får se vad filen innehåller och vad som ändras innan något sparas.</p>
${form({
  action: addressOf(view),
  sendsFiles: true,
  content: html`${fileField({
    name: 'fil',
    label: 'SIE-fil, eller tabell med saldon eller transaktioner',
    hint: 'SIE (.se, .si, .sie), Excel (.xlsx) eller CSV. Helst SIE typ 4: då går beloppen att följa till verifikationerna, månad för månad.',
    accept: '.se,.si,.sie,.csv,.xlsx',
    error: shownIn(view.form, 'fil').error,
  })}
${submit('Granska filen')}`,
})}</section>`;

function historySection(view: BookkeepingView): Html {
  const heading = html`<h2 id="historik-del">Tidigare inläsningar</h2>`;
  if (view.takings.length === 0)
    return html`<section aria-labelledby="historik-del">${heading}<p>Ingenting har lästs in på skärmen. När det har gjorts går det att lägga tillbaka filen som fanns före.</p></section>`;
  return html`<section aria-labelledby="historik-del">${heading}${grid({
    id: 'historik',
    caption: 'Inläsningar, den senaste först',
    quietCaption: true,
    head: html`<tr><th scope="col">Fil</th><th scope="col">När och vem</th><th scope="col">Ändringar</th><th scope="col" class="number">Årets resultat före</th><th scope="col" class="number">Efter</th>${view.mayUpload ? html`<th scope="col">Ångra</th>` : ''}</tr>`,
    body: view.takings.map((taking) => takingRow(view, taking)),
  })}</section>`;
}

function takingRow(view: BookkeepingView, taking: Taking): Html {
  const { name, isPuttingBack, taker, takenAt, changes, resultBeforeOre, resultAfterOre } = taking;
  return html`<tr><th scope="row">${name}${isPuttingBack ? html` <span class="tag">Tillbakalagd</span>` : ''}</th>
<td>${momentInText(takenAt)}, ${taker ?? 'okänd'}</td><td>${changesText(changes)}</td>
<td class="number">${resultBeforeOre === null ? '' : kronor(resultBeforeOre)}</td><td class="number">${kronor(resultAfterOre)}</td>
${view.mayUpload ? html`<td>${putBack(view, taking)}</td>` : ''}</tr>`;
}

/** The file that was there before can be put back, unless it is the one that counts now. */
function putBack(view: BookkeepingView, { upload: own, replaced, replacedName }: Taking): Html | '' {
  if (replaced === null) return takeOut(view, own);
  const upload = view.uploads.find(({ id }) => id === replaced);
  if (upload === undefined || view.files.some(({ contentSha256 }) => contentSha256 === upload.contentSha256)) return '';
  return form({
    action: `${addressOf(view)}/lagg-tillbaka`,
    hidden: { fil: upload.id },
    content: html`<button class="button button-second" type="submit">Lägg tillbaka<span class="unseen"> ${replacedName ?? ''} som den var före</span></button>`,
  });
}

/** What replaced nothing can only be taken out again, while it counts. */
function takeOut(view: BookkeepingView, own: string): Html | '' {
  const upload = view.uploads.find(({ id }) => id === own);
  if (upload === undefined || !view.files.some(({ contentSha256 }) => contentSha256 === upload.contentSha256)) return '';
  return form({
    action: `${addressOf(view)}/ta-ut`,
    hidden: { fil: upload.id },
    content: html`<button class="button button-second" type="submit">Ta ut<span class="unseen"> ${upload.name}</span></button>`,
  });
}

export const changesText = ({ added, removed, changed }: ChangeCounts): string =>
  `${count(added)} nya, ${count(removed)} borttagna, ${count(changed)} ändrade`;
export const kronor = (ore: number): string => `${swedishNumber(exact(ore, 100), 2)}${NBSP}kr`;
