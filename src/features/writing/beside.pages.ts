import { type Html, html } from '../../platform/http/page.ts';
import { type CheckedFinding, SEVERITY_NAMES } from '../checks/finding.ts';
import { addressesOf } from './addresses.ts';
import type { Thread } from './comments.ts';
import { changedNote } from './document.pages.ts';
import { whenAndWho } from './frame.pages.ts';
import type { ChangedFigure } from './kept-figures.ts';
import { besideText } from './looking.ts';
import type { ChapterPlace } from './text.ts';

/** What stands beside a text: how it will look, what the checks say, what others have said. */
export interface BesideView {
  readonly association: string;
  readonly place: ChapterPlace;
  readonly drawn: Html;
  readonly isEmpty: boolean;
  readonly findings: readonly CheckedFinding[];
  readonly file: string;
  readonly firstLine: number;
  readonly changed: readonly ChangedFigure[];
  readonly threads: readonly Thread[];
  readonly styles: readonly string[];
  figureAddress(key: string): string;
}

export const besidePanel = (view: BesideView): Html => html`<div class="writing-beside">
${changedSection(view)}
<section class="writing-preview" aria-labelledby="forhandsvisning-rubrik"><h2 id="forhandsvisning-rubrik">Så ser det ut</h2>
<div id="forhandsvisning">${view.isEmpty ? html`<p class="quiet">Här syns texten som den blir i dokumentet, med siffrorna ifyllda.</p>` : view.drawn}</div></section>
<section aria-labelledby="anmarkningar-rubrik"><h2 id="anmarkningar-rubrik">Anmärkningar på texten</h2>
<div id="anmarkningar">${findingsList(view)}</div></section>
${threadsSection(view)}
</div>`;

function changedSection({ changed }: BesideView): Html | '' {
  if (changed.length === 0) return '';
  return html`<section class="notice" aria-labelledby="andrade"><h2 id="andrade">Siffror som har ändrats</h2>
<p>De är andra nu än när texten sparades. Läs igenom att meningarna runt dem fortfarande stämmer, och spara igen.</p>
${changedNote(changed)}</section>`;
}

function findingsList(view: BesideView): Html {
  const open = view.findings.filter(({ accepted }) => accepted === null);
  if (open.length === 0)
    return html`<p class="quiet">${view.isEmpty ? 'Ingen text att granska ännu.' : 'Kontrollen har inget att anmärka.'}</p>`;
  return html`<ul class="findings">${open.map((finding) => findingItem(view, finding))}</ul>`;
}

const findingItem = (view: BesideView, finding: CheckedFinding): Html => html`<li class="finding finding-${finding.severity}">
<p><span class="tag tag-${finding.severity}">${SEVERITY_NAMES[finding.severity]}</span> ${besideText(finding.message, view)}</p>
${finding.values.map(({ label, shown, figure }) =>
  figure === null ? '' : html`<p>${label}: <a class="figure" href="${view.figureAddress(figure)}">${shown}</a></p>`,
)}</li>`;

function threadsSection({ association, place, threads }: BesideView): Html {
  const open = threads.filter(({ isOpen }) => isOpen);
  const to = addressesOf(association, place);
  return html`<section aria-labelledby="kommentarer-rubrik"><h2 id="kommentarer-rubrik">Kommentarer</h2>
${
  open.length === 0
    ? html`<p class="quiet">Inga öppna kommentarer.</p>`
    : html`<ul class="writing-threads">${open.map(
        ({ first, rest }) => html`<li>${first.quote === null ? '' : html`<blockquote>${first.quote}</blockquote>`}
<p class="writing-said">${first.body}</p><p class="quiet">${whenAndWho(first.writtenAt, first.writtenBy)}${rest.length === 0 ? '' : `, ${rest.length} svar`}</p></li>`,
      )}</ul>`
}
<p><a href="${to.comments}">Skriv eller svara på kommentarer</a></p></section>`;
}
