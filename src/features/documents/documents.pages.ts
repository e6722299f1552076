import { type Html, html, type Page } from '../../platform/http/page.ts';
import { dateInText, momentInText } from '../../shared/swedish.ts';
import { errorSummary, type FilledForm, field, form, shownIn, submit } from '../../ui/forms.ts';
import { grid } from '../../ui/parts.ts';
import { yearPage } from '../../ui/year-page.ts';
import type { DocumentAddresses } from './addresses.ts';
import { DOCUMENT_KINDS, type DocumentKind, KIND_HELP, KIND_NAMES } from './document-kinds.ts';
import { type Publication, publicAddress } from './published.ts';
import type { SealedDocument } from './sealed.ts';
import type { BoardPerson, SignedSeat } from './seats.ts';
import { holdersForm } from './signing/signing.pages.ts';

export interface DocumentsView {
  readonly year: number;
  readonly to: DocumentAddresses;
  readonly slug: string;
  readonly sealed: readonly (SealedDocument & { readonly seats: readonly SignedSeat[] })[];
  /** Which documents there is something to make of. */
  readonly drafts: Readonly<Record<DocumentKind, boolean>>;
  /** Of the decision about the budget, which is made before the document is sealed; null until then. */
  readonly budgetParagraph: string | null;
  readonly publications: readonly Publication[];
  readonly mayAdopt: boolean;
  readonly mayPublish: boolean;
  readonly seats: readonly SignedSeat[];
  readonly people: readonly BoardPerson[];
  readonly form: FilledForm;
}

/** The year's documents: what is drafted, decided, signed and published. */
export const documentsPage = (view: DocumentsView): Page =>
  yearPage({
    year: view.year,
    tab: 'dokument',
    title: 'Dokument',
    isWrong: view.form.errors.length > 0,
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="wide">
${errorSummary(view.form.errors)}
<h1>Dokument</h1>
<p class="lead">Från utkast till beslut, underskrift och publicering. Det som är fastställt låses och finns kvar som det var.</p>
${DOCUMENT_KINDS.map((kind) => kindSection(view, kind))}
${proposalSection(view)}
${publishedSection(view)}
${
  view.mayAdopt
    ? html`<section aria-labelledby="platser-rubrik"><h2 id="platser-rubrik">Vem som har vilken plats i styrelsen</h2>
<p>Var och en skriver under för sin egen plats. Välj bland dem som har uppdraget Styrelse och inte själva är förbundschef. En person har högst en plats: den som får en ny lämnar den gamla.</p>
<div class="narrow">${holdersForm(view)}</div></section>`
    : ''
}
</div>`,
  });

function kindSection(view: DocumentsView, kind: DocumentKind): Html {
  const { to, drafts, mayAdopt } = view;
  const versions = view.sealed.filter((sealed) => sealed.kind === kind);
  const name = KIND_NAMES[kind];
  return html`<section aria-labelledby="${kind}"><h2 id="${kind}">${name}</h2>
<p>${KIND_HELP[kind]}</p>
${versions.length === 0 ? notSealed(view, kind) : versionTable(view, kind)}
${
  drafts[kind]
    ? html`<p class="actions"><a class="button button-second" href="${to.draft(kind)}">${versions.length === 0 ? 'Läs utkastet' : 'Läs som det ser ut i dag'}<span class="unseen">, ${name}</span></a>
${mayAdopt ? html`<a class="button button-second" href="${to.adopt(kind)}">${versions.length === 0 ? 'Fastställ' : 'Fastställ en ny version'}<span class="unseen">, ${name}</span></a>` : ''}</p>`
    : html`<p class="quiet">${WHAT_IS_NEEDED[kind]}</p>`
}
</section>`;
}

const notSealed = ({ budgetParagraph }: DocumentsView, kind: DocumentKind): Html =>
  kind === 'verksamhetsplan' && budgetParagraph !== null
    ? html`<p><span class="tag">Inte låst</span> Budgeten är fastställd § ${budgetParagraph}; här låses dokumentet, så att styrelsen kan skriva under.</p>`
    : html`<p><span class="tag tag-draft">Utkast</span> Inte fastställd än.</p>`;

const WHAT_IS_NEEDED: Readonly<Record<DocumentKind, string>> = {
  verksamhetsplan: 'Det finns ingen plan för året än. Börja under Plan och budget.',
  delarsrapport: 'Bokföringen har inga verifikationer eller periodsaldon för året än. Lämna in en SIE-fil under Bokföring.',
  arsredovisning: 'Året är inte påbörjat än.',
};

const versionTable = ({ sealed, to }: DocumentsView, kind: DocumentKind): Html =>
  grid({
    id: `versioner-${kind}`,
    caption: `Fastställda versioner av ${KIND_NAMES[kind].toLowerCase()}`,
    quietCaption: true,
    head: html`<tr><th scope="col">Version</th><th scope="col">Beslut</th><th scope="col">Underskrifter</th></tr>`,
    body: sealed
      .filter((each) => each.kind === kind)
      .map(
        ({ id, version, title, adoptedOn, paragraph, seats }) =>
          html`<tr><th scope="row"><a href="${to.sealed(id)}">${title}, version ${version}</a></th><td>${dateInText(adoptedOn)}, § ${paragraph}</td><td>${signedText(seats)}</td></tr>`,
      ),
  });

const signedText = (seats: readonly SignedSeat[]): string =>
  `${seats.filter(({ signature }) => signature !== null).length} av ${seats.length}`;

function proposalSection({ mayPublish, drafts, budgetParagraph, to, form: filled }: DocumentsView): Html | '' {
  if (!mayPublish || !drafts.verksamhetsplan || budgetParagraph !== null) return '';
  return html`<section aria-labelledby="forslag"><h2 id="forslag">Publicera budgetförslaget</h2>
<p>Förslaget ska finnas på webben från kungörelsen av det sammanträde där budgeten beslutas (kommunallagen 8 kap. 14 §). Sammanträdet är offentligt (lag 2003:1210 19 §), och kungörelsen skrivs av sig själv.</p>
<div class="narrow">${form({
    action: to.proposal,
    content: html`${field({ name: 'dag', label: 'Sammanträdets dag', type: 'date', width: 'short', ...shownIn(filled, 'dag') })}
${field({ name: 'tid', label: 'Börjar klockan', width: 'short', ...shownIn(filled, 'tid') })}
${field({ name: 'plats', label: 'Plats', ...shownIn(filled, 'plats') })}
${submit('Publicera förslaget', 'second')}`,
  })}</div></section>`;
}

function publishedSection({ publications, slug, mayPublish, to }: DocumentsView): Html {
  const there = publications.filter(({ withdrawnAt }) => withdrawnAt === null);
  return html`<section aria-labelledby="publicerat"><h2 id="publicerat">Publicerat</h2>
${
  there.length === 0
    ? html`<p>Inget från året är publicerat. Det gör du på det fastställda dokumentets sida.</p>`
    : html`<p><a href="${publicAddress(slug)}">Förbundets offentliga sida</a></p>${grid({
        id: 'publicerade',
        caption: 'Publicerade dokument',
        quietCaption: true,
        head: html`<tr><th scope="col">Dokument</th><th scope="col">Publicerat</th><th scope="col">Ta ned</th></tr>`,
        body: there.map(
          ({ id, title, name, publishedAt }) =>
            html`<tr><th scope="row"><a href="${publicAddress(slug, name)}">${title}</a></th><td>${momentInText(publishedAt)}</td><td>${mayPublish ? form({ action: to.withdraw, hidden: { publicering: id }, content: html`<button class="button button-danger" type="submit">Ta ned<span class="unseen"> ${title}</span></button>` }) : ''}</td></tr>`,
        ),
      })}`
}
</section>`;
}
