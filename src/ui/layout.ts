import { assetAddress, type Html, html } from '../platform/http/page.ts';

/** A step of the way down to a page: the place and its name. */
export interface Crumb {
  readonly href: string;
  readonly name: string;
}

export interface PageParts {
  /** Said in the tab and by screen readers when the page opens; the most particular word first. */
  readonly title: string;
  /** The way here, the page itself not included. */
  readonly crumbs?: readonly Crumb[];
  /** What belongs to the whole place, such as its name and its own menu; stands above the content. */
  readonly banner?: Html;
  readonly main: Html;
  /** Stylesheets of `assets/` besides the common one. */
  readonly styles?: readonly string[];
  /** Modules of `assets/` that make the page handier; it must work without them. */
  readonly scripts?: readonly string[];
  /** The address, when it is one of the main menu's. */
  readonly here?: string;
}

/** A whole page: head, menu, content and foot. Everything works without JavaScript. */
export function page(parts: PageParts): Html {
  return html`<!doctype html>
<html lang="sv">
${head(parts)}
<body>
<a class="skip" href="#innehall-start">Hoppa till innehållet</a>
${siteHeader(parts.here ?? '')}
${parts.banner ?? ''}
${crumbTrail(parts.crumbs ?? [])}
<main id="innehall-start" class="main" tabindex="-1">
${parts.main}
</main>
${siteFooter}
</body>
</html>`;
}

/** The sheets of every page; the first tells the order of the layers. */
const STYLES = [
  'samband.css',
  'layout.css',
  'parts.css',
  'grids.css',
  'forms.css',
  'findings.css',
  'places.css',
  'reading.css',
  'derivation.css',
  'print.css',
];

const head = ({ title, styles = [], scripts = [] }: PageParts): Html => html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Samband</title>
<link rel="icon" href="${assetAddress('icon.svg')}" type="image/svg+xml">
<link rel="preload" href="${assetAddress('fonts/source-sans-3-latin-wght-normal.woff2')}" as="font" type="font/woff2" crossorigin>
${[...STYLES, ...styles].map((name) => html`<link rel="stylesheet" href="${assetAddress(name)}">`)}
${scripts.map((name) => html`<script type="module" src="${assetAddress(name)}"></script>`)}
</head>`;

const MENU: readonly Crumb[] = [
  { href: '/', name: 'Förbund' },
  { href: '/prova', name: 'Prova en SIE-fil' },
  { href: '/om', name: 'Om Samband' },
];

const siteHeader = (here: string): Html => html`<header class="site">
<div class="wide site-inner">
<a class="brand" href="/">${mark}<span>Samband</span></a>
<nav aria-label="Huvudmeny"><ul class="menu">${MENU.map((item) => menuItem(item, here))}</ul></nav>
</div>
</header>`;

const mark: Html = html`<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><g fill="none" stroke="currentColor" stroke-width="3.2"><circle cx="11.5" cy="16" r="8"/><path d="M17 10.2a8 8 0 1 1 0 11.6"/></g></svg>`;

/** One link of a menu, which tells when it leads to where one is. */
export const menuItem = ({ href, name }: Crumb, here: string): Html =>
  href === here ? html`<li><a href="${href}" aria-current="page">${name}</a></li>` : html`<li><a href="${href}">${name}</a></li>`;

const crumbTrail = (crumbs: readonly Crumb[]): Html | '' =>
  crumbs.length === 0
    ? ''
    : html`<nav class="wide crumbs" aria-label="Du är här"><ol>${crumbs.map(({ href, name }) => html`<li><a href="${href}">${name}</a></li>`)}</ol></nav>`;

const siteFooter: Html = html`<footer class="site-foot"><div class="wide">
<p>Samband är öppen programvara för samordningsförbund.</p>
<ul class="menu"><li><a href="/om">Om Samband</a></li><li><a href="/tillganglighet">Tillgänglighet</a></li></ul>
</div></footer>`;
