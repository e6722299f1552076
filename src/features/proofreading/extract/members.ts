import { slug } from '../../../shared/swedish.ts';
import type { Member, MemberKind } from '../../associations/association.ts';
import { placeCode } from '../../associations/place-codes.ts';
import { isTotal } from '../sums/labels.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { statementKind } from '../tables/statement-kind.ts';
import type { Sentence } from '../words/passages.ts';
import type { Statement } from './statement.ts';

/** A member with where the report names it. */
export interface ToldMember {
  readonly member: Member;
  readonly statement: Statement;
}

interface Named {
  readonly kind: MemberKind;
  readonly name: string;
  readonly sureness: number;
  readonly place: Statement['place'];
}

/** Those that sentences about members name, and those that pay contributions in a table. Each once. */
export function membersIn(sentences: readonly Sentence[], tables: readonly PrintedTable[]): ToldMember[] {
  const told = sentences.filter(({ text }) => ABOUT_MEMBERS.test(text)).flatMap(namedInSentence);
  const paying = tables.flatMap(namedInTable);
  const all = [...told, ...paying, ...authorities(sentences)];
  const once = all.filter((named, index) => all.findIndex((each) => isSame(each, named)) === index);
  return once
    .map((named) => asMostWritten(named, sentences))
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .flatMap(memberOf);
}

const KINDS: readonly MemberKind[] = ['forsakringskassan', 'arbetsformedlingen', 'region', 'kommun'];

const ABOUT_MEMBERS =
  /medlem(?:mar|marna|men)?(?!\p{sc=Latin})|(?<!\p{sc=Latin})parter(?:na)?(?!\p{sc=Latin})|huvudmän|samverkan mellan|bildades av|bildat av/iu;

const namedInSentence = ({ text, lines }: Sentence): Named[] =>
  namesIn(text).map((named) => ({ ...named, sureness: 0.9, place: lines[0]?.place ?? null }));

/** A row of a contribution: `Driftbidrag från Lillåns kommun`; of a table of contributions the name alone. */
function namedInTable(table: PrintedTable): Named[] {
  if (!['not', 'annan', 'resultat', 'oversikt'].includes(statementKind(table))) return [];
  const rows = table.rows.filter(({ label }) => /bidrag|avgift/i.test(label) && !/projekt|försäljning|statsbidrag|lönebidrag/i.test(label));
  const named = rows.flatMap(({ label, place }) => namesIn(label).map((name) => ({ ...name, place })));
  const alone = isOfContributions(table)
    ? table.rows.flatMap((row) => namesAlone(row, table).map((name) => ({ ...name, place: row.place })))
    : [];
  return [...named, ...alone].map((each) => ({ ...each, sureness: 0.85 }));
}

const wordsOf = ({ title, head, columns }: PrintedTable): string => [title, head.text, ...columns.map(({ label }) => label)].join(' ');

const isOfContributions = (table: PrintedTable): boolean =>
  (/bidrag|medlemsavgift|folkmängd|invånar/i.test(wordsOf(table)) && !/deltagar/i.test(wordsOf(table))) || namesAuthority(table);

const namesAuthority = ({ rows }: PrintedTable): boolean => rows.some(({ label }) => AUTHORITIES.some(({ name }) => label === name));

/** `Region Mellanvik`, `Lillåns kommun`; below the head `Kommun` the place only. */
function namesAlone({ label }: PrintedRow, table: PrintedTable): Name[] {
  const name = label.replace(/(?: \([^()]{0,60}\))?\*?$/, '').trim();
  if (isTotal(name)) return [];
  if (PLACE_ALONE.test(name) && HEAD_OF_PLACES.test(wordsOf(table)) && isPlace(name)) return [{ kind: 'kommun', name: named(name) }];
  return namesIn(name).filter((each) => each.name === name);
}

/** With a large letter where it heads the column of names. */
const HEAD_OF_PLACES = /(?<!\p{sc=Latin})Kommun(?!\p{sc=Latin})/u;

const AUTHORITIES = [
  { kind: 'forsakringskassan', name: 'Försäkringskassan' },
  { kind: 'arbetsformedlingen', name: 'Arbetsförmedlingen' },
] as const;

/** The two authorities are members of every association by law; the report need only mention them. */
const authorities = (sentences: readonly Sentence[]): Named[] =>
  AUTHORITIES.flatMap((authority) => {
    const mention = sentences.find(({ text }) => text.includes(authority.name));
    return mention === undefined ? [] : [{ ...authority, sureness: 0.85, place: mention.lines[0]?.place ?? null }];
  });

type Name = Pick<Named, 'kind' | 'name'>;

const namesIn = (text: string): Name[] => [
  ...AUTHORITIES.filter(({ name }) => text.includes(name)).map(({ kind, name }) => ({ kind, name })),
  ...[...text.matchAll(REGIONS)].map(([name]): Name => ({ kind: 'region', name })),
  // A region's name must not become a municipality's.
  ...municipalitiesIn(text.replace(REGIONS, ';')).map((name): Name => ({ kind: 'kommun', name })),
];

/** `Region Mellanvik`, `Storviksregionen`; before 2019 `Landstinget i Mellanvik`, `Mellanviks läns landsting`. */
const REGIONS = new RegExp(
  [
    '(?<!\\p{sc=Latin})(?:',
    [
      'Region (?!\\p{Lu}{3})\\p{Lu}\\p{sc=Latin}{2,20}(?:-\\p{Lu}\\p{sc=Latin}{2,20})?(?: \\p{Lu}\\p{sc=Latin}{2,20})?(?: län)?',
      '(?:Västra )?\\p{Lu}\\p{sc=Latin}{2,20}sregionen',
      'Landstinget (?:i )?\\p{Lu}\\p{sc=Latin}{2,20}(?: län)?',
      '(?:Västra )?\\p{Lu}\\p{sc=Latin}{2,20} läns landsting',
    ].join('|'),
    ')(?!\\p{sc=Latin}| kommun)',
  ].join(''),
  'gu',
);

const PLACE = '\\p{Lu}[\\p{sc=Latin}-]{1,30}(?: (?:\\p{Lu}[\\p{sc=Latin}-]{1,30}))?';
const PLACE_ALONE = new RegExp(`^${PLACE}$`, 'u');
const ONE = new RegExp(`(?<![\\p{sc=Latin}-])(${PLACE}) (?:kommun|stad)(?!\\p{sc=Latin})`, 'gu');
/** `Lillån, Storsele och Bergviks kommuner`, `kommunerna Lillån och Storsele`, `två kommuner: Lillån och Storsele`. */
const LIST = `${PLACE}(?:(?:, | och | samt |, samt | & )${PLACE}){1,30}`;
const BEFORE = new RegExp(`(?<![\\p{sc=Latin}-])(${LIST}) kommuner(?!\\p{sc=Latin})`, 'gu');
const AFTER = new RegExp(`kommuner(?:na)?(?: |: |, nämligen )(${LIST})(?!\\p{sc=Latin})`, 'gu');

function municipalitiesIn(text: string): string[] {
  const alone = [...text.matchAll(ONE)].map(([, place = '']) => place);
  const listed = [...text.matchAll(BEFORE), ...text.matchAll(AFTER)].flatMap(([, list = '']) => list.split(/, samt |, | och | samt | & /));
  return [...alone, ...listed].map(withoutLead).filter(isPlace).map(named);
}

/** `Medlemsavgift Lillån`: the first word says what it pays, not where it is. */
const withoutLead = (place: string): string =>
  place.replace(/^(?:\p{sc=Latin}*bidrag|\p{sc=Latin}*avgift(?:er)?|Från|Medlemmar(?:na)?|Parter(?:na)?|Inom) /u, '').trim();

const isPlace = (place: string): boolean =>
  place.length > 1 && !/^(?:Försäkringskassan|Arbetsförmedlingen|Region.*|Landsting.*|Varje|Respektive|En|Länet)$/u.test(place);

const named = (place: string): string => (place.endsWith('stad') && place.length > 9 ? place : `${place} kommun`);

/** `Kommunerna Lillån och Fredköping` does not tell that it is `Fredköpings kommun`; another sentence may. */
function asMostWritten(one: Named, sentences: readonly Sentence[]): Named {
  if (one.kind !== 'kommun') return one;
  const name = one.name.replace(/ kommun$/, 's kommun');
  return sentences.some(({ text }) => text.includes(name)) ? { ...one, name } : one;
}

/** `Falkenberg` and `Falkenbergs` are the same municipality, and an association has one region of a name. */
const isSame = (one: Named, other: Named): boolean => one.kind === other.kind && memberStem(one.name) === memberStem(other.name);

/** A name without `kommun`, `län` and the ending of a genitive: `Falkenbergs kommun` is `falkenberg`. */
export const memberStem = (name: string): string =>
  slug(name)
    .replace(/-(?:kommun|lan)$/, '')
    .replace(/s$/, '');

function memberOf({ kind, name, sureness, place }: Named): ToldMember[] {
  const id = kind === 'kommun' || kind === 'region' ? slug(name) : kind;
  if (id === '') return [];
  const statement = { id: `medlem.${id}`, label: LABELS[kind], value: name, writtenIn: 'medlemmar.csv', sureness, place, words: null };
  const member = { id, name, kind, code: placeCode(kind, name), organisationNumber: null, source: { file: 'medlemmar.csv', line: null } };
  return [{ member, statement: { ...statement, remark: null } }];
}

const LABELS: Readonly<Record<MemberKind, string>> = {
  forsakringskassan: 'Medlem',
  arbetsformedlingen: 'Medlem',
  region: 'Medlem, region',
  kommun: 'Medlem, kommun',
};
