import { lengthed } from './chain.ts';

/** A place in an association's chain, signed. Kept elsewhere it proves that nothing before it was cut away or made anew. */
export interface Checkpoint {
  readonly association: string;
  readonly sequence: number;
  readonly hash: string;
  readonly signedAt: string;
  /** Which key it is signed with. */
  readonly key: string;
  readonly signature: string;
}

/** What is signed. The first field says what it is, so that the signature cannot be used for anything else. */
export const signedText = ({ association, sequence, hash, signedAt }: Omit<Checkpoint, 'key' | 'signature'>): string =>
  ['samband log checkpoint 1', association, String(sequence), hash, signedAt].map(lengthed).join('');

/** The same in every part: one that differs anywhere must be checked by itself. */
export const isSame = (a: Checkpoint, b: Checkpoint): boolean =>
  a.key === b.key && a.signature === b.signature && signedText(a) === signedText(b);
