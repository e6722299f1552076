#!/usr/bin/env node
// The newest Node that `npm ci` brought runs the program; the machine's own Node may be older.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'src', 'cli', 'samband.ts');

// Node keeps the code it has read, so that the next start takes half the time. A folder that can not be written is no harm.
const cache = join(root, 'node_modules', '.cache', 'samband');

if (Number(process.versions.node.split('.')[0]) >= 24) {
  module.enableCompileCache(cache);
  await import(program);
} else {
  const brought = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const node = existsSync(brought) ? brought : process.execPath;
  const run = spawn(node, [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: cache, ...process.env },
  });
  // Whoever stops this stops the program; what is typed in the terminal reaches both.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal));
  run.on('error', () => process.exit(1));
  run.on('exit', (code) => process.exit(code ?? 1));
}
