import { type Html, html, type Page } from '../../platform/http/page.ts';
import type { Problem } from '../../shared/problem.ts';
import { bookNav } from '../../ui/book-nav.ts';
import { choiceField, form, selectField, submit } from '../../ui/forms.ts';
import { facts, grid } from '../../ui/parts.ts';
import { yearPage } from '../../ui/year-page.ts';
import { COLUMN_ROLES, type ColumnRole } from '../ledger/column-map.ts';
import type { DifferenceInWords } from '../ledger/ledger-difference.ts';
import { addressOf, changesText, kronor } from './bookkeeping.pages.ts';
import { homelessSection } from './homeless.pages.ts';
import type { Preview, ReadColumns } from './preview.ts';
import { untiedSection } from './untied.pages.ts';
import type { TieChoices } from './untied.ts';

export interface PreviewView {
  readonly association: string;
  readonly year: number;
  /** Null when the file could not be taken and is not kept. */
  readonly upload: string | null;
  readonly preview: Preview;
  readonly choices: TieChoices;
}

/** What a file holds and what it would change, before anything is kept. */
export const previewPage = (view: PreviewView): Page => {
  const { preview, upload } = view;
  return yearPage({
    year: view.year,
    tab: 'bokforing',
    title: `${preview.file.name} – Bokföring`,
    isWrong: upload === null,
    crumbs: [{ href: addressOf(view), name: 'Bokföring' }],
    main: html`<div class="wide">
<h1>${preview.file.name}</h1>
${bookNav(`/${view.association}/${view.year}`, 'bokforing', true)}
${verdict(view)}
${preview.file.columns === null || upload === null ? '' : columnSection(view, preview.file.columns)}
${facts(preview.file.facts.map(([name, value]) => [name, value] as const))}
${upload === null ? '' : decision(view, upload)}
${problemSection(preview.problems)}
${preview.year === null ? '' : differenceSection(preview)}
${homelessSection({ action: `${addressOf(view)}/konton`, accounts: preview.homeless, mayPlace: upload !== null, upload: upload ?? '', takeIn: preview.canBeTaken ? `${addressOf(view)}/las-in` : null })}
${untiedSection({ action: `${addressOf(view)}/kopplingar`, accounts: preview.untied, choices: view.choices, mayPlace: upload !== null, upload: upload ?? '' })}
</div>`,
  });
};

function verdict({ preview, upload, ...place }: PreviewView): Html {
  if (upload === null)
    return html`<div class="notice" role="status"><h2>Filen går inte att läsa in</h2><p>Ingenting är sparat. Rätta det som är fel i bokföringsprogrammet, exportera filen på nytt och <a href="${addressOf(place)}">läs in den igen</a>.</p></div>`;
  if (preview.isUnchanged)
    return html`<p class="lead">Filen säger detsamma som den bokföring som redan är inläst. Ingenting ändras om du läser in den.</p>`;
  return html`<p class="lead">Ingenting är ändrat än. ${preview.canBeTaken ? 'Granska innehållet och läs sedan in filen.' : 'Filen kan inte läsas in förrän felen nedan är avhjälpta.'}</p>`;
}

function decision(view: PreviewView, upload: string): Html {
  const { preview } = view;
  const replaces =
    preview.replaces === null
      ? `Filen läggs till bokföringen för ${view.year}.`
      : `Filen ersätter ${preview.replaces.replace('bokforing/', '')}, som går att lägga tillbaka.`;
  return html`<section aria-labelledby="beslut"><h2 id="beslut">Läs in eller kasta</h2>
${preview.canBeTaken ? html`<p>${replaces}</p>${toHomeless(preview)}${toUntied(preview)}${form({ action: `${addressOf(view)}/las-in`, hidden: { fil: upload }, content: submit('Läs in filen') })}` : ''}
${form({ action: `${addressOf(view)}/kasta`, hidden: { fil: upload }, content: submit('Kasta filen', 'second') })}</section>`;
}

const toHomeless = ({ homeless }: Preview): Html | '' =>
  homeless.length === 0
    ? ''
    : html`<p><a href="#konton-utan-rad">${homeless.length === 1 ? 'Ett konto' : `${homeless.length} konton`} utan rad i räkningarna</a> står längst ned. Välj rad för dem där och läs in filen på en gång.</p>`;

const toUntied = ({ untied }: Preview): Html | '' =>
  untied.length === 0
    ? ''
    : html`<p><a href="#konton-utan-koppling">${untied.length === 1 ? 'Ett konto' : `${untied.length} konton`} utan medlem eller insats</a> står längst ned, med förslag. De går att koppla före eller efter inläsningen.</p>`;

const MOST_SHOWN = 500;

function problemSection(problems: readonly Problem[]): Html {
  const heading = html`<h2 id="problem">Problem i filen (${problems.length})</h2>`;
  if (problems.length === 0) return html`<section aria-labelledby="problem">${heading}<p>Inga problem hittades.</p></section>`;
  const worstFirst = [...problems].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return html`<section aria-labelledby="problem">${heading}<ul class="findings">${worstFirst.slice(0, MOST_SHOWN).map(problemItem)}</ul>
${problems.length > MOST_SHOWN ? html`<p>Här visas de första ${MOST_SHOWN}.</p>` : ''}</section>`;
}

const problemItem = ({ severity, line, message }: Problem): Html => {
  const where = line === null ? '' : `Rad ${line}. `;
  return severity === 'error'
    ? html`<li class="finding finding-fel"><p><span class="tag tag-fel">Fel</span> ${where}${message}</p></li>`
    : html`<li class="finding finding-varning"><p><span class="tag tag-varning">Varning</span> ${where}${message}</p></li>`;
};

function differenceSection({ difference, counts, resultBeforeOre, resultAfterOre, year }: Preview): Html {
  return html`<section aria-labelledby="skillnad"><h2 id="skillnad">Skillnad mot det som finns nu</h2>
${facts([
  [`Resultat ${year} nu`, resultBeforeOre === null ? 'Ingen bokföring' : kronor(resultBeforeOre)],
  [`Resultat ${year} med filen`, kronor(resultAfterOre)],
  ['Skillnad', kronor(resultAfterOre - (resultBeforeOre ?? 0))],
  difference === null ? ['Verifikationer', newVouchers(counts.added)] : ['Konton, saldon och verifikationer', changesText(counts)],
])}
${difference === null ? html`<p>Det finns ingen bokföring för ${year} att jämföra med.</p>` : differenceLists(difference)}</section>`;
}

const newVouchers = (count: number): string => (count === 0 ? 'Inga' : `${count} ${count === 1 ? 'ny' : 'nya'}`);

function differenceLists({ added, removed, changed }: DifferenceInWords): Html {
  return html`${listOf('nya', 'Nya', added)}${listOf('borttagna', 'Borttagna', removed)}
${
  changed.length === 0
    ? ''
    : html`<details class="accounts" open><summary>Ändrade (${changed.length})</summary>${grid({
        id: 'andrade',
        caption: `Ändrade${restText(changed.length)}`,
        quietCaption: true,
        head: html`<tr><th scope="col">Vad</th><th scope="col">Uppgift</th><th scope="col">Nu</th><th scope="col">Med filen</th></tr>`,
        body: changed
          .slice(0, MOST_SHOWN)
          .flatMap(({ row, values }) =>
            values.map(
              ({ name, before, after }) => html`<tr><th scope="row">${row}</th><td>${name}</td><td>${before}</td><td>${after}</td></tr>`,
            ),
          ),
      })}</details>`
}`;
}

const restText = (length: number): string => (length > MOST_SHOWN ? `, de första ${MOST_SHOWN} av ${length}` : '');

const listOf = (id: string, name: string, rows: readonly string[]): Html | '' =>
  rows.length === 0
    ? ''
    : html`<details class="accounts" open><summary id="${id}">${name} (${rows.length}${restText(rows.length)})</summary><ul class="plain">${rows.slice(0, MOST_SHOWN).map((row) => html`<li>${row}</li>`)}</ul></details>`;

const ROLE_LABELS: Readonly<Record<ColumnRole, string>> = {
  account: 'Konto',
  name: 'Kontots namn',
  opening: 'Ingående balans',
  debit: 'Debet',
  credit: 'Kredit',
  amount: 'Belopp eller förändring',
  closing: 'Utgående balans',
  date: 'Datum',
  series: 'Serie',
  voucher: 'Verifikationsnummer',
  text: 'Text',
};

function columnSection(view: PreviewView, { headings, map, isProposal }: ReadColumns): Html {
  const choices = [{ value: '', label: 'Finns inte' }, ...headings.map((value) => ({ value, label: value }))];
  return html`<section class="narrow" aria-labelledby="kolumner"><h2 id="kolumner">Vad kolumnerna innehåller</h2>
<p>${isProposal ? 'Det här är ett förslag efter rubrikerna. Ändra det som inte stämmer.' : 'Så läses tabellen nu.'}</p>
${form({
  action: `${addressOf(view)}/kolumner`,
  hidden: { fil: view.upload ?? '' },
  content: html`${choiceField({
    name: 'tabell',
    label: 'Vad är det för tabell?',
    kind: 'radio',
    choices: [
      { value: 'balances', label: 'Saldon', hint: 'En rad för varje konto.' },
      { value: 'postings', label: 'Transaktioner', hint: 'En rad för varje bokföringsrad, med datum.' },
    ],
    chosen: [map.kind],
  })}
${choiceField({
  name: 'tecken',
  label: 'Hur visas intäkter och skulder?',
  kind: 'radio',
  choices: [
    { value: 'debet', label: 'Med minus, som i bokföringen' },
    { value: 'kredit', label: 'Utan minus' },
  ],
  chosen: [map.creditIsPositive ? 'kredit' : 'debet'],
})}
${COLUMN_ROLES.map((role) => selectField({ name: role, label: ROLE_LABELS[role], choices, value: map.headings[role] ?? '', required: false }))}
${submit('Läs tabellen så', 'second')}`,
})}</section>`;
}
