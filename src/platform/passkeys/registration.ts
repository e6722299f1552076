import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { no, type Result, yes } from '../../shared/result.ts';
import { believed, isFromFrame, type RegistrationAnswer, readRegistration, refused } from './answer.ts';
import { ALGORITHMS, type NewPasskey, PATIENCE_MS, type Passkey, type PasskeyProblem, type Question, type Site } from './passkey.ts';

/** Who gets the passkey. */
export interface PasskeyOwner {
  /** Tells nothing about the person to whoever sees the device (WebAuthn 14.6.1): an invented identifier, never an e-mail address. */
  readonly id: string;
  /** What the person recognises in the device's list: the e-mail address. */
  readonly account: string;
  readonly name: string;
  /** The passkeys the person has: the same device is not asked for a second one. */
  readonly passkeys: readonly Pick<Passkey, 'credentialId' | 'transports'>[];
}

/** Asks the browser to make a passkey that needs a finger, a face or a PIN, so that it is two factors by itself. */
export async function registrationOptions(site: Site, owner: PasskeyOwner): Promise<Question> {
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: site.rpId,
    userID: new TextEncoder().encode(owner.id),
    userName: owner.account,
    userDisplayName: owner.name,
    timeout: PATIENCE_MS,
    attestationType: 'none',
    excludeCredentials: owner.passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [...ALGORITHMS],
  });
  return { options: JSON.stringify(options), challenge: options.challenge };
}

/** The passkey that the browser made, when it was made here, for this question and by a person who was recognised. */
export async function verifyRegistration(
  answer: string,
  { site, challenge }: { site: Site; challenge: string },
): Promise<Result<NewPasskey, PasskeyProblem>> {
  const response = readRegistration(answer);
  if (response === null) return no({ kind: 'unreadable' });
  if (isFromFrame(response.response.clientDataJSON)) return refused('asked in a frame of another page');
  const verified = await believed(() =>
    verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...ALGORITHMS],
    }),
  );
  if (!verified.ok) return verified;
  return verified.value.verified ? yes(newPasskey(verified.value.registrationInfo, response)) : refused('wrong attestation');
}

type Registered = NonNullable<Awaited<ReturnType<typeof verifyRegistrationResponse>>['registrationInfo']>;

function newPasskey({ credential, aaguid, credentialBackedUp }: Registered, { response }: RegistrationAnswer): NewPasskey {
  return {
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: TRANSPORTS.filter((transport) => response.transports.includes(transport)),
    isBackedUp: credentialBackedUp,
    aaguid,
  };
}

/** Those that browsers know (WebAuthn 5.8.4): nothing else that somebody sends is kept. */
const TRANSPORTS = ['usb', 'nfc', 'ble', 'smart-card', 'hybrid', 'internal'] as const;
