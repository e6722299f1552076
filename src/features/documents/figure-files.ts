import type { Composed, SealedFigure } from './sealed.ts';

/** The figures that stand in the document, and no others: what is published beside it tells nothing that it does not. */
const shownFigures = ({ figures }: Pick<Composed, 'figures'>): readonly SealedFigure[] => figures.filter(({ places }) => places.length > 0);

/** Figures for other programs. Formulas are left out: they may name accounts that the document does not. */
export const figureFile = (composed: Composed): object => ({
  format: 'samband-siffror/1',
  association: composed.association,
  document: composed.document.title,
  year: composed.year,
  note: 'Pengar är i ören, andelar är delar av ett. Ett dolt värde gäller för få personer.',
  figures: shownFigures(composed).map(({ formula: _, places, ...figure }) => ({
    ...figure,
    shownIn: [...new Set(places.map(({ place }) => place))],
  })),
});

export const FIGURE_COLUMNS = ['siffra', 'benämning', 'period', 'enhet', 'täljare', 'nämnare', 'visas som', 'läge'];

/** The same for spreadsheets, one figure a row. */
export const figureRows = (composed: Composed): readonly (readonly string[])[] =>
  shownFigures(composed).map(({ key, label, period, unit, value, shown, state }) => [
    key,
    label,
    period,
    UNIT_NAMES[unit.kind],
    value?.numerator ?? '',
    value?.denominator ?? '',
    shown,
    STATE_NAMES[state],
  ]);

const UNIT_NAMES = { money: 'ören', share: 'andel', count: 'antal', number: 'tal' } as const;
const STATE_NAMES = { known: 'känd', missing: 'saknas', hidden: 'dold, för få personer' } as const;
