import { type Html, html } from '../../../platform/http/page.ts';
import { dateInText } from '../../../shared/swedish.ts';
import { type CheckedFinding, type FindingValue, SEVERITY_NAMES } from '../../checks/finding.ts';
import type { Addresses } from '../year/addresses.ts';
import { findingOnScreen } from './finding-words.ts';
import { mendingPlaces } from './mending.ts';

/** A finding with the values it compares, each a link, and who has accepted it. */
export const findingItem = (
  to: Addresses,
  finding: CheckedFinding,
  below: Html | '' = '',
): Html => html`<li class="finding finding-${finding.severity}">
<p class="finding-head"><span class="tag tag-${finding.severity}">${SEVERITY_NAMES[finding.severity]}</span>${finding.accepted === null ? '' : html` <span class="tag tag-final">Godkänd</span>`} <span class="quiet">${finding.id}</span></p>
<p>${findingOnScreen(finding.message)}</p>
${valuesOf(to, finding.values)}
${placesOf(to, finding)}
${acceptedText(finding)}
${below}
</li>`;

/** What is accepted is accepted for all that are called the same, so that is asked for once. */
export const findingList = (to: Addresses, findings: readonly CheckedFinding[], below: (finding: CheckedFinding) => Html | ''): Html =>
  html`<ul class="findings">${findings.map((finding, place) => findingItem(to, finding, findings.findIndex(({ id }) => id === finding.id) === place ? below(finding) : ''))}</ul>`;

/** Where it is mended. */
function placesOf(to: Addresses, finding: CheckedFinding): Html | '' {
  const places = mendingPlaces(finding, to.year);
  return places.length === 0 ? '' : html`<p>${places.map(({ href, name }) => html`<a href="${href}">Öppna ${name}</a> `)}</p>`;
}

function valuesOf(to: Addresses, values: readonly FindingValue[]): Html | '' {
  if (values.length === 0) return '';
  const value = ({ figure, shown }: FindingValue): Html =>
    figure === null ? html`${shown}` : html`<a class="figure" href="${to.figure(figure)}">${shown}</a>`;
  return html`<ul class="finding-values">${values.map(
    (each) =>
      html`<li>${each.label}: <strong class="number">${value(each)}</strong> <span class="quiet">${findingOnScreen(each.place)}</span></li>`,
  )}</ul>`;
}

const acceptedText = ({ accepted }: CheckedFinding): Html | '' =>
  accepted === null ? '' : html`<p class="finding-accepted">Godkänd av ${accepted.by} ${dateInText(accepted.on)}: ${accepted.reason}</p>`;
