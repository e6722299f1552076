import { KIND_NAMES, ROLE_NAMES } from '../ledger/column-map.ts';
import type { CellKind, JsonSchema } from './cell-kinds.ts';
import { type Column, type CsvTable, headingsOf } from './column.ts';
import { extractedFile } from './extracted-file.ts';
import { csvFiles, listFiles } from './files.ts';
import type { ListFile } from './list-files.ts';
import type { Key, RecordShape, Shape } from './shape.ts';
import { SHEET_NAME, sheetShape } from './sheet-file.ts';
import { textPlaceShape } from './text-file.ts';

/** A JSON Schema for every file of the folder, by the schema's file name. For a table it describes the rows, and the order of the columns. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const tables = [...Object.values(csvFiles), extractedFile].map((file) => [file.name, tableSchema(file)] as const);
  const lists = Object.values(listFiles).map((file) => [file.name, listSchema(file)] as const);
  const all: readonly (readonly [string, JsonSchema])[] = [
    [
      SHEET_NAME,
      {
        ...topOf(SHEET_NAME, 'Förbundet, året och inställningar.'),
        ...withDefinitions((definitions) => recordSchema(sheetShape, definitions)),
      },
    ],
    ...tables,
    ...lists,
    [
      'texter.md',
      { ...topOf('texter/*.md', 'Uppgifterna överst i en text, mellan raderna med ---.'), ...recordSchema(textPlaceShape, new Map()) },
    ],
  ];
  const maps = [['kolumner.yaml', columnMapSchema] as const];
  return new Map([...all, ...maps].map(([name, schema]) => [schemaName(name), `${JSON.stringify(schema, null, 2)}\n`]));
}

/** The map of a table's columns (kolumnkarta), `bokforing/<namn>.kolumner.yaml`. */
const columnMapSchema: JsonSchema = {
  ...topOf('kolumner.yaml', 'Kolumnkarta till en tabell i bokforing/: vilken kolumn som har vad.'),
  type: 'object',
  properties: {
    tabell: { enum: Object.values(KIND_NAMES), description: 'Vad tabellen har.' },
    rakenskapsar: { type: 'integer', description: 'Utelämnat: rapportens år.' },
    rubrikrad: { type: 'integer', description: 'Raden där rubrikerna står; utelämnad söks de upp.' },
    tecken: { enum: ['debet', 'kredit'], description: 'Vilken sida som är positiv; utelämnat debet.' },
    kolumner: {
      type: 'object',
      description: 'Kolumnernas rubriker.',
      properties: Object.fromEntries(Object.values(ROLE_NAMES).map((name) => [name, { type: 'string' }])),
      required: [ROLE_NAMES.account],
      additionalProperties: false,
    },
    objekt: {
      type: 'object',
      description: 'Kolumner med objekt: dimensionens nummer och rubriken.',
      additionalProperties: { type: 'string' },
    },
  },
  required: ['tabell', 'kolumner'],
  additionalProperties: false,
};

function schemaName(file: string): string {
  return file.replace(/\.(csv|yaml|md)$/, '.schema.json');
}

function topOf(title: string, description: string): JsonSchema {
  const $id = schemaName(title.replace('/*', ''));
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id, title, description };
}

function tableSchema(file: CsvTable): JsonSchema {
  const headings = file.columns.flatMap((column) => headingsOf(column).map((each) => ({ ...each, column })));
  const choices = file.columns
    .filter((column) => column.whenEmpty === undefined && headingsOf(column).length > 1)
    .map((column) => ({
      oneOf: headingsOf(column).map(({ heading }) => ({ type: 'object', properties: { [heading]: {} }, required: [heading] })),
    }));
  return {
    ...topOf(file.name, `${file.meaning} Ett tomt fält är en egenskap som utelämnas.`),
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(headings.map(({ heading, kind, column }) => [heading, valueSchema(kind, column)])),
      required: file.columns
        .filter((column) => column.whenEmpty === undefined && headingsOf(column).length === 1)
        .map((column) => column.name),
      additionalProperties: false,
      ...(choices.length === 0 ? {} : { allOf: choices }),
    },
    'x-separator': ';',
    'x-columns': file.columns.map((column) => headingsOf(column)[0]?.heading),
  };
}

function valueSchema(kind: CellKind<unknown>, column: Column<unknown>): JsonSchema {
  const note = typeof kind.schema.description === 'string' ? ` (${kind.schema.description})` : '';
  return { ...kind.schema, description: `${column.meaning}${note}` };
}

const listSchema = (file: ListFile): JsonSchema => ({
  ...topOf(file.name, file.meaning),
  ...withDefinitions((definitions) => ({ type: 'array', items: shapeSchema(file.item, definitions) })),
});

/** Shapes that hold themselves, by the name they get. */
type Definitions = Map<RecordShape, { readonly name: string; schema: JsonSchema }>;

function withDefinitions(make: (definitions: Definitions) => JsonSchema): JsonSchema {
  const definitions: Definitions = new Map();
  const schema = make(definitions);
  if (definitions.size === 0) return schema;
  return { ...schema, $defs: Object.fromEntries([...definitions.values()].map(({ name, schema: defined }) => [name, defined])) };
}

function shapeSchema(shape: Shape | Column<unknown>, definitions: Definitions, name = ''): JsonSchema {
  if (shape.kind === 'words') return { type: 'object', additionalProperties: { type: 'string' } };
  if (shape.kind === 'list') return { type: 'array', items: shapeSchema(shape.of, definitions, name) };
  if (shape.kind !== 'record') return valueSchema(shape.kind, shape);
  if (!holds(shape, shape)) return recordSchema(shape, definitions);
  if (!definitions.has(shape)) {
    const definition = { name, schema: {} as JsonSchema };
    definitions.set(shape, definition);
    definition.schema = recordSchema(shape, definitions);
  }
  return { $ref: `#/$defs/${definitions.get(shape)?.name}` };
}

/** Whether a shape has another one somewhere inside it. */
function holds(shape: Shape | Column<unknown>, sought: RecordShape, seen: ReadonlySet<unknown> = new Set()): boolean {
  if (shape.kind === 'list') return shape.of === sought || holds(shape.of, sought, seen);
  if (shape.kind !== 'record' || seen.has(shape)) return false;
  const inside = shape.keys.flatMap((key) => ('shape' in key ? [key.shape()] : []));
  return inside.some((each) => each === sought || holds(each, sought, new Set([...seen, shape])));
}

function recordSchema(shape: RecordShape, definitions: Definitions): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(shape.keys.flatMap((key) => keySchemas(key, definitions))),
    required: shape.keys
      .filter((key) => key.whenEmpty === undefined && ('shape' in key || key.kind.units === undefined))
      .map((key) => key.name),
    additionalProperties: false,
  };
}

function keySchemas(key: Key, definitions: Definitions): [string, JsonSchema][] {
  const mayBeEmpty = key.whenEmpty !== undefined;
  if ('shape' in key) {
    const schema = shapeSchema(key.shape(), definitions, key.name);
    return [[key.name, { description: key.meaning, ...(mayBeEmpty ? orNull(schema) : schema) }]];
  }
  return headingsOf(key).map(({ heading, kind }) => [heading, mayBeEmpty ? orNull(valueSchema(kind, key)) : valueSchema(kind, key)]);
}

/** A key without a value is null to other readers of YAML. */
function orNull(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] };
  if (schema.type === undefined) return { anyOf: [schema, { type: 'null' }] };
  return { ...schema, type: [schema.type, 'null'].flat() };
}
