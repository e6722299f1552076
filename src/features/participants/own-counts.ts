import { codeName } from './code-name.ts';
import type { Code, CountKind, ExitCount, ParticipantCount, Sex } from './counts.ts';

/** A count of an intervention, for women, men and all of them. */
export interface CountRow {
  readonly name: string;
  readonly women: number | null;
  readonly men: number | null;
  readonly all: number | null;
}

export const KIND_NAMES: Record<CountKind, string> = { deltagare: 'Deltagare', nya: 'Nya deltagare', avslutade: 'Avslutade deltagare' };

interface Counted {
  readonly sex: Sex;
  readonly count: number;
}

/** What was counted in the year, by kind. Kinds that nobody has counted are left out: none is not the same as not counted. */
export const countRows = (counts: readonly ParticipantCount[]): readonly CountRow[] =>
  (Object.keys(KIND_NAMES) as CountKind[]).flatMap((kind) => {
    const counted = counts.filter((each) => each.kind === kind);
    return counted.length === 0 ? [] : [rowOf(KIND_NAMES[kind], counted)];
  });

/** Why participants left, in the order that the reasons were first told. */
export const exitRows = (exits: readonly ExitCount[], codes: readonly Code[]): readonly CountRow[] =>
  [...Map.groupBy(exits, ({ reason }) => reason)].map(([reason, rows]) => rowOf(codeName(codes, 'avslutsorsak', reason), rows));

function rowOf(name: string, counted: readonly Counted[]): CountRow {
  const of = (sex: Sex): number | null => counted.find((each) => each.sex === sex)?.count ?? null;
  const [women, men] = [of('kvinna'), of('man')];
  const all = of('alla') ?? (women === null && men === null ? null : (women ?? 0) + (men ?? 0));
  return { name, women, men, all };
}
