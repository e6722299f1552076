import { no, type Result } from '../../shared/result.ts';
import type { OpenIdProblem } from './openid-problem.ts';
import { discoverProvider, type OpenIdProvider, type OpenIdSettings } from './openid-provider.ts';

/** Finds a provider by its issuer; only those that the settings name. */
export type Discovery = (issuer: string) => Promise<Result<OpenIdProvider, OpenIdProblem>>;

/** Each is asked where it answers the first time that somebody wants to go there; one that is silent is asked again the next time. */
export function openDiscovery(chosen: readonly OpenIdSettings[]): Discovery {
  const found = new Map<string, ReturnType<Discovery>>();
  return async (issuer) => {
    const settings = chosen.find((each) => each.issuer === issuer);
    if (settings === undefined) return no({ kind: 'refused', reason: 'not among the settings' });
    const asked = found.get(issuer) ?? discoverProvider(settings);
    found.set(issuer, asked);
    const answer = await asked;
    if (!answer.ok) found.delete(issuer);
    return answer;
  };
}
