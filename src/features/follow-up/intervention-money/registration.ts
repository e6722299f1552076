/** What is registered about an intervention's money: granted, agreed, asked for, and thought to be asked for later. */
export const REGISTRATION_KINDS = ['beviljat', 'overenskommelse', 'rekvisition', 'upplupet'] as const;
export type RegistrationKind = (typeof REGISTRATION_KINDS)[number];

/** One registration; what a kind does not have is null. */
export interface Registration {
  readonly id: string;
  readonly kind: RegistrationKind;
  readonly intervention: string;
  readonly member: string | null;
  readonly amountOre: number;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** When it was agreed, or received. */
  readonly datedOn: string | null;
  readonly number: string | null;
  readonly attestedBy: string | null;
  readonly paidOn: string | null;
  readonly comment: string;
  readonly registeredBy: string | null;
  readonly registeredAt: string;
  readonly withdrawnAt: string | null;
}

export type NewRegistration = Omit<Registration, 'id' | 'registeredBy' | 'registeredAt' | 'withdrawnAt'>;

export const isStanding = ({ withdrawnAt }: Pick<Registration, 'withdrawnAt'>): boolean => withdrawnAt === null;
