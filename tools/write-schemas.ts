import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from '../src/features/year-folder/schemas.ts';

/** Writes schemas/*.schema.json from the descriptions of the year folder's files. */
const folder = fileURLToPath(new URL('../schemas/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const [name, text] of schemaFiles()) await writeFile(join(folder, name), text);
console.log(`${schemaFiles().size} scheman skrivna i schemas/`);
