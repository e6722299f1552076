import { html as escapingHtml, raw as unescaped } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Language } from '../../language/words.ts';
import type { Permission } from '../access/access.ts';
import { assets } from './assets.ts';

// A page is made with these and nothing else of the platform.

/** Finished HTML: every value that was put into it has been escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Template of HTML that escapes what is put into it. Put quotes round every attribute: without them a space ends the value. */
export const html = escapingHtml;

/** Puts markup in as it stands: for what this program made itself, such as a chart, never for what somebody wrote. */
export const raw = unescaped;

/** Where the browser finds a file of `assets/`, such as `samband.css`. */
export const assetAddress = (name: string): string => assets().addressOf(name);

/** Who looks at a page and where they are: what stands round every page depends on it, what stands in it does not. */
export interface Surroundings {
  /** The person who is signed in. */
  readonly person: { readonly id?: string; readonly name: string } | null;
  /** The association that the address names, by its name in addresses. */
  readonly association: string | null;
  /** What that association is called. */
  readonly associationName?: string | null;
  /** Whether this person may do it here: what they may not do is not offered. */
  may(permission: Permission): boolean;
  /** What has just been done, told once. */
  readonly done: string | null;
  /** What the frame speaks, as the person has chosen; Swedish when they have not. */
  readonly language?: Language;
  /** The path and query that were asked for, so that a link can lead to the same page in another language. */
  readonly address?: string;
}

/** A page before it has been drawn for somebody. */
export interface Page {
  readonly kind: 'page';
  draw(surroundings: Surroundings): Html;
}
