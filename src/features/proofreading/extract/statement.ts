import type { TextPlace } from '../../../shared/document-text.ts';

/** Something that a report tells in words, and that is no figure: a name, a number, a kind (uppgift i ord). */
export interface Statement {
  /** `forbund.namn`, `medlem.storsele-kommun`. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly writtenIn: string;
  readonly sureness: number;
  /** Null when it is taken for granted. */
  readonly place: TextPlace | null;
  readonly words: string | null;
  readonly remark: string | null;
}
