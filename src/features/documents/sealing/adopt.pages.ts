import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { choiceField, chosenIn, errorSummary, type FilledForm, field, form, shownIn, submit } from '../../../ui/forms.ts';
import { yearPage } from '../../../ui/year-page.ts';
import type { DocumentAddresses } from '../addresses.ts';
import { type DocumentKind, KIND_NAMES } from '../document-kinds.ts';
import type { LeftToDo } from './left-to-do.ts';

export interface AdoptView {
  readonly year: number;
  readonly kind: DocumentKind;
  readonly to: DocumentAddresses;
  /** Why it must not be decided as it stands. */
  readonly obstacles: readonly string[];
  /** What hinders nothing, but can not be mended afterwards. */
  readonly left: readonly LeftToDo[];
  /** The version that the decision makes. */
  readonly version: number;
  readonly form: FilledForm;
}

/** The board's decision written down: the document is sealed by it. */
export const adoptPage = (view: AdoptView): Page =>
  yearPage({
    year: view.year,
    tab: 'dokument',
    title: `Fastställ ${KIND_NAMES[view.kind].toLowerCase()}`,
    isWrong: view.form.errors.length > 0,
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: view.to.all, name: 'Dokument' },
    ],
    main: html`<div class="narrow">
${errorSummary(view.form.errors)}
<h1>Fastställ ${KIND_NAMES[view.kind].toLowerCase()} ${view.year}</h1>
<p class="lead">Skriv in beslutet när styrelsen har fattat det. Dokumentet sparas då som det är, med siffror, texter och filer, och kan aldrig ändras.</p>
<p><a href="${view.to.draft(view.kind)}">Läs utkastet en sista gång</a></p>
${view.version === 1 ? '' : html`<p class="notice">Dokumentet är redan fastställt. Ett nytt beslut blir version ${view.version}, och den förra versionen finns kvar.</p>`}
${view.obstacles.length === 0 ? html`${leftList(view)}${decisionForm(view)}` : html`${obstacleList(view)}${leftList(view)}`}
</div>`,
  });

const obstacleList = ({ obstacles, to, kind }: AdoptView): Html => html`<section aria-labelledby="hinder">
<h2 id="hinder">Det här måste lösas först</h2>
<ul>${obstacles.map((obstacle) => html`<li>${obstacle}</li>`)}</ul>
${kind === 'arsredovisning' ? html`<p><a href="${to.year}/kontroll">Till kontrollen, där fel rättas eller godkänns</a></p>` : ''}
</section>`;

function leftList({ left, to }: AdoptView): Html | '' {
  if (left.length === 0) return '';
  const item = ({ text, path, name }: LeftToDo): Html => html`<li>${text} <a href="${to.year}/${path}">${name}</a></li>`;
  return html`<section class="notice" aria-labelledby="kvar"><h2 id="kvar">Kvar att göra innan dokumentet låses</h2>
<p>Inget av det här hindrar beslutet, men det går inte att ändra i dokumentet efteråt utan ett nytt beslut.</p>
<ul>${left.map(item)}</ul></section>`;
}

/** Asked only of whoever has written an unlikely day. */
const sureOfDay = (filled: FilledForm): Html | '' =>
  filled.values.has('dagen') || filled.errors.some(({ field: name }) => name === 'dagen')
    ? choiceField({
        name: 'dagen',
        kind: 'checkbox',
        label: 'Ovanlig dag',
        choices: [{ value: 'ja', label: 'Dagen är rätt' }],
        ...chosenIn(filled, 'dagen'),
      })
    : '';

const decisionForm = ({ to, kind, form: filled }: AdoptView): Html =>
  form({
    action: to.adopt(kind),
    content: html`${field({ name: 'dag', label: 'Dag för beslutet', type: 'date', width: 'short', ...shownIn(filled, 'dag') })}
${sureOfDay(filled)}
${field({ name: 'mote', label: 'Sammanträde', hint: 'Som det står i protokollet, till exempel styrelsens sammanträde.', ...shownIn(filled, 'mote') })}
${field({ name: 'paragraf', label: 'Paragraf', hint: 'Numret på ärendet i protokollet.', width: 'short', ...shownIn(filled, 'paragraf') })}
${field({ name: 'diarienummer', label: 'Diarienummer', required: false, width: 'short', ...shownIn(filled, 'diarienummer') })}
${submit('Fastställ')}`,
  });
