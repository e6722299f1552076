import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { no, type Result, yes } from '../../shared/result.ts';
import { type OpenIdProblem, openIdProblem, refused } from './openid-problem.ts';
import type { OpenIdProvider } from './openid-provider.ts';

/** What is kept while the person is away, for this browser only and for one answer only. */
export interface KeptSignIn {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** When the person has to show anew who they are: how many seconds ago at most. Null when an old sign-in there will do. */
  readonly maxAgeSeconds: number | null;
}

/** Whom the provider says that it is. */
export interface OpenIdSignIn {
  /** Issuer and subject together are the person, for ever; everything else may change or be given to somebody else. */
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider says that the address is the person's: otherwise it is only what somebody has written. */
  readonly isEmailVerified: boolean;
  readonly name: string | null;
  /** How sure the provider is (tillitsnivå), and by which means; null and empty when it does not tell. */
  readonly acr: string | null;
  readonly amr: readonly string[];
}

/** Where to send the person, and what to keep until they come back to `redirectUri`. */
export async function beginSignIn(
  { settings, configuration }: OpenIdProvider,
  { redirectUri, maxAgeSeconds = null }: { redirectUri: string; maxAgeSeconds?: number | null },
): Promise<{ address: string; kept: KeptSignIn }> {
  const kept = { redirectUri, maxAgeSeconds, state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
    ...(settings.acrValues.length > 0 ? { acr_values: settings.acrValues.join(' ') } : {}),
    ...(maxAgeSeconds === null ? {} : { max_age: String(maxAgeSeconds) }),
  });
  return { address: address.href, kept };
}

/**
 * Who has come back. `query` is what stands after the question mark of the address they came to.
 * Checked: state, issuer (RFC 9207), PKCE, the token's signature, issuer, audience, times and nonce, and how sure the provider is.
 */
export async function finishSignIn(
  provider: OpenIdProvider,
  query: string,
  kept: KeptSignIn,
): Promise<Result<OpenIdSignIn, OpenIdProblem>> {
  try {
    return signIn(provider, await answered(provider, query, kept));
  } catch (error) {
    return no(openIdProblem(error));
  }
}

interface Answered {
  readonly token: IDToken;
  readonly told: unknown;
}

async function answered({ configuration }: OpenIdProvider, query: string, kept: KeptSignIn): Promise<Answered> {
  // Our own address, never the one that the request claims to have come to.
  const address = new URL(kept.redirectUri);
  address.search = query;
  const tokens = await authorizationCodeGrant(configuration, address, {
    expectedState: kept.state,
    expectedNonce: kept.nonce,
    pkceCodeVerifier: kept.verifier,
    idTokenExpected: true,
    ...(kept.maxAgeSeconds === null ? {} : { maxAge: kept.maxAgeSeconds }),
  });
  const token = tokens.claims();
  if (token === undefined) throw new Error('The library has let an answer without a token pass');
  const isTold = typeof token.email === 'string' || configuration.serverMetadata().userinfo_endpoint === undefined;
  return { token, told: isTold ? token : await fetchUserInfo(configuration, tokens.access_token, token.sub) };
}

/** What is told about the person. Something of another kind than the standard says counts as not told (OpenID Connect Core 5.1). */
const TOLD = z.object({
  email: z.email().max(254).nullable().catch(null),
  email_verified: z.boolean().catch(false),
  name: z.string().trim().min(1).max(200).nullable().catch(null),
});

const HOW = z.object({ acr: z.string().nullable().catch(null), amr: z.array(z.string()).catch([]) });

function signIn({ settings }: OpenIdProvider, { token, told }: Answered): Result<OpenIdSignIn, OpenIdProblem> {
  const { acr, amr } = HOW.parse(token);
  // The wish is only a wish (Core 3.1.2.1): the provider may have settled for less.
  if (settings.acrValues.length > 0 && !settings.acrValues.includes(acr ?? '')) return refused(`acr is ${acr ?? 'not told'}`);
  // The address and whether it is verified come from the same place: each place can only vouch for its own.
  const { email, email_verified: isVerified } = TOLD.parse(told);
  const name = TOLD.parse(told).name ?? TOLD.parse(token).name;
  return yes({ issuer: token.iss, subject: token.sub, email, isEmailVerified: email !== null && isVerified, name, acr, amr });
}
