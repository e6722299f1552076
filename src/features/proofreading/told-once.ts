import type { ProofFinding, ProofPlace, ProofSeverity } from './proofreading.ts';
import type { Trial } from './trial.ts';

/** What is to be told of the trials that did not hold, the worst first. */
export const findingsOf = (trials: readonly Trial[]): ProofFinding[] => toldOnce(trials).sort(worstFirst);

/** The same cell may be found in several ways: what is wrong is told before what is rounded, and of equals the surest. */
function toldOnce(trials: readonly Trial[]): ProofFinding[] {
  const found = trials.flatMap(({ finding, blamed }) =>
    finding === null ? [] : [{ finding, name: cellName(finding, blamed ?? finding.places[0]) }],
  );
  const byCell = worstOf(found);
  // The same cells may be compared by two rules, each of which blames another of them.
  return worstOf(byCell.map((finding) => ({ finding, name: cellNames(finding) })));
}

/** Of those with the same name the worst. */
function worstOf(found: readonly { readonly finding: ProofFinding; readonly name: string }[]): ProofFinding[] {
  const worst = new Map<string, ProofFinding>();
  for (const { finding, name } of found) {
    const before = worst.get(name);
    if (before === undefined || isWorse(finding, before)) worst.set(name, finding);
  }
  return [...worst.values()];
}

/** All cells that it compares, in whichever order. Of a single cell each kind tells something else, and guidelines each tell of their own. */
const cellNames = ({ kind, message, places }: ProofFinding): string => {
  const cells = places.map(({ page, line, value }) => `${page}/${line} ${value}`).sort();
  return [kind === 'riktlinje' ? message : cells.length > 1 ? '' : kind, ...cells].join(';');
};

/** What is wrong where: the first place is what does not agree with the others, unless another is blamed. */
const cellName = ({ kind }: ProofFinding, cell: ProofPlace | undefined): string =>
  `${kind === 'riktlinje' ? kind : ''} ${cell?.page}/${cell?.line} ${cell?.value}`;

const isWorse = (finding: ProofFinding, before: ProofFinding): boolean =>
  isFault(finding) === isFault(before) ? before.sureness < finding.sureness : isFault(finding);

const isFault = ({ severity }: ProofFinding): boolean => severity === 'fel' || severity === 'troligt fel';

const WORST: readonly ProofSeverity[] = ['fel', 'troligt fel', 'avrundning', 'anmärkning'];

const worstFirst = (a: ProofFinding, b: ProofFinding): number =>
  WORST.indexOf(a.severity) - WORST.indexOf(b.severity) || b.sureness - a.sureness || whereOf(a) - whereOf(b);

const whereOf = ({ places }: ProofFinding): number => (places[0]?.page ?? 0) * 100_000 + (places[0]?.line ?? 0);
