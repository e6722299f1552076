import type { Context } from 'hono';

/** What stands between the server and those who come. */
export interface Network {
  /** How many servers of one's own pass the requests on; each has added the address it was called from. */
  readonly proxies: number;
}

/** The address that somebody comes from, as far as our own network vouches for it. */
export function clientOf(context: Context, { proxies }: Network): string {
  const connection = context.env as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } } | undefined;
  const nearest = connection?.incoming?.socket?.remoteAddress ?? '';
  if (proxies === 0) return nearest;
  // The last address was added by our own proxy, the one before by the one before it; what stands further left anybody may have written.
  const told = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return told.at(-proxies) ?? nearest;
}
