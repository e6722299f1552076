import { hash, sign } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { signedBytes, withPlaceholder, withSignature } from './pdf-placeholder.ts';
import { type SealCertificate, x509Of } from './seal-certificate.ts';

/** Seals PDFs so that a reader anywhere can tell whose they are and that nothing has been changed. */
export interface PdfSeal {
  /** Whose seal it is. */
  readonly name: string;
  sign(pdf: Uint8Array, at: Temporal.Instant): Promise<Uint8Array>;
}

/** A seal of PAdES baseline level B-B (ETSI EN 319 142-1), which covers the whole file. */
export const openPdfSeal = (certificate: SealCertificate): PdfSeal => ({
  name: certificate.name,
  async sign(pdf, at) {
    const prepared = withPlaceholder(pdf, { name: certificate.name, at });
    return withSignature(prepared, cmsOf(certificate, signedBytes(prepared)));
  },
});

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const ALGORITHMS = { rsa: '1.2.840.113549.1.1.11', ec: '1.2.840.10045.4.3.2' } as const;

/** A detached CMS signature with the attributes that CAdES demands, and the certificates beside. */
function cmsOf(certificate: SealCertificate, content: Uint8Array): Uint8Array {
  const attributes = attributesOf(certificate, content);
  const kind = certificate.key.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.own.issuer, serialNumber: certificate.own.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
    signedAttrs: attributes,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: ALGORITHMS[kind] }),
    signature: new OctetString({ valueHex: bufferOf(sign('sha256', encodedSet(attributes), certificate.key)) }),
  });
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [...certificate.chain],
    signerInfos: [signer],
  });
  const info = new ContentInfo({ contentType: SIGNED_DATA, content: data.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

function attributesOf({ own }: SealCertificate, content: Uint8Array): SignedAndUnsignedAttributes {
  const digest = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: bufferOf(hash('sha256', bytes, 'buffer')) });
  // ESSCertIDv2 with its usual hash, SHA-256, left out as DER demands.
  const certificateId = new Sequence({ value: [digest(x509Of(own).raw)] });
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
      new Attribute({ type: MESSAGE_DIGEST, values: [digest(content)] }),
      new Attribute({
        type: SIGNING_CERTIFICATE_V2,
        values: [new Sequence({ value: [new Sequence({ value: [certificateId] })] })],
      }),
    ],
  });
}

/** What is signed is the attributes as a set (RFC 5652 5.4); within the message they carry another mark. */
function encodedSet(attributes: SignedAndUnsignedAttributes): Uint8Array {
  const encoded = new Uint8Array(attributes.toSchema().toBER());
  encoded[0] = 0x31;
  return encoded;
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
