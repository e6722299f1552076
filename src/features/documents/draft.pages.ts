import { type Html, html } from '../../platform/http/page.ts';

/** A draft as files. */
export const draftDownloads = (draft: string): Html =>
  html`<p class="downloads"><span id="hamta">Hämta utkastet som</span> <a href="${draft}.pdf" aria-describedby="hamta" download>PDF</a> <a href="${draft}.docx" aria-describedby="hamta" download>Word</a> <a href="${draft}.html" aria-describedby="hamta" download>Webbsida</a></p>`;

/** What has to be mended before the document can be decided. */
export const problemList = (problems: readonly string[]): Html | '' =>
  problems.length === 0
    ? ''
    : html`<section aria-labelledby="att-ratta"><h2 id="att-ratta">Att rätta före beslutet</h2><ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul></section>`;
