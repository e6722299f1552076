import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { type CheckedFinding, type FindingSeverity, SEVERITY_NAMES } from '../../checks/finding.ts';
import { type YearFrame, yearPage } from '../year/year-frame.pages.ts';
import { findingItem } from './finding-item.pages.ts';

const EXPLANATIONS: Record<FindingSeverity, string> = {
  fel: 'Fel gör årsredovisningen till ett utkast tills de är rättade eller godkända med skäl.',
  varning: 'Varningar hindrar ingenting, men någon bör titta på dem.',
  anmarkning: 'Anmärkningar är sådant som en läsare kan undra över.',
};

const SEVERAL: Record<FindingSeverity, string> = { fel: 'Fel', varning: 'Varningar', anmarkning: 'Anmärkningar' };

/** What the checks found, the worst first, and how a finding is accepted. */
export function findingsPage(frame: YearFrame, findings: readonly CheckedFinding[]): Page {
  const open = findings.filter((finding) => finding.accepted === null);
  const accepted = findings.filter((finding) => finding.accepted !== null);
  const severities = Object.keys(SEVERITY_NAMES) as FindingSeverity[];
  return yearPage(frame, {
    title: 'Kontroll',
    tab: 'kontroll',
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="wide">
<h1>Kontroll</h1>
<p class="lead">${open.length === 0 ? 'Kontrollen hittade inget som är kvar att åtgärda.' : 'Det här hittade kontrollen när siffror och texter jämfördes med varandra.'}</p>
${severities.map((severity) => severitySection(frame, severity, open))}
${acceptedSection(frame, accepted)}
${howToAccept(frame, open[0])}
</div>`,
  });
}

function severitySection(frame: YearFrame, severity: FindingSeverity, open: readonly CheckedFinding[]): Html | '' {
  const found = open.filter((finding) => finding.severity === severity);
  if (found.length === 0) return '';
  return html`<section aria-labelledby="slag-${severity}"><h2 id="slag-${severity}">${SEVERAL[severity]} (${found.length})</h2>
<p>${EXPLANATIONS[severity]}</p>
<ul class="findings">${found.map((finding) => findingItem(frame.to, finding))}</ul></section>`;
}

function acceptedSection(frame: YearFrame, accepted: readonly CheckedFinding[]): Html | '' {
  if (accepted.length === 0) return '';
  return html`<section aria-labelledby="godkanda"><h2 id="godkanda">Godkända (${accepted.length})</h2>
<p>Någon har tittat på de här och godkänt dem med skäl.</p>
<ul class="findings">${accepted.map((finding) => findingItem(frame.to, finding))}</ul></section>`;
}

function howToAccept({ records }: YearFrame, example: CheckedFinding | undefined): Html {
  return html`<section aria-labelledby="godkann"><h2 id="godkann">Så rättar eller godkänner du</h2>
<p>Rätta uppgiften i årsmappen och läs in den igen. Är uppgiften riktig som den är, godkänn den i filen <code>godkannanden.yaml</code> med skäl, namn och datum:</p>
<pre><code>- fynd: ${example?.id ?? 'bidrag.andelar'}
  skal: Varför det är rätt ändå.
  av: Ordföranden
  datum: ${records.year + 1}-03-08</code></pre></section>`;
}
