import { createServer, type Socket } from 'node:net';
import { after } from 'node:test';

export interface TestMailServer {
  readonly url: string;
  /** What has been taken over, as it came on the line. */
  readonly taken: readonly string[];
  /** How many have tried to hand over a letter. */
  readonly tries: () => number;
}

/** A small mail server (RFC 5321) on the loopback, which says one of the answers to each letter, and the last of them ever after. */
export async function testMailServer(answers: readonly string[] = ['250 taken']): Promise<TestMailServer> {
  const taken: string[] = [];
  let tries = 0;
  const server = createServer((socket) => {
    converse(socket, (letter) => {
      const answer = answers[tries] ?? answers.at(-1) ?? '250 taken';
      tries += 1;
      if (answer.startsWith('250')) taken.push(letter);
      return answer;
    });
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, taken, tries: () => tries };
}

function converse(socket: Socket, handOver: (letter: string) => string): void {
  let heard = '';
  let inLetter = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.setEncoding('utf8').on('error', () => undefined);
  say('220 test');
  socket.on('data', (part) => {
    heard += part;
    for (let end = heard.indexOf(inLetter ? '\r\n.\r\n' : '\r\n'); end >= 0; end = heard.indexOf(inLetter ? '\r\n.\r\n' : '\r\n')) {
      const said = heard.slice(0, end);
      heard = heard.slice(end + (inLetter ? 5 : 2));
      const answer = inLetter ? handOver(said) : answerTo(said);
      inLetter = !inLetter && answer.startsWith('354');
      say(answer);
    }
  });
}

const answerTo = (command: string): string => ({ DATA: '354 go on', QUIT: '221 bye' })[command.slice(0, 4).toUpperCase()] ?? '250 well';
