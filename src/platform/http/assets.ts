import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from './answer.ts';

const FOLDER = fileURLToPath(new URL('../../../assets/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

export interface Assets {
  /** The folder's address, `/assets/3f2a…`, with a name that changes when any file in it does. */
  readonly base: string;
  /** The answer to an address below the base, or null. */
  find(path: string): Response | null;
}

/** The files the browser is given as they are. Read once: addresses carry the hash of all, so browsers may keep them for ever. */
export function readAssets(folder = FOLDER): Assets {
  const files = new Map(namesIn(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  const base = `/assets/${hash.digest('hex').slice(0, 12)}`;
  return {
    base,
    find(path) {
      const name = path.startsWith(`${base}/`) ? path.slice(base.length + 1) : '';
      const bytes = files.get(name);
      return bytes === undefined ? null : answerAsset(name, Uint8Array.from(bytes));
    },
  };
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
}

function answerAsset(name: string, bytes: Uint8Array<ArrayBuffer>): Response {
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  return answer(bytes, { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' } });
}

let own: Assets | null = null;
/** The program's own assets. */
export function assets(): Assets {
  own ??= readAssets();
  return own;
}
