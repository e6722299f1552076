import { type ParseArgsConfig, parseArgs } from 'node:util';
import { suggestion } from '../shared/spelling.ts';

/** The command was used wrongly; the message says how, in Swedish. */
export class WrongUse extends Error {}

type OptionList = NonNullable<ParseArgsConfig['options']>;

/** Options and positional arguments, or a refusal in Swedish. */
export function readOptions<Options extends OptionList>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(`Kommandot kan inte läsas. ${whatIsWrong(args, options)}Skriv kommandot med --help för en beskrivning.`, {
      cause: error,
    });
  }
}

/** The first option that is unknown, lacks its value or has one that it should not have. */
function whatIsWrong(args: readonly string[], options: OptionList): string {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    const fault = token.kind === 'option' ? faultOf(token, options) : null;
    if (fault !== null) return `${fault} `;
  }
  return '';
}

interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function faultOf({ name, rawName, value }: Given, options: OptionList): string | null {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  const known = Object.keys(options).map((each) => `--${each}`);
  if (option === undefined) return `Flaggan ${rawName} finns inte.${suggestion(rawName, known)} Flaggorna är ${known.join(', ')}.`;
  if (option.type === 'boolean') return value === undefined ? null : `Flaggan ${rawName} ska stå utan värde.`;
  // Without a value of its own it would take the next option for one.
  return value === undefined || value.startsWith('-') ? `Flaggan ${rawName} ska följas av ett värde.` : null;
}

/** One of the allowed words, or a refusal that tells which they are. */
export function oneOf<Word extends string>(name: string, value: string, allowed: readonly Word[]): Word {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new WrongUse(`--${name} ska vara ${allowed.join(', ')}, inte "${value}".`);
  return found;
}

export const print = (text: string): void => {
  process.stdout.write(shownText(text));
};

export const complain = (text: string): void => {
  process.stderr.write(shownText(text));
};

/** What stands in somebody's file must not steer the terminal: control characters are shown by their numbers, as JSON writes them. */
const shownText = (text: string): string => `${text.replace(CONTROL_CHARACTERS, numbered)}${text.endsWith('\n') ? '' : '\n'}`;

/** Also those that turn the direction of what follows. */
const CONTROL_CHARACTERS = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

const numbered = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
