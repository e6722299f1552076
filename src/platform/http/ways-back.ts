import type { Route } from './routes.ts';

/** An address that only takes forms, and how many of its last parts lead to the page that the form is on. */
export interface WayBack {
  readonly path: string;
  readonly parts: number;
}

/**
 * When a form is refused its own address stands in the browser. Whoever asks for that again, from a bookmark or by the address bar,
 * is led to the nearest page above it instead of being told that there is none.
 */
export function waysBack(routes: readonly Pick<Route, 'kind' | 'path'>[]): readonly WayBack[] {
  const isAsked = ({ kind }: Pick<Route, 'kind'>): boolean => kind === 'shows' || kind === 'arrives';
  const pages = routes.filter(isAsked).map(({ path }) => shapeOf(path));
  const forms = [...new Set(routes.filter((route) => !isAsked(route)).map(({ path }) => path))].filter(
    (path) => !pages.includes(shapeOf(path)),
  );
  return forms.flatMap((path) => {
    const parts = partsOf(path);
    const above = parts.map((_, place) => place + 1).find((count) => pages.includes(shapeOf(`/${parts.slice(0, -count).join('/')}`)));
    return above === undefined ? [] : [{ path, parts: above }];
  });
}

/** What the parts of an address are called does not matter to where it leads. */
const shapeOf = (path: string): string => path.replace(/:\w+/g, ':');

const partsOf = (path: string): readonly string[] => path.split('/').slice(1);

/** The address so many parts shorter. */
export const shortened = (pathname: string, parts: number): string => pathname.split('/').slice(0, -parts).join('/') || '/';

/** The address without the slashes at its end, which people and programs put there; null when it has none or would lead elsewhere. */
export function withoutLastSlash(pathname: string): string | null {
  let end = pathname.length;
  while (end > 0 && pathname[end - 1] === '/') end -= 1;
  return end === 0 || end === pathname.length || pathname.startsWith('//') ? null : pathname.slice(0, end);
}
