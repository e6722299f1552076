import { type Html, html } from '../../../platform/http/page.ts';
import { form, submit } from '../../../ui/forms.ts';
import { type Fact, facts, grid } from '../../../ui/parts.ts';
import type { PartAmounts, PlannedMember } from '../../contributions/contribution-plan.ts';
import { shareBreaches } from '../../contributions/share-breach.ts';
import { type Change, ceilingOf, type Feasible } from '../../contributions/weakest-member.ts';
import { kr, kronorIn, percent } from '../amounts.ts';
import { contributionsOf, type Outlook } from './outlook.ts';
import type { AskedTerms, KnownMembers } from './terms.ts';

export interface OutlookView {
  readonly association: string;
  readonly known: KnownMembers;
  readonly asked: AskedTerms;
  readonly outlook: Outlook;
  readonly mayPlan: boolean;
  /** What each pays and has left, drawn. */
  readonly picture: Html | null;
}

/** What the terms come to, the weakest member first. */
export function outlookSection(view: OutlookView): Html {
  const { outlook, asked } = view;
  if (asked.errors.length > 0) return html``;
  const heading = html`<h2 id="resultat">Resultat</h2>`;
  if (outlook.missing.length > 0)
    return html`<section aria-labelledby="resultat">${heading}<p>Fyll i det som fattas för att kunna räkna:</p><ul class="plain">${outlook.missing.map((each) => html`<li>${each}</li>`)}</ul></section>`;
  return html`<section aria-labelledby="resultat">${heading}
${outlook.feasible === null ? html`<p>Inga tak är angivna, så ingen medlem sätter någon gräns. Fyll i tak eller statens erbjudande för att se vad som är möjligt.</p>` : weakestPart(view, outlook.feasible)}
${outlook.totalOre === null ? html`<p>Fyll i en summa eller tak för att få ett förslag.</p>` : proposal(view, outlook)}
</section>`;
}

function weakestPart({ asked, outlook, picture }: OutlookView, found: Feasible): Html {
  const { offerOre } = asked.terms;
  const stateOre = found.left.find(({ member }) => member.kind === 'forsakringskassan')?.amountOre ?? 0;
  const ofOffer: readonly Fact[] =
    offerOre === null
      ? []
      : [
          ['Statens erbjudande', kr(offerOre)],
          ['Av erbjudandet blir kvar', kr(offerOre - stateOre)],
        ];
  return html`<h3>Den svagaste medlemmen sätter nivån</h3>
<p>${bindingSentence(found)}</p>
${facts([['Mest som är möjligt tillsammans', kr(found.totalOre)], ...ofOffer])}
${leftTable(found, offerOre)}
${picture === null ? '' : html`<div class="picture" role="group" aria-label="Vad medlemmarna betalar och har kvar" tabindex="0">${picture}</div>`}
${changesList(outlook.changes, found)}`;
}

function bindingSentence({ binding, totalOre }: Feasible): string {
  const names = binding.map(({ name }) => name).join(' och ');
  return `Eftersom andelarna är fasta kan bidragen tillsammans bli högst ${kr(totalOre)}: där når ${names} sitt tak.`;
}

const leftTable = ({ left, binding }: Feasible, offerOre: number | null): Html =>
  grid({
    id: 'kvar',
    caption: 'Vid det mesta som är möjligt, kronor',
    head: html`<tr><th scope="col">Medlem</th><th scope="col" class="number">Tak</th><th scope="col" class="number">Betalar</th><th scope="col" class="number">Outnyttjat</th><th scope="col">Gräns</th></tr>`,
    body: left.map(({ member, amountOre, leftOre }) => {
      const ceilingOre = ceilingOf(member, offerOre);
      return html`<tr><th scope="row">${member.name}</th><td class="number">${ceilingOre === null ? 'inget' : kronorIn(ceilingOre)}</td><td class="number">${kronorIn(amountOre)}</td><td class="number">${leftOre === null ? '' : kronorIn(leftOre)}</td><td>${isAmong(binding, member) ? html`<span class="tag tag-varning">Sätter nivån</span>` : ''}</td></tr>`;
    }),
  });

const isAmong = (members: readonly PlannedMember[], { member }: PlannedMember): boolean => members.some((each) => each.member === member);

function changesList(changes: readonly Change[], { totalOre, binding }: Feasible): Html | '' {
  if (changes.length === 0) return '';
  const sentence = (change: Change): string => {
    const moreOre = change.totalOre - totalOre;
    const raise =
      change.kind === 'tenPercent'
        ? `Om ${change.member.name} höjer sitt tak med 10 % till ${kr(change.ceilingOre)}`
        : `Om ${change.member.name} höjer sitt tak till ${kr(change.ceilingOre)}, där nästa medlem tar vid,`;
    return moreOre <= 0
      ? `${raise} ändras ingenting, eftersom någon annan också stannar här.`
      : `${raise} kan alla bidrag tillsammans bli ${kr(change.totalOre)}, det vill säga ${kr(moreOre)} mer.`;
  };
  return html`<h3>Vad en ändring skulle ge</h3><ul class="plain">${changes.map((change) => html`<li>${sentence(change)}</li>`)}</ul>
${binding.length > 1 ? html`<p>Flera medlemmar når sitt tak samtidigt. Då måste alla de höja för att nivån ska bli högre.</p>` : ''}`;
}

function proposal(view: OutlookView, outlook: Outlook): Html {
  const members = contributionsOf(outlook.parts);
  return html`<h3>Förslag till bidrag</h3>
${aboveNotice(outlook)}
${breachList(members)}
${proposalTable(outlook)}
${view.mayPlan ? saveForm(view) : ''}`;
}

const aboveNotice = ({ above }: Outlook): Html | '' =>
  above.length === 0
    ? ''
    : html`<div class="notice"><h3>Mer än någon har sagt sig kunna betala</h3><ul class="plain">${above.map(({ member, amountOre }) => html`<li>${member.name} skulle betala ${kr(amountOre)}.</li>`)}</ul></div>`;

const breachList = (members: ReturnType<typeof contributionsOf>): Html | '' => {
  const breaches = shareBreaches(members);
  if (breaches.length === 0) return '';
  return html`<div class="notice"><h3>Andelarna följer inte lagens fördelning</h3><ul class="plain">${breaches.map(({ part, amountOre, share }) => html`<li>${part.name}: ${kr(amountOre)} är ${percent(share)}; lagen säger ${percent(part.share)}.</li>`)}</ul></div>`;
};

const proposalTable = ({ parts, totalOre }: Outlook): Html =>
  grid({
    id: 'forslag',
    caption: 'Förslag, kronor',
    head: html`<tr><th scope="col">Medlem</th><th scope="col" class="number">Bidrag</th></tr>`,
    body: parts.map(partRows),
    foot: html`<tr class="total"><th scope="row">Summa</th><td class="number">${kronorIn(parts.reduce((sum, { amountOre }) => sum + amountOre, 0) || (totalOre ?? 0))}</td></tr>`,
  });

function partRows({ part, amountOre, members, rests }: PartAmounts): Html {
  const name = (id: string): string => members.find(({ member }) => member.member === id)?.member.name ?? id;
  const rest = rests.map(
    (each) =>
      html`<tr><th scope="row" class="quiet">avrundningsrest lagd på ${name(each.member)}, ingår ovan</th><td class="number quiet">${kronorIn(each.amountOre)}</td></tr>`,
  );
  return html`${members.map(({ member, amountOre: own }) => html`<tr><th scope="row">${member.name}</th><td class="number">${kronorIn(own)}</td></tr>`)}${rest}
<tr class="total"><th scope="row">${part.name}, ${percent(part.share)}</th><td class="number">${kronorIn(amountOre)}</td></tr>`;
}

/** The same terms, to be kept. */
function saveForm({ association, known, asked, outlook }: OutlookView): Html {
  const hidden = Object.fromEntries([...asked.values].map(([name, texts]) => [name, texts[0] ?? '']));
  const summa = outlook.totalOre === null ? '' : String(outlook.totalOre / 100).replace('.', ',');
  return form({
    action: `/${association}/${known.year}/bidrag`,
    hidden: { ...hidden, summa },
    content: submit('Spara som plan'),
  });
}
