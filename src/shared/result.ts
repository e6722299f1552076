/** The answer of a rule that may refuse: a value, or a named problem. */
export type Result<Value, Problem> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export const yes = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const no = <Problem>(problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

/** Every value, or every problem. */
export function all<Value, Problem>(results: readonly Result<Value, Problem>[]): Result<readonly Value[], readonly Problem[]> {
  const problems = results.flatMap((result) => (result.ok ? [] : [result.problem]));
  return problems.length > 0 ? no(problems) : yes(results.flatMap((result) => (result.ok ? [result.value] : [])));
}
