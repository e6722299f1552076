const HOME = 'http://localhost';

/**
 * Where somebody goes after signing in: the page of ours that they asked for, else the first page. It is judged as a browser will read it:
 * `/.//elsewhere` looks like ours and becomes `//elsewhere`, which is another server.
 */
export function wayBack(asked: string | null | undefined): `/${string}` {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /[\p{Cc}\\]/u.test(asked) || !URL.canParse(asked, HOME)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, HOME);
  return origin === HOME && !pathname.startsWith('//') ? (`${pathname}${search}${hash}` as `/${string}`) : '/';
}
