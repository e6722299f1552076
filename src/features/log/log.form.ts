import type { LogQuestion } from './log.ts';

/** What the address asks for; a day that is no day is not asked for. */
export function readLogQuestion(query: URLSearchParams): LogQuestion {
  const text = (name: string): string => (query.get(name) ?? '').replaceAll('\u0000', '').trim().slice(0, 200);
  const page = /^[1-9]\d{0,5}$/.test(text('sida')) ? Number(text('sida')) : 1;
  return { person: text('person') || null, words: text('q'), from: dayOf(text('fran')), until: dayOf(text('till')), page };
}

function dayOf(text: string): string | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() : null;
  } catch {
    return null;
  }
}
