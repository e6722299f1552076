import { readFileSync, type Stats, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { proofJson } from '../features/proofreading/proof-json.ts';
import { proofProtocol } from '../features/proofreading/proof-protocol.ts';
import type { ProofedFile } from '../features/proofreading/proof-words.ts';
import { type ProofProblem, proofreadAside } from '../features/proofreading/proofread-aside.work.ts';
import type { ProofreadFile } from '../features/proofreading/proofread-file.work.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { LARGEST_DOCUMENT_BYTES, tooLarge } from '../platform/document-text/document-problem.ts';
import { makeFolder } from '../platform/files/directory.ts';
import { no, type Result } from '../shared/result.ts';
import { type Extracted, extractInto, refuseFullFolder } from './granska-extract.ts';
import { proofText } from './granska-text.ts';
import { complain, print, readOptions, WrongUse } from './options.ts';
import { writingIn } from './writing.ts';

export const GRANSKA_HELP = `samband granska <fil> [--format text|json|html|pdf] [--out KATALOG] [--extract MAPP]

Läser en årsredovisning, en delårsrapport eller en verksamhetsplan som någon annan har gjort (PDF, Word,
webbsida eller ren text, högst 300 MB) och talar om vad i den som inte går ihop: summor, balansräkning,
samma uppgift på flera ställen, procent, antal, lagrum. Ingen databas behövs, och inget sparas.

  --format LISTA   text (förval), json, html (dokumentet bredvid fynden) eller pdf (ett protokoll på en sida);
                   flera skrivs med komma emellan
  --out KATALOG    skriv filer i katalogen; html, pdf och flera format läggs annars i katalogen out.
                   Med - skrivs ett enda format ut direkt, för andra program
  --extract MAPP   lägg dessutom det som gick att läsa ut i en årsmapp: förbundet, medlemmarna, insatserna, antal
                   deltagare, mål, budget och siffrorna ur räkningar och noter. MAPP ska vara ny eller tom. I den säger
                   granskning.csv hur säker varje uppgift är och var den står, och LÄSMIG.md vad som ska
                   bekräftas innan mappen läses in med samband import. Inga personers namn skrivs
  --help           denna text

Varje fynd är fel (går inte ihop hur man än läser), troligt fel (någon som vet behöver se efter), avrundning
(sista siffran) eller anmärkning (bra att veta, kan vara rätt). Det som inte gick att läsa eller pröva står sist.
I json räknas checks.held in det som stämmer sånär som på avrundning (checks.rounding), så att
held och failed tillsammans är made. Av dem är checks.tickedOff bara avprickade: tal som nämns på flera ställen
eller går ihop utan att någon sagt att de hör samman, och som räknas bara när de stämmer.

Utgångskoder:
  0  dokumentet är läst och inget är fel (troliga fel, avrundningar och anmärkningar kan finnas)
  1  dokumentet är läst och har minst ett fel
  2  kommandot är fel skrivet, filen går inte att öppna eller mappen för --extract är inte tom
  3  filen kan inte läsas som ett dokument: inskannad utan text, krypterad, trasig, för stor eller något annat;
     eller så säger det inte vilket år det gäller, och --extract har inget att skriva
`;

const FORMATS = ['text', 'json', 'html', 'pdf'] as const;
type ProofFormat = (typeof FORMATS)[number];

/** `samband granska …`; returns the exit code. */
export async function runGranska(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.help === true) return told(GRANSKA_HELP);
  const [path, ...others] = positionals;
  if (path === undefined) throw new WrongUse('Ange vilket dokument som ska granskas. Se samband granska --help.');
  if (others.length > 0) throw new WrongUse(`En fil i taget: ”${others.join('”, ”')}” är för mycket.`);
  const formats = formatsOf(values.format ?? 'text');
  if (values.out === '-' && formats.length > 1)
    throw new WrongUse('Med --out - skrivs ett enda format ut. Ange det, till exempel --format json.');
  return proofreadAndTell(path, { formats, out: values.out, folder: values.extract ?? null });
}

interface Asked {
  readonly formats: readonly ProofFormat[];
  readonly out: string | undefined;
  /** Where a year folder is to be written. */
  readonly folder: string | null;
}

async function proofreadAndTell(path: string, { formats, out, folder }: Asked): Promise<number> {
  if (folder !== null) await refuseFullFolder(folder);
  const result = await proofreadPath(path);
  if (!result.ok) return refused(basename(path), result.problem, formats);
  await give(result.value, formats, out);
  const isExtracted = folder === null || (await extract(path, folder, result.value));
  return isExtracted ? exitCodeOf(result.value.proofed) : 3;
}

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  extract: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function formatsOf(list: string): readonly ProofFormat[] {
  return list.split(',').map((word) => {
    const format = FORMATS.find((each) => each === word.trim());
    if (format === undefined) throw new WrongUse(`--format ska vara något av ${FORMATS.join(', ')}, inte "${word}".`);
    return format;
  });
}

export const exitCodeOf = ({ proofreading }: ProofedFile): 0 | 1 =>
  proofreading.findings.some(({ severity }) => severity === 'fel') ? 1 : 0;

/** Whoever runs the command waits for nobody else, and can stop it. */
const LIMITS = { seconds: 600, megabytes: 3_000 };
const MOST = { lines: 100_000, findings: 100_000, checks: 500_000, places: 100_000 };

async function proofreadPath(path: string): Promise<Result<ProofreadFile, ProofProblem>> {
  // Told before it is read, so that it does not fill the memory.
  if (statOf(path).size > LARGEST_DOCUMENT_BYTES) return no(tooLarge);
  const bytes = opened(path, () => readFileSync(path));
  return proofreadAside({ name: basename(path), bytes, most: MOST }, LIMITS);
}

/** What is said of it goes beside the answer, which may be for another program. */
async function extract(path: string, folder: string, proofread: ProofreadFile): Promise<boolean> {
  const bytes = opened(path, () => readFileSync(path));
  const extracted = await extractInto(folder, { proofread, bytes }, LIMITS);
  complain(extracted.ok ? extractedText(extracted.value) : `Ingen årsmapp är skriven. ${extracted.problem.message}`);
  return extracted.ok;
}

const extractedText = ({ folder, values, unsure }: Extracted): string =>
  `En årsmapp är skriven i ${folder}: ${values} uppgifter, varav ${unsure} behöver bekräftas. Börja med LÄSMIG.md.`;

function statOf(path: string): Stats {
  const stats = opened(path, () => statSync(path));
  if (stats.isDirectory()) throw new WrongUse(`${path} är en mapp. Ange ett dokument.`);
  if (!stats.isFile()) throw new WrongUse(`${path} är ingen fil. Spara dokumentet som en fil först.`);
  return stats;
}

function opened<Value>(path: string, open: () => Value): Value {
  try {
    return open();
  } catch (error) {
    throw new WrongUse(cannotOpen(path, error instanceof Error && 'code' in error ? String(error.code) : ''), { cause: error });
  }
}

function cannotOpen(path: string, code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `Filen ${path} finns inte. Kontrollera sökvägen; namn med mellanslag skrivs inom citattecken.`;
  if (code === 'EACCES' || code === 'EPERM') return `Filen ${path} får inte läsas. Kontrollera dess behörigheter.`;
  return `Filen ${path} kan inte läsas${code === '' ? '' : ` (${code})`}.`;
}

/** Another program gets the problem where it waits for the answer; a person gets the sentence. */
function refused(file: string, problem: ProofProblem, formats: readonly ProofFormat[]): 3 {
  if (formats.includes('json')) print(JSON.stringify({ format: 'samband-granskning/1', file, problem }, null, 2));
  else complain(`${file} kan inte granskas. ${problem.message}`);
  return 3;
}

async function give(proofread: ProofreadFile, formats: readonly ProofFormat[], out: string | undefined): Promise<void> {
  const [first = 'text', ...others] = formats;
  const isPrinted = others.length === 0 && (first === 'text' || first === 'json');
  if (out === undefined && isPrinted) return print(String(await WRITERS[first](proofread)));
  if (out === '-') return handOver(await WRITERS[first](proofread));
  for (const file of await writeFiles(proofread, formats, out ?? 'out')) print(file);
}

/** Straight to the program that asked, with nothing else among it. */
const handOver = (content: string | Uint8Array): Promise<void> => new Promise((resolve) => process.stdout.write(content, () => resolve()));

async function writeFiles(proofread: ProofreadFile, formats: readonly ProofFormat[], folder: string): Promise<readonly string[]> {
  await writingIn(folder, () => makeFolder(folder));
  const files: string[] = [];
  for (const format of formats) {
    const name = join(folder, `${withoutEnding(proofread.proofed.file)}-granskning.${ENDINGS[format]}`);
    const content = await WRITERS[format](proofread);
    await writingIn(folder, () => writeFile(name, content));
    files.push(name);
  }
  return files;
}

const withoutEnding = (name: string): string => name.replace(/(?<=.)\.[^.]{1,8}$/, '');

const ENDINGS: Readonly<Record<ProofFormat, string>> = { text: 'txt', json: 'json', html: 'html', pdf: 'pdf' };

/** Renderers are read when they are used: an answer as JSON needs no typesetting. */
const WRITERS: Readonly<Record<ProofFormat, (proofread: ProofreadFile) => string | Promise<string | Uint8Array>>> = {
  text: ({ proofed }) => proofText(proofed),
  json: ({ proofed }) => JSON.stringify(proofJson(proofed), null, 2),
  html: async (proofread) => (await import('./granska-html.ts')).proofHtml(proofread, systemClock().toString()),
  pdf: async ({ proofed }) => pdfOf(proofed),
};

async function pdfOf(proofed: ProofedFile): Promise<Uint8Array> {
  const { closePdf, renderPdf } = await import('../platform/documents/pdf/pdf.ts');
  try {
    return await renderPdf(proofProtocol(proofed, systemClock().toString()));
  } finally {
    closePdf();
  }
}

function told(text: string): 0 {
  print(text);
  return 0;
}
