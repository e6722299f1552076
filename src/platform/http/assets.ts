import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

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
};

interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The files that the browser is given as they are. */
export interface Assets {
  /** Where a page finds the file. A name that is not there is an error in the page. */
  addressOf(name: string): string;
  find(address: string): Asset | null;
}

/** Reads the folder once. Its address carries the hash of all its files, so that browsers may keep them for ever. */
export function readAssets(folder = FOLDER): Assets {
  const files = new Map(namesIn(folder).map((name) => [name, Uint8Array.from(readFileSync(join(folder, name)))]));
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  const base = `/assets/${hash.digest('hex').slice(0, 12)}/`;
  return {
    addressOf(name) {
      if (!files.has(name)) throw new Error(`there is no file ${name} in assets/`);
      return base + name;
    },
    find(address) {
      const name = address.startsWith(base) ? address.slice(base.length) : '';
      const bytes = files.get(name);
      return bytes === undefined ? null : { bytes, type: TYPES[extname(name)] ?? 'application/octet-stream' };
    },
  };
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
}

let own: Assets | null = null;

/** The program's own assets. */
export function assets(): Assets {
  own ??= readAssets();
  return own;
}
