import type { ReferredList } from '../column.ts';
import { noteRowIds } from '../references.ts';
import { OVERALL_GOALS } from '../words.ts';
import type { YearRecords } from '../year-records.ts';

/** Something that another sheet may refer to. */
export interface Referable {
  readonly id: string;
  readonly name: string;
}

/** What may be referred to in each list, by name. */
export function referables(records: YearRecords): Readonly<Record<ReferredList, readonly Referable[]>> {
  return {
    member: records.members,
    intervention: records.interventions,
    goalSet: [{ id: OVERALL_GOALS, name: 'Hela förbundet' }, ...records.interventions],
    noteRow: records.notes.flatMap((note) => noteRowIds(note.id, note.rows).map((id) => ({ id, name: id }))),
    activity: records.activities,
    costRow: records.costRows,
    netRow: records.netRows,
    exitReason: records.codes.filter(({ list }) => list === 'avslutsorsak').map(({ code, name }) => ({ id: code, name })),
  };
}
