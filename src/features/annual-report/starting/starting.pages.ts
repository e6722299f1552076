import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { choiceField, errorSummary, type FilledForm, field, form, longField, selectField, shownIn, submit } from '../../../ui/forms.ts';
import { page } from '../../../ui/layout.ts';
import { CHART_NAMES } from '../../ledger/chart.ts';

/** Where an association is made. */
export const newAssociationPage = (filled: FilledForm, isTrying: boolean): Page =>
  page({
    title: 'Nytt förbund',
    isWrong: filled.errors.length > 0,
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="narrow">
${errorSummary(filled.errors)}
<h1>Nytt förbund</h1>
<p class="lead">Berätta vad förbundet heter. Sedan startar du dess första år.</p>
${form({
  action: '/forbund/nytt',
  content: html`${field({ name: 'namn', label: 'Förbundets namn', hint: 'Till exempel Samordningsförbundet Exempelbygden.', ...shownIn(filled, 'namn') })}
${field({ name: 'kortnamn', label: 'Vad det kallas', hint: 'I löpande text, till exempel Exempelbygden.', ...shownIn(filled, 'kortnamn') })}
${field({ name: 'organisationsnummer', label: 'Organisationsnummer', required: false, width: 'short', inputmode: 'numeric', ...shownIn(filled, 'organisationsnummer') })}
${field({ name: 'sate', label: 'Säte', required: false, ...shownIn(filled, 'sate') })}
${field({ name: 'id', label: 'Namn i adressen', required: false, hint: 'Små bokstäver och bindestreck. Lämna tomt, så görs det av vad förbundet kallas.', ...shownIn(filled, 'id') })}
${isTrying ? '' : managerFields(filled)}
${submit('Skapa förbundet')}`,
})}
</div>`,
  });

const managerFields = (filled: FilledForm): Html => html`<h2>Förbundschef</h2>
<p>Förbundschefen får en länk, sköter sedan förbundet och bjuder in andra.</p>
${field({ name: 'chef', label: 'Förbundschefens namn', ...shownIn(filled, 'chef') })}
${field({ name: 'epost', label: 'Förbundschefens e-postadress', type: 'email', ...shownIn(filled, 'epost') })}`;

/** Shown to whoever runs the installation: the association is there, and its manager is on the way. */
export const madePage = ({ name, link }: { readonly name: string; readonly link: string | null }): Page =>
  page({
    title: 'Förbundet är skapat',
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="narrow"><h1>${name} är skapat</h1>
${link === null ? html`<p class="lead">Förbundschefen får ett brev med en länk. Den gäller i sju dagar och en gång.</p>` : html`<p class="lead">Lämna länken till förbundschefen. Den gäller i sju dagar och en gång, och visas bara här.</p><p><code class="long-code">${link}</code></p>`}
</div>`,
  });

export interface StartYearView {
  /** The association's name in addresses. */
  readonly association: string;
  /** The latest year there is; null when this will be the first. */
  readonly last: number | null;
  readonly next: number;
  readonly form: FilledForm;
}

export const startYearPage = (view: StartYearView): Page =>
  page({
    title: view.last === null ? 'Starta det första året' : `Starta ${view.next}`,
    isWrong: view.form.errors.length > 0,
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="narrow">
${errorSummary(view.form.errors)}
${view.last === null ? firstForm(view) : nextForm(view, view.last)}
</div>`,
  });

const CARRIED = [
  { value: 'uppdrag', label: 'Styrelse, beredningsgrupp och revisorer', hint: 'De som inte har slutat.' },
  { value: 'insatser', label: 'Insatser', hint: 'De som inte har avslutats.' },
  { value: 'mal', label: 'Mål', hint: 'Målen och hur de mäts. Bedömningarna görs på nytt.' },
  { value: 'texter', label: 'Texter som utkast', hint: 'Siffror i texterna hämtas ur det nya året.' },
  { value: 'jamforelser', label: 'Tal att jämföra med', hint: 'Förra årets antal och mätningar, och nyckeltal för åren före.' },
];

const nextForm = ({ association, next }: StartYearView, last: number): Html => html`<h1>Starta ${next}</h1>
<p class="lead">Det nya året görs av ${last}. Medlemmar, kontonas plats, noter och inställningar följer alltid med, och förra årets bokföring att jämföra med.</p>
${form({
  action: `/${association}/nytt-ar`,
  content: html`${choiceField({ name: 'med', kind: 'checkbox', label: 'Ta också med', required: false, choices: CARRIED, chosen: CARRIED.map(({ value }) => value) })}
${submit(`Starta ${next}`)}`,
})}
<p class="quiet">Året ${last} ändras inte.</p>`;

const firstForm = ({ association, next, form: filled }: StartYearView): Html => html`<h1>Starta det första året</h1>
<p class="lead">Välj vilket år du börjar med, och vilka som är med i förbundet. Allt går att ändra sedan.</p>
${form({
  action: `/${association}/nytt-ar`,
  content: html`${field({ name: 'ar', label: 'År', inputmode: 'numeric', width: 'short', ...shownIn(filled, 'ar'), value: shownIn(filled, 'ar').value ?? String(next) })}
${selectField({
  name: 'kontoplan',
  label: 'Kontoplan',
  hint: 'Den som bokföringen följer. Kommuner använder ofta Kommun-Bas och regioner Region-Bas.',
  choices: [{ value: '', label: 'Välj' }, ...Object.entries(CHART_NAMES).map(([value, label]) => ({ value, label }))],
  ...shownIn(filled, 'kontoplan'),
})}
<p>Försäkringskassan och Arbetsförmedlingen är medlemmar i alla förbund.</p>
${longField({ name: 'regioner', label: 'Regioner', hint: 'En på varje rad.', rows: 2, required: false, ...shownIn(filled, 'regioner') })}
${longField({ name: 'kommuner', label: 'Kommuner', hint: 'En på varje rad.', rows: 6, ...shownIn(filled, 'kommuner') })}
${submit('Starta året')}`,
})}`;
