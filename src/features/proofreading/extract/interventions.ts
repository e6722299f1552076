import { slug } from '../../../shared/swedish.ts';
import type { Intervention } from '../../interventions/intervention.ts';
import { cardsOf, isCard } from '../cards/cards.ts';
import { interventionNames } from '../cards/intervention-names.ts';
import { factsInTables } from '../people/people-facts.ts';
import { factsOfOne } from '../people/tables-of-one.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { isSameName } from '../words/entities.ts';
import type { Sentence } from '../words/passages.ts';
import { type HeadedName, namesAboveFacts } from './names-above-facts.ts';
import { namesInRows, namesSummedAs } from './names-in-rows.ts';
import type { Statement } from './statement.ts';

/** An intervention with where the report names it. */
export interface ToldIntervention {
  readonly intervention: Intervention;
  readonly statements: readonly Statement[];
}

/** Interventions by their names. That somebody is counted in one tells that it is for individuals. */
export function interventionsIn(tables: readonly PrintedTable[], sentences: readonly Sentence[]): ToldIntervention[] {
  const headed = namesAboveFacts(sentences);
  const among = { tables, headed, counted: [...factsInTables(tables), ...factsOfOne(tables)].map(({ entity }) => entity) };
  const found = [...interventionNames(tables), ...namesInRows(tables), ...headed.map(({ name }) => name)]
    .filter((name, index, all) => isOne(name) && all.findIndex((each) => isSameName(each, name)) === index)
    .slice(0, MOST)
    .flatMap((name) => toldOf(name, among));
  return found.filter(({ intervention }, index) => found.findIndex((each) => each.intervention.id === intervention.id) === index);
}

/** Neither all of them together nor what people come to for a day. */
const isOne = (name: string): boolean =>
  !/seminari|föreläsning|workshop|konferens|kurs(?!\p{sc=Latin})|finsamdag|frukost(?!\p{sc=Latin})|nätverksträff|aktiviteter$/iu.test(
    name,
  ) && !/^(?:alla|hela|länet|samtliga|kvartal|tertial|tjänst)(?!\p{sc=Latin})/iu.test(name);

/** No association has as many. */
const MOST = 200;

interface Among {
  readonly tables: readonly PrintedTable[];
  /** Those that running text presents, each below its name. */
  readonly headed: readonly HeadedName[];
  /** Those that people are counted for. */
  readonly counted: readonly string[];
}

/** The intervention that a row or a card is of. */
export const interventionOf = (name: string, told: readonly ToldIntervention[]): Intervention | undefined =>
  told.find(({ intervention }) => isSameName(intervention.name, name))?.intervention;

const LONGEST_ID = 60;

/** The same in every year: `Rehabveckan 2031` is `rehabveckan`. */
const idOf = (name: string): string =>
  slug(name.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' '))
    .slice(0, LONGEST_ID)
    .replace(/-$/, '');

function toldOf(name: string, among: Among): ToldIntervention[] {
  const id = idOf(name);
  if (id === '') return [];
  const place = placeOf(name, among);
  const { direction, sureness, remark } = directionOf(name, among);
  const isCounted = direction === 'individ' && sureness > LIKELY;
  return [
    {
      intervention: { ...EMPTY, id, name, direction },
      statements: [
        { ...common(place), id: `insats.${id}.namn`, label: 'Insatsens namn', value: name, sureness: isCounted ? 0.85 : 0.75 },
        { ...common(place), id: `insats.${id}.inriktning`, label: `${name}: inriktning`, value: direction, sureness, remark },
      ],
    },
  ];
}

const LIKELY = 0.9;

interface Directed {
  readonly direction: Intervention['direction'];
  readonly sureness: number;
  readonly remark: string;
}

/** Who is counted takes part as an individual; else the heading that it stands under may tell. */
function directionOf(name: string, { tables, headed, counted }: Among): Directed {
  if (counted.some((entity) => isSameName(entity, name)))
    return { direction: 'individ', sureness: 0.92, remark: 'Insatsen har räknade deltagare.' };
  if (namesSummedAs(/struktur/i, tables).some((each) => isSameName(each, name)))
    return { direction: 'struktur', sureness: 0.85, remark: 'Enligt summan som den ingår i.' };
  const told = headed.find((each) => isSameName(each.name, name))?.kind ?? null;
  if (told !== null) return { direction: told, sureness: 0.85, remark: 'Enligt rubriken.' };
  const isStructural = tables.some((table) => isOf(table, name) && /struktur/i.test(table.headings.join(' ')));
  return isStructural
    ? { direction: 'struktur', sureness: 0.8, remark: 'Enligt rubriken.' }
    : { direction: 'individ', sureness: 0.5, remark: 'Rapporten säger inte vilken.' };
}

const common = (place: Statement['place']) => ({ writtenIn: 'insatser.yaml', place, words: null, remark: null });

const isOf = (table: PrintedTable, name: string): boolean =>
  isSameName(table.title, name) || (isCard(table) && cardsOf([table]).some((card) => isSameName(card.name, name)));

/** The row that bears its name, else the card, else the heading. */
function placeOf(name: string, { tables, headed }: Among): Statement['place'] {
  const row = tables.flatMap(({ rows }) => rows).find(({ label }) => isSameName(label, name));
  const above = headed.find((each) => isSameName(each.name, name));
  return row?.place ?? tables.find((table) => isOf(table, name))?.head.place ?? above?.place ?? null;
}

const EMPTY = {
  form: null,
  owner: null,
  startedOn: null,
  endedOn: null,
  purpose: null,
  targetGroup: null,
  staffing: [],
  plannedParticipants: null,
  source: { file: 'insatser.yaml', line: null },
} as const;
