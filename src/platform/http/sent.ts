import type { SentFile, SentForm } from './routes.ts';

/** Why what was sent could not be taken. */
export type SentProblem = { readonly kind: 'tooLarge' } | { readonly kind: 'unreadable' };

/**
 * Reads a form with its files into memory, never more of it than the limit. What is too large is let in and thrown away,
 * since a browser that is cut off in the middle shows its own error instead of our answer.
 */
export async function readSent(request: Request, limitBytes: number): Promise<SentForm | SentProblem> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  // Then the body is not touched; the server lets the rest of it pass by while the answer is already on its way.
  if (announced > limitBytes) return { kind: 'tooLarge' };
  const bytes = await readUpTo(request, limitBytes).catch(() => null);
  if (bytes === 'tooLarge') return { kind: 'tooLarge' };
  return bytes === null ? { kind: 'unreadable' } : readForm(request, bytes);
}

async function readUpTo(request: Request, limitBytes: number): Promise<Uint8Array<ArrayBuffer> | 'tooLarge'> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > limitBytes) parts = [];
    else parts.push(part);
  }
  return size > limitBytes ? 'tooLarge' : Buffer.concat(parts);
}

async function readForm(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<SentForm | SentProblem> {
  const type = request.headers.get('content-type') ?? '';
  try {
    return await sortForm(await new Response(bytes, { headers: { 'content-type': type } }).formData());
  } catch {
    return { kind: 'unreadable' };
  }
}

async function sortForm(form: FormData): Promise<SentForm> {
  const fields = new Map<string, string[]>();
  const files = new Map<string, SentFile[]>();
  for (const [name, value] of form) {
    if (typeof value === 'string') add(fields, name, value);
    // A file field that was left empty is sent as a file without a name.
    else if (value.name !== '') add(files, name, { name: value.name, bytes: await value.bytes() });
  }
  return { fields, files };
}

function add<Value>(lists: Map<string, Value[]>, name: string, value: Value): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}
