import { type Html, html, type Page } from '../../platform/http/page.ts';
import { momentInText } from '../../shared/swedish.ts';
import { errorSummary, fileField, form, submit } from '../../ui/forms.ts';
import { page } from '../../ui/layout.ts';
import { documentPart } from './proof-document.pages.ts';
import { checksPart, filterPart, findingsPart, summaryPart } from './proof-findings.pages.ts';
import { markFindings } from './proof-marks.ts';
import { capitalised, kindText, LARGEST_MEGABYTES } from './proof-words.ts';
import type { ProofreadFile } from './proofread-file.work.ts';

const STYLES = ['proofreading.css', 'proof-findings.css'];
const TITLE = 'Granska ett dokument';

/** Where anyone may have a finished document read. `problem` tells why nothing was read the last time. */
export const proofreadingPage = (problem: string | null): Page =>
  page({
    title: TITLE,
    isWrong: problem !== null,
    here: '/granska',
    styles: STYLES,
    scripts: ['drop-file.js'],
    main: html`<div class="wide">
${errorSummary(problem === null ? [] : [{ field: 'fil', message: problem }])}
<h1>${TITLE}</h1>
<p class="lead">Se vad som inte går ihop i en färdig årsredovisning, delårsrapport eller verksamhetsplan, i vilket program den än är gjord.</p>
${uploadForm(problem)}
<section class="narrow" aria-labelledby="vad"><h2 id="vad">Vad som granskas</h2>
<p>Summor, balansräkning, samma uppgift på flera ställen, procent och andelar, antal, påståenden om siffror, enheter, lagrum och riktlinjer. Varje fynd visas med båda värdena, var de står och räkningen.</p>
<p>En granskning ersätter ingen revisor: det som inte gick att läsa eller pröva räknas upp, och inget fynd betyder inte att allt är rätt.</p>
<h2>Inget sparas</h2>
<p>Filen läses i serverns minne, svaret visas bara för dig och allt är borta när det är skickat. Inget skrivs på disk och inget lämnas till någon annan.</p>
</section>
</div>`,
  });

/** What is said while the file is sent and worked with, by `assets/drop-file.js`; without it the browser tells that it waits. */
const SAID = html` data-chosen="Vald fil:" data-working="Filen skickas och granskas. Det tar oftast några sekunder, för ett stort dokument upp till en halv minut." data-too-large="Filen är större än ${LARGEST_MEGABYTES} MB. Spara dokumentet utan stora bilder, eller kör samband granska i terminalen." data-most="${LARGEST_MEGABYTES * 1_000_000}"`;

const uploadForm = (problem: string | null): Html =>
  form({
    action: '/granska',
    sendsFiles: true,
    content: html`<div class="drop-place"${SAID}>${fileField({
      name: 'fil',
      label: 'Dokument',
      hint: `PDF, Word (.docx), webbsida (.html) eller ren text, högst ${LARGEST_MEGABYTES} MB. Välj filen eller släpp den här. En inskannad PDF utan text går inte att granska.`,
      accept: '.pdf,.docx,.html,.htm,.txt',
      error: problem ?? undefined,
    })}<p class="drop-told" role="status"></p></div>
${submit('Granska')}`,
  });

/** A document that has been proofread, with what its files are made of. */
export interface ProofreadPage extends ProofreadFile {
  /** What the buttons send back; null when it is too much to send. */
  readonly carried: string | null;
  readonly now: string;
}

/** What the document does not add up in, first, and the document itself beside it. */
export const proofreadPage = (shown: ProofreadPage): Page =>
  page({
    title: `${shown.proofed.file} – ${TITLE}`,
    here: '/granska',
    styles: STYLES,
    scripts: ['drop-file.js'],
    crumbs: [{ href: '/granska', name: TITLE }],
    main: html`<div class="wide">
${proofreadMain(shown, html`<p class="quiet">${capitalised(kindText(shown.proofed))}. <span class="proof-screen">Visas bara för dig och sparas inte: när sidan stängs är svaret borta.</span></p>`, downloads(shown.carried))}
<section class="proof-again" aria-labelledby="en-till"><h2 id="en-till">Granska ett dokument till</h2>${uploadForm(null)}</section>
</div>`,
  });

/** The same as a file of its own, with nothing to press. */
export const proofreadFilePart = (shown: Omit<ProofreadPage, 'carried'>): Html =>
  html`<main class="main"><div class="wide">
${proofreadMain(shown, html`<p class="quiet">Granskningsprotokoll, ${kindText(shown.proofed)}, granskat ${momentInText(shown.now)} med Samband.</p>`, '')}
</div></main>`;

function proofreadMain({ proofed, lines, leftOut }: ProofreadFile, lead: Html, files: Html | ''): Html {
  const { proofreading } = proofed;
  const { findings, checks } = proofreading;
  const marks = markFindings(lines, findings);
  return html`<div class="proof">
<h1>${proofed.file}</h1>
${lead}
${summaryPart(proofreading)}
${files}
${filterPart(findings)}
<div class="proof-columns${findings.length === 0 ? ' proof-alone' : ''}">
${findings.length === 0 ? '' : findingsPart(findings, marks)}
${documentPart({ lines, leftOut, marks })}
</div>
${checksPart(checks)}
</div>`;
}

/**
 * Nothing is kept, so what the files are made of is sent with the page, sealed, and comes back with the button: the file need not be sent
 * again, and nobody can have a protocol made of what Samband has not found.
 */
const downloads = (carried: string | null): Html | '' =>
  carried === null
    ? html`<p class="quiet">Svaret är för långt för att hämtas härifrån. Kör samband granska i terminalen för att få det som fil.</p>`
    : html`<form class="proof-files" action="/granska/protokoll" method="post" enctype="multipart/form-data">
<input type="hidden" name="protokoll" value="${carried}">
<button class="button" type="submit" name="som" value="pdf">Hämta protokoll (PDF)</button>
<button class="button button-second" type="submit" name="som" value="json">Hämta för andra program (JSON)</button>
</form>`;
