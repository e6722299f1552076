/** One thing that must hold before a change is good. */
export type Step =
  /** A program that is silent about success: its exit code is the answer, and it counts as one test. */
  | { readonly name: string; readonly kind: 'program'; readonly program: string; readonly args: readonly string[] }
  /**
   * Tests of the files that match, which get a process each. Pure ones share one, as do those of which each has a database of its own
   * and nothing else outside: what one of them has read, and the processor has got used to, all the others have.
   * Those that wait and compute next to nothing run beside everything else, and keep nobody waiting.
   */
  | { readonly name: string; readonly kind: 'tests'; readonly files: RegExp; readonly oneProcess: boolean; readonly isBeside: boolean };

const program = (name: string, path: string, args: readonly string[] = []): Step => ({ name, kind: 'program', program: path, args });
const tests = (name: string, files: RegExp): Step => ({ name, kind: 'tests', files, oneProcess: false, isBeside: false });
const together = (name: string, files: RegExp): Step => ({ name, kind: 'tests', files, oneProcess: true, isBeside: false });

/** Slow visitors are waited for until they are let go, and jobs until they are tried again. */
const WAITING = /^(src\/platform\/jobs\/(jobs|cut-queue)|tests\/hardening\/requests)\.test\.ts$/;

/** Everything that is checked, fastest answers first. Every test file belongs to exactly one step. */
export const steps: readonly Step[] = [
  program('format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--colors=off', '.']),
  program('types', 'typescript/bin/tsc', ['--noEmit']),
  tests('boundaries', /^tests\/architecture\/boundaries\.test\.ts$/),
  together('architecture', /^tests\/architecture\/(?!boundaries\.).*\.test\.ts$/),
  together('rules', /^src\/(features|shared|ui)\/(.*\/)?[^/.]+\.test\.ts$/),
  { name: 'waiting', kind: 'tests', files: WAITING, oneProcess: false, isBeside: true },
  together('forms, stores, pages and routes', /^src\/features\/.*\.(access|form|store|work|pages|routes)\.test\.ts$/),
  program('dead code', 'knip/bin/knip.js', ['--no-progress']),
  // The long ones, the longest of them first; short ones fill what is left, so that all workers end at about the same time.
  tests('journeys', /^tests\/journeys\//),
  tests('platform and terminal', /^src\/(platform\/(?!jobs\/(jobs|cut-queue)\.)|cli\/|[^/]+\.test\.ts$)/),
  tests('doors', /^tests\/(doors\/|people\/browser\.)/),
  together('people and log', /^tests\/(people\/(?!browser\.)|log\/)/),
  tests('golden', /^tests\/golden\//),
  tests('hardening', /^tests\/hardening\/(?!requests\.)/),
  tests('operations', /^tests\/operations\//),
  tests('tools', /^tools\//),
  tests('documents', /^tests\/documents\//),
  tests('years', /^tests\/years\//),
];
