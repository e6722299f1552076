import { type Html, html } from '../../platform/http/page.ts';
import { grid } from '../../ui/parts.ts';
import type { Marks } from './proof-marks.ts';
import {
  capitalised,
  checkedText,
  counted,
  countOf,
  headingOf,
  nothingFound,
  placeText,
  SEVERITIES,
  severityId,
  severityWord,
  surenessWord,
} from './proof-words.ts';
import type { ProofCheck, ProofFinding, ProofPlace, Proofreading, ProofSeverity } from './proofreading.ts';
import { valueInText } from './value-in-text.ts';

/** What is most needed, first: how many were found of each severity, what was compared and what was not read. */
export const summaryPart = (proofreading: Proofreading): Html => html`<section class="proof-summary" aria-labelledby="sammanfattning">
<h2 id="sammanfattning" class="unseen">Sammanfattning</h2>
<ul class="proof-counts">${SEVERITIES.map((severity) => countItem(severity, countOf(proofreading.findings, severity)))}</ul>
${proofreading.findings.length === 0 ? html`<p>${nothingFound(proofreading)}</p>` : ''}
<p>${checkedText(proofreading)}</p>
${unreadPart(proofreading.unread)}
</section>`;

function countItem(severity: ProofSeverity, count: number): Html {
  const inside = html`<strong>${count}</strong> ${severityWord(severity, count)}`;
  const id = severityId(severity);
  return html`<li class="proof-count proof-${id}${count === 0 ? ' proof-none' : ''}">${count === 0 ? inside : html`<a href="#${id}">${inside}</a>`}</li>`;
}

const unreadPart = (unread: readonly string[]): Html | '' =>
  unread.length === 0
    ? ''
    : html`<div class="notice"><h3>Det här kunde inte läsas eller prövas</h3><ul>${unread.map((sentence) => html`<li>${sentence}</li>`)}</ul></div>`;

/** Which severities are shown. The style sheet hides the others, so that it works without script. */
export function filterPart(findings: readonly ProofFinding[]): Html | '' {
  const there = SEVERITIES.filter((severity) => countOf(findings, severity) > 0);
  if (there.length < 2) return '';
  return html`<fieldset class="proof-filter"><legend>Visa</legend>${there.map(
    (severity) =>
      html`<label><input type="checkbox" id="visa-${severityId(severity)}" checked autocomplete="off"> ${headingOf(severity)}</label>`,
  )}</fieldset>`;
}

/** The findings, the worst first, each with its number in the document's order of them. */
export const findingsPart = (findings: readonly ProofFinding[], marks: Marks): Html =>
  html`<div class="proof-findings">${SEVERITIES.map((severity) => severityPart(severity, findings, marks))}</div>`;

function severityPart(severity: ProofSeverity, findings: readonly ProofFinding[], marks: Marks): Html | '' {
  const id = severityId(severity);
  const those = findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => finding.severity === severity);
  if (those.length === 0) return '';
  return html`<section class="proof-group proof-${id}" aria-labelledby="${id}">
<h2 id="${id}">${headingOf(severity)} (${those.length})</h2>
${those.map(({ finding, index }) => findingHtml(finding, index, marks))}
</section>`;
}

const findingHtml = (
  finding: ProofFinding,
  index: number,
  marks: Marks,
): Html => html`<article class="proof-finding" id="fynd-${index + 1}" aria-labelledby="fynd-${index + 1}-rubrik">
<h3 id="fynd-${index + 1}-rubrik"><span class="proof-number">${index + 1}</span> ${capitalised(finding.kind)} <span class="quiet proof-sure">${surenessWord(finding.sureness)}</span></h3>
<p>${finding.message}</p>
${finding.arithmetic === '' ? '' : html`<p class="proof-arithmetic"><span class="unseen">Räkning: </span>${finding.arithmetic}</p>`}
${placesPart(finding.places.map((place, at) => placeHtml(place, marks.idOf(index, at))))}
</article>`;

/** A sum may have many terms: those that it is about stand first, and the rest can be unfolded. */
const MOST_PLACES = 4;

const placesPart = (places: readonly Html[]): Html =>
  places.length <= MOST_PLACES + 1
    ? html`<ul class="proof-places">${places}</ul>`
    : html`<ul class="proof-places">${places.slice(0, MOST_PLACES)}</ul>
<details class="proof-more"><summary>${places.length - MOST_PLACES} värden till</summary><ul class="proof-places">${places.slice(MOST_PLACES)}</ul></details>`;

function placeHtml(place: ProofPlace, id: string | null): Html {
  const where = capitalised(placeText(place));
  return html`<li>${id === null ? html`<span class="quiet">${where}</span>` : html`<a href="#${id}">${where}</a>`}${place.label === '' ? '' : html` <span class="proof-label">${place.label}</span>`}
<q class="proof-quote">${quoted(place)}</q></li>`;
}

/** The words around the value as they stand, with the value in them told apart. */
function quoted({ text, value }: ProofPlace): Html {
  const span = valueInText(text, value);
  if (span === null) return html`<strong>${value}</strong>${text === '' ? '' : ` ${text}`}`;
  return html`${text.slice(0, span.from)}<strong>${text.slice(span.from, span.to)}</strong>${text.slice(span.to)}`;
}

/** More rows would be scrolled past; the file for other programs has them all. */
const MOST_CHECKS = 500;

const OUTCOMES: Readonly<Record<ProofCheck['outcome'], string>> = { held: 'stämmer', rounding: 'avrundning', failed: 'stämmer inte' };

/** Everything that was compared, folded: whoever wants to know what the counts rest on can look. */
export const checksPart = (checks: readonly ProofCheck[]): Html | '' =>
  checks.length === 0
    ? ''
    : html`<details class="proof-checks"><summary>Alla jämförelser som gjordes (${counted(checks.length, 'jämförelse', 'jämförelser')})</summary>
${grid({
  id: 'jamforelser',
  caption: 'Jämförelser',
  quietCaption: true,
  head: html`<tr><th scope="col">Var</th><th scope="col">Slag</th><th scope="col">Räkning</th><th scope="col">Utfall</th></tr>`,
  body: checks.slice(0, MOST_CHECKS).map(checkRow),
})}
${checks.length > MOST_CHECKS ? html`<p class="quiet">Här visas de första ${MOST_CHECKS}. Alla finns i filen för andra program.</p>` : ''}
</details>`;

const checkRow = ({ kind, outcome, isTickedOff, arithmetic, places }: ProofCheck): Html =>
  html`<tr><th scope="row">${places[0] === undefined ? '' : capitalised(placeText(places[0]))}</th><td>${kind}</td><td>${arithmetic}</td><td>${isTickedOff ? 'avprickat' : OUTCOMES[outcome]}</td></tr>`;
