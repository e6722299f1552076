import { flushCompileCache } from 'node:module';

/** What the process is given: the address of a module that exports `work`, and what that is called with. */
export interface AsideWork {
  readonly module: string;
  readonly input: object;
}

export type AsideAnswer = { readonly done: unknown } | 'tooMuch' | { readonly error: unknown };

// The process that `workAside` starts: it does its work once and answers.
process.once('message', async ({ module, input }: AsideWork) => {
  const answer = await answerTo(module, input);
  // It is killed as soon as it has answered: what Node has made of the code is kept before that, for the next one.
  flushCompileCache();
  process.send?.(answer);
});

process.on('disconnect', () => process.exit());

async function answerTo(module: string, input: object): Promise<AsideAnswer> {
  try {
    const { work } = (await import(module)) as { work(input: object): unknown };
    return { done: await work(input) };
  } catch (error) {
    // A list or a text has grown past what Node can hold, or the stack has.
    return error instanceof RangeError ? 'tooMuch' : { error };
  }
}
