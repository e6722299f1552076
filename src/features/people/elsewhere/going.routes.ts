import { type Changed, changed, type OutsideWriter } from '../../../platform/http/routes.ts';
import type { Origin, Visitor } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import type { OpenIdProvider } from '../../../platform/openid/openid-provider.ts';
import { beginSignIn } from '../../../platform/openid/openid-sign-in.ts';
import { openText, type Seal, sealText } from '../../../platform/secrets/sealed-text.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { keyFor } from '../../../platform/secrets/use-key.ts';
import { keepChallenge } from '../challenges.store.ts';
import type { ElsewhereWish } from '../elsewhere.ts';

/** Where people are sent back to. */
const CALLBACK = '/logga-in/extern/svar';

interface Departure {
  readonly writer: OutsideWriter;
  readonly provider: OpenIdProvider;
  readonly wish: ElsewhereWish;
  readonly next: string;
  readonly visitor: Visitor | null;
  readonly from: Origin;
  readonly now: Temporal.Instant;
}

/**
 * Keeps what the answer will be held against, for this very browser: whoever is signed in has a cookie already,
 * everybody else is given one that opens nothing.
 */
export async function goElsewhere(installation: Installation, departure: Departure): Promise<Changed> {
  const { writer, provider, wish, next, visitor, from, now } = departure;
  const redirectUri = new URL(CALLBACK, installation.address).href;
  // To show anew who one is, an old sign-in there is not enough.
  const { address, kept } = await beginSignIn(provider, { redirectUri, maxAgeSeconds: wish === 'confirm' ? 0 : null });
  const cookie = visitor === null ? newToken() : null;
  const tokenSha256 = cookie?.kept ?? from.session;
  const { issuer } = provider.settings;
  const content = { wish, issuer, address, kept, next: sealText(next, sealOf(installation)) };
  await keepChallenge(writer, { tokenSha256, kind: 'elsewhere', content, now });
  const note = { event: 'signIn.sentElsewhere', subject: wish, next: '/logga-in/extern/vidare' } as const;
  return changed(cookie === null ? note : { ...note, session: { begins: cookie.token } });
}

export function nextOf(installation: Installation, sealed: string): string {
  const opened = openText(sealed, sealOf(installation));
  return opened.ok ? opened.value : '';
}

const sealOf = ({ secretKey }: Installation): Seal => ({ key: keyFor(secretKey, 'question'), whose: 'next' });
