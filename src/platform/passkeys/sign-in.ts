import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { no, type Result, yes } from '../../shared/result.ts';
import { believed, isFromFrame, readSignIn, refused, type SignInAnswer } from './answer.ts';
import { PATIENCE_MS, type Passkey, type PasskeyProblem, type Question, type Site } from './passkey.ts';

/** What an answer is held against. */
export interface AskedSignIn {
  readonly site: Site;
  readonly challenge: string;
  /** The passkey that `answeredCredential` names. */
  readonly passkey: Passkey;
  /** The identifier of the person whose passkey it is, as it was given when the passkey was made. */
  readonly owner: string;
}

export interface PasskeySignIn {
  /** To be kept in the same transaction as the session. */
  readonly counter: number;
  readonly isBackedUp: boolean;
}

/** Asks the browser for a passkey: one of these, or, when there are none, whichever the person chooses among those for this site. */
export async function signInOptions(site: Site, passkeys: readonly Pick<Passkey, 'credentialId' | 'transports'>[]): Promise<Question> {
  const options = await generateAuthenticationOptions({
    rpID: site.rpId,
    timeout: PATIENCE_MS,
    userVerification: 'required',
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] })),
  });
  return { options: JSON.stringify(options), challenge: options.challenge };
}

/** Whether the answer comes from this passkey, here and now, and the device has recognised the person. */
export async function verifySignIn(answer: string, asked: AskedSignIn): Promise<Result<PasskeySignIn, PasskeyProblem>> {
  const response = readSignIn(answer);
  if (response === null) return no({ kind: 'unreadable' });
  const fault = faultIn(response, asked);
  if (fault !== null) return refused(fault);
  const verified = await believed(() => verify(response, asked));
  if (!verified.ok) return verified;
  if (!verified.value.verified) return refused('wrong signature');
  const { newCounter: counter, credentialBackedUp: isBackedUp } = verified.value.authenticationInfo;
  return wentBack(asked.passkey.counter, counter) ? no({ kind: 'counterWentBack' }) : yes({ counter, isBackedUp });
}

/** What the library leaves to us. */
function faultIn({ id, response }: SignInAnswer, { passkey, owner }: AskedSignIn): string | null {
  if (id !== passkey.credentialId) return 'another passkey';
  if (isFromFrame(response.clientDataJSON)) return 'asked in a frame of another page';
  const said = response.userHandle === null ? owner : Buffer.from(response.userHandle, 'base64url').toString('utf8');
  return said === owner ? null : 'the passkey says that it is somebody else’s';
}

/** The counter is compared afterwards: only a right signature makes it the device's own. */
const verify = ({ response, ...credential }: SignInAnswer, { site, challenge, passkey }: AskedSignIn) =>
  verifyAuthenticationResponse({
    response: { ...credential, response: withoutOwner(response), clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: true,
    credential: { id: passkey.credentialId, publicKey: Uint8Array.from(passkey.publicKey), counter: 0 },
  });

const withoutOwner = ({ clientDataJSON, authenticatorData, signature }: SignInAnswer['response']) => ({
  clientDataJSON,
  authenticatorData,
  signature,
});

/** Devices that do not count say 0 every time (WebAuthn 6.1.1). */
const wentBack = (known: number, counter: number): boolean => (known > 0 || counter > 0) && counter <= known;
