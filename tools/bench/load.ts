import { Agent, get } from 'node:http';

/** How long answers took, in milliseconds. */
export interface Answers {
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly perSecond: number;
  readonly bytes: number;
}

const AT_ONCE = 50;
const REQUESTS = 2_000;
const WARM_UP = 200;
/** The round with the middle p99 is told: one pause of the machine would otherwise decide it. */
const ROUNDS = 5;

/** What is asked for, and who asks. */
interface Asked {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks for one page over and over, so many at once over lines that stay open, as browsers do. */
export async function ask(address: string, headers: Asked['headers'] = {}): Promise<Answers> {
  const asked = { address, headers };
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const bytes = await askOnce(asked, agent);
  await askMany(asked, agent, WARM_UP);
  const rounds: Answers[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ ...(await oneRound(asked, agent)), bytes });
  agent.destroy();
  const middle = rounds.toSorted((a, b) => a.p99Ms - b.p99Ms)[Math.trunc(ROUNDS / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

async function oneRound(asked: Asked, agent: Agent): Promise<Omit<Answers, 'bytes'>> {
  const started = performance.now();
  const took = await askMany(asked, agent, REQUESTS);
  const seconds = (performance.now() - started) / 1000;
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.trunc(sorted.length * share)] ?? Number.NaN;
  return { medianMs: at(0.5), p99Ms: at(0.99), perSecond: REQUESTS / seconds };
}

async function askMany(asked: Asked, agent: Agent, requests: number): Promise<number[]> {
  const took: number[] = [];
  let left = requests;
  const visitor = async (): Promise<void> => {
    for (; left > 0; left -= 1) {
      const started = performance.now();
      await askOnce(asked, agent);
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitor));
  return took;
}

/** Anything but a page is a fault of the measurement. */
function askOnce({ address, headers }: Asked, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${address} answered ${response.statusCode}`)),
      );
    });
    request.on('error', reject);
  });
}
