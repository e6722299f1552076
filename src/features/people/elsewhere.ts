// Signing in through another organisation (OpenID Connect), as far as it goes on in this house.

/** What somebody wants of it: to get in, to be able to get in that way from now on, or to show anew who they are. */
export type ElsewhereWish = 'signIn' | 'link' | 'confirm';

/** What is kept while somebody is there. */
export interface Elsewhere {
  readonly wish: ElsewhereWish;
  readonly issuer: string;
  /** Where the browser is sent. */
  readonly address: string;
  /** What the answer is held against. */
  readonly kept: {
    readonly redirectUri: string;
    readonly state: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly maxAgeSeconds: number | null;
  };
  /** Where the person goes afterwards; sealed, since it may hold an invitation. */
  readonly next: string;
}

/** Somebody who has come back and is nobody here yet. */
export interface Arrived {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly isBoth: boolean;
}

/** Whether the organisation was so sure of the person, or used such means, that it counts as both proofs. */
export const countsAsBoth = (
  { acr, amr }: { readonly acr: string | null; readonly amr: readonly string[] },
  secondProof: readonly string[],
): boolean => [...amr, ...(acr === null ? [] : [acr])].some((each) => secondProof.includes(each));
