import type { Code } from './counts.ts';

/** What the association calls a code of one of its lists; the code itself when it has no name. */
export const codeName = (codes: readonly Code[], list: string, code: string): string =>
  codes.find((each) => each.list === list && each.code === code)?.name ?? code;
