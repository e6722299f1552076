import type { Document } from '../../platform/documents/document.ts';
import type { Problem } from '../../shared/problem.ts';
import type { FigurePlace } from '../annual-report/writing.ts';

/** A document with where it shows which figure, and what is wrong in its texts. */
export interface MadeDocument {
  readonly document: Document;
  readonly places: readonly FigurePlace[];
  readonly problems: readonly Problem[];
  /** What people have written in it. */
  readonly texts: readonly { readonly id: string; readonly markdown: string }[];
}
