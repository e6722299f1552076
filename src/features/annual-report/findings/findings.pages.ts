import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { errorSummary, type FieldError, type FilledForm, form, submit } from '../../../ui/forms.ts';
import { splitAwaited } from '../../checks/awaited.ts';
import { type CheckedFinding, type FindingSeverity, SEVERITY_NAMES } from '../../checks/finding.ts';
import type { FigureBook } from '../../figures/book.ts';
import { type YearFrame, yearPage } from '../year/year-frame.pages.ts';
import { awaitedSection } from './awaited.pages.ts';
import { findingItem, findingList } from './finding-item.pages.ts';
import { smallGroupsSection } from './small-groups.pages.ts';

const EXPLANATIONS: Record<FindingSeverity, string> = {
  fel: 'Fel gör årsredovisningen till ett utkast tills de är rättade eller godkända med skäl.',
  varning: 'Varningar hindrar ingenting, men någon bör titta på dem.',
  anmarkning: 'Anmärkningar är sådant som en läsare kan undra över.',
};

const SEVERAL: Record<FindingSeverity, string> = { fel: 'Fel', varning: 'Varningar', anmarkning: 'Anmärkningar' };

/** What somebody wrote when they accepted a finding, and what was wrong with it. */
export interface Accepting {
  readonly finding: string;
  readonly reason: string;
  readonly problem: string;
}

export interface FindingsView extends YearFrame {
  readonly findings: readonly CheckedFinding[];
  readonly book: FigureBook;
  readonly accepting: Accepting | null;
  readonly smallGroups: FilledForm;
}

/** What the checks found, the worst first, and how a finding is accepted. */
export function findingsPage(view: FindingsView): Page {
  const open = view.findings.filter((finding) => finding.accepted === null);
  const { awaited, others } = splitAwaited(open, view.book, view.records.year);
  const accepted = view.findings.filter((finding) => finding.accepted !== null);
  const severities = Object.keys(SEVERITY_NAMES) as FindingSeverity[];
  const errors = errorsOf(view);
  return yearPage(view, {
    title: 'Kontroll',
    tab: 'kontroll',
    isWrong: errors.length > 0,
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: ({ may }) => html`<div class="wide">
${errorSummary(errors)}
<h1>Kontroll</h1>
<p class="lead">${open.length === 0 ? 'Kontrollen hittade inget som är kvar att åtgärda.' : 'Det här hittade kontrollen när siffror och texter jämfördes med varandra. Rätta det som är fel. Är något rätt som det är, godkänn det med ett skäl.'}</p>
${awaitedSection(view, awaited, (finding) => (may('finding.accept') ? acceptForm(view, finding) : ''))}
${severities.map((severity) => severitySection(view, { severity, open: others, mayAccept: may('finding.accept') }))}
${acceptedSection(view, accepted, may('finding.accept'))}
${may('counts.disclose') ? smallGroupsSection(`${view.to.findings}/sma-grupper`, view.smallGroups) : ''}
</div>`,
  });
}

const errorsOf = ({ accepting, smallGroups }: FindingsView): readonly FieldError[] => [
  ...(accepting === null ? [] : [{ field: reasonId(accepting.finding), message: accepting.problem }]),
  ...smallGroups.errors,
];

interface SeverityParts {
  readonly severity: FindingSeverity;
  readonly open: readonly CheckedFinding[];
  readonly mayAccept: boolean;
}

function severitySection(view: FindingsView, { severity, open, mayAccept }: SeverityParts): Html | '' {
  const found = open.filter((finding) => finding.severity === severity);
  if (found.length === 0) return '';
  return html`<section aria-labelledby="slag-${severity}"><h2 id="slag-${severity}">${SEVERAL[severity]} (${found.length})</h2>
<p>${EXPLANATIONS[severity]}</p>
${findingList(view.to, found, (finding) => (mayAccept ? acceptForm(view, finding) : ''))}</section>`;
}

const reasonId = (finding: string): string => `skal-${finding.replaceAll(/[^a-z0-9-]/gi, '-')}`;

function acceptForm({ to, accepting }: FindingsView, { id }: CheckedFinding): Html {
  const mine = accepting?.finding === id ? accepting : null;
  const error =
    mine === null ? '' : html`<p class="field-problem" id="${reasonId(id)}-fel"><span class="unseen">Fel:</span> ${mine.problem}</p>`;
  return html`<details class="help"${mine === null ? '' : html` open`}><summary>Godkänn<span class="unseen"> ${id}</span> …</summary>
${form({
  action: `${to.findings}/godkann`,
  hidden: { fynd: id },
  content: html`<div class="field${mine === null ? '' : ' field-wrong'}"><label for="${reasonId(id)}">Varför är det rätt som det är?</label>
<div class="hint" id="${reasonId(id)}-hjalp">Skälet, ditt namn och dagens datum står sedan vid anmärkningen.</div>${error}
<textarea class="whole" id="${reasonId(id)}" name="skal" rows="3" required aria-describedby="${reasonId(id)}-hjalp">
${mine?.reason ?? ''}</textarea></div>
${submit('Godkänn')}`,
})}</details>`;
}

function acceptedSection(view: FindingsView, accepted: readonly CheckedFinding[], mayAccept: boolean): Html | '' {
  if (accepted.length === 0) return '';
  const takeBack = ({ id }: CheckedFinding): Html =>
    form({
      action: `${view.to.findings}/angra`,
      hidden: { fynd: id },
      content: html`<button class="button button-second" type="submit">Ta tillbaka godkännandet<span class="unseen"> av ${id}</span></button>`,
    });
  return html`<section aria-labelledby="godkanda"><h2 id="godkanda">Godkända (${accepted.length})</h2>
<p>Någon har tittat på de här och godkänt dem med skäl.</p>
<ul class="findings">${accepted.map((finding) => findingItem(view.to, finding, mayAccept ? takeBack(finding) : ''))}</ul></section>`;
}
