import { LANGUAGES, type Language, wordsIn } from '../language/words.ts';
import { assetAddress, type Html, html, type Page, type Surroundings } from '../platform/http/page.ts';
import { inSwedish, type MenuLink, menuItem, placeBar, siteHeader } from './site-header.ts';

/** A step of the way down to a page: the place and its name. */
export interface Crumb {
  readonly href: string;
  readonly name: string;
}

export interface PageParts {
  /** Said in the tab and by screen readers when the page opens; the most particular word first. */
  readonly title: string | ((language: Language, surroundings: Surroundings) => string);
  /** Something on the page has to be mended before it is taken: told first in the tab. */
  readonly isWrong?: boolean;
  /** The way here, the page itself not included. In Swedish, unless it is a function of the language. */
  readonly crumbs?: readonly Crumb[] | ((language: Language) => readonly Crumb[]);
  /** What belongs to the whole place, such as its name and its own menu; stands above the content. */
  readonly banner?: (surroundings: Surroundings) => Html;
  readonly main: Html | ((surroundings: Surroundings) => Html);
  /** Speaks the language of its frame. Taken for Swedish unless it says so: what a page is drawn from does not tell. */
  readonly isTranslated?: boolean;
  /** Stylesheets of `assets/` besides the common one. */
  readonly styles?: readonly string[];
  /** Modules of `assets/` that make the page handier; it must work without them. */
  readonly scripts?: readonly string[] | ((surroundings: Surroundings) => readonly string[]);
  /** Where the browser goes on by itself, when a page is only a step on the way there; say it with a link too. */
  readonly onwards?: string;
  /** The address, when it is one of the main menu's. */
  readonly here?: string;
}

/** A whole page: head, menu, content and foot. Everything works without JavaScript. */
export const page = (parts: PageParts): Page => ({ kind: 'page', draw: (surroundings) => wholePage(parts, surroundings) });

function wholePage(parts: PageParts, surroundings: Surroundings): Html {
  const { language = 'sv', address = '' } = surroundings;
  const { frame } = wordsIn(language);
  return html`<!doctype html>
<html lang="${language}">
${head(parts, surroundings)}
<body>
<a class="skip" href="#innehall-start">${frame.skip}</a>
${siteHeader(surroundings, parts.here ?? address.replace(/\?.*$/, ''))}
${bannerOf(parts, surroundings)}
${crumbTrail(parts.crumbs ?? [], language)}
<main id="innehall-start" class="main" tabindex="-1"${parts.isTranslated === true ? '' : inSwedish(language)}>
${doneMessage(surroundings)}
${typeof parts.main === 'function' ? parts.main(surroundings) : parts.main}
</main>
${siteFooter(surroundings)}
</body>
</html>`;
}

/** A page of an association says whose it is, whatever it is about. */
function bannerOf({ banner }: PageParts, surroundings: Surroundings): Html | '' {
  const { association, associationName, language = 'sv' } = surroundings;
  const whose = (): Html | null =>
    association === null || typeof associationName !== 'string'
      ? null
      : placeBar({ name: associationName, href: `/${association}`, tabs: [], here: '' }, surroundings);
  const drawn = banner === undefined ? whose() : banner(surroundings);
  return drawn === null ? '' : html`<div${inSwedish(language)}>${drawn}</div>`;
}

/** The sheets of every page; the first tells the order of the layers. */
const STYLES = [
  'samband.css',
  'theme.css',
  'header.css',
  'layout.css',
  'parts.css',
  'grids.css',
  'scrolling.css',
  'buttons.css',
  'forms.css',
  'findings.css',
  'places.css',
  'reading.css',
  'derivation.css',
  'print.css',
];

function head({ title, isWrong = false, styles = [], scripts = [], onwards }: PageParts, surroundings: Surroundings): Html {
  const { language = 'sv' } = surroundings;
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${isWrong ? `${wordsIn(language).forms.wrong} ` : ''}${typeof title === 'function' ? title(language, surroundings) : title} – Samband</title>
${onwards === undefined ? '' : html`<meta http-equiv="refresh" content="0;url=${onwards}">`}
<link rel="icon" href="${assetAddress('icon.svg')}" type="image/svg+xml">
<link rel="preload" href="${assetAddress('fonts/source-sans-3-latin-wght-normal.woff2')}" as="font" type="font/woff2" crossorigin>
${[...STYLES, ...styles].map((name) => html`<link rel="stylesheet" href="${assetAddress(name)}">`)}
${(typeof scripts === 'function' ? scripts(surroundings) : scripts).map((name) => html`<script type="module" src="${assetAddress(name)}"></script>`)}
</head>`;
}

function crumbTrail(given: NonNullable<PageParts['crumbs']>, language: Language): Html | '' {
  const crumbs = typeof given === 'function' ? given(language) : given;
  const swedish = typeof given === 'function' ? '' : inSwedish(language);
  return crumbs.length === 0
    ? ''
    : html`<nav class="wide crumbs" aria-label="${wordsIn(language).frame.here}"><ol${swedish}>${crumbs.map(({ href, name }) => html`<li><a href="${href}">${name}</a></li>`)}</ol></nav>`;
}

/** Told by screen readers when the page opens. */
const doneMessage = ({ done, language = 'sv' }: Surroundings): Html | '' =>
  done === null
    ? ''
    : html`<div class="wide"><div class="message message-done" role="status"><p${inSwedish(language)}>${done}</p></div></div>`;

/** The same on every page and in the same order, so that help is found where it was the last time (WCAG 3.2.6). */
function siteFooter({ language = 'sv', address = '' }: Surroundings): Html {
  const { frame } = wordsIn(language);
  const links: readonly MenuLink[] = [
    { href: '/om', name: frame.help },
    { href: '/offentligt', name: frame.published },
    { href: '/tillganglighet', name: frame.accessibility },
  ];
  return html`<footer class="site-foot"><div class="wide">
<p>${frame.what}</p>
<ul class="menu">${links.map((link) => menuItem(link, ''))}
${LANGUAGES.filter((each) => each.language !== language).map(
  (each) =>
    html`<li><a href="${inLanguage(address, each.language)}" lang="${each.language}" hreflang="${each.language}" rel="nofollow">${each.name}</a></li>`,
)}
</ul>
</div></footer>`;
}

/** The same page with another language asked for: the gate keeps the choice and leads back to the address without it. */
function inLanguage(address: string, language: Language): string {
  const [path = '', query = ''] = address.split('?');
  const asked = new URLSearchParams(query);
  asked.set('sprak', language);
  return `${path}?${asked}`;
}
