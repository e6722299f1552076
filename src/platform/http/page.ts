import { html as escapingHtml, raw as unescaped } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
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
