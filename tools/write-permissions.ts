import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionMatrix } from './permission-matrix.ts';

const folder = join(import.meta.dirname, '../docs/generated');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'permissions.md'), permissionMatrix());
