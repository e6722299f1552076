import { createTransport, type SendMailOptions } from 'nodemailer';
import { JobProblem } from '../jobs/task.ts';
import { checkLetter, type Letter } from './letter.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import type { Sender } from './sender.ts';

export interface PostSettings {
  /** `smtp://user:password@server:587` or `smtps://server`; null keeps the letters in the folder instead. */
  readonly server: string | null;
  readonly from: Sender;
  /** Where letters are kept that are not sent. */
  readonly folder: string;
  /** For tests, where nobody wants to wait. */
  readonly patienceMs?: number;
}

/** A way to send letters. */
export interface Post {
  /** Done when the server has taken the letter over. Throws a `JobProblem` when it was not: it may be tried again. */
  send(letter: Letter, id: string): Promise<void>;
  /** Whether the server can be reached and lets us in; in words when not. */
  tryServer(): Promise<string | null>;
}

export function openPost(settings: PostSettings): Post {
  const way = settings.server === null ? keepIn(openMailbox(settings.folder)) : sendBy(settings.server, settings.patienceMs ?? PATIENCE_MS);
  return {
    tryServer: way.tryServer,
    async send(letter, id) {
      const checked = checkLetter(letter);
      if (!checked.ok) throw new JobProblem(`the letter has no usable ${checked.problem}`);
      await way.send(composed(checked.value, { id, from: settings.from }));
    },
  };
}

function composed({ to, subject, text }: Letter, { id, from }: { readonly id: string; readonly from: Sender }): SendMailOptions {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    // The same letter has the same number each time it is tried, so that one which came twice can be told.
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'sv' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

interface Way {
  send(message: SendMailOptions): Promise<void>;
  tryServer(): Promise<string | null>;
}

const PATIENCE_MS = 20_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function sendBy(server: string, patienceMs: number): Way {
  const { protocol, hostname, port, username, password } = new URL(server);
  const secure = protocol === 'smtps:';
  // On the way to another computer a letter may be read by others: without TLS it is not sent.
  const isNear = LOOPBACK.has(hostname);
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !isNear,
    ignoreTLS: !secure && isNear,
    tls: { minVersion: 'TLSv1.2' },
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
  });
  return {
    send: (message) => transport.sendMail(message).then(() => undefined, refuse),
    tryServer: () => transport.verify().then(() => null, whatIsWrong),
  };
}

/** The server's answer may repeat the address; its number says enough. */
function refuse(error: unknown): never {
  throw new JobProblem(`the mail server did not take the letter: ${reasonOf(error)}`);
}

const whatIsWrong = (error: unknown): string => `E-postservern går inte att använda (${reasonOf(error)}). Kontrollera SAMBAND_MAIL_URL.`;

function reasonOf(error: unknown): string {
  const { code, responseCode, command } = Object(error) as Readonly<Record<string, unknown>>;
  return [code, responseCode, command].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'unknown';
}

const keepIn = (mailbox: Mailbox): Way => ({
  async send(message) {
    const made = await createTransport({ streamTransport: true, buffer: true, newline: 'unix' }).sendMail(message);
    await mailbox.keep(made.message as Buffer);
  },
  tryServer: async () => null,
});
