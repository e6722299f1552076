import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { serialize } from 'hono/utils/cookie';
import { type Language, languageNamed } from '../../language/words.ts';

/** How cookies are sent: over the network only encrypted, on one's own computer as they are. */
export interface CookieManner {
  /** The application is reached over https. */
  readonly isSecure: boolean;
}

/** With this prefix a browser keeps the cookie for this very server, and no neighbour under the same domain can set it. */
const sessionName = ({ isSecure }: CookieManner): string => (isSecure ? '__Host-samband' : 'samband');
const doneCookie = ({ isSecure }: CookieManner): string => (isSecure ? '__Host-samband-klart' : 'samband-klart');

export const sessionToken = (context: Context, manner: CookieManner): string => getCookie(context, sessionName(manner)) ?? '';

/** What was done by the change that led here. */
export const doneText = (context: Context, manner: CookieManner): string | null => getCookie(context, doneCookie(manner)) ?? null;

/** Tells a device from which somebody has signed in before. It opens nothing. */
const deviceCookie = ({ isSecure }: CookieManner): string => (isSecure ? '__Host-samband-enhet' : 'samband-enhet');
export const knownDevice = (context: Context, manner: CookieManner): string => getCookie(context, deviceCookie(manner)) ?? '';
const YEAR_SECONDS = 365 * 24 * 3600;
export const rememberDevice = (known: string, manner: CookieManner): string =>
  serialize(deviceCookie(manner), known, { ...common(manner), maxAge: YEAR_SECONDS });

const languageCookie = ({ isSecure }: CookieManner): string => (isSecure ? '__Host-samband-sprak' : 'samband-sprak');
/** What somebody wants the frame of the pages to speak. */
export const languageOf = (context: Context, manner: CookieManner): Language =>
  languageNamed(getCookie(context, languageCookie(manner))) ?? 'sv';
export const rememberLanguage = (language: Language, manner: CookieManner): string =>
  serialize(languageCookie(manner), language, { ...common(manner), maxAge: YEAR_SECONDS });

const LONGEST_DONE_SECONDS = 60;

const common = ({ isSecure }: CookieManner) => ({ path: '/', httpOnly: true, secure: isSecure, sameSite: 'Lax' }) as const;

export const beginSession = (token: string, manner: CookieManner): string => serialize(sessionName(manner), token, common(manner));
export const endSession = (manner: CookieManner): string => serialize(sessionName(manner), '', { ...common(manner), maxAge: 0 });
export const tellDone = (text: string, manner: CookieManner): string =>
  serialize(doneCookie(manner), text, { ...common(manner), maxAge: LONGEST_DONE_SECONDS });
export const forgetDone = (manner: CookieManner): string => serialize(doneCookie(manner), '', { ...common(manner), maxAge: 0 });
