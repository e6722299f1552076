import type { PdfSeal } from '../documents/pdf/pdf-seal.ts';
import type { ChosenProvider } from '../openid/provider-file.ts';

/** What the routes need to know of this very installation, beyond what the gate gives them. */
export interface Installation {
  /** How people reach the application, for links in letters and for passkeys: `https://samband.example/`. */
  readonly address: URL;
  /** Seals what a copied database must not give away. */
  readonly secretKey: Uint8Array;
  /** A file of leaked passwords (Have I Been Pwned), or null for the built-in list alone. */
  readonly breachedPasswords: string | null;
  /** What PDFs of decided documents are sealed with; null without a certificate. */
  readonly seal: PdfSeal | null;
  /** Organisations that say who their people are (OpenID Connect). */
  readonly providers: readonly ChosenProvider[];
  /** Letters reach their readers: a mail server is set. Otherwise they lie in a folder, and links are shown to whoever makes them. */
  readonly sendsLetters: boolean;
  /** Example sign-ins without a password are offered. Never in production. */
  readonly isExample: boolean;
}
