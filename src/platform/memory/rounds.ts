/** Asks one question of those that many ask at the same moment. */
export type Rounds<Question, Answer> = (question: Question) => Promise<Answer>;

/** So many questions to a round that one answer does not become long to wait for. */
const MOST_AT_ONCE = 200;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly answer: PromiseWithResolvers<Answer>;
}

/**
 * Questions that come while others are being answered are asked together in the next round, so that every answer was begun after its
 * question. `ask` answers in the order of the questions; when it fails, all of its round fail and the next round is asked anew.
 */
export function openRounds<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): Rounds<Question, Answer> {
  let waiting: Waiting<Question, Answer>[] = [];
  let isAsking = false;
  const askAll = async (): Promise<void> => {
    isAsking = true;
    while (waiting.length > 0) {
      const round = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      await answer(round, ask);
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
