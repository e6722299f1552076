import { type Language, wordsIn } from '../language/words.ts';
import { type Html, html, type Surroundings } from '../platform/http/page.ts';

type Permission = Parameters<Surroundings['may']>[0];

/** A link of a menu. */
export interface MenuLink {
  readonly href: string;
  readonly name: string;
  /** Offered only to those who may. */
  readonly needs?: Permission;
}

/** One link of a menu, which tells when it leads to where one is. */
export const menuItem = ({ href, name }: MenuLink, here: string): Html =>
  href === here ? html`<li><a href="${href}" aria-current="page">${name}</a></li>` : html`<li><a href="${href}">${name}</a></li>`;

/** Brand, menu and account. On a small screen the menu opens from a button, without script: the browser's own popover. */
export function siteHeader(surroundings: Surroundings, here: string): Html {
  const { frame } = wordsIn(surroundings.language ?? 'sv');
  const links = menuLinks(surroundings).filter(({ needs }) => needs === undefined || surroundings.may(needs));
  return html`<header class="site">
<div class="wide site-inner">
<a class="brand" href="/">${mark}<span>Samband</span></a>
<button class="menu-button" type="button" popovertarget="meny">${frame.menu}</button>
<div class="site-menu" id="meny" popover>
<nav aria-label="${frame.mainMenu}"><ul class="menu">${links.map((link) => menuItem(link, here))}</ul></nav>
${account(surroundings, here)}
</div>
</div>
</header>`;
}

function menuLinks({ association, language = 'sv' }: Surroundings): readonly MenuLink[] {
  const { frame } = wordsIn(language);
  const inAssociation: readonly MenuLink[] =
    association === null
      ? []
      : [
          { href: `/${association}/insatser`, name: frame.interventions, needs: 'counts.read' },
          { href: `/${association}/personer`, name: frame.people, needs: 'people.read' },
          { href: `/${association}/logg`, name: frame.log, needs: 'log.read' },
          { href: `/${association}/nodatkomst`, name: frame.emergency, needs: 'emergency.read' },
        ];
  // Documents that somebody else made have nothing to do with the association one is in, and its own menu is long.
  const ofOthers: readonly MenuLink[] = association === null ? [{ href: '/granska', name: frame.proofread }] : [];
  return [
    { href: '/', name: frame.associations },
    ...inAssociation,
    { href: '/prova', name: frame.tryFile },
    ...ofOthers,
    { href: '/om', name: frame.about },
  ];
}

/** Who is signed in, and the way out; a form, since leaving changes something. */
function account({ person, language = 'sv' }: Surroundings, here: string): Html {
  const { frame } = wordsIn(language);
  if (person === null) return html`<ul class="menu account">${menuItem({ href: '/logga-in', name: frame.signIn }, here)}</ul>`;
  return html`<nav aria-label="${frame.account}"><ul class="menu account">
<li class="account-name">${person.name}</li>
${menuItem({ href: '/min-sida', name: frame.myPage }, here)}
<li><form action="/logga-ut" method="post"><button class="link-button" type="submit">${frame.signOut}</button></form></li>
</ul></nav>`;
}

const mark: Html = html`<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><g fill="none" stroke="currentColor" stroke-width="3.2"><circle cx="11.5" cy="16" r="8"/><path d="M17 10.2a8 8 0 1 1 0 11.6"/></g></svg>`;

/** What stands below the header within an association: its name, the year where there is one, and its own menu. */
export interface PlaceParts {
  readonly name: string;
  readonly href: string;
  /** Such as the year and whether it is decided. */
  readonly more?: Html;
  readonly tabs: readonly MenuLink[];
  /** What the tabs are, in the words of the page. */
  readonly tabsName?: string;
  /** The tab that the page belongs under. */
  readonly here: string;
}

export function placeBar({ name, href, more, tabs, tabsName = name, here }: PlaceParts, { may, language = 'sv' }: Surroundings): Html {
  const shown = tabs.filter(({ needs }) => needs === undefined || may(needs));
  return html`<section class="yearbar" aria-label="${wordsIn(language).frame.place}"><div class="wide">
<p class="yearbar-name"><a href="${href}">${name}</a> ${more ?? ''}</p>
${shown.length === 0 ? '' : tabMenu({ tabs: shown, tabsName, here })}
</div></section>`;
}

/** On a small screen the tabs are folded behind the name of the one that is open; on a wide one they always stand in their row. */
function tabMenu({ tabs, tabsName, here }: Pick<PlaceParts, 'tabs' | 'here'> & { readonly tabsName: string }): Html {
  const open = tabs.find(({ href }) => href === here);
  return html`<nav aria-label="${tabsName}"><details class="tabs-fold">
<summary>${tabsName}${open === undefined ? '' : html`: <strong>${open.name}</strong>`}</summary>
<ul class="tabs">${tabs.map((tab) => menuItem(tab, here))}</ul>
</details></nav>`;
}

/** Speaks Swedish within a page whose frame speaks something else, so that screen readers say it right (WCAG 3.1.2). */
export const inSwedish = (language: Language): Html | '' => (language === 'sv' ? '' : html` lang="sv"`);

/** A name that stays Swedish in a sentence of another language. */
export const swedishName = (name: string, language: Language): Html | string =>
  language === 'sv' ? name : html`<span lang="sv">${name}</span>`;
