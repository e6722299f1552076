import { all, no, type Result, yes } from '../../../shared/result.ts';
import { slug } from '../../../shared/swedish.ts';

/** A value of several parts as somebody would type it (rader i klartext): one line for each part. */
interface PlainLines {
  /** The value as the folder's file has it, or a sentence for each line that can not be read. */
  read(lines: readonly string[]): Result<unknown, readonly string[]>;
  /** Null for what no such lines can say. */
  write(value: never): readonly string[] | null;
}

type Read<Value> = Result<Value, string>;

/** Lines that each say one thing. */
function eachLine<Part>(readLine: (line: string) => Read<Part>, writeLine: (part: Part) => string): PlainLines {
  return {
    read: (lines) => all(lines.map(readLine)),
    write: (parts: readonly Part[]) => parts.map(writeLine),
  };
}

/** What stands before the last colon, and after it. */
function aroundColon(line: string, example: string): Read<readonly [string, string]> {
  const place = line.lastIndexOf(':');
  const before = line.slice(0, Math.max(0, place)).trim();
  const after = line.slice(place + 1).trim();
  if (before === '' || after === '') return no(`"${line}" saknar kolon eller något på en av dess sidor. Skriv till exempel ${example}.`);
  return yes([before, after]);
}

interface Post {
  readonly roll: string;
  readonly tjanster: string | number;
}

const staffing = eachLine<Post>(
  (line) => {
    const parts = aroundColon(line, 'coach: 2,5');
    return parts.ok ? yes({ roll: parts.value[0], tjanster: parts.value[1] }) : parts;
  },
  ({ roll, tjanster }) => `${roll}: ${tjanster}`,
);

interface CapStep {
  readonly fran_kr: string | number;
  readonly andel: string | number;
}

const NO_CAP = 'inget tak';

const capSteps: PlainLines = {
  read: (lines) => (lines.length === 1 && lines[0]?.toLowerCase() === NO_CAP ? yes([]) : all(lines.map(readCapStep))),
  write: (steps: readonly CapStep[]) => (steps.length === 0 ? [NO_CAP] : steps.map(({ fran_kr, andel }) => `från ${fran_kr} kr: ${andel}`)),
};

function readCapStep(line: string): Read<CapStep> {
  const parts = aroundColon(line, 'från 0 kr: 20 %');
  if (!parts.ok) return parts;
  const from = parts.value[0].replace(/^från/i, '').replace(/kr$/i, '').trim();
  return yes({ fran_kr: from, andel: parts.value[1] });
}

/** One word for each, on lines of their own or with commas between. */
const wordList: PlainLines = {
  read: (lines) =>
    yes(
      lines
        .flatMap((line) => line.split(','))
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  write: (words: readonly string[]) => [words.join(', ')],
};

const names: PlainLines = {
  read: (lines) => {
    const entries = all(lines.map(readName));
    if (!entries.ok) return entries;
    const ids = entries.value.map(([id]) => id);
    const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
    return twice.length === 0
      ? yes(Object.fromEntries(entries.value))
      : no(twice.map((id) => `Raden ${id} får två namn. Behåll ett av dem.`));
  },
  write: (words: Readonly<Record<string, string>>) => Object.entries(words).map(([id, name]) => `${id}: ${name}`),
};

function readName(line: string): Read<readonly [string, string]> {
  const [id = '', ...name] = line.split(':');
  if (id.trim() === '' || name.join(':').trim() === '')
    return no(`"${line}" säger inte både rad och namn. Skriv till exempel fordringar: Kortfristiga fordringar.`);
  return yes([id.trim(), name.join(':').trim()]);
}

interface NoteRow {
  readonly id: string;
  readonly namn: string;
  readonly rader?: readonly NoteRow[];
}

/** The rows of a note: `id: Namn`, or the name alone; a hyphen before each row that stands within the one above. */
const noteRows: PlainLines = {
  read: (lines) => {
    const [first = ''] = lines;
    if (first.startsWith('-')) return no([`"${first}" har ingen rad över sig att stå inom. Ta bort bindestrecket.`]);
    const rows = lines.map(readNoteRow);
    if (rows.length > MOST_ROWS) return no([`Noten har ${rows.length} rader. Den får ha högst ${MOST_ROWS}.`]);
    const tooDeep = rows.find(({ depth }) => depth > MOST_WITHIN);
    if (tooDeep !== undefined) return no([`"${tooDeep.namn}" har fler bindestreck än ${MOST_WITHIN}. Ta bort några.`]);
    return yes(nested(rows));
  },
  write: (rows: readonly NoteRow[]) => writtenRows(rows, ''),
};

interface FlatRow {
  readonly depth: number;
  readonly id: string;
  readonly namn: string;
}

function readNoteRow(line: string): FlatRow {
  const depth = /^-*/.exec(line)?.[0].length ?? 0;
  const rest = line.slice(depth).trim();
  const id = /^[a-z0-9.-]+(?=:)/.exec(rest)?.[0];
  const namn = id === undefined ? rest : rest.slice(id.length + 1).trim();
  return { depth, id: id ?? slug(namn), namn };
}

/** Each row takes the deeper ones that follow it. */
function nested(rows: readonly FlatRow[]): readonly NoteRow[] {
  const least = rows[0]?.depth ?? 0;
  const starts = rows.flatMap(({ depth }, place) => (depth <= least ? [place] : []));
  return starts.map((start, index) => {
    const [first, ...within] = rows.slice(start, starts[index + 1]) as [FlatRow, ...FlatRow[]];
    return { id: first.id, namn: first.namn, ...(within.length === 0 ? {} : { rader: nested(within) }) };
  });
}

/** No note has more rows, or rows further within others. */
const MOST_ROWS = 500;
const MOST_WITHIN = 5;

const writtenRows = (rows: readonly NoteRow[], hyphens: string): readonly string[] =>
  rows.flatMap(({ id, namn, rader }) => [
    `${hyphens === '' ? '' : `${hyphens} `}${id}: ${namn}`,
    ...writtenRows(rader ?? [], `${hyphens}-`),
  ]);

type Rule = Readonly<Record<string, unknown>>;

const RELATION_WORDS: Readonly<Record<string, string>> = {
  minst: 'minst',
  högst: 'hogst',
  hogst: 'hogst',
  över: 'over',
  over: 'over',
  under: 'under',
};
const SAID: Readonly<Record<string, string>> = { minst: 'minst', hogst: 'högst', over: 'över', under: 'under' };
const ANY = 'någon av:';

/** When a goal is met: `indikator.7 minst 85 %`. Of several lines all must hold, or any of them when the first line says so. */
const rule: PlainLines = {
  read: (lines) => {
    const isAny = lines[0]?.toLowerCase() === ANY;
    const rules = all((isAny ? lines.slice(1) : lines).map(readRule));
    if (!rules.ok) return rules;
    const [only] = rules.value;
    if (isAny) return yes({ nagon: rules.value });
    return yes(rules.value.length === 1 ? only : { alla: rules.value });
  },
  write: (written: Rule) => {
    const several = written.alla ?? written.nagon;
    if (several === undefined) return [saidRule(written)];
    return [...(written.nagon === undefined ? [] : [ANY]), ...(several as readonly Rule[]).map(saidRule)];
  },
};

function readRule(line: string): Read<Rule> {
  const [siffra = '', relation = '', ...limit] = line.split(/\s+/);
  const word = relation.toLowerCase();
  const known = Object.hasOwn(RELATION_WORDS, word) ? RELATION_WORDS[word] : undefined;
  if (known === undefined || limit.length === 0)
    return no(
      `"${line}" är ingen regel. Skriv siffrans id, sedan minst, högst, över eller under, och sist gränsen: indikator.7 minst 85 %.`,
    );
  return yes({ siffra, [known]: limit.join(' ') });
}

function saidRule(written: Rule): string {
  const [relation, limit] = Object.entries(written).find(([name]) => name in SAID) ?? ['', ''];
  return `${written.siffra} ${SAID[relation] ?? ''} ${limit}`;
}

const FIELDS: Readonly<Record<string, PlainLines>> = {
  bemanning: staffing,
  eget_kapital_tak: capSteps,
  omfattar: wordList,
  radnamn: names,
  rader: noteRows,
  regel: rule,
};

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What begins with the signs of YAML is left to its reader: whatever a file can say can be typed. */
const isYaml = (text: string): boolean => /^\s*[-[{]/.test(text);

/** What was typed in a field of several lines; null when it is to be read as YAML. */
export function readPlainLines(field: string, text: string): Result<unknown, readonly string[]> | null {
  const plain = FIELDS[field];
  return plain === undefined || isYaml(text) ? null : plain.read(linesIn(text));
}

/** A value in plain lines; null when they would not be read as the same value again. */
export function writtenPlainLines(field: string, value: unknown): string | null {
  const lines = FIELDS[field]?.write(value as never) ?? null;
  if (lines === null) return null;
  const text = lines.join('\n');
  const again = readPlainLines(field, text);
  return again?.ok === true && asText(again.value) === asText(value) ? text : null;
}

/** Whether a number is in quotation marks is nothing to its reader. */
const asText = (value: unknown): string => JSON.stringify(value, (_, part) => (typeof part === 'number' ? String(part) : part));
