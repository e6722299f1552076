import type { Pages } from './parts.ts';

/** How a long list is divided, and what was asked for. */
export interface Paging {
  readonly rowsAPage: number;
  /** What the address asks for; `sida` is the page. */
  readonly query: URLSearchParams;
  readonly address: string;
}

/** Which rows of so many belong on the page that was asked for; a page that does not exist is the nearest that does. */
export function pagesOf(
  count: number,
  { rowsAPage, query, address }: Paging,
): { readonly from: number; readonly to: number; readonly pages: Pages } {
  const pages = Math.max(1, Math.ceil(count / rowsAPage));
  const asked = /^\d{1,7}$/.test(query.get('sida') ?? '') ? Number(query.get('sida')) : 1;
  const page = Math.min(pages, Math.max(1, asked));
  return {
    from: (page - 1) * rowsAPage,
    to: Math.min(count, page * rowsAPage),
    pages: { page, pages, to: (wanted) => addressOf(address, query, wanted) },
  };
}

export function pageOf<Row>(rows: readonly Row[], paging: Paging): { readonly rows: readonly Row[]; readonly pages: Pages } {
  const { from, to, pages } = pagesOf(rows.length, paging);
  return { rows: rows.slice(from, to), pages };
}

/** The same question for another page. */
function addressOf(address: string, query: URLSearchParams, page: number): string {
  const wanted = new URLSearchParams(query);
  if (page === 1) wanted.delete('sida');
  else wanted.set('sida', String(page));
  const text = wanted.toString();
  return text === '' ? address : `${address}?${text}`;
}
