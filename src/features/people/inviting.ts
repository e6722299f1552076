import { hasEnded, type Invitation, type Membership, ROLE_NAMES, type UnansweredInvitation } from './person.ts';

/** Who has a role in the association on the day, and who is asked to. */
export interface Known {
  readonly memberships: readonly Membership[];
  readonly invitations: readonly UnansweredInvitation[];
  readonly today: string;
}

/** Why whoever has the address is not to be invited to the role; null when they may be. */
export function duplicateProblem(wish: Pick<Invitation, 'email' | 'role' | 'intervention'>, known: Known): string | null {
  const isSame = (each: typeof wish): boolean =>
    plainAddress(each.email) === plainAddress(wish.email) && each.role === wish.role && each.intervention === wish.intervention;
  const role = `uppdraget ${ROLE_NAMES[wish.role]}${wish.intervention === null ? '' : ' i insatsen'}`;
  if (known.memberships.some((each) => isSame(each) && !hasEnded(each, known.today)))
    return `Den som har adressen ${wish.email} har redan ${role} och behöver ingen inbjudan. Kontrollera adressen, eller välj ett annat uppdrag.`;
  if (known.invitations.some(isSame))
    return `${wish.email} är redan inbjuden till ${role}. Välj Skicka igen i tabellen över inbjudna. Ska något ändras, dra tillbaka inbjudan först.`;
  return null;
}

/** Addresses are told apart by their letters, not by their size. */
export const plainAddress = (email: string): string => email.trim().toLowerCase();
