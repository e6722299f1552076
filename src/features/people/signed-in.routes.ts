import type { Visitor } from '../../platform/http/visitor.ts';

/** The gate lets nobody in to an account who is not signed in. */
export function signedIn(visitor: Visitor | null): Visitor {
  if (visitor === null) throw new Error('somebody unknown was let in to an account');
  return visitor;
}
