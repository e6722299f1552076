import { type Html, html, type Page, type Surroundings } from '../platform/http/page.ts';
import { type Crumb, page } from './layout.ts';
import { placeBar } from './site-header.ts';

/** What one does with a year, in the order one does it. Each is a tab; `path` is what stands after the year in addresses. */
export const YEAR_TABS = [
  { id: 'oversikt', path: '', name: 'Översikt', needs: 'annualReport.read' },
  { id: 'uppgifter', path: '/uppgifter', name: 'Uppgifter', needs: 'record.read' },
  { id: 'bidrag', path: '/bidrag', name: 'Bidrag', needs: 'contribution.read' },
  { id: 'plan', path: '/plan', name: 'Plan och budget', needs: 'plan.read' },
  { id: 'bokforing', path: '/bokforing', name: 'Bokföring', needs: 'ledger.read' },
  { id: 'uppfoljning', path: '/uppfoljning', name: 'Uppföljning', needs: 'followUp.read' },
  { id: 'insatspengar', path: '/insatspengar', name: 'Insatsernas pengar', needs: 'interventionMoney.read' },
  { id: 'texter', path: '/texter', name: 'Texter', needs: 'text.read' },
  { id: 'dokument', path: '/dokument', name: 'Dokument', needs: 'document.read' },
  { id: 'arsredovisning', path: '/arsredovisning', name: 'Årsredovisning', needs: 'annualReport.read' },
  { id: 'siffror', path: '/siffror', name: 'Siffror', needs: 'figure.read' },
  { id: 'kontroll', path: '/kontroll', name: 'Kontroll', needs: 'finding.read' },
] as const;

export type YearTab = (typeof YEAR_TABS)[number]['id'];

/** What is there before the year is started. */
const BEFORE_THE_YEAR: readonly YearTab[] = ['bidrag', 'plan', 'texter', 'dokument'];

export interface YearPlace {
  readonly year: number;
  /** The tab that the page belongs under. */
  readonly tab: YearTab;
  /** False when there is nothing but plans for the year yet: then only what can be opened is offered. */
  readonly isStarted?: boolean;
  /** Whether what stands here is decided, and the like. */
  readonly state?: Html;
}

export interface YearPageParts extends YearPlace {
  readonly title: string;
  readonly isWrong?: boolean;
  readonly crumbs?: readonly Crumb[];
  readonly main: Html | ((surroundings: Surroundings) => Html);
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[] | ((surroundings: Surroundings) => readonly string[]);
}

/** A page about one association's year: whose and which year it is, and the year's own menu, stand above it. */
export function yearPage({ year, tab, isStarted = true, state, title, ...parts }: YearPageParts): Page {
  return page({
    ...parts,
    title: (_language, { associationName }) =>
      [title, [associationName, year].filter((part) => typeof part === 'number' || part).join(' ')].join(' – '),
    banner: (surroundings) => yearBar({ year, tab, isStarted, ...(state && { state }) }, surroundings),
  });
}

/** Which association and year one is in, with the way to everything that one does with a year. */
function yearBar({ year, tab, isStarted = true, state }: YearPlace, surroundings: Surroundings): Html {
  const base = `/${surroundings.association ?? ''}/${year}`;
  const tabs = YEAR_TABS.filter(({ id }) => isStarted || BEFORE_THE_YEAR.includes(id)).map(({ id, path, name, needs }) => ({
    id,
    href: base + path,
    name,
    needs,
  }));
  return placeBar(
    {
      name: surroundings.associationName ?? '',
      href: `/${surroundings.association ?? ''}`,
      more: html`<span class="yearbar-year">${year}</span> ${state ?? ''}`,
      tabs,
      tabsName: 'Sidor i året',
      here: tabs.find(({ id }) => id === tab)?.href ?? '',
    },
    surroundings,
  );
}
