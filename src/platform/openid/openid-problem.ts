import { AuthorizationResponseError, ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import { no } from '../../shared/result.ts';

/** Why a sign-in through somebody else came to nothing. A reason is for the log of whoever runs the server, never for a page. */
export type OpenIdProblem =
  /** An address that is not encrypted, and not on this machine. */
  | { readonly kind: 'insecure'; readonly reason: string }
  /** The other side does not answer, or not in time: it may work in a while. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The person said no there, or turned back. */
  | { readonly kind: 'cancelled' }
  /** The answer cannot be believed. */
  | { readonly kind: 'refused'; readonly reason: string };

export const refused = (reason: string): { ok: false; problem: OpenIdProblem } => no({ kind: 'refused', reason });

/** The library throws; what it throws says which of the problems it is. Anything else is a bug and is thrown on. */
export function openIdProblem(error: unknown): OpenIdProblem {
  const found = fromProvider(error) ?? fromLibrary(error);
  if (found === null) throw error;
  return found;
}

/** What the provider itself has answered. */
function fromProvider(error: unknown): OpenIdProblem | null {
  if (error instanceof AuthorizationResponseError) return answeredNo(error);
  if (error instanceof ResponseBodyError)
    return problem(error.status >= 500 ? 'unreachable' : 'refused', `${error.error} (${error.status})`);
  if (error instanceof WWWAuthenticateChallengeError) return problem('refused', `unauthorized (${error.status})`);
  return null;
}

function fromLibrary(error: unknown): OpenIdProblem | null {
  if (error instanceof ClientError) return problem(isSilence(error) ? 'unreachable' : 'refused', reasonOf(error));
  // What fetch throws when nobody answers.
  if (error instanceof TypeError && error.message === 'fetch failed') return problem('unreachable', reasonOf(error));
  return null;
}

function answeredNo({ error }: AuthorizationResponseError): OpenIdProblem {
  if (error === 'access_denied') return { kind: 'cancelled' };
  return problem(error === 'temporarily_unavailable' || error === 'server_error' ? 'unreachable' : 'refused', error);
}

const problem = (kind: 'unreachable' | 'refused', reason: string): OpenIdProblem => ({ kind, reason });

function isSilence({ code, cause }: ClientError): boolean {
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return true;
  return cause instanceof Response && cause.status >= 500;
}

function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}
