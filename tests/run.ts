import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Step, steps } from './steps.ts';
import { keepTestServer } from './support/database.ts';
import { openWorkplace } from './support/workplace.ts';

/** How one step went. A step that tested nothing has failed. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly report: string;
}

interface Ended {
  readonly exitCode: number;
  readonly output: string;
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const started = performance.now();
const longestStepMinutes = 8;
/** Every test file is a process of its own: code that one of them has read is read in half the time by the next. */
const environment = { NO_COLOR: '1', FORCE_COLOR: '0', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/samband') };
const passedOnce: Outcome = { passed: 1, failed: 0, skipped: 0, report: '' };

const unknown = process.argv.slice(2).filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  say(`No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const testFiles = await listTestFiles();
const wanted = steps.filter((step) => process.argv.length <= 2 || process.argv.slice(2).includes(step.name));
const place = await openWorkplace();
Object.assign(process.env, place.environment);
const letGo = wanted.some(({ kind }) => kind === 'tests') ? await keepTestServer() : undefined;
const isBeside = (step: Step): boolean => step.kind === 'tests' && step.isBeside;
const [beside, working] = [wanted.filter(isBeside), wanted.filter((step) => !isBeside(step))];
const outcomes = (await Promise.all([runAll(beside, 1), runAll(working, Math.min(2, availableParallelism()))])).flat();
await letGo?.();
await place.close();
const forgotten = forgottenOutcome();
say(forgotten.report);

const everything = [...outcomes, forgotten];
const failed = everything.reduce((total, outcome) => total + outcome.failed, 0);
say(`${everything.reduce((total, outcome) => total + outcome.passed, 0)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Takes the steps in order, a few at a time. */
async function runAll(queue: readonly Step[], atOnce: number): Promise<Outcome[]> {
  const waiting = [...queue];
  const done: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) done.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}

async function runStep(step: Step): Promise<Outcome> {
  const begun = performance.now();
  const outcome = step.kind === 'program' ? await runProgram(step) : await runTests(step);
  const seconds = Math.ceil((performance.now() - begun) / 1000);
  const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : '';
  say(`${clock()}  ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed${skipped} (${seconds} s)`);
  say(outcome.report);
  return outcome;
}

async function runProgram(step: Extract<Step, { kind: 'program' }>): Promise<Outcome> {
  const ended = await node([join(root, 'node_modules', step.program), ...step.args]);
  return ended.exitCode === 0 ? passedOnce : { passed: 0, failed: 1, skipped: 0, report: ended.output };
}

async function runTests(step: Extract<Step, { kind: 'tests' }>): Promise<Outcome> {
  const files = testFiles.filter((file) => step.files.test(file));
  if (files.length === 0) return { passed: 0, failed: 1, skipped: 0, report: `no file matches ${step.files}` };
  const isolation = step.oneProcess ? ['--test-isolation=none'] : [];
  const ended = await node(['--test', '--test-reporter=spec', ...isolation, ...files]);
  return readCounts(ended);
}

/** The last lines of the reporter tell the counts; what stands under "failing tests" tells why. */
function readCounts(ended: Ended): Outcome {
  const count = (word: string): number => Number(new RegExp(`^. ${word} (\\d+)$`, 'm').exec(ended.output)?.[1] ?? 0);
  const failures = count('fail') + count('cancelled');
  const silent = count('pass') === 0 || (ended.exitCode !== 0 && failures === 0);
  const why = ended.output.split(/^. failing tests:$/m)[1] ?? ended.output;
  const bad = failures > 0 || silent;
  return { passed: count('pass'), failed: silent ? failures + 1 : failures, skipped: count('skipped'), report: bad ? why.trim() : '' };
}

/** A test that no step runs can not fail, so it counts as a failure to forget one. */
function forgottenOutcome(): Outcome {
  const wrong = testFiles.filter((file) => steps.filter((step) => step.kind === 'tests' && step.files.test(file)).length !== 1);
  if (wrong.length === 0) return passedOnce;
  return { passed: 0, failed: 1, skipped: 0, report: `not in exactly one step of tests/steps.ts: ${wrong.join(', ')}` };
}

async function listTestFiles(): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['src', 'tests', 'tools']) {
    const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
    found.push(...entries.map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`));
  }
  return found.filter((path) => path.endsWith('.test.ts')).sort();
}

/** Runs this same Node with the arguments and waits; a step that hangs is ended and has failed. */
function node(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...environment } });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.stderr.on('data', (part: Buffer) => parts.push(part));
  const tooLong = setTimeout(() => {
    // Whoever reads of a test that was interrupted would look for the fault in it.
    say(`The step was ended: it took longer than ${longestStepMinutes} minutes.`);
    child.kill();
  }, longestStepMinutes * 60_000);
  return new Promise((done) => {
    child.on('error', (error) => parts.push(Buffer.from(error.message)));
    child.on('close', (exitCode) => {
      clearTimeout(tooLong);
      done({ exitCode: exitCode ?? 1, output: Buffer.concat(parts).toString('utf8') });
    });
  });
}

function clock(): string {
  return `${Math.floor((performance.now() - started) / 1000)} s`.padStart(6);
}

function say(text: string): void {
  if (text !== '') console.log(text);
}
