import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { no, type Result, yes } from '../../shared/result.ts';
import { type OpenIdProblem, openIdProblem, refused } from './openid-problem.ts';

/** An organisation that says who its people are (OpenID Connect): a municipality, Freja, a broker of BankID. */
export interface OpenIdSettings {
  /** Its address as it says it itself, such as `https://login.norrdal.example`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How sure it has to be of the person (tillitsnivå), such as `http://id.elegnamnden.se/loa/1.0/loa3`; any of them will do. Empty asks for nothing. */
  readonly acrValues: readonly string[];
  /** How long we wait for each of its answers. */
  readonly timeoutSeconds?: number;
}

/** One that has told where it answers. It can be kept and used for many sign-ins; its keys are asked for anew when they change. */
export interface OpenIdProvider {
  readonly settings: OpenIdSettings;
  readonly configuration: Configuration;
}

const TIMEOUT_SECONDS = 10;
/** How wrong its clock may be. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** Asks the provider where it answers (OpenID Connect Discovery 1.0). */
export async function discoverProvider(settings: OpenIdSettings): Promise<Result<OpenIdProvider, OpenIdProblem>> {
  const issuer = URL.parse(settings.issuer);
  if (issuer === null || !isSecure(issuer)) return no({ kind: 'insecure', reason: settings.issuer });
  try {
    return believed(settings, await configurationOf(issuer, settings));
  } catch (error) {
    return no(openIdProblem(error));
  }
}

const configurationOf = (
  issuer: URL,
  { clientId, clientSecret, timeoutSeconds = TIMEOUT_SECONDS }: OpenIdSettings,
): Promise<Configuration> =>
  discovery(issuer, clientId, { [clockTolerance]: CLOCK_TOLERANCE_SECONDS }, authentication(clientSecret), {
    timeout: timeoutSeconds,
    // The signature is checked even though the token comes straight from the provider.
    execute: [enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : [])],
  });

/** In the way that the provider says that it takes; without a word from it, in the way that the standard presumes (Discovery 1.0, 3). */
function authentication(secret: string): ClientAuth {
  const basic = ClientSecretBasic(secret);
  const post = ClientSecretPost(secret);
  return (server, client, ...request) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authenticate = taken.includes('client_secret_basic') ? basic : post;
    authenticate(server, client, ...request);
  };
}

/**
 * The library lets Microsoft's shared issuers pass, where any organisation in the world may sign its people in.
 * Here a provider is the one that the settings name, and no other.
 */
function believed(settings: OpenIdSettings, configuration: Configuration): Result<OpenIdProvider, OpenIdProblem> {
  const server = configuration.serverMetadata();
  if (withoutSlash(server.issuer) !== withoutSlash(settings.issuer)) return refused(`the issuer calls itself ${server.issuer}`);
  const addresses = [server.authorization_endpoint, server.token_endpoint, server.jwks_uri, server.userinfo_endpoint];
  const insecure = addresses.find((address) => address !== undefined && !isSecure(new URL(address)));
  return insecure === undefined ? yes({ settings, configuration }) : no({ kind: 'insecure', reason: insecure });
}

const withoutSlash = (address: string): string => address.replace(/\/$/, '');

/** What stays on this machine needs no encryption: a provider that is tried out. */
const isSecure = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
