import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAssociation } from '../../src/features/associations/association.store.ts';
import { doors } from '../../src/features/people/doors.routes.ts';
import { readYearToKeep } from '../../src/features/year-folder/year-to-keep.form.ts';
import type { YearToKeep } from '../../src/features/year-folder/year-to-keep.ts';
import type { Route } from '../../src/platform/http/routes.ts';
import { access, routesOf } from '../../src/routes.ts';
import { errorPage } from '../../src/ui/error-page.ts';
import { anInstallation, signedInAs } from '../people/signed-in.ts';
import { type TestApplication, testApplication } from '../support/application.ts';
import { testDatabase } from '../support/database.ts';
import { keepYear, STORBYGDEN } from '../years/kept-folder.ts';

/** What nobody wants to find in a page as anything but text. */
export const HOSTILE = `<img src=x onerror=alert(1)>" onmouseover="alert(2)' x='`;
const HOSTILE_IN_BOOKS = '<img src=x onerror=alert(3)>';

/** The columns and keys that hold words of people’s own, whatever the file. */
const WORDS = new Set(
  'name shortName seat remark comment owner purpose targetGroup title label definition acceptedBy population recordNumber'.split(' '),
);

export interface HostileSite extends TestApplication {
  readonly routes: readonly Route[];
  /** What the one who runs the association sends along. */
  readonly headers: { readonly cookie: string };
  readonly association: string;
  readonly year: number;
}

/** The whole application with one association’s year, in which everything that somebody may have written is an attack. */
export async function hostileSite(): Promise<HostileSite> {
  const database = await testDatabase();
  const { association, year } = await keepYear(database, hostileYear());
  const routes = routesOf(anInstallation());
  const application = await testApplication({ routes, access, doors, database, errorPage });
  const found = await database.installation.read((installation) => findAssociation(installation, association.id));
  if (found === undefined) throw new Error('the year was not kept');
  const { headers } = await signedInAs(database, { role: 'forbundschef', association: found.key });
  return { ...application, routes, headers, association: association.id, year };
}

function hostileYear(): YearToKeep {
  const entries = readdirSync(STORBYGDEN, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(STORBYGDEN.length + 1).replaceAll('\\', '/');
    return [name, hostileFile(name, readFileSync(path))] as const;
  });
  const { value } = readYearToKeep(new Map(files));
  if (value === null) throw new Error('the hostile year could not be read');
  return { ...value, records: withHostileWords(value.records) };
}

function hostileFile(name: string, bytes: Buffer): Uint8Array {
  if (name.endsWith('.md'))
    return Buffer.concat([bytes, Buffer.from(`\n\n${HOSTILE}\n\n[länk](javascript:alert(4)) ![bild](x)\n\n<script>alert(5)</script>\n`)]);
  if (!name.endsWith('.se')) return bytes;
  const text = bytes.toString('latin1');
  return Buffer.from(text.replace(/^(#(?:KONTO|VER|OBJEKT|DIM)\b.* ")([^"\r\n]+")/gm, `$1${HOSTILE_IN_BOOKS}$2`), 'latin1');
}

function withHostileWords<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withHostileWords) as Value;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    WORDS.has(key) && typeof part === 'string' && !part.includes('.se') ? `${part} ${HOSTILE}` : withHostileWords(part),
  ]);
  return Object.fromEntries(entries) as Value;
}

/** The route that an address belongs to, or null. */
export function routeOf(routes: readonly Route[], address: string): Route | null {
  const parts = (address.split(/[?#]/, 1)[0] ?? '').split('/');
  const fits = ({ path }: Route): boolean => {
    const wanted = path.split('/');
    return wanted.length === parts.length && wanted.every((part, index) => part.startsWith(':') || part === parts[index]);
  };
  return routes.find((route) => route.kind === 'shows' && fits(route)) ?? null;
}
