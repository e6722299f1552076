import type { Chart } from '../../../platform/documents/document.ts';
import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { exact } from '../../../shared/exact.ts';
import { dateInText, swedishNumber } from '../../../shared/swedish.ts';
import { facts } from '../../../ui/parts.ts';
import { type Figure, type FigureKey, figureKey } from '../../figures/figure.ts';
import { showFigure } from '../../figures/shown.ts';
import { CHART_NAMES } from '../../ledger/chart.ts';
import type { ReportInput } from '../report.ts';
import { type Addresses, FORMATS, type ReportFormat } from './addresses.ts';
import { findingsText } from './associations.pages.ts';
import { type SeenTask, taskSection } from './tasks.pages.ts';
import { type YearFrame, yearPage } from './year-frame.pages.ts';
import { stateSentence } from './year-summary.ts';

/** What the year's first page shows. */
export interface YearOverview extends YearFrame {
  readonly input: ReportInput;
  /** The picture of results over the years, drawn, when the report has one. */
  readonly picture: { readonly chart: Chart; readonly drawn: Html } | null;
  readonly vouchers: number;
  /** Whether there are any books to look in. */
  readonly hasBooks: boolean;
  readonly tasks: readonly SeenTask[];
  readonly sealed: SealedView | null;
  /** Whether the adopted report waits for the signature of whoever looks. */
  readonly isToSign: boolean;
}

/** The adopted report, when there is one: where it is, and whether the year has changed since. */
export interface SealedView {
  readonly href: string;
  readonly adoptedOn: string;
  readonly isOutdated: boolean;
}

export const overviewPage = (overview: YearOverview): Page => {
  const { records, summary } = overview;
  return yearPage(overview, {
    title: 'Översikt',
    tab: 'oversikt',
    crumbs: [{ href: '/', name: 'Förbund' }],
    main: html`<div class="wide overview">
<div class="overview-head">
<h1>${records.association.shortName} ${records.year}</h1>
<p class="lead">${stateSentence(summary)}</p>
${waysToRead(overview)}
</div>
${taskSection(overview.tasks)}
${keyFigures(overview)}
<div class="overview-middle">
${pictureOf(overview)}
${waysOn(overview)}
</div>
${aboutTheYear(overview)}
</div>`,
  });
};

/** To the adopted report once there is one; what the year looks like today stands second. */
const waysToRead = ({ sealed, isToSign, to }: YearOverview): Html =>
  sealed === null
    ? html`<p class="actions"><a class="button" href="${to.report}">Läs årsredovisningen</a></p>
${downloads(to)}`
    : html`${isToSign ? html`<p class="notice">Årsredovisningen väntar på din underskrift. <a href="${sealed.href}#underskrifter">Läs och skriv under</a></p>` : ''}
${sealed.isOutdated ? html`<p class="notice">Underlaget har ändrats efter beslutet. Det fastställda dokumentet står kvar som det är.</p>` : ''}
<p class="actions"><a class="button" href="${sealed.href}">Läs den fastställda årsredovisningen</a> <a class="button button-second" href="${to.report}">Läs underlaget som det ser ut i dag</a></p>
<p class="downloads"><span id="hamta">Hämta som</span> <a href="${sealed.href}/dokument.pdf" aria-describedby="hamta" download>PDF</a> <a href="${sealed.href}/dokument.docx" aria-describedby="hamta" download>Word</a> <a href="${sealed.href}/dokument.html" aria-describedby="hamta" download>Webbsida</a></p>`;

const FORMAT_NAMES: Record<ReportFormat, string> = { pdf: 'PDF', docx: 'Word', html: 'Webbsida', json: 'JSON' };

/** The report as files. */
export const downloads = (to: Addresses): Html =>
  html`<p class="downloads"><span id="hamta">Hämta som</span> ${FORMATS.map((format) => html`<a href="${to.document(format)}" aria-describedby="hamta" download>${FORMAT_NAMES[format]}</a> `)}</p>`;

/** The figures that most people ask for first. Those that a year does not have are left out. */
const KEY_FIGURES = [
  'rr.intakter',
  'rr.kostnader',
  'rr.arets-resultat',
  'br.eget-kapital',
  'bidrag.summa',
  'oversikt.soliditet',
  'deltagare.summa',
  'mal.uppfyllt',
] as const;

function keyFigures({ input, to }: YearOverview): Html {
  const { book, records } = input;
  const cards = KEY_FIGURES.flatMap((id) => {
    const figure = book.find(figureKey(id, records.year));
    if (figure === undefined || figure.value.kind === 'missing') return [];
    return [keyFigure({ figure, before: book.find(figureKey(id, records.year - 1)), year: records.year }, to)];
  });
  return html`<section aria-labelledby="nyckeltal"><h2 id="nyckeltal">Nyckeltal</h2><ul class="cards">${cards}</ul></section>`;
}

interface KeyFigure {
  readonly figure: Figure;
  readonly before: Figure | undefined;
  readonly year: number;
}

function keyFigure({ figure, before, year }: KeyFigure, to: Addresses): Html {
  const link = (key: FigureKey, text: string, name: string): Html =>
    html`<a class="figure" href="${to.figure(key)}">${text}<span class="unseen">, ${name}</span></a>`;
  const earlier =
    before === undefined || before.value.kind === 'missing'
      ? ''
      : html`<span class="card-before">${year - 1}: ${link(before.key, showFigure(before), `${before.label} ${year - 1}`)}</span>`;
  return html`<li class="card"><span class="card-name">${figure.label}</span>
<span class="card-value">${link(figure.key, showFigure(figure), figure.label)}</span>${earlier}</li>`;
}

function pictureOf({ picture, to }: YearOverview): Html | '' {
  if (picture === null) return '';
  return html`<section aria-labelledby="bild"><h2 id="bild">${picture.chart.title}</h2>
<div class="picture" role="group" aria-labelledby="bild" tabindex="0">${picture.drawn}</div>
<p><a href="${to.place(picture.chart.id)}">Se talen i årsredovisningen</a></p></section>`;
}

function waysOn({ input, to, summary, vouchers, hasBooks }: YearOverview): Html {
  const way = (href: string, name: string, text: string): Html => html`<li><a href="${href}">${name}</a><span>${text}</span></li>`;
  return html`<section aria-labelledby="vidare"><h2 id="vidare">Granska året</h2><ul class="ways">
${way(to.findings, 'Kontroll', findingsText(summary))}
${way(to.figures, 'Siffror', `${count(input.book.figures.size)} siffror med härledning`)}
${
  !hasBooks
    ? way(`${to.year}/bokforing`, 'Bokföring', 'Ingen bokföring är inläst än')
    : html`${way(to.accounts, 'Konton', 'Ingående balans, årets förändring och utgående balans')}
${way(to.vouchers, 'Verifikationer', vouchers === 0 ? 'Bokföringen har inga verifikationer' : `${count(vouchers)} verifikationer`)}`
}
</ul></section>`;
}

const count = (number: number): string => swedishNumber(exact(number));

function aboutTheYear({ records, input }: YearOverview): Html {
  const { association, settings, year } = records;
  const told = (value: string | null): string => value ?? 'Uppgift saknas';
  return html`<section aria-labelledby="om-aret"><h2 id="om-aret">Om räkenskapsåret</h2>${facts([
    ['Förbund', association.name],
    ['Organisationsnummer', told(association.organisationNumber)],
    ['Säte', told(association.seat)],
    ['Räkenskapsår', String(year)],
    ['Diarienummer', told(settings.recordNumber)],
    ['Fastställd', settings.adoptedOn === null ? 'Inte än' : dateInText(settings.adoptedOn)],
    ['Kontoplan', CHART_NAMES[settings.chart]],
  ])}
<p><span class="quiet">Medlemmar</span><br>${input.records.members.map((member) => member.name).join(', ')}</p></section>`;
}
