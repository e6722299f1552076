import type { Page } from '../../../platform/http/page.ts';
import { type Missing, missing, type Route, shows } from '../../../platform/http/routes.ts';
import { pageOf } from '../../../ui/paging.ts';
import type { FigureKey } from '../../figures/figure.ts';
import { FIGURE_ORDERS, type FigureWish, findFigures, listFigures } from '../../figures/figure-list.ts';
import { type OpenYear, openYear } from '../year/open-year.work.ts';
import { noSuchYear } from '../year/year.routes.ts';
import { derivationPage } from './derivation.pages.ts';
import { deriveFigure } from './derivation.ts';
import { figureListPage } from './figure-list.pages.ts';

const ROWS_A_PAGE = 600;

export const derivationRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/siffror',
    may: 'figure.read',
    async show({ params, query, reader }) {
      const open = await openYear(reader, params.year);
      if (open === null) return noSuchYear;
      const { book, records } = open.input;
      const wish = wishOf(query);
      const found = findFigures(listFigures(book, records.year), wish);
      const { rows, pages } = pageOf(found, { rowsAPage: ROWS_A_PAGE, query, address: open.to.figures });
      return figureListPage({ ...open, records, wish, rows, pages, found: found.length });
    },
  }),

  shows({
    path: '/:association/:year/siffror/:figure',
    alike: true,
    may: 'figure.read',
    async show({ params, reader }) {
      const open = await openYear(reader, params.year);
      if (open === null) return noSuchYear;
      return showDerivation(open, params.figure);
    },
  }),
];

/** The page about a figure of the year, or of another document that was made from the same year. */
export function showDerivation(open: OpenYear, name: string): Page | Missing {
  const derivation = deriveFigure(open, keyOf(name, open));
  return derivation === null ? noSuchFigure : derivationPage({ ...viewOf(open), derivation, figure: derivation.figure });
}

const noSuchFigure = missing('Det finns ingen siffra med det namnet det året. Sök bland alla siffror i stället.');

function wishOf(query: URLSearchParams): FigureWish {
  const order = FIGURE_ORDERS.find((each) => each === query.get('ordning')) ?? 'rapport';
  return { words: query.get('q') ?? '', group: query.get('grupp') ?? '', order };
}

/** Without a year the report's own is meant. */
const keyOf = (name: string, open: OpenYear): FigureKey => (name.includes('@') ? name : `${name}@${open.input.records.year}`) as FigureKey;

function viewOf(open: OpenYear) {
  const { book, records } = open.input;
  return {
    ...open,
    records,
    find: book.find,
    nameOf: (key: string) => book.find(key as FigureKey)?.label ?? key,
    smallestShownGroup: records.settings.smallestShownGroup,
  };
}
