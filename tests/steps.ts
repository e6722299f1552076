/** One thing that must hold before a change is good. */
export type Step =
  /** A program that is silent about success: its exit code is the answer, and it counts as one test. */
  | { readonly name: string; readonly kind: 'program'; readonly program: string; readonly args: readonly string[] }
  /**
   * Tests of the files that match. Pure ones share a process, which is fast; the others get one each.
   * Those that wait and compute next to nothing run beside everything else, and keep nobody waiting.
   */
  | { readonly name: string; readonly kind: 'tests'; readonly files: RegExp; readonly oneProcess: boolean; readonly isBeside: boolean };

const program = (name: string, path: string, args: readonly string[] = []): Step => ({ name, kind: 'program', program: path, args });
const tests = (name: string, files: RegExp): Step => ({ name, kind: 'tests', files, oneProcess: false, isBeside: false });

/** Slow visitors are waited for until they are let go, and jobs until they are tried again. */
const WAITING = /^(src\/platform\/jobs\/(jobs|cut-queue)|tests\/hardening\/requests)\.test\.ts$/;

/** Everything that is checked, fastest answers first. Every test file belongs to exactly one step. */
export const steps: readonly Step[] = [
  program('format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--colors=off', '.']),
  program('types', 'typescript/bin/tsc', ['--noEmit']),
  tests('boundaries', /^tests\/architecture\/boundaries\.test\.ts$/),
  { name: 'architecture', kind: 'tests', files: /^tests\/architecture\/(?!boundaries\.).*\.test\.ts$/, oneProcess: true, isBeside: false },
  { name: 'rules', kind: 'tests', files: /^src\/(features|shared|ui)\/(.*\/)?[^/.]+\.test\.ts$/, oneProcess: true, isBeside: false },
  { name: 'waiting', kind: 'tests', files: WAITING, oneProcess: false, isBeside: true },
  tests('forms, stores, pages and routes', /^src\/features\/.*\.(access|form|store|work|pages|routes)\.test\.ts$/),
  program('dead code', 'knip/bin/knip.js', ['--no-progress']),
  // The long ones, the longest of them first; short ones fill what is left, so that all workers end at about the same time.
  tests('journeys', /^tests\/journeys\//),
  tests('platform and terminal', /^src\/(platform\/(?!jobs\/(jobs|cut-queue)\.)|cli\/|[^/]+\.test\.ts$)/),
  tests('people, doors and log', /^tests\/(doors|people|log)\//),
  tests('golden', /^tests\/golden\//),
  tests('hardening', /^tests\/hardening\/(?!requests\.)/),
  tests('operations', /^tests\/operations\//),
  tests('tools', /^tools\//),
  tests('documents', /^tests\/documents\//),
  tests('years', /^tests\/years\//),
];
