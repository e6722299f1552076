import { setTimeout } from 'node:timers/promises';

/** Asks one question of those that many ask at the same moment. */
export type Rounds<Question, Answer> = (question: Question) => Promise<Answer>;

/** So many questions to a round that one answer does not become long to wait for. */
const MOST_AT_ONCE = 200;

/** How long the others wait for a round that does not come back before they are asked beside it, and how long those in it wait at all. */
export interface Patience {
  readonly othersMs: number;
  readonly ownMs: number;
}
const PATIENCE: Patience = { othersMs: 1_000, ownMs: 10_000 };

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly answer: PromiseWithResolvers<Answer>;
}

/**
 * Questions that come while others are being answered are asked together in the next round, so that every answer was begun after its
 * question. `ask` answers in the order of the questions; when it fails, all of its round fail and the next round is asked anew.
 * A round that gets no answer, because its line to the database is dead, holds up nobody else for long.
 */
export function openRounds<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  patience: Patience = PATIENCE,
): Rounds<Question, Answer> {
  let waiting: Waiting<Question, Answer>[] = [];
  let isAsking = false;
  const askAll = async (): Promise<void> => {
    isAsking = true;
    while (waiting.length > 0) {
      const round = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      await Promise.race([answer(round, (questions) => within(patience.ownMs, ask(questions))), pause(patience.othersMs)]);
    }
    isAsking = false;
  };
  return (question) => {
    const place = { question, answer: Promise.withResolvers<Answer>() };
    waiting.push(place);
    if (!isAsking) void askAll();
    return place.answer.promise;
  };
}

async function answer<Question, Answer>(
  round: readonly Waiting<Question, Answer>[],
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): Promise<void> {
  try {
    const answers = await ask(round.map(({ question }) => question));
    if (answers.length !== round.length) throw new Error(`${round.length} questions got ${answers.length} answers`);
    for (const [place, { answer: promise }] of round.entries()) promise.resolve(answers[place] as Answer);
  } catch (error) {
    for (const { answer: promise } of round) promise.reject(error);
  }
}

/** Neither timer keeps a finished program from ending. */
const pause = (milliseconds: number): Promise<void> => setTimeout(milliseconds, undefined, { ref: false });

const within = <Value>(milliseconds: number, work: Promise<Value>): Promise<Value> =>
  Promise.race([
    work,
    pause(milliseconds).then(() => {
      throw new Error('timeout exceeded when trying to connect: nobody answered a round of questions');
    }),
  ]);
