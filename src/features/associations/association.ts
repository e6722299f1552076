import type { Source } from '../figures/figure.ts';

/** The association (samordningsförbund) as a legal person. */
export interface Association {
  /** Short name for addresses and folders, for example `exempelbygden`. */
  readonly id: string;
  readonly name: string;
  /** How the association is spoken of in running text. */
  readonly shortName: string;
  readonly organisationNumber: string | null;
  readonly seat: string | null;
}

/** The parties of lag (2003:1210) 1 §: the state through two authorities, regions and municipalities. */
export type MemberKind = 'forsakringskassan' | 'arbetsformedlingen' | 'region' | 'kommun';

/** A body that owns the association (medlem, part). */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly kind: MemberKind;
  /** County code (two digits) or municipality code (four digits). */
  readonly code: string | null;
  readonly organisationNumber: string | null;
  readonly source: Source;
}

/** The groups in which a person may have a mandate (uppdrag). */
export type Body = 'styrelse' | 'beredningsgrupp' | 'revision';

/** Who had which seat and when. Without a name it is the seat that is told, which is enough for a report. */
export interface Mandate {
  readonly body: Body;
  /** Ordförande, vice ordförande, ledamot, ersättare, sammankallande, revisor. */
  readonly role: string;
  /** The member that chose the person; null for auditors chosen by several. */
  readonly member: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly name: string | null;
  readonly remark: string | null;
  readonly source: Source;
}

/** Something that took place during the year: a meeting, a training, a fair (händelse). */
export interface AssociationEvent {
  readonly date: string | null;
  readonly kind: string;
  readonly name: string;
  readonly intervention: string | null;
  readonly participants: number | null;
  readonly remark: string | null;
  readonly source: Source;
}
