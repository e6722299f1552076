import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** A passkey in a device that exists only here, with the browser round it. It can be told to do what no honest one does. */
export interface SoftwareAuthenticator {
  /** What the browser answers to `registrationOptions`. */
  create(options: string, told?: Told): string;
  /** What the browser answers to `signInOptions`. */
  get(options: string, told?: Told): string;
}

export interface Told {
  readonly origin?: string;
  readonly rpId?: string;
  readonly crossOrigin?: boolean;
  /** Whether the person has shown a finger, a face or a PIN. */
  readonly isVerified?: boolean;
  readonly counter?: number;
  /** Whose passkey the device says that it is. */
  readonly owner?: string | null;
  /** Kept by a cloud. */
  readonly isBackedUp?: boolean;
  readonly credentialId?: string;
  readonly transports?: readonly string[];
}

const AAGUID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');

export function softwareAuthenticator(origin: string): SoftwareAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ownId = randomBytes(16).toString('base64url');
  let owner = '';
  let counter = 0;

  return {
    create(options, told = {}) {
      const { challenge, rp, user } = JSON.parse(options);
      owner = Buffer.from(user.id, 'base64url').toString();
      const id = Buffer.from(told.credentialId ?? ownId, 'base64url');
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const attested = Buffer.concat([AAGUID, shortNumber(id.length), id, coseKey(x, y)]);
      const authData = Buffer.concat([deviceSays(told.rpId ?? rp.id, ATTESTED, { counter, ...told }), attested]);
      const attestationObject = cbor(
        new Map<string, CborValue>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', Uint8Array.from(authData)],
        ]),
      );
      const clientDataJSON = browserSays('webauthn.create', challenge, { origin, ...told }).toString('base64url');
      const response = {
        clientDataJSON,
        attestationObject: attestationObject.toString('base64url'),
        transports: told.transports ?? ['usb'],
      };
      return credential(id.toString('base64url'), response);
    },

    get(options, told = {}) {
      const { challenge, rpId } = JSON.parse(options);
      counter += 1;
      const authData = deviceSays(told.rpId ?? rpId, 0, { counter, ...told });
      const clientData = browserSays('webauthn.get', challenge, { origin, ...told });
      const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey);
      const said = told.owner === undefined ? owner : told.owner;
      return credential(told.credentialId ?? ownId, {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: said === null ? null : Buffer.from(said).toString('base64url'),
      });
    },
  };
}

const credential = (id: string, response: object): string =>
  JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {}, authenticatorAttachment: 'platform' });

const browserSays = (type: string, challenge: string, told: Told): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin: told.origin, crossOrigin: told.crossOrigin ?? false }));

// The bits of WebAuthn 6.1.
const PRESENT = 0x01;
const VERIFIED = 0x04;
const BACKUP_ELIGIBLE = 0x08;
const BACKED_UP = 0x10;
const ATTESTED = 0x40;

function deviceSays(rpId: string, bits: number, { isVerified = true, isBackedUp = false, counter = 0 }: Told): Buffer {
  const flags = bits | PRESENT | (isVerified ? VERIFIED : 0) | (isBackedUp ? BACKUP_ELIGIBLE | BACKED_UP : 0);
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), count]);
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

const shortNumber = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);

/** An ES256 key as COSE says it (RFC 9053 7.1.1). */
const coseKey = (x: string, y: string): Buffer =>
  cbor(
    new Map<number, CborValue>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
      [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
    ]),
  );

type CborValue = Parameters<typeof isoCBOR.encode>[0];

const cbor = (value: CborValue): Buffer => Buffer.from(isoCBOR.encode(value));
