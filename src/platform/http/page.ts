import type { HtmlEscapedString } from 'hono/utils/html';

// A page is made with these and nothing else of the platform.
export { html, raw } from 'hono/html';

/** Finished HTML: every value that was put into it has been escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
