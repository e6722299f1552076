/** Does work that many ask for at the same moment once for all of them. */
export type Gathering<Value> = (name: string, work: () => Promise<Value>) => Promise<Value>;

/**
 * Those who ask while the work is under way wait for the next round together: everybody gets an answer
 * that was begun after the question, so what somebody has just saved is seen by whoever asks thereafter.
 */
export function openGathering<Value>(): Gathering<Value> {
  const underWay = new Map<string, Promise<Value>>();
  const next = new Map<string, Promise<Value>>();
  const begin = (name: string, work: () => Promise<Value>): Promise<Value> => {
    next.delete(name);
    const round = work().finally(() => {
      if (underWay.get(name) === round) underWay.delete(name);
    });
    underWay.set(name, round);
    return round;
  };
  return (name, work) => {
    const waiting = next.get(name);
    if (waiting !== undefined) return waiting;
    const current = underWay.get(name);
    if (current === undefined) return begin(name, work);
    const round = current.then(
      () => begin(name, work),
      () => begin(name, work),
    );
    next.set(name, round);
    return round;
  };
}
