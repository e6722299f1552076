/** The documents that the board decides about. */
export const DOCUMENT_KINDS = ['verksamhetsplan', 'delarsrapport', 'arsredovisning'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  verksamhetsplan: 'Verksamhetsplan och budget',
  delarsrapport: 'Delårsrapport',
  arsredovisning: 'Årsredovisning',
};

/** What is told when the board's decision has been taken in. */
export const ADOPTED: Readonly<Record<DocumentKind, string>> = {
  verksamhetsplan: 'Verksamhetsplanen med budget är fastställd och låst.',
  delarsrapport: 'Delårsrapporten är fastställd och låst.',
  arsredovisning: 'Årsredovisningen är fastställd och låst.',
};

/** What each one is, for whoever meets it the first time. */
export const KIND_HELP: Readonly<Record<DocumentKind, string>> = {
  verksamhetsplan: 'Mål, budget för året och ekonomisk plan för tre år. Styrelsen beslutar senast den 30 november året före.',
  delarsrapport: 'Resultat och ställning efter sex till åtta månader, med prognos för hela året.',
  arsredovisning: 'Årets resultat, ställning och verksamhet. Styrelsen beslutar senast den 31 mars året efter.',
};

/** What each member of the board says by signing (lag 2018:597 4 kap., Nationella rådets mall). */
export const STATEMENTS: Readonly<Record<DocumentKind, string>> = {
  arsredovisning:
    'Vi intygar att årsredovisningen ger en rättvisande bild av verksamhetens resultat, kostnader och intäkter samt av förbundets ekonomiska ställning.',
  delarsrapport:
    'Vi intygar att delårsrapporten ger en rättvisande bild av periodens resultat och av förbundets ekonomiska ställning vid periodens slut.',
  verksamhetsplan: 'Vi intygar att detta är den verksamhetsplan och budget som styrelsen har fastställt.',
};
