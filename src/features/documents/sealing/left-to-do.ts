import type { CheckedFinding } from '../../checks/finding.ts';
import { openThreads, type WrittenComment } from '../../writing/comments.ts';
import { type ChapterState, stateOf } from '../../writing/text.ts';

/** What hinders nothing, but can not be mended once the document is locked. */
export interface LeftToDo {
  /** One sentence. */
  readonly text: string;
  /** After the year in addresses. */
  readonly path: string;
  readonly name: string;
}

export interface Standing {
  /** As the document's texts are called in addresses: `arsredovisning`. */
  readonly document: string;
  readonly texts: readonly { readonly id: string; readonly markdown: string }[];
  readonly said: ReadonlyMap<string, { readonly state: ChapterState | null }>;
  readonly comments: readonly WrittenComment[];
  readonly warnings: readonly CheckedFinding[];
  /** Interventions for individuals of which nobody is counted. */
  readonly uncounted: readonly string[];
  /** Whether it says that there are no pledges without anybody having told. */
  readonly assumesNoPledges: boolean;
  /** How many are to sign it. */
  readonly seats: number;
}

/** What is left before the document is locked, the gravest first. */
export function leftToDo({ document, texts, said, comments, warnings, uncounted, assumesNoPledges, seats }: Standing): readonly LeftToDo[] {
  const unfinished = texts.filter(({ id, markdown }) => stateOf(said.get(id)?.state ?? null, markdown) !== 'klar').length;
  const threads = [...openThreads(comments).values()].reduce((sum, count) => sum + count, 0);
  const written = { path: `texter/${document}`, name: 'Texter' };
  return [
    ...told(uncounted.length > 0, `Inga deltagare är ifyllda för ${uncounted.join(', ')}.`, {
      path: 'uppgifter/deltagare',
      name: 'Antal deltagare',
    }),
    ...told(seats === 0, 'Ingen står i styrelsen den dagen, så ingen kan skriva under.', {
      path: 'uppgifter/uppdrag',
      name: 'Styrelse, beredningsgrupp och revisorer',
    }),
    ...told(
      warnings.length > 0,
      `${warnings.length === 1 ? '1 varning' : `${warnings.length} varningar`} ur kontrollen är varken åtgärdade eller godkända.`,
      {
        path: 'kontroll',
        name: 'Kontroll',
      },
    ),
    ...told(assumesNoPledges, NO_PLEDGES, { path: 'uppgifter/uppgifter', name: 'Övriga uppgifter' }),
    ...told(threads > 0, `${threads === 1 ? '1 kommentar' : `${threads} kommentarer`} till texterna är inte avslutade.`, written),
    ...told(unfinished > 0, `${unfinished} av ${texts.length} texter är inte markerade som klara.`, written),
  ];
}

/** Facts are told by their names: see the balance sheet's table. */
const NO_PLEDGES =
  'Under balansräkningen står att det inte finns några panter eller ansvarsförbindelser. Finns det sådana, fyll i dem med id panter eller ansvarsforbindelser.';

const told = (isLeft: boolean, text: string, place: Pick<LeftToDo, 'path' | 'name'>): readonly LeftToDo[] =>
  isLeft ? [{ text, ...place }] : [];
