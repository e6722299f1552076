import { z } from 'zod';
import { no, type Result, yes } from '../../shared/result.ts';
import type { PasskeyProblem } from './passkey.ts';

/** Far more than the largest attestation; a longer text is not read at all. */
const LONGEST_ANSWER = 100_000;

const base64url = z.string().regex(/^[\w-]+$/);

const credential = { id: base64url, rawId: base64url, type: z.literal('public-key') };

const REGISTRATION = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: z.array(z.string()).default([]) }),
});

const SIGN_IN = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((handle) => handle ?? null),
  }),
});

export type RegistrationAnswer = z.infer<typeof REGISTRATION>;
export type SignInAnswer = z.infer<typeof SIGN_IN>;

export const readRegistration = (answer: string): RegistrationAnswer | null => read(REGISTRATION, answer);

export const readSignIn = (answer: string): SignInAnswer | null => read(SIGN_IN, answer);

/** Which passkey the browser says it has used, so that it can be looked up before the answer is verified; null when it is no answer. */
export const answeredCredential = (answer: string): string | null => readSignIn(answer)?.id ?? null;

function read<Answer>(schema: z.ZodType<Answer>, answer: string): Answer | null {
  if (answer.length > LONGEST_ANSWER) return null;
  return schema.safeParse(parsed(answer)).data ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The library throws what it does not believe, and what it cannot read: to us both are a refusal. */
export async function believed<Value>(verify: () => Promise<Value>): Promise<Result<Value, PasskeyProblem>> {
  try {
    return yes(await verify());
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

export const refused = (reason: string): { ok: false; problem: PasskeyProblem } => no({ kind: 'refused', reason });

/** A page of somebody else's may hold ours in a frame and ask there; not every browser says whose page it was, so none may. */
export function isFromFrame(clientDataJson: string): boolean {
  const said = parsed(Buffer.from(clientDataJson, 'base64url').toString('utf8'));
  return z.object({ crossOrigin: z.literal(true) }).safeParse(said).success;
}
