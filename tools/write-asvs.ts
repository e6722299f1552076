import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One requirement of OWASP ASVS 5.0.0, told by its number: what it asks for is said in words of our own. */
export interface Requirement {
  readonly number: string;
  readonly level: string;
  readonly asks: string;
  readonly state: string;
  /** Tests as `path › title` and documents as paths. */
  readonly proofs: readonly string[];
  readonly remark: string;
}

const FOLDER = fileURLToPath(new URL('../docs/security/', import.meta.url));
const SOURCE = join(FOLDER, 'asvs.csv');
export const WRITTEN = join(FOLDER, 'asvs.md');

export const STATES = ['met', 'partly', 'not yet', 'does not apply'] as const;

const CHAPTERS = [
  'Encoding and cleaning',
  'Input and the order of things',
  'The browser',
  'Requests and interfaces',
  'Files',
  'Signing in',
  'Sessions',
  'Permissions',
  'Signed tokens',
  'OAuth and OpenID Connect',
  'Cryptography',
  'Connections',
  'Configuration',
  'Data',
  'Code and packages',
  'Logs and errors',
  'WebRTC',
];

export function readRequirements(text = readFileSync(SOURCE, 'utf8')): readonly Requirement[] {
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const cells = line.split(';');
    if (cells.length !== 6) throw new Error(`asvs.csv: a line has ${cells.length} cells, not 6: ${line}`);
    const [number = '', level = '', asks = '', state = '', proof = '', remark = ''] = cells;
    return { number, level, asks, state, proofs: proof === '' ? [] : proof.split(' | '), remark };
  });
}

const INTRODUCTION = `# What OWASP ASVS 5.0 asks for, and what Samband does

Made by \`node tools/write-asvs.ts\` from [asvs.csv](asvs.csv): change that file and run the tool. A test fails when this page is old, when a number is missing, or when a proof is not there.

The numbers are those of the OWASP Application Security Verification Standard 5.0.0: all of level 1 (70) and level 2 (183), and of level 3 the numbers 2.3.5, 8.3.2, 14.2.6, 14.2.7 and, within 16.3.2, what level 3 adds. What each asks for is told here in a few words of our own; read the standard for what it says.

**met**: the code does it, and the test shows that it does. **partly**: some of it, and the remark tells which. **not yet**: not done, or done and not tested. **does not apply**: there is nothing of the kind here, and the remark tells why.
`;

export function writtenPage(all: readonly Requirement[]): string {
  const chapters = CHAPTERS.map((name, index) => chapter(`V${index + 1} ${name}`, requirementsOf(all, index + 1)));
  return [INTRODUCTION, counts(all), ...chapters].join('\n');
}

const requirementsOf = (all: readonly Requirement[], chapterNumber: number): readonly Requirement[] =>
  all.filter(({ number }) => number.startsWith(`${chapterNumber}.`));

function counts(all: readonly Requirement[]): string {
  const rows = CHAPTERS.map((name, index) => [`V${index + 1} ${name}`, requirementsOf(all, index + 1)] as const);
  const cells = (of: readonly Requirement[]) => STATES.map((state) => of.filter((each) => each.state === state).length);
  const lines = [...rows, ['All', all] as const].map(([name, of]) => row([name, ...cells(of).map(String)]));
  return [row(['Chapter', ...STATES]), row(['---', ...STATES.map(() => '---:')]), ...lines, ''].join('\n');
}

function chapter(title: string, of: readonly Requirement[]): string {
  const lines = of.map(({ number, level, asks, state, proofs, remark }) =>
    row([number, level, asks, state, [proofs.map(shownProof).join('<br>'), remark].filter((part) => part !== '').join('<br>')]),
  );
  return [
    `## ${title}`,
    '',
    row(['Number', 'Level', 'Asks for', 'State', 'Proof or reason']),
    row(Array(5).fill('---')),
    ...lines,
    '',
  ].join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function shownProof(proof: string): string {
  const [path = '', title] = proof.split(' › ');
  const link = `[${path.split('/').at(-1)}](../../${path})`;
  return title === undefined ? link : `${link}: ${title.replaceAll('<', '&lt;')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(WRITTEN, writtenPage(readRequirements()));
