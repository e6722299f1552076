import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CertBag, type Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag, type SafeContents } from 'pkijs';
import { no, type Result, yes } from '../../../shared/result.ts';

/** The key that seals are made with, and the certificates that tell whose it is: its own first. */
export interface SealCertificate {
  readonly key: KeyObject;
  readonly own: Certificate;
  readonly chain: readonly Certificate[];
  /** What the certificate says it is: `Exempelbygdens stämpel`. */
  readonly name: string;
}

/** Reads a PKCS#12 file (.p12, .pfx). What is wrong is told in Swedish to whoever starts the program. */
export async function readSealCertificate(path: string, passphrase: string): Promise<Result<SealCertificate, string>> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return no(`Filen i SAMBAND_SEAL_CERTIFICATE (${path}) går inte att läsa. Kontrollera sökvägen och rättigheterna.`);
  try {
    return certificateIn(await bagsOf(bytes, passphrase));
  } catch {
    return no(
      'Certifikatet i SAMBAND_SEAL_CERTIFICATE går inte att öppna. Kontrollera SAMBAND_SEAL_PASSPHRASE. Är filen skyddad med en äldre metod, gör om den: openssl pkcs12 -legacy -in gammal.p12 -nodes | openssl pkcs12 -export -out ny.p12',
    );
  }
}

async function bagsOf(bytes: Uint8Array, passphrase: string): Promise<readonly SafeBag[]> {
  const password = new TextEncoder().encode(passphrase).buffer as ArrayBuffer;
  const file = PFX.fromBER(new Uint8Array(bytes));
  await file.parseInternalValues({ password, checkIntegrity: true });
  const safe = file.parsedValue?.authenticatedSafe;
  if (safe === undefined) throw new Error('the file holds nothing');
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
  const contents: readonly { readonly value: SafeContents }[] = safe.parsedValue.safeContents;
  const bags = contents.flatMap(({ value }) => value.safeBags);
  for (const { bagValue } of bags)
    if (bagValue instanceof PKCS8ShroudedKeyBag)
      await (bagValue as unknown as { parseInternalValues(wish: { password: ArrayBuffer }): Promise<void> }).parseInternalValues({
        password,
      });
  return bags;
}

function certificateIn(bags: readonly SafeBag[]): Result<SealCertificate, string> {
  const keys = bags.flatMap(({ bagValue }) => privateKeyOf(bagValue) ?? []);
  const certificates = bags.flatMap(({ bagValue }) => (bagValue instanceof CertBag ? [bagValue.parsedValue as Certificate] : []));
  const [key] = keys;
  const own = key === undefined ? undefined : certificates.find((certificate) => x509Of(certificate).checkPrivateKey(key));
  if (key === undefined || own === undefined)
    return no('Filen i SAMBAND_SEAL_CERTIFICATE innehåller ingen nyckel med sitt certifikat. Exportera båda till samma fil.');
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ec')
    return no(
      'Nyckeln i SAMBAND_SEAL_CERTIFICATE är av ett slag som inte kan användas. Beställ ett certifikat med RSA eller elliptisk kurva.',
    );
  const name = /^CN=(.+)$/m.exec(x509Of(own).subject)?.[1] ?? 'Stämpel';
  return yes({ key, own, chain: [own, ...certificates.filter((each) => each !== own)], name });
}

function privateKeyOf(bag: unknown): KeyObject | null {
  const info = bag instanceof PKCS8ShroudedKeyBag ? bag.parsedValue : bag;
  if (!(info instanceof PrivateKeyInfo)) return null;
  return createPrivateKey({ key: Buffer.from(info.toSchema().toBER()), format: 'der', type: 'pkcs8' });
}

export const x509Of = (certificate: Certificate): X509Certificate => new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()));
