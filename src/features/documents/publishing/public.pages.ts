import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { bySwedishOrder, dateInText, momentInText } from '../../../shared/swedish.ts';
import { page } from '../../../ui/layout.ts';
import { facts, grid } from '../../../ui/parts.ts';
import {
  FILE_NAMES,
  isSigned,
  NOTICE_FILES,
  type NoticeFile,
  PUBLIC_FILES,
  type PublicFile,
  type PublishedDocument,
  type Publisher,
  publicAddress,
  SIGNATURES,
} from '../published.ts';
import type { Signer } from '../seats.ts';
import { groupedHash } from '../signing/signature-page.ts';

/** Whose documents there are to read without signing in. */
export const publishersPage = (publishers: readonly Pick<Publisher, 'slug' | 'name' | 'seat'>[]): Page =>
  page({
    title: 'Publicerade dokument',
    main: html`<div class="narrow">
<h1>Publicerade dokument</h1>
${
  publishers.length === 0
    ? html`<p class="empty">Inget förbund har publicerat något här än. När en årsredovisning, en plan eller ett budgetförslag publiceras kan alla läsa det här, utan att logga in.</p>`
    : html`<p class="lead">Samordningsförbund som har publicerat dokument som alla får läsa.</p>
<ul>${publishers.toSorted((one, other) => bySwedishOrder(one.name, other.name)).map(publisherItem)}</ul>`
}
</div>`,
  });

const publisherItem = ({ slug, name, seat }: Pick<Publisher, 'slug' | 'name' | 'seat'>): Html =>
  html`<li><a href="${publicAddress(slug)}">${name}</a>${seat === null ? '' : html` <span class="quiet">${seat}</span>`}</li>`;

/** What an association has published, for everybody. */
export const publicPage = (publisher: Publisher, documents: readonly PublishedDocument[]): Page =>
  page({
    title: `Publicerade dokument – ${publisher.name}`,
    main: html`<div class="wide">
<h1>${publisher.name}</h1>
<p class="lead">Dokument som förbundet har publicerat, med sina siffror att räkna vidare på.</p>
${aboutPublisher(publisher)}
${grid({
  id: 'publicerade',
  caption: 'Publicerade dokument',
  head: html`<tr><th scope="col">Dokument</th><th scope="col">Beslut</th><th scope="col">Publicerat</th><th scope="col">Hämta</th></tr>`,
  body: documents.map((document) => documentRow(publisher, document)),
})}
</div>`,
  });

const aboutPublisher = ({ organisationNumber, seat }: Publisher): Html =>
  facts([
    ...(organisationNumber === null ? [] : [['Organisationsnummer', organisationNumber] as const]),
    ...(seat === null ? [] : [['Säte', seat] as const]),
  ]);

const documentRow = (publisher: Publisher, document: PublishedDocument): Html =>
  html`<tr><th scope="row"><a href="${publicAddress(publisher.slug, document.name)}">${document.title}</a></th><td>${decisionOf(document)}</td><td>${momentInText(document.publishedAt)}</td><td class="links">${links(publisher, document, ['dokument.pdf', 'siffror.json', 'siffror.csv'])}</td></tr>`;

function decisionOf({ adoptedOn, meetingOn, version }: PublishedDocument): string {
  if (adoptedOn !== null) return `${dateInText(adoptedOn)}${version === null || version === 1 ? '' : `, version ${version}`}`;
  return meetingOn === null ? 'Inte beslutat' : `Förslag till sammanträdet ${dateInText(meetingOn)}`;
}

const links = (publisher: Publisher, document: PublishedDocument, files: readonly (PublicFile | NoticeFile)[]): Html =>
  html`${files.map(
    (name) =>
      html`<a href="${publicAddress(publisher.slug, document.name)}/${name}" download>${FILE_NAMES[name]}<span class="unseen">, ${document.title}</span></a> `,
  )}`;

/** Who stands behind a decided document, seat by seat. */
function signersSection(publisher: Publisher, document: PublishedDocument): Html | '' {
  const { signers } = document;
  if (signers === null || signers.length === 0) return '';
  const heading = html`<h2 id="underskrifter">Underskrifter</h2>`;
  if (!isSigned(document))
    return html`<section aria-labelledby="underskrifter">${heading}<p>Ingen har skrivit under dokumentet i Samband än.</p></section>`;
  return html`<section aria-labelledby="underskrifter">${heading}<ul>${signers.map(signerItem)}</ul>
<p class="downloads"><a href="${publicAddress(publisher.slug, document.name)}/${SIGNATURES}" download>Signaturblad, PDF</a></p></section>`;
}

const signerItem = ({ seat, name, signedAt }: Signer): Html =>
  html`<li>${seat}: ${name === null || signedAt === null ? 'inte underskrivet än' : `${name}, ${momentInText(signedAt)}`}</li>`;

export interface PublicDocumentView {
  readonly publisher: Publisher;
  readonly document: PublishedDocument;
  readonly drawn: Html;
  readonly styles: readonly string[];
}

/** A published document to be read by anybody. */
export const publicDocumentPage = ({ publisher, document, drawn, styles }: PublicDocumentView): Page =>
  page({
    title: `${document.title} – ${publisher.name}`,
    styles,
    crumbs: [{ href: publicAddress(publisher.slug), name: publisher.name }],
    main: html`<div class="wide">
<h1>${document.title}</h1>
<p class="lead">${publisher.name}. ${document.adoptedOn === null ? `${decisionOf(document)}.` : `Beslutat av styrelsen ${decisionOf(document)}.`}</p>
<p class="downloads">${links(publisher, document, document.kind === 'budgetforslag' ? [...NOTICE_FILES, ...PUBLIC_FILES] : PUBLIC_FILES)}</p>
${document.sealedSha256 === null ? '' : html`<p class="quiet">Kontrollsumma (SHA-256) för det beslutade dokumentet: <code>${groupedHash(document.sealedSha256)}</code></p>`}
${signersSection(publisher, document)}
<div class="reading-text">${drawn}</div>
</div>`,
  });
