import { slug } from '../../shared/swedish.ts';
import type { Mandate, Member } from '../associations/association.ts';
import { sittingOn } from '../associations/serving.ts';
import { holdsOn, type Membership } from '../people/person.ts';

/** A seat in the board whose holder signs (plats): named by what it is, not by who sits on it. */
export interface Seat {
  readonly id: string;
  /** Ordförande, vice ordförande, ledamot. */
  readonly role: string;
  /** Who sits there, or which member chose them. */
  readonly detail: string | null;
}

interface Board {
  readonly mandates: readonly Mandate[];
  readonly members: readonly Member[];
}

/** The seats of those who sit on the day, in the order of the records. */
export function seatsOn({ mandates, members }: Board, day: string | null): readonly Seat[] {
  const nameOf = (id: string | null): string | null => members.find((member) => member.id === id)?.name ?? null;
  const seats = sittingOn(mandates, day).map(({ role, name, member }) => ({ role, detail: name ?? nameOf(member), of: member }));
  const taken = new Map<string, number>();
  return seats.map(({ role, detail, of }) => {
    const plain = slug([role, of ?? '', detail ?? ''].join(' '));
    const times = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, times);
    return { id: times === 1 ? plain : `${plain}-${times}`, role, detail };
  });
}

/** `Ledamot, Exempelstads kommun` */
export const seatName = ({ role, detail }: Pick<Seat, 'role' | 'detail'>): string => (detail === null ? role : `${role}, ${detail}`);

/** The same where whoever has it is named beside: nobody is named twice. */
export function seatBeside({ role, detail }: Pick<Seat, 'role' | 'detail'>, name: string | null): string {
  const others = (detail ?? '').split(', ').filter((part) => part !== '' && part !== name);
  return [role, ...others].join(', ');
}

/** What the form calls the choice of who holds the seat. */
export const seatField = (seat: string): string => `plats-${seat}`;

/** What somebody has signed for a seat (underskrift). */
export interface DocumentSignature {
  readonly seat: string;
  readonly person: string;
  readonly name: string;
  readonly statement: string;
  readonly documentSha256: string;
  readonly signedAt: string;
}

/** A seat with who holds it today and what has been signed for it. */
export interface SignedSeat extends Seat {
  /** The membership of whoever holds the seat; null while nobody has been told to. */
  readonly holder: SeatHolder | null;
  readonly signature: DocumentSignature | null;
}

export interface SeatHolder {
  readonly seat: string;
  readonly membership: string;
  readonly person: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
}

/** Who is to hold which seat; null when nobody is. */
export interface ChosenHolder {
  readonly seat: string;
  readonly membership: string | null;
}

/** Somebody in the board who may be given a seat. */
export interface BoardPerson {
  readonly membership: string;
  readonly name: string;
}

interface Today {
  readonly memberships: readonly Membership[];
  readonly today: string;
}

/** Who may be given a seat: those who sit in the board today, and not whoever gives out the seats. */
export const seatable = ({ memberships, today }: Today): readonly BoardPerson[] =>
  onTheBoard({ memberships, today })
    .filter(({ person }) => !isManager({ memberships, today }, person))
    .map(({ id, personName }) => ({ membership: id, name: personName }));

/** The only one of them who is called as whoever has the seat, when that is told. */
export function likelyHolder({ detail }: Pick<Seat, 'detail'>, people: readonly BoardPerson[]): BoardPerson | null {
  const called = people.filter(({ name }) => (detail ?? '').split(', ').includes(name));
  return called.length === 1 ? (called[0] ?? null) : null;
}

const onTheBoard = ({ memberships, today }: Today): readonly Membership[] =>
  memberships.filter((each) => each.role === 'styrelse' && holdsOn(each, today));

/** In whichever of their roles: a person may have several. */
const isManager = ({ memberships, today }: Today, person: string): boolean =>
  memberships.some((each) => each.person === person && each.role === 'forbundschef' && holdsOn(each, today));

export interface HolderProblem {
  readonly seat: string;
  readonly message: string;
}

/** What is wrong with who has been chosen, seat by seat: each person has one seat, and the manager none. */
export function holderProblems(chosen: readonly ChosenHolder[], day: Today): readonly HolderProblem[] {
  const board = onTheBoard(day);
  const named = chosen
    .filter(({ membership }) => membership !== null)
    .map(({ seat, membership }) => ({ seat, holder: board.find(({ id }) => id === membership) }));
  const seatsOf = Map.groupBy(named, ({ holder }) => holder?.person);
  return named.flatMap(({ seat, holder }) => {
    const message = holderProblem(holder, {
      isManager: isManager(day, holder?.person ?? ''),
      seats: seatsOf.get(holder?.person)?.length ?? 0,
    });
    return message === null ? [] : [{ seat, message }];
  });
}

function holderProblem(holder: Membership | undefined, { isManager, seats }: { isManager: boolean; seats: number }): string | null {
  if (holder === undefined) return 'Uppdraget finns inte längre. Välj på nytt bland dem i listan.';
  const { personName } = holder;
  if (isManager) return `${personName} är också förbundschef, och den som anger platserna har ingen själv. Välj någon annan.`;
  return seats > 1 ? `${personName} är vald till flera platser. En person har högst en plats. Välj någon annan, eller ingen.` : null;
}

interface Signing {
  readonly seats: readonly Seat[];
  readonly holders: readonly SeatHolder[];
  readonly signatures: readonly DocumentSignature[];
}

export const signedSeats = ({ seats, holders, signatures }: Signing): readonly SignedSeat[] =>
  seats.map((seat) => ({
    ...seat,
    holder: holders.find((each) => each.seat === seat.id) ?? null,
    signature: signatures.find((each) => each.seat === seat.id) ?? null,
  }));

/** A seat as a published document tells it to anybody. */
export interface Signer {
  readonly seat: string;
  /** Null while nobody has signed for it. */
  readonly name: string | null;
  readonly signedAt: string | null;
}

export const signersOf = (seats: readonly SignedSeat[]): readonly Signer[] =>
  seats.map((seat) => ({
    seat: seatBeside(seat, seat.signature?.name ?? null),
    name: seat.signature?.name ?? null,
    signedAt: seat.signature?.signedAt ?? null,
  }));

export type SigningProblem = 'noSuchSeat' | 'notYours' | 'signed' | 'signedBefore' | 'givesOutSeats';

/**
 * Why the person may not sign for the seat today; null when they may. Nobody signs for anybody else, or twice,
 * and nobody who gives out the seats signs for one.
 */
export function signingProblem(seats: readonly SignedSeat[], wish: Wish): SigningProblem | null {
  const seat = seats.find(({ id }) => id === wish.seat);
  if (seat === undefined) return 'noSuchSeat';
  if (seat.signature !== null) return 'signed';
  if (wish.givesOutSeats) return 'givesOutSeats';
  if (!isHeldBy(seat, wish)) return 'notYours';
  return seats.some(({ signature }) => signature?.person === wish.person) ? 'signedBefore' : null;
}

const isHeldBy = ({ holder }: SignedSeat, { person, day }: Wish): boolean => holder?.person === person && holdsOn(holder, day);

export interface Wish {
  readonly seat: string;
  readonly person: string;
  readonly day: string;
  /** Whether the person may say who has which seat. */
  readonly givesOutSeats: boolean;
}

export const SIGNING_PROBLEMS: Readonly<Record<SigningProblem, string>> = {
  noSuchSeat: 'Platsen finns inte i dokumentet. Välj en av platserna i listan.',
  notYours: 'Platsen är inte din. Förbundschefen anger vem som har vilken plats.',
  signed: 'Platsen är redan underskriven. En underskrift ändras inte.',
  signedBefore: 'Du har redan skrivit under dokumentet, för en annan plats. Var och en skriver under en gång.',
  givesOutSeats: 'Du kan ange vem som har vilken plats i styrelsen. Därför skriver du inte själv under för någon av dem.',
};

/** The seats the person may sign for now. */
export const seatsToSign = (seats: readonly SignedSeat[], wish: Omit<Wish, 'seat'>): readonly SignedSeat[] =>
  seats.filter(({ id }) => signingProblem(seats, { ...wish, seat: id }) === null);
