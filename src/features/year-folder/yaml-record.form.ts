import type { YamlNode } from '../../platform/files/yaml.ts';
import type { Problem } from '../../shared/problem.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import { suggestion } from '../../shared/spelling.ts';
import { quoted, readSent } from './cell-kinds.ts';
import { type Column, headingsOf } from './column.ts';
import { folderError } from './finding.ts';
import type { Key, ListShape, RecordShape, Shape } from './shape.ts';

/** What is being read, and where its problems go. */
export interface YamlWork {
  readonly file: string;
  readonly problems: Problem[];
}

/** The problems have been told; there is no value. */
const NOTHING = no(null);
type Reading = Result<unknown, null>;

/** Reads a record, a list or a table of words by its description. */
export function readShape(node: YamlNode, shape: Shape | Column<unknown>, work: YamlWork): Reading {
  if (!isShape(shape)) return readValue(node, shape, work);
  if (shape.kind === 'list') return readList(node, shape, work);
  if (node.kind !== 'map') return refused(node, work, 'Här ska stå nycklar med värden: en nyckel, kolon, blanksteg och värdet.');
  return shape.kind === 'words' ? readWords(node, work) : readRecord(node, shape, work);
}

const isShape = (shape: Shape | Column<unknown>): shape is Shape => typeof shape.kind === 'string';

/** Something other than what should stand there. */
const refused = (node: YamlNode, work: YamlWork, message: string): Reading => refusedAs('shape', work, { line: node.line, message });

function refusedAs(code: 'shape' | 'value' | 'row', work: YamlWork, { line, message }: { line: number; message: string }): Reading {
  work.problems.push(folderError({ file: work.file, line }, code, message));
  return NOTHING;
}

function readList(node: YamlNode, shape: ListShape, work: YamlWork): Reading {
  if (node.kind !== 'list') return refused(node, work, 'Här ska stå en lista: varje del på en egen rad som börjar med bindestreck.');
  const items = node.items.map((item) => readShape(item, shape.of, work));
  return yes(items.flatMap((item) => (item.ok ? [item.value] : [])));
}

function readWords(node: Extract<YamlNode, { kind: 'map' }>, work: YamlWork): Reading {
  const pairs = node.entries.flatMap(({ key, value }) => {
    if (value.kind === 'scalar' && value.text.trim() !== '') return [[key, value.text.trim()] as const];
    refused(value, work, `Nyckeln ${quoted(key)} ska ha en text.`);
    return [];
  });
  return yes(Object.fromEntries(pairs));
}

function readValue(node: YamlNode, column: Column<unknown>, work: YamlWork): Reading {
  if (node.kind !== 'scalar') return refused(node, work, `${column.name}: här ska stå ett enda värde. ${column.meaning}`);
  const read = readSent(column.kind, node.text.trim());
  return read.ok ? read : refusedAs('value', work, { line: node.line, message: `${column.name}: ${read.problem}` });
}

type MapNode = Extract<YamlNode, { kind: 'map' }>;

function readRecord(node: MapNode, shape: RecordShape, work: YamlWork): Reading {
  const before = work.problems.length;
  tellUnknownKeys(node, shape, work);
  const written: Record<string, unknown> = shape.isPlaced ? { source: { file: work.file, line: node.line } } : {};
  for (const key of shape.keys) {
    const value = readKey(node, key, work);
    if (value.ok) written[key.property] = value.value;
  }
  const hasRoom = shape.keys.every((key) => key.property in written);
  if (!hasRoom || work.problems.slice(before).some((problem) => problem.code === 'folder.missing-key')) return NOTHING;
  const converted = shape.fromWritten(written);
  return converted.ok ? converted : refusedAs('row', work, { line: node.line, message: converted.problem });
}

const namesOf = (key: Key): readonly string[] => ('shape' in key ? [key.name] : headingsOf(key).map((each) => each.heading));

function tellUnknownKeys(node: MapNode, shape: RecordShape, work: YamlWork): void {
  const known = shape.keys.flatMap(namesOf);
  for (const { key, line, value } of node.entries) {
    if (known.includes(key)) continue;
    const message = `Nyckeln ${quoted(key)} finns inte här.${suggestion(key, known)} Nycklarna är ${known.join(', ')}.${commaHint(value)}`;
    work.problems.push(folderError({ file: work.file, line }, 'unknown-key', message));
  }
}

/** `{ namn: Kurser, resor }` is two keys to YAML; the second one has no value. */
const commaHint = (value: YamlNode): string =>
  value.kind === 'scalar' && value.text === '' ? ' Hör det till en text som innehåller ett komma ska texten stå inom citattecken.' : '';

function readKey(node: MapNode, key: Key, work: YamlWork): Reading {
  const names = namesOf(key);
  const entry = node.entries.find((each) => names.includes(each.key));
  const isEmpty = entry === undefined || (entry.value.kind === 'scalar' && entry.value.text.trim() === '');
  if (isEmpty && key.whenEmpty !== undefined) return yes(key.whenEmpty);
  if (isEmpty) {
    const message = `Nyckeln ${names.join(' eller ')} saknas eller är tom. ${key.meaning}`;
    work.problems.push(folderError({ file: work.file, line: entry?.line ?? node.line }, 'missing-key', message));
    return NOTHING;
  }
  if ('shape' in key) return readShape(entry.value, key.shape(), work);
  const kind = headingsOf(key).find((each) => each.heading === entry.key)?.kind ?? key.kind;
  return readValue(entry.value, { ...key, kind }, work);
}
