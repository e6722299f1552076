/** Where in a copy the sealed PDF was found: it goes on where that ends, or holds it as an attachment. */
export type CopyManner = 'beginning' | 'attachment';

/** A PDF that was signed elsewhere and taken in, beside the sealed one. */
export interface SignedCopy {
  readonly id: string;
  readonly manner: CopyManner;
  readonly sha256: string;
  readonly takenInAt: string;
  readonly takenInBy: string;
}

export const MANNER_TEXTS: Readonly<Record<CopyManner, string>> = {
  beginning:
    'Filen är det beslutade dokumentet, byte för byte, med något tillagt efter det. Samband kontrollerar inte underskrifter: öppna filen i en PDF-läsare som gör det.',
  attachment:
    'Filen innehåller det beslutade dokumentet, byte för byte, som bilaga. Samband kontrollerar inte underskrifter: öppna filen i en PDF-läsare som gör det.',
};
