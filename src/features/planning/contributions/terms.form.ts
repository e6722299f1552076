import { decimalText, type Exact, exact, parseExact, roundedSteps } from '../../../shared/exact.ts';
import type { FieldError, FilledForm } from '../../../ui/forms.ts';
import { type ContributionPlan, MUNICIPAL_KEYS, type PlannedMember, REGIONAL_KEYS } from '../../contributions/contribution-plan.ts';
import { fieldText } from '../amounts.ts';
import { chosenFrom, type Fields, oreIn, textIn } from '../fields.ts';
import { type AskedTerms, type KnownMembers, populationDays } from './terms.ts';

const STEPS = ['1', '100', '1000'] as const;

/** Reads the terms; every fault is told at once, and what is at fault counts as not told. */
export function readTerms(fields: Fields, known: KnownMembers): AskedTerms {
  const errors: FieldError[] = [];
  const amount = (name: string, label: string): number | null => {
    const text = textIn(fields, name);
    if (text === '') return null;
    const read = oreIn(text);
    if (read !== undefined && read >= 0) return read;
    errors.push({ field: name, message: `${label}: skriv ett belopp i kronor, till exempel 120 000.` });
    return null;
  };
  const members = known.members.map((member) => readMember(member, { fields, known, errors, amount }));
  const rest = textIn(fields, 'rest');
  const day = textIn(fields, 'folkmangd-den');
  return {
    values: fields,
    totalOre: amount('summa', 'Summa'),
    populationOn: populationDays(known.year).includes(day) ? day : null,
    terms: {
      members,
      municipalKey: chosenFrom(MUNICIPAL_KEYS, textIn(fields, 'nyckel'), 'folkmangd'),
      regionalKey: chosenFrom(REGIONAL_KEYS, textIn(fields, 'regionnyckel'), 'lika'),
      offerOre: amount('erbjudande', 'Statens erbjudande'),
      stepOre: Number(chosenFrom(STEPS, textIn(fields, 'steg'), '100')) * 100,
      restMember: members.some(({ member }) => member === rest) ? rest : null,
    },
    errors,
  };
}

/** More people than any municipality or region has. */
const LARGEST = 20_000_000n;

interface Reading {
  readonly fields: Fields;
  readonly known: KnownMembers;
  readonly errors: FieldError[];
  readonly amount: (name: string, label: string) => number | null;
}

function readMember(member: PlannedMember, reading: Reading): PlannedMember {
  const { fields, errors, amount } = reading;
  const { member: id, name } = member;
  const number = (field: string, message: string): Exact | null => {
    const text = textIn(fields, field);
    const read = text === '' ? null : parseExact(text);
    const isRead = read !== null && read.numerator >= 0n && read.numerator <= LARGEST * read.denominator;
    if (text !== '' && !isRead) errors.push({ field, message: `${name}: ${message}` });
    return isRead ? read : null;
  };
  const population = number(`folk-${id}`, 'skriv folkmängden som ett helt tal, till exempel 12 345.');
  return {
    ...member,
    isOutsideRegion: fields.size === 0 ? member.isOutsideRegion : textIn(fields, `utanfor-${id}`) === 'ja',
    population: population === null ? null : Number(roundedSteps(population)),
    share: number(`andel-${id}`, 'skriv andelen som ett tal, till exempel 12,5.'),
    ownOre: amount(`belopp-${id}`, `${name}, eget belopp`),
    ceilingOre: ceilingIn(member, reading),
  };
}

/** `135 000`, or `+10 %` of what the member paid the year before. */
function ceilingIn({ member: id, name }: PlannedMember, { fields, known, errors, amount }: Reading): number | null {
  const [, sign, digits] = /^([+\u2212-])\s*(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(textIn(fields, `tak-${id}`)) ?? [];
  if (digits === undefined) return amount(`tak-${id}`, `${name}, tak`);
  const beforeOre = known.beforeOre.get(id);
  const more = parseExact(digits);
  if (beforeOre === undefined || more === null) {
    errors.push({ field: `tak-${id}`, message: `${name}: året före har inget belopp att räkna procent på. Skriv taket i kronor.` });
    return null;
  }
  const turned = sign === '+' ? more.numerator : -more.numerator;
  return Number(roundedSteps(exact(BigInt(beforeOre) * (100n * more.denominator + turned), 100n * more.denominator)));
}

/** What a saved plan says, as the fields that would ask for it. */
export function fieldsOfPlan({ totalOre, populationOn, terms }: ContributionPlan): Fields {
  const one = (text: string): readonly string[] => [text];
  return new Map([
    ['summa', one(fieldText(totalOre))],
    ['erbjudande', one(fieldText(terms.offerOre))],
    ['nyckel', one(terms.municipalKey)],
    ['regionnyckel', one(terms.regionalKey)],
    ['folkmangd-den', one(populationOn ?? '')],
    ['steg', one(String(terms.stepOre / 100))],
    ['rest', one(terms.restMember ?? '')],
    ...terms.members.flatMap((member) => [...memberFields(member)].map(([name, text]) => [`${name}-${member.member}`, one(text)] as const)),
  ]);
}

/** How the contributions were worked out another year, as the fields that would ask for the same again: the amounts of that year are not among them. */
export function habitsOfPlan(plan: ContributionPlan, members: readonly PlannedMember[]): Fields {
  const kept = [...fieldsOfPlan(plan)].filter(([name]) => HABITS.test(name));
  const known = new Set(plan.terms.members.map(({ member }) => member));
  const fresh = members.filter(({ member }) => !known.has(member));
  return new Map([...kept, ...fresh.map(({ member, isOutsideRegion }) => [`utanfor-${member}`, [isOutsideRegion ? 'ja' : '']] as const)]);
}

const HABITS = /^(?:nyckel|regionnyckel|steg|rest|(?:andel|belopp|utanfor)-.*)$/;

const memberFields = (member: PlannedMember): readonly (readonly [string, string])[] => [
  ['tak', fieldText(member.ceilingOre)],
  ['folk', member.population === null ? '' : String(member.population)],
  ['andel', member.share === null ? '' : decimalText(member.share)],
  ['belopp', fieldText(member.ownOre)],
  ['utanfor', member.isOutsideRegion ? 'ja' : ''],
];

/** What is asked for in the first three quarters, by member; the fourth is the rest. */
export interface AskedQuarters extends FilledForm {
  readonly quarters: ReadonlyMap<string, readonly [number, number, number]>;
}

export function readQuarters(fields: Fields): AskedQuarters {
  const errors: FieldError[] = [];
  const members = [...fields.keys()].flatMap((name) => (name.startsWith('kvartal1-') ? [name.slice('kvartal1-'.length)] : []));
  const one = (quarter: number, member: string): number => {
    const field = `kvartal${quarter}-${member}`;
    const read = oreIn(textIn(fields, field));
    if (read !== undefined && read >= 0) return read;
    errors.push({ field, message: `Kvartal ${quarter}: skriv ett belopp i kronor, till exempel 29 600.` });
    return 0;
  };
  const quarters = new Map(members.map((member) => [member, [one(1, member), one(2, member), one(3, member)] as const]));
  return { values: fields, errors, quarters };
}
