import { assets } from './assets.ts';
import type { Html } from './page.ts';
import type { Download, Reply } from './routes.ts';

/** The only places a page may take anything from are this server; nothing written inside a page is run. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PROTECTION = {
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // With no-referrer browsers would hide the origin of our own forms too, and the gate asks for it.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Browsers heed it over https only, and then for a year never come without.
  'Strict-Transport-Security': 'max-age=31536000',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

interface Answer {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Every answer of the server goes out through here, so that none lacks the protecting headers. */
function answer(body: string | Uint8Array<ArrayBuffer> | null, { status = 200, headers }: Answer): Response {
  // What a page shows may be secret, and is old as soon as somebody changes it.
  return new Response(body, { status, headers: { ...PROTECTION, 'Cache-Control': 'no-store', ...headers } });
}

export const answerPage = async (page: Html, status = 200): Promise<Response> =>
  answer(String(await page), { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/** What a route replied with when it is no page; null when it found nothing. */
export async function answerReply(reply: Exclude<Reply, { kind: 'missing' | 'page' }>): Promise<Response> {
  if (reply.kind === 'redirect') return answerRedirect(reply.to);
  if (reply.kind === 'download') return answerDownload(reply);
  return answer(JSON.stringify(reply.value), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}

/** See other: what was sent is not sent again when the page is loaded anew. */
export function answerRedirect(to: string): Response {
  const own = ownAddress(to);
  if (own === null) throw new Error(`a redirect leads out of the application: ${to}`);
  return answer(null, { status: 303, headers: { Location: own } });
}

/**
 * The address as a browser will read it, when it leads to a page of ours; null when it leads elsewhere. It is judged after it has been
 * put in order: `/.//elsewhere` looks like ours and becomes `//elsewhere`, which is another server.
 */
function ownAddress(to: string): string | null {
  const home = 'http://localhost';
  if (!to.startsWith('/') || !URL.canParse(to, home)) return null;
  const { origin, pathname, search, hash } = new URL(to, home);
  return origin === home && !/^\/[/\\]/.test(pathname) ? pathname + search + hash : null;
}

async function answerDownload(file: Download): Promise<Response> {
  const bytes = typeof file.bytes === 'function' ? await file.bytes() : file.bytes;
  const plain = file.name.replace(/[^\w.-]+/g, '_');
  const place = file.inline === true ? 'inline' : 'attachment';
  const disposition = `${place}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, '')}`;
  return answer(bytes as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': file.type, 'Content-Disposition': disposition } });
}

/** A file of the program's own; its address changes with its content, so that the browser need not ask again. */
export function answerAsset(address: string): Response | null {
  const asset = assets().find(address);
  if (asset === null) return null;
  return answer(asset.bytes, { headers: { 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=31536000, immutable' } });
}
