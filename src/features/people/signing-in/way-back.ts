/** Where somebody goes after signing in: the page of ours that they asked for, else the first page. */
export function wayBack(asked: string | null | undefined): `/${string}` {
  const isOurs = typeof asked === 'string' && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(asked);
  return isOurs ? (asked as `/${string}`) : '/';
}
