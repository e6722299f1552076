import pg from 'pg';

/** A table as it is kept: which columns are written, and the question that gives its rows in an order that is the same on every server. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** `copy (…) to stdout` */
  readonly question: string;
}

/** Where a sequence stands. The number is text, since it may be larger than a safe integer. */
export interface KeptSequence {
  readonly name: string;
  readonly last: string;
  readonly called: boolean;
}

interface FoundTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly { readonly column: string; readonly isText: boolean }[];
  /** Tables that its foreign keys point at, when those are looked at for every row that arrives. */
  readonly parents: readonly string[];
}

/** What an extension has brought is the extension's own. Partitions are read through their whole. */
const KEPT = `c.relnamespace = 'public'::regnamespace and not c.relispartition
  and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')`;

/** Values that follow from others (generated columns) are not written; the database makes them anew. */
const TABLES = `
  select c.relname as name,
    array(select attname::text from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
    coalesce((select json_agg(json_build_object('column', attname, 'isText', attcollation <> 0) order by place)
      from pg_index cross join unnest(indkey::smallint[]) with ordinality as member (number, place)
      join pg_attribute on attrelid = indrelid and attnum = member.number
      where indrelid = c.oid and indisprimary), '[]') as key,
    array(select distinct confrelid::regclass::oid::int8::text from pg_constraint
      where conrelid = c.oid and contype = 'f' and not condeferrable and confrelid <> c.oid) as "parentIds",
    c.oid::int8::text as id
  from pg_class c where c.relkind in ('r', 'p') and ${KEPT}
  order by c.relname collate "C"`;

/** Every table of the schema, whoever made it, those that others point at first. */
export async function listTables(client: pg.Client): Promise<readonly KeptTable[]> {
  const { rows } = await client.query<Omit<FoundTable, 'parents'> & { readonly id: string; readonly parentIds: readonly string[] }>(TABLES);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const found = rows.map((row) => ({ ...row, parents: row.parentIds.flatMap((id) => names.get(id) ?? []) }));
  return inLoadOrder(found).map(({ name, columns, key }) => ({ name, columns, question: questionFor({ name, columns, key }) }));
}

/** In a circle any order is as good as another: if its keys are looked at row by row, nothing can be loaded, and PostgreSQL will say so. */
function inLoadOrder(tables: readonly FoundTable[]): readonly FoundTable[] {
  const left = [...tables];
  const placed = new Set<string>();
  const ordered: FoundTable[] = [];
  while (left.length > 0) {
    const ready = left.findIndex(({ parents }) => parents.every((parent) => placed.has(parent)));
    const [next] = left.splice(Math.max(ready, 0), 1);
    if (next === undefined) break;
    placed.add(next.name);
    ordered.push(next);
  }
  return ordered;
}

/** Text is ordered by its bytes: the order of a language differs between servers. */
function questionFor({ name, columns, key }: Omit<FoundTable, 'parents'>): string {
  const byKey = key.map(({ column, isText }) => `${pg.escapeIdentifier(column)}${isText ? ' collate "C"' : ''}`);
  const order = byKey.length > 0 ? byKey.join(', ') : 't::text collate "C"';
  return `copy (select ${columnList(columns)} from ${tableName(name)} t order by ${order}) to stdout`;
}

export const tableName = (name: string): string => `public.${pg.escapeIdentifier(name)}`;

export const columnList = (columns: readonly string[]): string => columns.map((column) => pg.escapeIdentifier(column)).join(', ');

/** Sequences do not belong to a transaction's moment: asked after the tables, they stand at least where the rows need them. */
export async function listSequences(client: pg.Client): Promise<readonly KeptSequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'S' and ${KEPT} order by c.relname collate "C"`,
  );
  const sequences: KeptSequence[] = [];
  for (const { name } of rows) {
    const found = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${tableName(name)}`,
    );
    if (found.rows[0] !== undefined) sequences.push({ name, ...found.rows[0] });
  }
  return sequences;
}
