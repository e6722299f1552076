import type { ProofPlace } from '../proofreading.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';

/** What a card of facts about an intervention tells: one row for each thing. */
export interface Card {
  readonly name: string;
  readonly fields: readonly CardField[];
}

export interface CardField {
  readonly field: FieldName;
  readonly row: PrintedRow;
  readonly table: PrintedTable;
  /** The words or the number that the row tells. */
  readonly text: string;
}

export type FieldName =
  | 'deltagare'
  | 'budget'
  | 'utfall'
  | 'avvikelse'
  | 'kostnad per deltagare'
  | 'mål'
  | 'kön'
  | 'nya'
  | 'avslutade'
  | 'avslutsorsaker'
  | 'kvar'
  | 'text';

/** Where a field stands, with its words around it. */
export const fieldPlace = ({ row, text }: CardField, value: string): ProofPlace => ({
  ...row.place,
  text: `${row.label} ${text}`.slice(0, 300),
  value,
  label: row.label,
});

const FIELDS: readonly { readonly field: FieldName; readonly words: RegExp }[] = [
  {
    field: 'kostnad per deltagare',
    words: /kostnad(?:en)? ?(?:\/|per|pr) ?(?:deltagare|person|individ)|^styckkostnad|^(?:kr )?per deltagare$/i,
  },
  { field: 'deltagare', words: /^antal (?:deltagare|personer)|^deltagare(?:antal)?(?: (?:under )?(?:året|\d{4}))?$/i },
  { field: 'avslutsorsaker', words: /^avslut(?:ade)? till|^(?:avslutsorsak|orsak)(?:er)?(?: till avslut)?|^avslutsanledning/i },
  { field: 'nya', words: /^(?:varav |antal )?nya(?: deltagare)?(?: (?:under )?(?:året|\d{4}))?$/i },
  { field: 'avslutade', words: /^(?:varav |antal )?(?:avslutade|avslut)(?: deltagare)?(?: (?:under )?(?:året|\d{4}))?$/i },
  {
    field: 'kvar',
    words:
      /^(?:kvar|pågående)(?:varande)?(?: deltagare)?(?: (?:den |per )?31 ?(?:\/ ?12|dec\p{sc=Latin}*)| vid (?:årets slut|årsskiftet))?$/iu,
  },
  { field: 'budget', words: /^(?:budget(?! (?:hela|för hela|totalt))|beviljade medel|beviljat)/i },
  { field: 'utfall', words: /^(?:utfall|kostnad(?:er)?(?! per)|faktisk kostnad|förbrukat|ekonomiskt utfall)/i },
  { field: 'avvikelse', words: /^(?:budget)?avvikelse(?: (?:mot|från) budget(?:en)?)?(?:,? (?:kr|kronor|tkr|(?:19|20)\d\d))*$/i },
  { field: 'mål', words: /^(?:kvantitativa |kvantitativt |insatsens )?mål(?! ?grupp)(?!uppf)/i },
  { field: 'kön', words: /^kön|^kvinnor ?\/ ?män/i },
  {
    field: 'text',
    words:
      /^(?:syfte|målgrupp|resultat|måluppfyllelse|kommentar|övergripande mål|kvalitativa mål|projektägare|insatsägare|huvudman|ansvarig|utförare|period|projektid|bemanning|metod|årets tema|samverkanspart|parter|aktiviteter|uppföljning|(?:avslutade )?till arbete)(?:e?n|e?r|ar|et|na|s)?(?!\p{sc=Latin})/iu,
  },
];

const fieldOf = (label: string): FieldName | undefined => FIELDS.find(({ words }) => words.test(label.trim()))?.field;

/** Whether it is what cards of facts tell, by its label. */
export const isFact = (label: string): boolean => fieldOf(label) !== undefined;

const LEAST_FIELDS = 3;

/** Two columns, and in the first of them names of facts. */
export const isCard = ({ columns, rows }: PrintedTable): boolean =>
  columns.length <= 2 && rows.filter(({ label }) => fieldOf(label) !== undefined).length >= LEAST_FIELDS;

/** Cards in the order they stand. A table that begins in the middle of a card goes on with the one before. */
export function cardsOf(tables: readonly PrintedTable[]): Card[] {
  const cards: { name: string; fields: CardField[] }[] = [];
  for (const table of tables) {
    const name = nameOf(table);
    if (name !== '' || cards.length === 0) cards.push({ name, fields: [] });
    for (const row of table.rows) takeRow(cards, table, row);
  }
  // What is called as a fact is a card whose name was not seen.
  return cards.filter(({ name, fields }) => name !== '' && fieldOf(name) === undefined && fields.length > 0);
}

/** What stands above the card: the title, when it is short and no sentence. */
const nameOf = ({ title, head, rows }: PrintedTable): string => {
  const first = rows[0];
  if (first !== undefined && isAlone(first) && fieldOf(first.label) === undefined) return '';
  const named = withoutFact(title !== '' ? title : head.text).replace(/^\d{1,2}(?:\.\d{1,2}){1,3}\.? (?=\p{Lu})/u, '');
  return /[.:]$/.test(named) || named.length > 90
    ? ''
    : named.replace(/^(?:fakta(?: om)?|faktaruta|insatsfakta|kort \d{1,2}):? (?=\p{Lu})/iu, '');
};

/** `3.1 Startrampen Period`: the first row was taken for a head, and its label stands after the name. */
const withoutFact = (named: string): string => {
  const [, name, last = ''] = /^(.{1,80}) (\p{Lu}\p{Ll}{3,14})$/u.exec(named) ?? [];
  return name !== undefined && isFact(last) ? name : named;
};

const isAlone = ({ cells, label }: PrintedRow): boolean => label !== '' && cells.every(({ text }) => text === '');

function takeRow(cards: { name: string; fields: CardField[] }[], table: PrintedTable, row: PrintedRow): void {
  const text = textOf(row);
  const field = fieldIn(row, text);
  if (field === undefined && isAlone(row)) cards.push({ name: row.label, fields: [] });
  else if (isOfMany(row.label, text)) takeEach(cards, table, { ...row, text });
  else if (field !== undefined) cards.at(-1)?.fields.push({ field, row, table, text });
}

/** Of two years beside each other the first is the card's own. */
const textOf = ({ cells }: PrintedRow): string =>
  (cells.filter(({ kind }) => kind === 'number').length > 1 ? cells.slice(0, 1) : cells)
    .map((cell) => cell.text)
    .join(' ')
    .trim();

/** What goes on below a label is its words; `Avslut` with the reasons beside tells the reasons. */
function fieldIn({ label }: PrintedRow, text: string): FieldName | undefined {
  const named = fieldOf(label);
  if (named === 'avslutade' && /^\p{sc=Latin}{3,20}[^\d]{0,30} \d.*,/u.test(text)) return 'avslutsorsaker';
  return named ?? (label === '' || label.startsWith('(') ? 'text' : undefined);
}

/** `Nya / avslutade` and `37 / 36`: several facts in one row. */
const isOfMany = (label: string, text: string): boolean => {
  const [names, values] = [label, text].map((each) => each.split(' / ').length);
  return names !== undefined && names > 1 && names === values;
};

function takeEach(cards: { fields: CardField[] }[], table: PrintedTable, row: PrintedRow & { readonly text: string }): void {
  const texts = row.text.split(' / ');
  for (const [at, label] of row.label.split(' / ').entries()) {
    const field = fieldOf(label);
    if (field !== undefined) cards.at(-1)?.fields.push({ field, row, table, text: texts[at] ?? '' });
  }
}
