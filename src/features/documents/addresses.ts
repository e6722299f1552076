import type { DocumentKind } from './document-kinds.ts';

/** Where the documents of one association's year are. */
export interface DocumentAddresses {
  readonly all: `/${string}`;
  readonly seats: `/${string}`;
  readonly proposal: `/${string}`;
  readonly withdraw: `/${string}`;
  readonly year: `/${string}`;
  /** The year's own records of who sits in the board, and those who have a role in the program. */
  readonly mandates: `/${string}`;
  readonly people: `/${string}`;
  /** The draft on screen. */
  draft(kind: DocumentKind): `/${string}`;
  adopt(kind: DocumentKind): `/${string}`;
  /** A sealed document, or something that is done with it. */
  sealed(id: string, what?: string): `/${string}`;
}

export function documentAddresses(association: string, year: number | string): DocumentAddresses {
  const home = `/${encodeURIComponent(association)}` as const;
  const base = `${home}/${year}` as const;
  const all = `${base}/dokument` as const;
  return {
    all,
    year: base,
    mandates: `${base}/uppgifter/uppdrag`,
    people: `${home}/personer`,
    seats: `${all}/platser`,
    proposal: `${all}/budgetforslag`,
    withdraw: `${all}/avpublicera`,
    draft: (kind) => (kind === 'arsredovisning' ? `${base}/arsredovisning` : `${all}/${kind}`),
    adopt: (kind) => `${all}/${kind}/faststall`,
    sealed: (id, what = '') => `${all}/${id}${what === '' ? '' : `/${what}`}`,
  };
}
