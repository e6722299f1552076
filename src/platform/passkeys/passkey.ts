// Passkeys (WebAuthn): what the rest of the program says and is told about them.

/** Where people sign in: an answer that was given to another place is refused, which is why a passkey cannot be phished. */
export interface Site {
  /** The name that the browser shows. */
  readonly name: string;
  /** The domain that the passkeys belong to, such as `samband.norrdal.example`. It can never be changed without losing them. */
  readonly rpId: string;
  /** The whole address without a path, such as `https://samband.norrdal.example`. */
  readonly origin: string;
}

/** What is kept of a passkey. The secret half never leaves the person's device. */
export interface Passkey {
  /** Base64url, as the browser says it. */
  readonly credentialId: string;
  /** COSE, as the authenticator gave it. */
  readonly publicKey: Uint8Array;
  /** How often it has been used; some devices always say 0. */
  readonly counter: number;
  /** How the browser reaches the device. */
  readonly transports: readonly string[];
}

export interface NewPasskey extends Passkey {
  /** Whether it is kept by somebody's cloud, and so survives the device. */
  readonly isBackedUp: boolean;
  /** The kind of device or password manager; only zeros when it does not tell. */
  readonly aaguid: string;
}

/** What the browser is asked to do. */
export interface Question {
  /** For the form's `data-options`. */
  readonly options: string;
  /** Keep it until the answer comes, for one answer only. */
  readonly challenge: string;
}

/** Why an answer is not believed. The reason is for the log of whoever runs the server; the person is told only that it did not work. */
export type PasskeyProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** The signature is right, but the device has been used fewer times than we know of: there may be a copy of it. */
  | { readonly kind: 'counterWentBack' };

/** Reading what to do takes its time (WCAG 2.2.1); the browser stops asking then. */
export const PATIENCE_MS = 300_000;

/** EdDSA, ES256 and RS256, in COSE's numbers: every authenticator has one of them. */
export const ALGORITHMS: readonly number[] = [-8, -7, -257];
