import { slug } from '../../shared/swedish.ts';
import type { Mandate, Member } from '../associations/association.ts';
import { sittingOn } from '../associations/serving.ts';

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

/** What somebody has signed for a seat (underskrift). */
export interface DocumentSignature {
  readonly seat: string;
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
  seats.map((seat) => ({ seat: seatName(seat), name: seat.signature?.name ?? null, signedAt: seat.signature?.signedAt ?? null }));

export type SigningProblem = 'noSuchSeat' | 'notYours' | 'signed';

/** Why the person may not sign for the seat today; null when they may. Nobody signs for anybody else. */
export function signingProblem(seats: readonly SignedSeat[], wish: Wish): SigningProblem | null {
  const seat = seats.find(({ id }) => id === wish.seat);
  if (seat === undefined) return 'noSuchSeat';
  if (seat.signature !== null) return 'signed';
  const { holder } = seat;
  const isHeld = holder !== null && holder.from <= wish.day && (holder.until === null || wish.day <= holder.until);
  return isHeld && holder.person === wish.person ? null : 'notYours';
}

interface Wish {
  readonly seat: string;
  readonly person: string;
  readonly day: string;
}

export const SIGNING_PROBLEMS: Readonly<Record<SigningProblem, string>> = {
  noSuchSeat: 'Platsen finns inte i dokumentet. Välj en av platserna i listan.',
  notYours: 'Platsen är inte din. Förbundschefen anger vem som har vilken plats.',
  signed: 'Platsen är redan underskriven. En underskrift ändras inte.',
};

/** The seats the person may sign for now. */
export const seatsToSign = (seats: readonly SignedSeat[], wish: Omit<Wish, 'seat'>): readonly SignedSeat[] =>
  seats.filter(({ id }) => signingProblem(seats, { ...wish, seat: id }) === null);
