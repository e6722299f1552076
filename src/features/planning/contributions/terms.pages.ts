import { type Html, html } from '../../../platform/http/page.ts';
import { dateInText } from '../../../shared/swedish.ts';
import { choiceField, field, saveBar, selectField, shownIn, submit } from '../../../ui/forms.ts';
import { grid } from '../../../ui/parts.ts';
import type { PlannedMember } from '../../contributions/contribution-plan.ts';
import { kronorIn } from '../amounts.ts';
import { type AskedTerms, type KnownMembers, populationDays } from './terms.ts';

interface TermsView {
  readonly association: string;
  readonly known: KnownMembers;
  readonly asked: AskedTerms;
}

const KEYS = [
  { value: 'folkmangd', label: 'Efter folkmängd' },
  { value: 'andelar', label: 'Fasta andelar', hint: 'Skriv varje kommuns del; delarna behöver inte bli 100.' },
  { value: 'belopp', label: 'Egna belopp', hint: 'Kommunerna har kommit överens om belopp, som sparas som de är.' },
] as const;

const REGION_KEYS = [
  { value: 'lika', label: 'Lika' },
  { value: 'folkmangd', label: 'Efter folkmängd' },
  { value: 'belopp', label: 'Egna belopp' },
] as const;

/** What is worked out is asked for by an address, so that it can be sent to somebody as a link. */
export function termsForm(view: TermsView): Html {
  const { association, known, asked } = view;
  const regions = known.members.filter(({ kind }) => kind === 'region');
  return html`<section aria-labelledby="rakna"><h2 id="rakna">Räkna</h2>
<p>Ingenting sparas när du räknar. Adressen till sidan innehåller allt du fyllt i, så en beräkning kan skickas som länk. En kommun utanför alla regioner räknas också som region, eller betalar hälften om ingen region är med (5 a §).</p>
<form class="form planning-form" action="/${association}/${known.year}/bidrag#resultat" method="get" novalidate>
${membersTable(view)}
${known.members.some(({ kind }) => kind === 'arbetsformedlingen') ? html`<p class="hint">Statens hälft betalas genom Försäkringskassan. Därför står Arbetsförmedlingen inte i tabellen.</p>` : ''}
<div class="planning-fields">
${choiceField({ name: 'nyckel', label: 'Hur delar kommunerna på sin del?', kind: 'radio', choices: KEYS, chosen: [asked.terms.municipalKey] })}
${regions.length > 1 ? choiceField({ name: 'regionnyckel', label: 'Hur delar regionerna på sin del?', kind: 'radio', choices: REGION_KEYS, chosen: [asked.terms.regionalKey] }) : ''}
<div>${amountFields(view)}</div>
</div>
${saveBar(submit('Räkna'))}
</form></section>`;
}

function amountFields({ known, asked }: TermsView): Html {
  const paying = known.members.filter(({ kind }) => kind !== 'arbetsformedlingen');
  const days = populationDays(known.year).map((day) => ({ value: day, label: dateInText(day) }));
  const steps = [
    { value: '1', label: '1 kr' },
    { value: '100', label: '100 kr' },
    { value: '1000', label: '1 000 kr' },
  ];
  const rests = [{ value: '', label: 'Den som avrundats mest' }, ...paying.map(({ member, name }) => ({ value: member, label: name }))];
  return html`${field({ name: 'erbjudande', label: 'Statens erbjudande, kronor', hint: 'Det mesta som staten vill betala.', required: false, width: 'short', inputmode: 'decimal', ...shownIn(asked, 'erbjudande') })}
${field({ name: 'summa', label: 'Summa bidrag, kronor', hint: 'Lämna tomt för att få det mesta som alla tak tillåter.', required: false, width: 'short', inputmode: 'decimal', ...shownIn(asked, 'summa') })}
${selectField({ name: 'folkmangd-den', label: 'Folkmängd den', required: false, choices: [{ value: '', label: 'Inte angivet' }, ...days], value: asked.populationOn ?? '' })}
${selectField({ name: 'steg', label: 'Avrunda till hela', choices: steps, value: String(asked.terms.stepOre / 100) })}
${selectField({ name: 'rest', label: 'Avrundningsresten läggs på', required: false, choices: rests, value: asked.terms.restMember ?? '' })}`;
}

function membersTable({ known, asked }: TermsView): Html {
  const paying = known.members.filter(({ kind }) => kind !== 'arbetsformedlingen');
  return grid({
    id: 'medlemmar',
    caption: 'Vad som är känt om medlemmarna',
    head: html`<tr><th scope="col">Medlem</th><th scope="col" class="number">Bidrag ${known.year - 1}</th><th scope="col">Tak, kronor eller +10 %</th><th scope="col">Folkmängd</th><th scope="col">Andel</th><th scope="col">Eget belopp</th><th scope="col">Utanför region</th></tr>`,
    body: paying.map((member) => memberRow(member, known, asked)),
  });
}

function memberRow({ member: id, name, kind }: PlannedMember, { beforeOre }: KnownMembers, asked: AskedTerms): Html {
  const before = beforeOre.get(id);
  const input = (field: string, label: string): Html => {
    const wrong = asked.errors.some((error) => error.field === `${field}-${id}`) ? html` aria-invalid="true"` : '';
    return html`<td><input class="amount" id="${field}-${id}" name="${field}-${id}" value="${asked.values.get(`${field}-${id}`)?.[0] ?? ''}" autocomplete="off" aria-label="${name}, ${label}"${wrong}></td>`;
  };
  const isShared = kind !== 'forsakringskassan';
  const isOutside = asked.terms.members.some((member) => member.member === id && member.isOutsideRegion);
  return html`<tr><th scope="row">${name}</th><td class="number">${before === undefined ? '' : kronorIn(before)}</td>
${input('tak', 'tak')}${isShared ? html`${input('folk', 'folkmängd')}${kind === 'kommun' ? input('andel', 'andel') : html`<td></td>`}${input('belopp', 'eget belopp')}` : html`<td></td><td></td><td></td>`}
<td>${kind === 'kommun' ? html`<input id="utanfor-${id}" name="utanfor-${id}" type="checkbox" value="ja" aria-label="${name} hör inte till någon region"${isOutside ? html` checked` : ''}>` : ''}</td></tr>`;
}
