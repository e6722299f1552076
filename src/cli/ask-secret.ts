import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { WrongUse } from './options.ts';

interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/** Asks for something that must not be seen on the screen. Somebody must sit at the terminal. */
export async function askSecret(question: string, terminal: Terminal = { input: process.stdin, output: process.stderr }): Promise<string> {
  if (terminal.input.isTTY !== true)
    throw new WrongUse('Lösenfrasen behövs, och det finns ingen terminal att fråga i. Ange den i SAMBAND_BACKUP_PASSPHRASE.');
  terminal.output.write(question);
  const answer = await answerTo(terminal.input);
  terminal.output.write('\n');
  if (answer === null) throw new WrongUse('Avbrutet. Ingenting är gjort.');
  return answer;
}

/** What is typed until Enter, or null when the question is left (Ctrl+C, Ctrl+D). The reader of lines echoes to where nobody looks. */
function answerTo(input: Terminal['input']): Promise<string | null> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(null));
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
  });
}
