import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { searchForm } from '../../../ui/parts.ts';
import type { Figure } from '../../figures/figure.ts';
import type { ListedFigure } from '../../figures/figure-list.ts';
import { showFigure } from '../../figures/shown.ts';
import { type YearFrame, yearPage } from '../year/year-frame.pages.ts';
import type { Hit, SearchResult } from './search.ts';

const MOST_FIGURES = 50;

export const searchPage = (frame: YearFrame, result: SearchResult): Page =>
  yearPage(frame, {
    title: result.words === '' ? 'Sök' : `Sök: ${result.words}`,
    tab: 'arsredovisning',
    crumbs: [
      { href: '/', name: 'Förbund' },
      { href: frame.to.report, name: `Årsredovisning ${frame.records.year}` },
    ],
    main: html`<div class="wide">
<h1>Sök i årsredovisningen</h1>
${searchForm({ action: frame.to.search, label: 'Sök efter rubriker, tabeller, text och siffror', words: result.words })}
${result.words === '' ? '' : results(frame, result)}
</div>`,
  });

function results(frame: YearFrame, { words, hits, figures }: SearchResult): Html {
  if (hits.length === 0 && figures.length === 0)
    return html`<p role="status">Inget hittades för ”${words}”. Prova ett annat ord eller en del av ordet.</p>`;
  return html`<p role="status">${hits.length} träffar i rapporten och ${figures.length} siffror för ”${words}”.</p>
${hits.length === 0 ? '' : html`<h2>I rapporten</h2><ul class="hits">${hits.map((hit) => hitItem(frame, hit))}</ul>`}
${figures.length === 0 ? '' : figureHits(frame, words, figures)}`;
}

const KIND_NAMES: Record<Hit['kind'], string> = { avsnitt: 'Avsnitt', tabell: 'Tabell', diagram: 'Diagram', text: 'Text' };

const hitItem = ({ to }: YearFrame, { kind, title, excerpt, anchor }: Hit): Html =>
  html`<li><span class="tag">${KIND_NAMES[kind]}</span> <a href="${to.place(anchor)}">${title}</a>${excerpt === '' ? '' : html`<p>${excerpt}</p>`}</li>`;

function figureHits({ to }: YearFrame, words: string, figures: readonly ListedFigure[]): Html {
  const rest =
    figures.length <= MOST_FIGURES
      ? ''
      : html`<p><a href="${to.figures}?q=${encodeURIComponent(words)}">Se alla ${figures.length} siffror</a></p>`;
  return html`<h2>Siffror</h2><ul class="hits">${figures.slice(0, MOST_FIGURES).flatMap(({ now, others }) => {
    const figure: Figure | undefined = now ?? others[0];
    return figure === undefined
      ? []
      : [
          html`<li><a href="${to.figure(figure.key)}">${figure.label}</a> <span class="number">${showFigure(figure)}</span> <span class="quiet">${figure.period}</span></li>`,
        ];
  })}</ul>${rest}`;
}
