import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { choiceField, field, form, longField, saveBar, selectField, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import type { PlanGroup } from '../../budget/plan.ts';
import { kr } from '../amounts.ts';
import { beganFields, type Editing, editingPage } from './editing.pages.ts';
import { groupPath } from './group-names.ts';
import { planAddress } from './plan-view.ts';

const shown = ({ values, errors }: Editing, name: string) => ({
  value: values.get(name) ?? '',
  error: errors.find((error) => error.field === name)?.message,
});

const KINDS = [
  { value: '', label: 'Inget gemensamt' },
  { value: 'individ', label: 'Individinriktat' },
  { value: 'struktur', label: 'Strukturövergripande' },
  { value: 'administration', label: 'Administration' },
] as const;

/** How far the version has come, what it begins with, and its groups. */
export const settingsPage = (view: Editing): Page =>
  editingPage(view, {
    title: 'Grupper och ingående saldo',
    main: form({
      action: `${planAddress(view)}/installningar`,
      hidden: { version: String(view.plan.number) },
      content: html`${beganFields(view.stored)}
${choiceField({
  name: 'lage',
  label: 'Hur långt har planen kommit?',
  kind: 'radio',
  choices: [
    { value: 'forslag', label: 'Förslag' },
    { value: 'efter-samrad', label: 'Efter samråd med medlemmarna' },
  ],
  chosen: [view.values.get('lage') ?? ''],
})}
${openingFields(view)}
${groupFields(view)}
${saveBar(submit('Spara'))}`,
    }),
  });

function openingFields(view: Editing): Html {
  const books =
    view.equityOre === null
      ? `Bokföringen för det året finns inte här.${view.foreseenOre === null ? '' : ` Planen för ${view.year - 1} räknar med ${kr(view.foreseenOre)}.`}`
      : `Lämna tomt för att använda bokföringens eget kapital, ${kr(view.equityOre)}.`;
  return html`<h2>Balanserat resultat (prel)</h2>
<p class="hint">Budgeten börjar med det som prognosen lämnar, och planåren med det som kolumnen före lämnar. Bara det här skriver du själv.</p>
${field({ name: 'ingaende-budget', label: `Ingående i budget ${view.year - 1}, kronor`, width: 'short', inputmode: 'decimal', required: false, ...shown(view, 'ingaende-budget') })}
${field({ name: 'ingaende-prognos', label: `Ingående i prognos ${view.year - 1}, kronor`, hint: `Vad som fanns den 31 december ${view.year - 2}. ${books}`, width: 'short', inputmode: 'decimal', required: false, ...shown(view, 'ingaende-prognos') })}
${longField({ name: 'ingaende-not', label: 'Fotnot till balanserat resultat', required: false, rows: 2, ...shown(view, 'ingaende-not') })}`;
}

function groupFields(view: Editing): Html {
  const { groups } = view.plan;
  const table = grid({
    id: 'grupper',
    caption: 'Grupper',
    quietCaption: true,
    head: html`<tr><th scope="col">Sida</th><th scope="col">Namn</th><th scope="col">Kostnadsslag</th><th scope="col">Står under</th></tr>`,
    body: groups.map((group) => groupRow(view, group)),
  });
  return html`<h2>Grupper</h2>
<p class="hint">En grupp är en rubrik med rader under, och kan stå under en annan grupp. Summan av en grupp räknar med grupperna under den, och ett kostnadsslag gäller också dem som inte har ett eget. Töm namnet på en grupp för att ta bort den; raderna blir kvar utan grupp.</p>
${groups.length === 0 ? '' : table}
${field({ name: 'ny-grupp', label: 'Ny grupp', required: false, ...shown(view, 'ny-grupp') })}
${selectField({
  name: 'ny-sida',
  label: 'Den nya gruppen har',
  choices: [
    { value: 'kostnad', label: 'Kostnader' },
    { value: 'intakt', label: 'Intäkter' },
  ],
  value: view.values.get('ny-sida') ?? 'kostnad',
})}
${selectField({ name: 'ny-slag', label: 'Den nya gruppens kostnadsslag', required: false, choices: KINDS, value: view.values.get('ny-slag') ?? '' })}
${groups.length === 0 ? '' : selectField({ name: 'ny-over', label: 'Den nya gruppen står under', required: false, choices: [{ value: '', label: 'Ingen grupp' }, ...groups.map(({ id }) => ({ value: id, label: groupPath(groups, id) }))], ...shown(view, 'ny-over') })}`;
}

function groupRow({ values, plan }: Editing, { id, name, kind }: PlanGroup): Html {
  const over = values.get(`gruppover-${id}`) ?? '';
  const above = [{ id: '', name: 'Ingen grupp' }, ...plan.groups.filter((other) => other.kind === kind && other.id !== id)].map(
    (other) =>
      html`<option value="${other.id}"${other.id === over ? html` selected` : ''}>${groupPath(plan.groups, other.id) || other.name}</option>`,
  );
  const chosen = values.get(`gruppslag-${id}`) ?? '';
  const options = KINDS.map(
    ({ value, label }) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`,
  );
  return html`<tr><td>${kind === 'intakt' ? 'Intäkter' : 'Kostnader'}</td>
<td><input id="gruppnamn-${id}" name="gruppnamn-${id}" value="${values.get(`gruppnamn-${id}`) ?? ''}" autocomplete="off" aria-label="Namn på gruppen ${name}"></td>
<td>${kind === 'kostnad' ? html`<select id="gruppslag-${id}" name="gruppslag-${id}" aria-label="Kostnadsslag för ${name}">${options}</select>` : ''}</td>
<td><select id="gruppover-${id}" name="gruppover-${id}" aria-label="Grupp som ${name} står under">${above}</select></td></tr>`;
}
