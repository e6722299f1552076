import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { OctetString } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';
import { PASSPHRASE, sealFile } from '../../../../tests/documents/a-seal-file.ts';
import { readPdf } from '../../../../tests/documents/reading/read-pdf.ts';
import { sampleDocument } from '../../../../tests/documents/sample-document.ts';
import { closePdf, renderPdf } from './pdf.ts';
import { openPdfSeal } from './pdf-seal.ts';
import { readSealCertificate, type SealCertificate, x509Of } from './seal-certificate.ts';

after(closePdf);
const folder = await mkdtemp(join(tmpdir(), 'samband-seal-'));
after(() => rm(folder, { recursive: true, force: true }));

const NOW = Temporal.Instant.from('2026-11-27T12:00:00Z');
const pdf = await renderPdf(sampleDocument());

interface Signed {
  readonly covered: Uint8Array;
  readonly signature: SignedData;
  readonly der: Uint8Array;
}

/** What a reader of PDF makes of a sealed file. */
function signedIn(bytes: Uint8Array): Signed {
  const text = Buffer.from(bytes).toString('latin1');
  const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text) ?? assert.fail('nothing is signed');
  const [, from, until, next, rest] = range.map(Number) as [number, number, number, number, number];
  assert.deepEqual([from, next + rest], [0, bytes.length], 'the signature covers the whole file');
  assert.deepEqual([text[until], text[next - 1]], ['<', '>'], 'nothing but the signature itself is left out');
  const der = Buffer.from(text.slice(until + 1, next - 1), 'hex');
  const info = ContentInfo.fromBER(new Uint8Array(der));
  const covered = Buffer.concat([bytes.subarray(0, until), bytes.subarray(next)]);
  return { covered, der, signature: new SignedData({ schema: info.content }) };
}

/** The hash in the signature is the file's, and the signature over it is the certificate's. */
function isWhole(bytes: Uint8Array, { own }: SealCertificate): boolean {
  const { covered, signature } = signedIn(bytes);
  const [signer] = signature.signerInfos;
  const attributes = signer?.signedAttrs ?? assert.fail('no attributes are signed');
  const told = attributes.attributes.find(({ type }) => type === '1.2.840.113549.1.9.4')?.values[0] as OctetString;
  const encoded = new Uint8Array(attributes.toSchema().toBER());
  encoded[0] = 0x31;
  const isSigned = verify('sha256', encoded, x509Of(own).publicKey, new Uint8Array(signer?.signature.valueBlock.valueHexView ?? []));
  return isSigned && createHash('sha256').update(covered).digest().equals(Buffer.from(told.valueBlock.valueHexView));
}

for (const kind of ['rsa', 'ec'] as const)
  describe(`a seal with a key of the kind ${kind}`, async () => {
    const path = sealFile(kind);
    const read = await readSealCertificate(path, PASSPHRASE);
    assert.ok(read.ok);
    const certificate = read.value;
    const sealed = await openPdfSeal(certificate).sign(pdf, NOW);

    test('covers the whole file, and what stood there before is not touched', () => {
      assert.ok(isWhole(sealed, certificate));
      assert.deepEqual(Buffer.from(sealed.subarray(0, pdf.length)), Buffer.from(pdf));
    });

    test('breaks when a single byte is changed, wherever it stands', () => {
      for (const place of [10, 5000, pdf.length - 40, pdf.length + 30, sealed.length - 12]) {
        const changed = Uint8Array.from(sealed);
        changed[place] = (changed[place] ?? 0) ^ 1;
        assert.equal(isWhole(changed, certificate), false, `byte ${place}`);
      }
    });

    test('is what PAdES baseline asks for: its own kind, the certificate told under the signature, and no time within it', () => {
      const text = Buffer.from(sealed).toString('latin1');
      assert.match(text, /\/SubFilter \/ETSI\.CAdES\.detached/);
      assert.match(text, /\/M \(D:20261127120000\+00'00'\)/);
      const types = signedIn(sealed).signature.signerInfos[0]?.signedAttrs?.attributes.map((attribute) => attribute.type) ?? [];
      assert.deepEqual(types.toSorted(), ['1.2.840.113549.1.9.16.2.47', '1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4']);
    });

    test('is read by another program', { skip: !hasOpenssl() }, () => assertRead(sealed, certificate, kind));

    test('leaves a document that says the same', async () => {
      assert.deepEqual((await readPdf(sealed)).readBack, (await readPdf(pdf)).readBack);
    });
  });

async function assertRead(sealed: Uint8Array, certificate: SealCertificate, kind: string): Promise<void> {
  const { der, covered } = signedIn(sealed);
  const at = (name: string): string => join(folder, `${kind}-${name}`);
  const length = 4 + ((der[2] ?? 0) << 8) + (der[3] ?? 0);
  await writeFile(at('signature.der'), der.subarray(0, length));
  await writeFile(at('content.bin'), covered);
  await writeFile(at('own.pem'), x509Of(certificate.own).toString());
  const files = ['-in', at('signature.der'), '-content', at('content.bin'), '-CAfile', at('own.pem'), '-out', at('out')];
  execFileSync('openssl', ['cms', '-verify', '-binary', '-inform', 'DER', '-purpose', 'any', ...files], { stdio: 'pipe' });
}

test('a wrong passphrase, a file that is none and a file that is not there are told in words', async () => {
  const path = sealFile('rsa');
  const other = join(folder, 'annat.p12');
  await writeFile(other, 'inte ett certifikat');
  for (const [file, passphrase, told] of [
    [path, 'fel', /SAMBAND_SEAL_PASSPHRASE/],
    [other, PASSPHRASE, /går inte att öppna/],
    [join(folder, 'borta.p12'), PASSPHRASE, /går inte att läsa/],
  ] as const) {
    const read = await readSealCertificate(file, passphrase);
    assert.ok(!read.ok);
    assert.match(read.problem, told);
  }
});

function hasOpenssl(): boolean {
  try {
    return /^OpenSSL 3/.test(execFileSync('openssl', ['version']).toString());
  } catch {
    return false;
  }
}
