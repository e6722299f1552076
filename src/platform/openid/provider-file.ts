import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { no, type Result, yes } from '../../shared/result.ts';
import type { OpenIdSettings } from './openid-provider.ts';

/** A provider as whoever runs the installation has chosen it. */
export interface ChosenProvider extends OpenIdSettings {
  /** What its button is called: `Norrdals kommun`. */
  readonly name: string;
  /** The levels (acr) and means (amr) with which its sign-in counts as two proofs; empty when it never does. */
  readonly secondProof: readonly string[];
}

const SERVICE = z.strictObject({
  name: z.string().trim().min(1).max(60),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  acr: z.array(z.string().min(1)).default([]),
  secondProof: z.array(z.string().min(1)).default([]),
});

const FILE = z.array(SERVICE).max(20);

/** The providers in the file; a problem is told in words for whoever runs the server, and repeats no secret. */
export async function readProviderFile(path: string): Promise<Result<readonly ChosenProvider[], string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string') return no(`Filen ${path} med inloggningstjänster går inte att läsa (${text.code ?? 'fel'}).`);
  return readProviders(text, path);
}

export function readProviders(text: string, path: string): Result<readonly ChosenProvider[], string> {
  const read = FILE.safeParse(parsed(text));
  if (!read.success) {
    const places = [...new Set(read.error.issues.map(({ path: place }) => placeText(place)))];
    return no(`Filen ${path} med inloggningstjänster har fel i ${places.join(', ')}. Se docs/operations/sign-in-services.md.`);
  }
  const issuers = read.data.map(({ issuer }) => issuer);
  if (new Set(issuers).size < issuers.length) return no(`Filen ${path} nämner samma issuer två gånger.`);
  return yes(read.data.map(({ acr, ...service }) => ({ ...service, acrValues: acr })));
}

const placeText = ([index, ...names]: readonly PropertyKey[]): string =>
  index === undefined ? 'hela filen: den ska vara en lista' : `tjänst ${Number(index) + 1} ${names.join('.')}`.trim();

function parsed(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    return null;
  }
}
