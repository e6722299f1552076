import { type NoticeName, wordsIn } from '../../language/words.ts';
import { html, type Page } from './page.ts';

/** What a person is told when they do not get what they asked for. Nothing of how the program works is in it. */
export interface ErrorNotice {
  /** Finds it in every language. */
  readonly name: NoticeName;
  readonly status: 400 | 403 | 404 | 408 | 413 | 431 | 500 | 503;
  readonly title: string;
  /** What happened and what to do. */
  readonly text: string;
  /** The text is about this very case and stands in no dictionary. */
  readonly isOwnText?: boolean;
  /** How much is let in, in words. */
  readonly size?: string;
  /** Finds the event in the log, when there is one. */
  readonly reference?: string;
}

/** Draws the notice; the look of the application has its own. */
export type ErrorPage = (notice: ErrorNotice) => Page;

/** A notice in Swedish, which its name finds in other languages. */
const notice = (name: NoticeName, status: ErrorNotice['status'], more: Partial<ErrorNotice> = {}): ErrorNotice => {
  const { title, text } = wordsIn('sv').notices[name];
  return { name, status, title, text: text(more.size ?? ''), ...more };
};

/** `what` tells in Swedish what was not found, when it is known. */
export const notFound = (what?: string): ErrorNotice => notice('notFound', 404, what === undefined ? {} : { text: what, isOwnText: true });
export const forbidden = notice('forbidden', 403);
export const strangeSender = notice('strangeSender', 403);
export const strangeHost = notice('strangeHost', 400);
export const unreadable = notice('unreadable', 400);
export const strangeRequest = notice('strangeRequest', 400);
export const headTooLarge = notice('headTooLarge', 431);
export const tooSlow = notice('tooSlow', 408);
export const noRoom = notice('noRoom', 503);
export const manySigningIn = notice('manySigningIn', 503);
export const manyAtOnce = notice('manyAtOnce', 503);
export const tooLarge = (limitBytes: number): ErrorNotice => notice('tooLarge', 413, { size: sizeText(limitBytes) });
export const broken = (reference: string): ErrorNotice => notice('broken', 500, { reference });
export const unavailable = (reference: string): ErrorNotice => notice('unavailable', 503, { reference });

const sizeText = (bytes: number): string =>
  bytes >= 1_000_000 ? `${Math.trunc(bytes / 1_000_000)} MB` : `${Math.trunc(bytes / 1_000)} kB`;

/** A page that needs no style and no database. */
export const plainErrorPage: ErrorPage = ({ title, text, reference }) => ({
  kind: 'page',
  draw: () => html`<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Samband</title></head>
<body><main><h1>${title}</h1><p>${text}</p>${reference === undefined ? '' : html`<p>Referens: <code>${reference}</code></p>`}<p><a href="/">Till startsidan</a></p></main></body>
</html>`,
});
