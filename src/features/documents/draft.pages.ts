import { type Html, html, type Page } from '../../platform/http/page.ts';
import { yearPage } from '../../ui/year-page.ts';
import type { DocumentAddresses } from './addresses.ts';
import { type DocumentKind, KIND_NAMES } from './document-kinds.ts';

export interface DraftView {
  readonly year: number;
  readonly to: DocumentAddresses;
  /** The document as it is drawn, and what it is drawn with. */
  readonly drawn: Html;
  readonly styles: readonly string[];
  /** What is wrong in its texts. */
  readonly problems: readonly string[];
}

interface DraftOf {
  readonly kind: DocumentKind;
  readonly heading: string;
  readonly lead: string;
  /** What can be chosen about it. */
  readonly choice?: Html | '';
}

/** A document that has not been decided, as it would be now. */
export const draftPage = ({ year, to, drawn, styles, problems }: DraftView, { kind, heading, lead, choice = '' }: DraftOf): Page =>
  yearPage({
    year,
    tab: 'dokument',
    title: `${KIND_NAMES[kind]}, utkast`,
    styles,
    state: html`<span class="tag tag-draft">Utkast</span>`,
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: to.all, name: 'Dokument' },
    ],
    main: html`<div class="wide">
<h1>${heading}, utkast</h1>
<p class="lead">${lead}</p>
${draftDownloads(to.draft(kind))}
${choice}
${problemList(problems)}
<div class="reading-text">${drawn}</div>
</div>`,
  });

/** A draft as files. */
const draftDownloads = (draft: string): Html =>
  html`<p class="downloads"><span id="hamta">Hämta utkastet som</span> <a href="${draft}.pdf" aria-describedby="hamta" download>PDF</a> <a href="${draft}.docx" aria-describedby="hamta" download>Word</a> <a href="${draft}.html" aria-describedby="hamta" download>Webbsida</a></p>`;

/** What has to be mended before the document can be decided. */
const problemList = (problems: readonly string[]): Html | '' =>
  problems.length === 0
    ? ''
    : html`<section aria-labelledby="att-ratta"><h2 id="att-ratta">Att rätta före beslutet</h2><ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul></section>`;
