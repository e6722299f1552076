import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { dateInText, momentInText } from '../../../shared/swedish.ts';
import { errorSummary, type FilledForm, form, submit } from '../../../ui/forms.ts';
import { facts, grid } from '../../../ui/parts.ts';
import { yearPage } from '../../../ui/year-page.ts';
import type { DocumentAddresses } from '../addresses.ts';
import { KIND_NAMES } from '../document-kinds.ts';
import { FILE_NAMES, PUBLIC_FILES, type Publication, publicAddress } from '../published.ts';
import type { NamedHash, SealedDocument } from '../sealed.ts';
import type { SignedSeat } from '../seats.ts';
import { groupedHash } from '../signing/signature-page.ts';
import type { SignedCopy } from '../signing/signed-copy.ts';
import { signingSection } from '../signing/signing.pages.ts';
import { type Difference, isSame } from './difference.ts';

export interface SealedView {
  readonly sealed: SealedDocument;
  /** The version that has taken its place, if one has. */
  readonly replacedBy: SealedDocument | null;
  readonly statement: string;
  readonly files: readonly NamedHash[];
  /** The document as it was drawn when it was sealed. */
  readonly drawn: Html;
  readonly styles: readonly string[];
  readonly to: DocumentAddresses;
  /** Null when the document cannot be made any more. */
  readonly difference: Difference | null;
  readonly seats: readonly SignedSeat[];
  /** The seats that whoever looks may sign for now. */
  readonly own: readonly SignedSeat[];
  readonly copies: readonly SignedCopy[];
  readonly mayTakeIn: boolean;
  /** Null for whoever may not publish. */
  readonly publishing: { readonly slug: string; readonly publication: Publication | null } | null;
  readonly form: FilledForm;
}

/** A decided document exactly as it was, with what one does with it: read, check, sign, publish. */
export const sealedPage = (view: SealedView): Page =>
  yearPage({
    year: view.sealed.year,
    tab: 'dokument',
    title: `${view.sealed.title}, version ${view.sealed.version}`,
    isWrong: view.form.errors.length > 0,
    styles: view.styles,
    state: html`<span class="tag tag-final">Fastställd</span>`,
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: view.to.all, name: 'Dokument' },
    ],
    main: html`<div class="wide">
${errorSummary(view.form.errors)}
<h1>${view.sealed.title}</h1>
<p class="lead">${leadOf(view)}</p>
${replacement(view)}
${downloads(view)}
${aboutDecision(view.sealed)}
${signingSection(view)}
${publishingSection(view)}
${differenceSection(view)}
${verifying(view)}
<section aria-labelledby="lasta"><h2 id="lasta">Det fastställda dokumentet</h2>
<div class="reading-text">${view.drawn}</div></section>
</div>`,
  });

const leadOf = ({ sealed, replacedBy }: SealedView): string =>
  replacedBy === null
    ? `Fastställd av styrelsen ${dateInText(sealed.adoptedOn)}. Det som står här ändras inte.`
    : `Version ${sealed.version}, fastställd ${dateInText(sealed.adoptedOn)}. En senare version har ersatt den.`;

const replacement = ({ replacedBy, to }: SealedView): Html | '' =>
  replacedBy === null
    ? ''
    : html`<p class="notice"><a href="${to.sealed(replacedBy.id)}">Till version ${replacedBy.version}, som gäller</a></p>`;

const downloads = ({ to, sealed }: SealedView): Html =>
  html`<p class="downloads"><span id="hamta">Hämta som</span> ${PUBLIC_FILES.map((name) => html`<a href="${to.sealed(sealed.id, name)}" aria-describedby="hamta" download>${FILE_NAMES[name]}</a> `)}</p>`;

const aboutDecision = (sealed: SealedDocument): Html =>
  facts([
    ['Dokument', KIND_NAMES[sealed.kind]],
    ['Beslut', `${dateInText(sealed.adoptedOn)}, § ${sealed.paragraph}, ${sealed.meeting}`],
    ['Diarienummer', sealed.recordNumber ?? 'Inget angivet'],
    ['Version', String(sealed.version)],
    ['Låst', `${momentInText(sealed.sealedAt)} av ${sealed.sealedBy}`],
  ]);

function publishingSection({ publishing, sealed, to, replacedBy, seats }: SealedView): Html | '' {
  if (publishing === null) return '';
  const { publication, slug } = publishing;
  return html`<section aria-labelledby="publicering"><h2 id="publicering">Publicering</h2>
${publication !== null ? published(to, slug, publication) : replacedBy === null ? offer(to, sealed, seats) : html`<p>Bara den senaste versionen kan publiceras.</p>`}
</section>`;
}

const offer = (
  to: DocumentAddresses,
  sealed: SealedDocument,
  seats: readonly SignedSeat[],
): Html => html`<p>Dokumentet är inte publicerat. När du publicerar det kan vem som helst läsa det utan att logga in, tillsammans med de siffror som står i det.</p>
${unsigned(seats)}
${form({ action: to.sealed(sealed.id, 'publicera'), content: submit('Publicera', 'second') })}`;

/** What somebody should know before others can read it. */
function unsigned(seats: readonly SignedSeat[]): Html | '' {
  const signed = seats.filter(({ signature }) => signature !== null).length;
  return signed === seats.length ? '' : html`<p class="notice">${signed} av ${seats.length} har skrivit under. Du kan publicera ändå.</p>`;
}

const published = (
  to: DocumentAddresses,
  slug: string,
  publication: Publication,
): Html => html`<p>Publicerat ${momentInText(publication.publishedAt)}: <a href="${publicAddress(slug, publication.name)}">den offentliga sidan</a>.</p>
${form({ action: to.withdraw, hidden: { publicering: publication.id }, content: submit('Ta ned', 'danger') })}`;

function differenceSection({ difference }: SealedView): Html {
  return html`<section aria-labelledby="skillnad"><h2 id="skillnad">Vad som skulle vara annorlunda i dag</h2>
${difference === null ? html`<p>Underlaget finns inte kvar, så det går inte att jämföra.</p>` : differenceOf(difference)}
</section>`;
}

function differenceOf(difference: Difference): Html {
  if (isSame(difference)) return html`<p>Ingenting. Underlaget är detsamma som när dokumentet fastställdes.</p>`;
  const { figures, lines } = difference;
  return html`<p>Underlaget har ändrats efter beslutet. Det fastställda dokumentet står kvar som det är. Ska ändringen gälla behövs ett nytt beslut.</p>
${figures.length === 0 ? '' : figureTable(difference)}
${lines.length === 0 ? '' : html`<h3>Text</h3><ul class="changes">${lines.map(({ kind, text }) => (kind === 'gone' ? html`<li><span class="tag">Borta</span> <del>${text}</del></li>` : html`<li><span class="tag">Nytt</span> <ins>${text}</ins></li>`))}</ul>`}`;
}

const figureTable = ({ figures }: Difference): Html =>
  grid({
    id: 'skillnad-siffror',
    caption: `Siffror som har ändrats: ${figures.length}`,
    head: html`<tr><th scope="col">Siffra</th><th scope="col">Period</th><th scope="col" class="number">Fastställd</th><th scope="col" class="number">I dag</th></tr>`,
    body: figures.map(
      ({ label, period, before, after }) =>
        html`<tr><th scope="row">${label}</th><td>${period}</td><td class="number">${before ?? 'fanns inte'}</td><td class="number">${after ?? 'finns inte'}</td></tr>`,
    ),
  });

const verifying = ({
  sealed,
  files,
  to,
}: SealedView): Html => html`<section aria-labelledby="kontrollera"><h2 id="kontrollera">Kontrollera att det är äkta</h2>
<p>Kontrollsumma (SHA-256):</p>
<p><code>${groupedHash(sealed.sha256)}</code></p>
<details><summary>Så kontrollerar du</summary>
<ol>
<li>Hämta <a href="${to.sealed(sealed.id, 'innehall.json')}" download>hela innehållet</a> och räkna ut dess SHA-256, till exempel med <code>sha256sum innehall.json</code> eller <code>Get-FileHash innehall.json</code>. Det ska bli kontrollsumman ovan, utan mellanslag.</li>
<li>I innehållet står varje fils egen kontrollsumma. Räkna ut den för filen du har och jämför.</li>
</ol>
${grid({
  id: 'filer',
  caption: 'Filernas kontrollsummor',
  head: html`<tr><th scope="col">Fil</th><th scope="col">SHA-256</th></tr>`,
  body: files.map(({ name, sha256 }) => html`<tr><th scope="row">${name}</th><td><code>${groupedHash(sha256)}</code></td></tr>`),
})}
</details></section>`;
