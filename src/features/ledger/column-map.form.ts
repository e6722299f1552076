import { readYaml, type YamlNode } from '../../platform/files/yaml.ts';
import type { Problem, Understood } from '../../shared/problem.ts';
import { suggestion } from '../../shared/spelling.ts';
import { COLUMN_ROLES, type ColumnMap, type ColumnRole, gapIn, KIND_NAMES, ROLE_NAMES, type TableKind } from './column-map.ts';

/** Reads a column map (kolumnkarta). The year is the one of the report unless the map names another. */
export function readColumnMap(text: string, file: string, year: number): Understood<ColumnMap | null> {
  const { node, faults } = readYaml(text);
  const work: Work = { file, problems: faults.map(({ line, message }) => problem(file, line, ['map.yaml', message])) };
  if (node?.kind !== 'map') return { value: null, problems: [...work.problems, problem(file, 1, ['map.empty', NOT_A_MAP])] };
  tellUnknown(node, KEYS, work);
  const map: ColumnMap = {
    kind: kindIn(node, work),
    year: wholeNumberIn(node, 'rakenskapsar', work) ?? year,
    headerLine: wholeNumberIn(node, 'rubrikrad', work),
    headings: headingsIn(node, work),
    objects: wordsIn(node, 'objekt', work).map(([dimension, heading]) => ({ dimension, heading })),
    creditIsPositive: oneOf(node, ['tecken', ['debet', 'kredit']], work) === 'kredit',
  };
  const gap = work.problems.length > 0 ? null : gapIn(map);
  if (gap !== null) work.problems.push(problem(file, lineOf(node, 'kolumner'), ['map.gap', gap]));
  return { value: work.problems.length > 0 ? null : map, problems: work.problems };
}

interface Work {
  readonly file: string;
  readonly problems: Problem[];
}

type MapNode = Extract<YamlNode, { kind: 'map' }>;

const KEYS = ['tabell', 'rakenskapsar', 'rubrikrad', 'tecken', 'kolumner', 'objekt'];

const NOT_A_MAP = `Kolumnkartan ska ha nycklarna ${KEYS.join(', ')}; bara tabell och kolumner måste finnas.`;

const problem = (file: string, line: number | null, [code, message]: readonly [string, string]): Problem => ({
  code: `table.${code}`,
  severity: 'error',
  file,
  line,
  message,
});

const entryOf = (node: MapNode, key: string) => node.entries.find((entry) => entry.key === key);
const lineOf = (node: MapNode, key: string): number => entryOf(node, key)?.line ?? node.line;

function tellUnknown(node: MapNode, known: readonly string[], work: Work): void {
  for (const { key, line } of node.entries) {
    if (known.includes(key)) continue;
    const message = `Nyckeln ”${key}” finns inte här.${suggestion(key, known)} Nycklarna är ${known.join(', ')}.`;
    work.problems.push(problem(work.file, line, ['map.unknown-key', message]));
  }
}

function textIn(node: MapNode, key: string): string | null {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'scalar' ? value.text.trim() : null;
}

function oneOf(node: MapNode, [key, words]: readonly [string, readonly string[]], work: Work): string | null {
  const text = textIn(node, key);
  if (entryOf(node, key) === undefined || (text !== null && words.includes(text))) return text;
  work.problems.push(problem(work.file, lineOf(node, key), ['map.value', `${key} ska vara ${words.join(' eller ')}.`]));
  return null;
}

function kindIn(node: MapNode, work: Work): TableKind {
  const name = oneOf(node, ['tabell', Object.values(KIND_NAMES)], work);
  if (entryOf(node, 'tabell') === undefined) {
    work.problems.push(problem(work.file, node.line, ['map.gap', 'Ange vad tabellen har: tabell: saldon, eller tabell: transaktioner.']));
  }
  return name === KIND_NAMES.postings ? 'postings' : 'balances';
}

function wholeNumberIn(node: MapNode, key: string, work: Work): number | null {
  const text = textIn(node, key);
  if (entryOf(node, key) === undefined) return null;
  if (text !== null && /^\d{1,6}$/.test(text)) return Number(text);
  work.problems.push(problem(work.file, lineOf(node, key), ['map.value', `${key} ska vara ett helt tal.`]));
  return null;
}

function wordsIn(node: MapNode, key: string, work: Work): [string, string][] {
  const entry = entryOf(node, key);
  if (entry === undefined) return [];
  if (entry.value.kind === 'map') {
    return entry.value.entries.flatMap(({ key: name, value }) =>
      value.kind === 'scalar' ? [[name, value.text.trim()] as [string, string]] : [],
    );
  }
  work.problems.push(
    problem(work.file, entry.line, ['map.value', `Under ${key} skrivs en rad för varje kolumn: namn, kolon och kolumnens rubrik.`]),
  );
  return [];
}

function headingsIn(node: MapNode, work: Work): Partial<Record<ColumnRole, string>> {
  const columns = entryOf(node, 'kolumner')?.value;
  if (columns?.kind === 'map') tellUnknown(columns, Object.values(ROLE_NAMES), work);
  const words = new Map(wordsIn(node, 'kolumner', work));
  return Object.fromEntries(COLUMN_ROLES.flatMap((role) => (words.get(ROLE_NAMES[role]) ? [[role, words.get(ROLE_NAMES[role])]] : [])));
}
