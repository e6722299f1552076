import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { page } from '../../../ui/layout.ts';
import type { Association } from '../../associations/association.ts';
import { type FindingSeverity, SEVERITY_NAMES } from '../../checks/finding.ts';
import { addressesOf } from './addresses.ts';
import { stateTag } from './year-frame.pages.ts';
import { countedFindings, unfilledText, type YearSummary } from './year-summary.ts';

/** An association and its years, each with how it stands if that is known. */
export interface AssociationYears {
  readonly association: Association;
  /** Whether the visitor may read the annual report. */
  readonly isReadable: boolean;
  /** Whether the visitor may start its next year. */
  readonly mayStart: boolean;
  readonly years: readonly ListedYear[];
}

/** What the checks find in a year takes long to work out; whether it is adopted is always known. */
interface ListedYear {
  readonly year: number;
  readonly adoptedOn: string | null;
  readonly summary: YearSummary | null;
}

export interface Start {
  readonly associations: readonly AssociationYears[];
  readonly mayTry: boolean;
  /** A role of the visitor's opens nothing until they have given a second proof. */
  readonly lacksProof: boolean;
}

/** The first page: every association and its years. */
export const startPage = ({ associations, mayTry, lacksProof }: Start): Page =>
  page({
    title: 'Förbund och årsredovisningar',
    here: '/',
    main: ({ may }) => html`<div class="wide">
<div class="hero">
<h1>Årsredovisningar där varje siffra går att följa</h1>
<p class="lead">Välj ett förbund och ett år. Varje siffra i årsredovisningen är en länk till hur den räknats fram, ända ned till verifikationen.</p>
</div>
${lacksProof ? PROOF_NEEDED : ''}
${associations.length === 0 ? emptyStart(may('association.make')) : associations.map((each) => associationSection(each))}
${may('association.make') || (mayTry && (associations.length === 0 || associations.some(({ mayStart }) => mayStart))) ? html`<p class="actions"><a class="button button-second" href="/forbund/nytt">Nytt förbund</a></p>` : ''}
</div>`,
  });

const PROOF_NEEDED = html`<p class="notice">Du behöver en app för koder, eller en nyckel, för att öppna det som ditt uppdrag gäller. Det ordnar du en gång. <a href="/min-sida/tvafaktor?till=%2F">Ordna det nu</a></p>`;

const emptyStart = (isOperator: boolean): Html =>
  isOperator
    ? html`<section class="empty" aria-labelledby="tomt">
<h2 id="tomt">Du sköter driften</h2>
<p>Du ser inget förbunds innehåll. Skapa ett nytt förbund och bjud in dess förbundschef här nedanför. Alla inställningar och säkerhetskopior sköts på servern.</p>
</section>`
    : html`<section class="empty" aria-labelledby="tomt">
<h2 id="tomt">Du har inget uppdrag i något förbund ännu</h2>
<p>Förbundschefen i ditt förbund bjuder in dig med en länk. Har du fått en, öppna den.</p>
<p>Vill du bara se vad en bokföringsfil innehåller? <a href="/prova">Prova en SIE-fil</a>. Vill du veta om en färdig årsredovisning går ihop? <a href="/granska">Granska ett dokument</a>. Inget sparas.</p>
</section>`;

function associationSection({ association, isReadable, mayStart, years }: AssociationYears): Html {
  const heading = `forbund-${association.id}`;
  return html`<section class="association" aria-labelledby="${heading}">
<h2 id="${heading}">${association.name}</h2>
${detailsOf(association)}
${mayStart ? html`<p><a href="/${association.id}/nytt-ar">${years.length === 0 ? 'Starta det första året' : `Starta ${(years[0]?.year ?? 0) + 1}`}<span class="unseen"> för ${association.shortName}</span></a></p>` : ''}
${isReadable ? yearList({ association, years }) : html`<p>Ditt uppdrag gäller en insats. <a href="/${association.id}/insatser">Till insatsen</a></p>`}
</section>`;
}

function detailsOf({ organisationNumber, seat }: Association): Html {
  const details = [seat, organisationNumber === null ? null : `Organisationsnummer ${organisationNumber}`].filter((each) => each !== null);
  return html`<p class="quiet">${details.join(' · ')}</p>`;
}

function yearList({ association, years }: Omit<AssociationYears, 'isReadable' | 'mayStart'>): Html {
  if (years.length === 0) return html`<p>Inga år är startade.</p>`;
  return html`<ul class="years">${years.map((each) => yearItem(association, each))}</ul>`;
}

function yearItem(association: Association, { year, adoptedOn, summary }: ListedYear): Html {
  const to = addressesOf(association.id, year);
  const about = html`<span class="unseen">, ${association.shortName} ${year}</span>`;
  return html`<li>
<a class="years-year" href="${to.year}">${year}<span class="unseen"> ${association.shortName}</span></a>
<span>${stateTag({ adoptedOn })}</span>
<span>${summary === null ? '' : html`<a href="${to.findings}">${findingsText(summary)}${about}</a>`}</span>
<span class="links"><a href="${to.report}">Årsredovisning${about}</a> <a href="${to.figures}">Siffror${about}</a> <a href="${to.document('pdf')}">PDF${about}</a></span>
</li>`;
}

/** The open findings of each severity in one line. */
export function findingsText({ open, accepted, unfilled }: YearSummary): string {
  const severities = Object.keys(SEVERITY_NAMES) as FindingSeverity[];
  const parts = severities.filter((each) => open[each] > 0).map((each) => countedFindings(each, open[each]));
  if (unfilled > 0) parts.unshift(unfilledText(unfilled));
  if (accepted > 0) parts.push(accepted === 1 ? '1 godkänd' : `${accepted} godkända`);
  return parts.length === 0 ? 'Inget att anmärka' : parts.join(', ');
}
