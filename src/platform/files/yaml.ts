import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, stringify } from 'yaml';

/** What a YAML file says, with its lines. All scalars are text: the reader who knows what is expected decides what they mean. */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly line: number; readonly text: string }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly YamlNode[] }
  | { readonly kind: 'map'; readonly line: number; readonly entries: readonly YamlEntry[] };

export interface YamlEntry {
  readonly key: string;
  readonly line: number;
  readonly value: YamlNode;
}

/** Something in the file that is not YAML, in Swedish. */
export interface YamlFault {
  readonly line: number;
  readonly message: string;
}

/** Reads one YAML document. `node` is null when the file is empty or too broken to read. */
export function readYaml(text: string): YamlText {
  try {
    return readDocument(text);
  } catch (error) {
    // The parser calls itself for every level and gives up on files made to exhaust it.
    if (!(error instanceof RangeError)) throw error;
    return { node: null, faults: [{ line: 1, message: 'Filen har för många nivåer inuti varandra.' }] };
  }
}

export interface YamlText {
  readonly node: YamlNode | null;
  readonly faults: readonly YamlFault[];
}

function readDocument(text: string): YamlText {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const faults: YamlFault[] = firstOfEachLine(
    document.errors.map((error) => ({ line: lineAt(error.pos[0]), code: error.code })),
    text,
  );
  const node = document.contents === null ? null : toNode(document.contents, lineAt, faults);
  return { node, faults };
}

/** One mistake makes the parser stumble several times on its line. */
function firstOfEachLine(errors: readonly { readonly line: number; readonly code: string }[], text: string): YamlFault[] {
  const first = new Map(errors.toReversed().map(({ line, code }) => [line, code]));
  const lines = text.split('\n');
  return [...first]
    .toSorted(([a], [b]) => a - b)
    .map(([line, code]) => {
      const fault = /^ *\t/.test(lines[line - 1] ?? '') ? 'TAB_AS_INDENT' : code;
      return { line, message: FAULTS[fault] ?? OTHER_FAULT };
    });
}

const OTHER_FAULT = 'Raden går inte att förstå. Kontrollera indrag, kolon och citattecken.';

/** Words for the faults people make; the rest get the common sentence. */
const FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Indraget stämmer inte med raderna omkring. Rader som hör ihop ska börja lika långt in, med blanksteg.',
  TAB_AS_INDENT: 'Raden är indragen med tabb. Använd blanksteg.',
  MISSING_CHAR: 'Ett tecken saknas: ett avslutande citattecken, en klammer eller ett kolon med blanksteg efter.',
  MULTILINE_IMPLICIT_KEY: 'En nyckel måste stå på en rad, med kolon och blanksteg efter.',
  BLOCK_AS_IMPLICIT_KEY: 'Raden har två kolon. Sätt citattecken omkring en text som innehåller kolon.',
  BLOCK_IN_FLOW: 'Inom { } och [ ] får bara enkla värden stå. Skriv på flera rader i stället.',
  BAD_SCALAR_START: 'Värdet börjar med ett tecken som har en särskild betydelse. Sätt citattecken omkring det.',
  BAD_DQ_ESCAPE: 'Inom citattecken betyder omvänt snedstreck något särskilt. Skriv det två gånger eller använd enkla citattecken.',
  UNEXPECTED_TOKEN: 'Här står något som inte hör hemma. Kontrollera indrag, kolon och citattecken.',
  MULTIPLE_DOCS: 'Filen innehåller flera delar, skilda med ---. Den får bara innehålla en.',
};

type LineAt = (offset: number) => number;

function toNode(node: ParsedNode, lineAt: LineAt, faults: YamlFault[]): YamlNode {
  const line = lineAt(node.range[0]);
  if (!isAlias(node) && node.tag !== undefined)
    faults.push({ line, message: 'Märken som börjar med ! används inte här. Sätt citattecken omkring texten.' });
  if (isMap(node))
    return {
      kind: 'map',
      line,
      entries: withoutRepeats(
        node.items.map((pair) => toEntry(pair, lineAt, faults)),
        faults,
      ),
    };
  if (isSeq(node)) return { kind: 'list', line, items: node.items.map((item) => toNode(item as ParsedNode, lineAt, faults)) };
  if (isAlias(node)) faults.push({ line, message: 'Hänvisningar med * används inte här. Sätt citattecken omkring texten.' });
  return { kind: 'scalar', line, text: isScalar(node) ? String(node.value ?? '') : '' };
}

/** The parser would compare every key with every other, which takes minutes for a file of nothing but keys. */
function withoutRepeats(entries: readonly YamlEntry[], faults: YamlFault[]): readonly YamlEntry[] {
  const keys = new Set<string>();
  return entries.filter(({ key, line }) => {
    const isRepeated = keys.has(key);
    if (isRepeated) faults.push({ line, message: REPEATED_KEY });
    keys.add(key);
    return !isRepeated;
  });
}

const REPEATED_KEY = 'Nyckeln står två gånger på samma ställe. Ta bort den ena.';

function toEntry(pair: { key: unknown; value: unknown }, lineAt: LineAt, faults: YamlFault[]): YamlEntry {
  const key = toNode(pair.key as ParsedNode, lineAt, faults);
  const value: YamlNode =
    pair.value === null ? { kind: 'scalar', line: key.line, text: '' } : toNode(pair.value as ParsedNode, lineAt, faults);
  if (key.kind !== 'scalar') faults.push({ line: key.line, message: 'En nyckel måste vara ett ord, med kolon och blanksteg efter.' });
  return { key: key.kind === 'scalar' ? key.text : '', line: key.line, value };
}

/** Text, numbers, lists and records as YAML, without folding of long lines. */
export const yamlText = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
