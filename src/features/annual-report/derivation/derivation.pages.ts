import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { type Fact, facts, grid } from '../../../ui/parts.ts';
import { columnName } from '../../figures/columns.ts';
import { showWithFraction, unitName } from '../../figures/exactly.ts';
import { type Figure, type FigureKey, figureColumn } from '../../figures/figure.ts';
import { groupName } from '../../figures/figure-list.ts';
import { showFigure } from '../../figures/shown.ts';
import { findingItem } from '../findings/finding-item.pages.ts';
import type { ShownPlace } from '../year/shown-places.ts';
import { type YearFrame, yearPage } from '../year/year-frame.pages.ts';
import type { Derivation } from './derivation.ts';
import { figureLink } from './figure-link.pages.ts';
import { formulaSection } from './formula.pages.ts';
import { referenceText } from './formula-words.ts';
import { outlineSection } from './outline.pages.ts';

export interface DerivationView extends YearFrame {
  readonly derivation: Derivation;
  readonly figure: Figure;
  readonly nameOf: (key: string) => string;
  readonly find: (key: FigureKey) => Figure | undefined;
  readonly smallestShownGroup: number;
}

/** How a figure came about: what it means, what it is made of, where it is shown and what rests on it. */
export function derivationPage(view: DerivationView): Page {
  const { derivation, figure, to, records } = view;
  return yearPage(view, {
    title: `${figure.label}, ${columnName(figureColumn(figure.key))}`,
    tab: 'siffror',
    crumbs: [
      { href: to.report, name: `Årsredovisning ${records.year}` },
      { href: to.figures, name: 'Siffror' },
    ],
    main: html`<div class="wide derivation">
<div class="derivation-head">
<h1>${figure.label} <span class="quiet">${columnName(figureColumn(figure.key))}</span></h1>
${valueOf(derivation)}
${facts(factsOf(view))}
</div>
<div class="derivation-columns">
<div class="derivation-how">
${derivation.formula === null ? hiddenSection(view.smallestShownGroup) : html`${formulaSection(view, derivation.formula)}${outlineSection(view)}`}
${findingsSection(view)}
</div>
<div class="derivation-around">
${placesSection(view)}
${columnsSection(view)}
${dependantsSection(view)}
</div>
</div>
</div>`,
  });
}

function valueOf({ figure, places }: Derivation): Html {
  if (figure.value.kind === 'hidden') return html`<p class="big-value">Dold: för få personer</p>`;
  if (figure.value.kind === 'missing')
    return html`<p class="big-value">Saknas</p><p>Siffran går inte att räkna fram: ${figure.value.why}.</p>`;
  const inReport = [...new Set(places.map((place) => place.shown))];
  return html`<p class="big-value number">${showFigure(figure)}</p>
<p class="exact">Exakt värde: <span class="number">${showWithFraction(figure)}</span>${inReport.length === 0 ? '' : html`<br>I rapporten skrivs det: <span class="number">${inReport.join(' · ')}</span>`}</p>`;
}

function factsOf({ derivation, records }: DerivationView): Fact[] {
  const { figure, population } = derivation;
  return [
    ['Definition', sentence(figure.definition)],
    ['Gäller', population],
    ['Period', figure.period],
    ['Enhet', unitName(figure.unit)],
    ['Så hämtas siffran i en text', html`<code>${referenceText(figure, records.year)}</code>`],
  ];
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const hiddenSection = (smallest: number): Html => html`<section class="notice" aria-labelledby="dold">
<h2 id="dold">Siffran visas inte</h2>
<p>Den gäller färre än ${smallest} personer, eller skulle göra det möjligt att räkna ut en sådan siffra. Då skulle någon kunna kännas igen. Därför visas varken värdet eller det som det är framräknat av.</p>
</section>`;

function columnsSection({ derivation, to }: DerivationView): Html | '' {
  const { columns, figure } = derivation;
  if (columns.length < 2) return '';
  return html`<section aria-labelledby="ovriga"><h2 id="ovriga">Andra år och budget</h2>${grid({
    id: 'kolumner',
    caption: `${figure.label}, alla år`,
    quietCaption: true,
    head: html`<tr><th scope="col">År</th><th scope="col">Period</th><th scope="col" class="number">Värde</th></tr>`,
    body: columns.map((each) => {
      const name = columnName(figureColumn(each.key));
      const title = each.key === figure.key ? html`<strong>${name}</strong> (den här)` : html`${name}`;
      return html`<tr><th scope="row">${title}</th><td>${each.period}</td><td class="number">${figureLink(to, each, showFigure(each))}</td></tr>`;
    }),
  })}</section>`;
}

function placesSection({ derivation, to }: DerivationView): Html {
  const { places, figure } = derivation;
  const item = (place: ShownPlace): Html =>
    html`<li><a href="${to.place(place.anchor, figure.key)}">${placeName(place)}</a> <span class="number quiet">${place.shown}</span></li>`;
  return html`<section aria-labelledby="visas"><h2 id="visas">Här visas siffran</h2>
${places.length === 0 ? html`<p>Siffran visas inte i årsredovisningen, men kan ingå i andra siffror.</p>` : html`<ul class="plain">${distinct(places).map(item)}</ul>`}</section>`;
}

/** The section, and the table in it unless they have the same name. */
function placeName({ section, inside, form }: ShownPlace): string {
  const name = inside === null || section.endsWith(inside) ? section : `${section}: ${inside}`;
  return form === 'chart' ? `${name} (diagram)` : name;
}

/** The same figure twice in one table or section is one place to go to. */
const distinct = (places: readonly ShownPlace[]): readonly ShownPlace[] => [
  ...new Map(places.map((place) => [`${place.anchor} ${place.shown}`, place])).values(),
];

function dependantsSection({ derivation, to }: DerivationView): Html {
  const { dependants } = derivation;
  return html`<section aria-labelledby="ingar"><h2 id="ingar">Siffran ingår i</h2>
${
  dependants.length === 0
    ? html`<p>Ingen annan siffra räknas fram med den här.</p>`
    : html`<ul class="plain">${dependants.map((each) => html`<li>${figureLink(to, each)} <span class="number quiet">${showFigure(each)}</span> <br><span class="quiet">${groupName(each)}</span></li>`)}</ul>`
}</section>`;
}

function findingsSection(view: DerivationView): Html | '' {
  const { findings } = view.derivation;
  if (findings.length === 0) return '';
  return html`<section aria-labelledby="fynd"><h2 id="fynd">I kontrollen</h2><ul class="findings">${findings.map((finding) => findingItem(view.to, finding))}</ul></section>`;
}
