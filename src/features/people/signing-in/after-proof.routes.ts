import { NOT_DONE } from '../../../platform/http/departure.ts';
import type { Changed } from '../../../platform/http/routes.ts';
import { wayBack } from './way-back.ts';

/** Where whoever has proved who they are goes on. A form that led them here was not taken, and they are told so. */
export function afterProof(asked: string): Pick<Changed, 'next' | 'done'> {
  if (!asked.endsWith(NOT_DONE)) return { next: wayBack(asked) };
  const done = 'Nu har du visat vem du är. Inget är sparat än: tryck en gång till.';
  return { next: wayBack(asked.slice(0, -NOT_DONE.length)), done };
}
