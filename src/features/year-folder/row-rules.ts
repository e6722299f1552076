import type { Problem } from '../../shared/problem.ts';
import type { Source } from '../figures/figure.ts';
import { folderError } from './finding.ts';
import { noteRowIds } from './references.ts';
import type { YearRecords } from './year-records.ts';

/** Rows that are right one by one but do not go together. */
export function clashingRows(records: YearRecords): Problem[] {
  const counts = records.participantCounts.map((row) => ({ ...row, of: `${row.year} ${row.intervention} ${row.kind}` }));
  const exits = records.exitCounts.map((row) => ({ ...row, of: `${row.year} ${row.intervention} ${row.reason}` }));
  return [...bothTotalAndParts(counts), ...bothTotalAndParts(exits), ...repeatedNoteRows(records)];
}

interface CountBySex {
  readonly of: string;
  readonly sex: string;
  readonly source: Source;
}

/** A total beside its parts would be counted twice. */
function bothTotalAndParts(rows: readonly CountBySex[]): Problem[] {
  const totals = new Map(rows.filter((row) => row.sex === 'alla').map((row) => [row.of, row.source.line]));
  return rows
    .filter((row) => row.sex !== 'alla' && totals.has(row.of))
    .map((row) => {
      const message = `${row.of.replaceAll(' ', ', ')}: här står ${row.sex}, men på rad ${totals.get(row.of)} står alla. Skriv antingen kvinna och man, eller alla.`;
      return folderError(row.source, 'total-and-parts', message);
    });
}

function repeatedNoteRows({ notes }: YearRecords): Problem[] {
  return notes.flatMap((note) => {
    const ids = noteRowIds(note.id, note.rows);
    const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [...repeated].map((id) =>
      folderError(note.source, 'repeated', `Raden "${id}" finns två gånger i noten. Ge den ena ett annat id.`),
    );
  });
}
