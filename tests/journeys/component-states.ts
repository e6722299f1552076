import { html } from '../../src/platform/http/page.ts';
import type { Column } from '../../src/shared/table.ts';
import { errorPage } from '../../src/ui/error-page.ts';
import {
  choiceField,
  chosenIn,
  errorSummary,
  type FilledForm,
  field,
  fileField,
  form,
  longField,
  passwordField,
  selectField,
  shownIn,
  submit,
} from '../../src/ui/forms.ts';
import { page } from '../../src/ui/layout.ts';
import { facts, pager, searchForm } from '../../src/ui/parts.ts';
import { placeBar } from '../../src/ui/site-header.ts';
import { table } from '../../src/ui/table.ts';
import { type Drawn, NOBODY, SIGNED_IN } from './drawn-pages.ts';

const LONG = 'Arbetsmarknadsförvaltningens rehabiliteringssamordnarkompetensutvecklingsprogramansvarige';

const CHOICES = [
  { value: 'coach', label: 'Coach', hint: 'Ser sin egen insats' },
  { value: 'ekonom', label: 'Ekonom' },
  { value: 'lang', label: LONG },
];

const filled: FilledForm = {
  values: new Map([
    ['epost', ['fel']],
    ['roll', ['ekonom']],
    ['namn', [LONG]],
  ]),
  errors: [],
};

const wrong: FilledForm = {
  ...filled,
  errors: [
    { field: 'namn', message: 'Ange ett namn.' },
    { field: 'epost', message: `Ange en e-postadress. ”${LONG}” är ingen.` },
    { field: 'losenord', message: 'Ange ett lösenord med minst 12 tecken.' },
    { field: 'roll', message: 'Välj en roll.' },
    { field: 'kontoplan', message: 'Välj en kontoplan.' },
    { field: 'fil', message: 'Välj en fil.' },
    { field: 'skal', message: 'Ange ett skäl.' },
  ],
};

const everyField = (state: FilledForm) => html`<div class="narrow">
${errorSummary(state.errors)}
<h1>Bjud in en person</h1>
${form({
  action: '/storbygden/personer',
  content: html`
${field({ name: 'namn', label: 'Namn', autocomplete: 'name', ...shownIn(state, 'namn') })}
${field({ name: 'epost', label: 'E-post', hint: 'Inbjudan skickas dit.', type: 'email', autocomplete: 'email', ...shownIn(state, 'epost') })}
${field({ name: 'kod', label: 'Kod', width: 'short', inputmode: 'numeric', autocomplete: 'one-time-code', required: false })}
${passwordField({ name: 'losenord', label: 'Lösenord', autocomplete: 'new-password', error: shownIn(state, 'losenord').error })}
${choiceField({ name: 'roll', label: 'Roll', hint: 'En person kan ha flera.', kind: 'checkbox', choices: CHOICES, ...chosenIn(state, 'roll') })}
${choiceField({ name: 'hur', label: 'Hur länge?', kind: 'radio', choices: CHOICES.map(({ value, label }) => ({ value, label })), chosen: ['coach'] })}
${selectField({ name: 'kontoplan', label: 'Kontoplan', choices: CHOICES, ...shownIn(state, 'kontoplan') })}
${fileField({ name: 'fil', label: 'Fil', accept: '.se', error: shownIn(state, 'fil').error })}
${longField({ name: 'skal', label: 'Skäl', hint: LONG, ...shownIn(state, 'skal') })}
${submit('Skicka inbjudan')}${submit('Avbryt', 'second')}${submit('Ta bort uppdraget', 'danger')}`,
})}
</div>`;

const COLUMNS: readonly Column<number>[] = [
  { key: 'namn', name: 'Namn', kind: 'text', value: (row) => (row === 0 ? LONG : `Rad ${row}`) },
  { key: 'dag', name: 'Dag', kind: 'date', value: (row) => (row === 1 ? null : '2024-12-31') },
  { key: 'antal', name: 'Antal', kind: 'number', isSummed: true, value: (row) => row },
  { key: 'belopp', name: 'Belopp', kind: 'kronor', isSummed: true, value: (row) => row * 1_234_567 },
];

const someRows = (count: number, query: string) =>
  html`<div class="wide"><h1>Tabell</h1>${table({
    id: 'tabell',
    caption: 'En tabell',
    columns: COLUMNS,
    rows: Array.from({ length: count }, (_, row) => row),
    link: (row) => `/${row}`,
    query: new URLSearchParams(query),
    address: '/tabell',
    usual: { key: 'namn', isFalling: false },
  })}</div>`;

const STATES: Readonly<Record<string, Drawn[string]>> = {
  '/tomt-formular': {
    page: page({ title: 'Bjud in', main: everyField({ values: new Map(), errors: [] }), scripts: ['show-password.js'] }),
    surroundings: SIGNED_IN,
  },
  '/fel-i-formular': {
    page: page({ title: 'Bjud in', isWrong: true, main: everyField(wrong), scripts: ['show-password.js'] }),
    surroundings: SIGNED_IN,
  },
  '/meddelande': {
    page: page({
      title: 'Personer',
      here: '/storbygden/personer',
      crumbs: [{ href: '/', name: 'Förbund' }],
      banner: (surroundings) =>
        placeBar(
          {
            name: LONG,
            href: '/storbygden',
            more: html`<span class="tag tag-draft">Utkast</span> <span class="tag tag-final">Fastställd</span>`,
            tabs: CHOICES.map(({ value, label }) => ({ href: `/${value}`, name: label })),
            here: '/coach',
          },
          surroundings,
        ),
      main: html`<div class="wide"><h1>Personer</h1>
${facts([
  ['Namn', LONG],
  ['Senast', '2026-11-22'],
])}
${searchForm({ action: '/', label: 'Sök', words: LONG })}
<div class="notice"><h2>Varning</h2><p>${LONG} <a href="/x">länk</a></p></div>
<section class="empty"><h2>Här är tomt</h2><p>Bjud in någon.</p></section>
<p><span class="tag tag-fel">Fel</span> <span class="tag tag-varning">Varning</span> <span class="tag tag-anmarkning">Anmärkning</span></p>
<ul class="findings"><li class="finding finding-fel"><p>Ett fel</p></li><li class="finding"><p class="finding-accepted">Godtagen</p></li></ul>
${pager({ page: 3, pages: 7, to: (number) => `/?sida=${number}` })}
</div>`,
    }),
    surroundings: { ...SIGNED_IN, done: 'Inbjudan är skickad till åsa@exempel.se.' },
  },
  '/tabell': { page: page({ title: 'Tabell', main: someRows(5, 'sortera=belopp&ordning=fallande') }), surroundings: SIGNED_IN },
  '/tom-tabell': { page: page({ title: 'Tabell', main: someRows(0, '') }), surroundings: SIGNED_IN },
  '/utan-inloggning': { page: errorPage({ name: 'notFound', text: LONG, isOwnText: true, reference: 'A1B2-C3D4' }), surroundings: NOBODY },
  '/engelska': {
    page: page({ title: 'Personer', crumbs: [{ href: '/', name: 'Förbund' }], main: everyField(wrong) }),
    surroundings: { ...SIGNED_IN, language: 'en', done: 'Inbjudan är skickad.' },
  },
};

/** The parts that pages are made of, in the states that ordinary data seldom shows: wrong, empty, with words that do not end. */
export const COMPONENT_STATES: Drawn = STATES;
