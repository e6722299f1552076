import type { AssociationRole } from '../../platform/access/access.ts';
import { no, type Result, yes } from '../../shared/result.ts';
import { slug } from '../../shared/swedish.ts';
import type { Body, Mandate } from '../associations/association.ts';
import { isHeldOn } from '../associations/serving.ts';
import { duplicateProblem, type Known, plainAddress } from './inviting.ts';
import { hasEnded, type Invitation, nameOnOneLine } from './person.ts';

/** Somebody whom the year's records name with a mandate, and who is not here yet. */
export interface Invitable {
  /** What the form calls their address. */
  readonly field: string;
  readonly name: string;
  /** `Ordförande i styrelsen` */
  readonly mandate: string;
  readonly role: AssociationRole;
  /** The mandate's last day, when it has one. */
  readonly until: string | null;
}

const PLACES: Readonly<Record<Body, { readonly role: AssociationRole; readonly where: string }>> = {
  styrelse: { role: 'styrelse', where: ' i styrelsen' },
  beredningsgrupp: { role: 'beredningsgrupp', where: ' i beredningsgruppen' },
  revision: { role: 'revisor', where: '' },
};

/** So many are asked about at a time; when they are invited, the next ones come. */
const MOST = 100;

/** What the fields of the form begin with, so that what was typed is found before the people are known. */
export const ADDRESS_FIELD = 'epost-';

/** Those with a mandate today who have no role here and are not invited, each once for each body. */
export function invitableAmong(mandates: readonly Mandate[], known: Known): readonly Invitable[] {
  const isKnown = knownNames(known);
  const held = mandates.filter((each) => isHeldOn(each, known.today)).filter(({ name }) => isPerson(name) && !isKnown(name));
  const persons = Map.groupBy(held, ({ body, name }) => `${body} ${plainName(name ?? '')}`);
  return withFields([...persons.values()].slice(0, MOST).map(invitableOf));
}

const plainName = (name: string): string => name.replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv');

const isPerson = (name: string | null): name is string => name !== null && !['', 'vakant'].includes(plainName(name));

/** A mandate may name a person together with a place: `Storå kommun, Åke Ås`. */
function knownNames({ memberships, invitations, today }: Known): (name: string | null) => boolean {
  const members = memberships.filter((each) => !hasEnded(each, today)).map(({ personName }) => personName);
  const names = new Set([...members, ...invitations.map(({ name }) => name)].map(plainName));
  return (name) => [name ?? '', ...(name ?? '').split(',')].some((part) => names.has(plainName(part)));
}

function invitableOf(held: readonly Mandate[]): Omit<Invitable, 'field'> {
  const { body, name } = held[0] as Mandate;
  const { role, where } = PLACES[body];
  const seats = new Set(held.map((each) => each.role));
  return { name: nameOnOneLine(name ?? ''), mandate: `${[...seats].join(', ')}${where}`, role, until: lastDay(held) };
}

/** Of several mandates the longest counts. */
function lastDay(held: readonly Mandate[]): string | null {
  const days = held.map(({ until }) => until);
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

/** A field is called by whose it is, so that an address never goes to somebody else when the list has changed meanwhile. */
function withFields(people: readonly Omit<Invitable, 'field'>[]): readonly Invitable[] {
  const taken = new Map<string, number>();
  return people.map((person) => {
    const plain = `${ADDRESS_FIELD}${slug(`${person.role} ${person.name}`)}`;
    const times = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, times);
    return { ...person, field: times === 1 ? plain : `${plain}-${times}` };
  });
}

/** What somebody has typed in a field, and whether it is an address. */
export interface TypedAddress {
  readonly email: string;
  readonly isEmail: boolean;
}

export interface AddressProblem {
  readonly field: string;
  readonly message: string;
}

interface Asked {
  readonly people: readonly Invitable[];
  /** By field; those that were left empty are not there. */
  readonly addresses: ReadonlyMap<string, TypedAddress>;
  readonly known: Known;
}

/** An invitation for each one with an address, from today to the last day of their mandate; or every fault, each with its field. */
export function boardInvitations(asked: Asked): Result<readonly Invitation[], readonly AddressProblem[]> {
  const { people, addresses, known } = asked;
  const first = people[0]?.field ?? PAGE;
  if (addresses.size === 0) return no([{ field: first, message: 'Skriv en e-postadress till minst en av personerna.' }]);
  const fields = new Set(people.map(({ field }) => field));
  const strangers = [...addresses.keys()].filter((field) => !fields.has(field));
  const problems = people.flatMap((each) => problemOf(each, asked));
  if (strangers.length > 0) return no([{ field: first, message: LIST_HAS_CHANGED }, ...problems]);
  if (problems.length > 0) return no(problems);
  const invitations = people.flatMap(({ field, name, role, until }) => {
    const email = addresses.get(field)?.email;
    return email === undefined ? [] : [{ email, name, role, intervention: null, from: known.today, until }];
  });
  return yes(invitations);
}

/** Where the page tells what belongs to none of the fields: the table of those who have a role is always there. */
const PAGE = 'uppdrag';

const LIST_HAS_CHANGED =
  'Någon som du skrev en adress till står inte längre i listan, och ingen är inbjuden. Titta igenom listan och välj knappen igen.';

function problemOf(person: Invitable, { people, addresses, known }: Asked): readonly AddressProblem[] {
  const { field, role } = person;
  const typed = addresses.get(field);
  if (typed === undefined) return [];
  const told = (message: string): readonly AddressProblem[] => [{ field, message }];
  if (!typed.isEmail) return told(`Ange en e-postadress till ${person.name}, till exempel namn@kommun.se, eller lämna tomt.`);
  const sharing = people.filter((each) => each.role === role && isTyped(addresses.get(each.field), typed.email));
  if (sharing.length > 1) return told(`${typed.email} står på flera rader. Var och en behöver en egen adress.`);
  const duplicate = duplicateProblem({ email: typed.email, role, intervention: null }, known);
  return duplicate === null ? [] : told(duplicate);
}

const isTyped = (typed: TypedAddress | undefined, email: string): boolean =>
  typed !== undefined && plainAddress(typed.email) === plainAddress(email);
