import { type Html, html } from '../../../platform/http/page.ts';
import { choiceField, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import { kronorIn } from '../amounts.ts';
import { COLUMN_ROLES, roleName } from './column-roles.ts';
import type { DoubledRow, Preview } from './import-view.ts';
import type { GuessedRow } from './imported-lines.ts';

// What can be chosen about a file that is looked at. All of it stands in one form with the button that reads it in.

/** What is sent along and nobody chooses here: the table, what is shown but not chosen, and what was chosen of rows that are not shown now. */
export function hiddenChoices({ version, table, sheet, choice, imported: { guessed }, doubled }: Preview): Html {
  const isShown = (place: number): boolean => guessed.some((row) => row.place === place);
  const unchosen = guessed.filter(({ place }) => !choice.kinds.has(place));
  const hidden: readonly (readonly [string, string])[] = [
    ['version', String(version)],
    ['tabell', JSON.stringify(table.map(({ cells }) => cells))],
    ['radnummer', table.map(({ line }) => line).join(' ')],
    ['rubriker', JSON.stringify(sheet.headings)],
    ['gissade', unchosen.map(({ place, kind }) => `${place}-${kind}`).join(' ')],
    ['fragade', doubled.map(({ place }) => place).join(' ')],
    ...[...choice.kinds].filter(([place]) => !isShown(place)).map(([place, kind]) => [`sida-${place}`, kind] as const),
    ...[...choice.skipped].map((place) => [`hoppa-${place}`, 'ja'] as const),
  ];
  return html`${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** Told before anything is kept, since the incomes would be counted twice. */
export function doublingNotice({ doubled }: Preview): Html | '' {
  if (doubled.length === 0) return '';
  const row = ({ place, name, budgetOre, isMarked }: DoubledRow): Html => {
    const field = `hoppa-${place}`;
    return html`<div class="choice"><input type="checkbox" id="${field}" name="${field}" value="ja"${isMarked ? html` checked` : ''}><label for="${field}">${name}, ${kronorIn(budgetOre)} kr</label></div>`;
  };
  return html`<section class="notice" aria-labelledby="dubbelt"><h2 id="dubbelt">Räknas intäkten två gånger?</h2>
<p>Planen har redan rader för det som medlemmarna betalar. De här raderna i filen ser ut att vara samma pengar. De markerade läses inte in. Avmarkera det som är något annat.</p>
<div class="form"><fieldset class="field"><legend>Rader som inte ska läsas</legend>${doubled.map(row)}</fieldset>${submit('Visa utan de markerade raderna', 'second')}</div></section>`;
}

export function columnChoice(view: Preview): Html {
  const { sheet, choice, imported, seemsThousands } = view;
  const isKnown = choice.roles.includes('namn') && choice.roles.some((role) => role?.startsWith('belopp'));
  const isOpen = imported.guessed.length > 0 || !isKnown || seemsThousands || choice.unit === 'tkr';
  return html`<details${isOpen ? html` open` : ''}><summary>Välj vad varje kolumn är${imported.guessed.length === 0 ? '' : ', och vilka rader som är intäkter'}</summary>
<div class="form">${grid({
    id: 'kolumner',
    caption: 'Filens kolumner',
    head: html`<tr><th scope="col">Rubrik</th><th scope="col">Läses som</th></tr>`,
    body: sheet.headings.map(
      (heading, index) => html`<tr><th scope="row">${heading || 'utan rubrik'}</th><td>${roleSelect(view, index)}</td></tr>`,
    ),
  })}
${choiceField({
  name: 'enhet',
  label: 'Belopp i filen',
  kind: 'radio',
  choices: [
    { value: 'kr', label: 'Kronor' },
    { value: 'tkr', label: 'Tusental kronor (tkr)' },
  ],
  chosen: [choice.unit],
})}
${choiceField({
  name: 'typ',
  label: 'Vad är rader som inte säger om de är intäkt eller kostnad?',
  kind: 'radio',
  choices: [
    { value: 'kostnad', label: 'Kostnader' },
    { value: 'intakt', label: 'Intäkter' },
  ],
  chosen: [choice.usualKind],
})}
${guessedRows(view)}
${submit('Visa igen', 'second')}</div></details>`;
}

const roleSelect = (
  { sheet, choice, year }: Preview,
  index: number,
): Html => html`<select id="roll-${index}" name="roll-${index}" aria-label="Vad kolumnen ${sheet.headings[index] || 'utan rubrik'} är">
<option value="">Läs inte</option>${COLUMN_ROLES.map((role) => html`<option value="${role}"${choice.roles[index] === role ? html` selected` : ''}>${roleName(role, year)}</option>`)}</select>`;

/** Rows that do not say whether they are income or cost, with what they were taken for, to be changed. */
function guessedRows({ imported: { guessed } }: Preview): Html | '' {
  if (guessed.length === 0) return '';
  const option = (value: string, name: string, chosen: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${name}</option>`;
  const row = ({ place, name, kind }: GuessedRow): Html =>
    html`<tr><th scope="row">${name}</th><td><select name="sida-${place}" aria-label="Vad ${name} är">${option('intakt', 'Intäkt', kind)}${option('kostnad', 'Kostnad', kind)}</select></td></tr>`;
  return html`<p>De här raderna säger inte själva om de är intäkter eller kostnader. Rubrikerna i filen och radernas namn har fått avgöra. Ändra dem som har blivit fel.</p>
${grid({
  id: 'gissade',
  caption: 'Rader utan typ i filen',
  head: html`<tr><th scope="col">Rad</th><th scope="col">Läses som</th></tr>`,
  body: guessed.map(row),
})}`;
}
