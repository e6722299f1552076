import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command was used wrongly; the message says how, in Swedish. */
export class WrongUse extends Error {}

/** Options and positional arguments, or a refusal in Swedish. */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(`Kommandot kan inte läsas: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** One of the allowed words, or a refusal that tells which they are. */
export function oneOf<Word extends string>(name: string, value: string, allowed: readonly Word[]): Word {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new WrongUse(`--${name} ska vara ${allowed.join(', ')}, inte "${value}".`);
  return found;
}

export const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};

export const complain = (text: string): void => {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
};
