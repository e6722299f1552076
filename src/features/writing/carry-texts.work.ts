import type { Writer } from '../../platform/database/transaction.ts';
import { textOneYearOn } from '../figures/one-year-on.ts';
import { lockChapter } from './chapters.store.ts';
import { listSections, replaceSections } from './sections.store.ts';
import { listTexts } from './texts.store.ts';
import { insertVersion, listLatestVersions } from './versions.store.ts';
import { markOf } from './writing.form.ts';

/** What the texts of a year are carried over to, and when. */
interface Years {
  readonly from: number;
  readonly to: number;
  readonly at: Temporal.Instant;
}

/** The annual report's own texts are a part of its year's records, and come along with them. */
const WRITTEN_HERE = ['verksamhetsplan', 'delarsrapport'] as const;

/**
 * The plan's and the interim report's texts of one year as drafts of the next. A plan may be written before its year is started: what
 * somebody has written already stays, and so do own sections that have been put there.
 */
export async function carryTexts(writer: Writer, { from, to, at }: Years): Promise<void> {
  for (const document of WRITTEN_HERE) {
    const of = { document, year: to };
    if ((await listSections(writer, of)).length === 0)
      await replaceSections(writer, of, await listSections(writer, { document, year: from }));
    const written = await listLatestVersions(writer, of);
    const texts = (await listTexts(writer, { document, year: from })).filter(
      ({ id, markdown }) => markdown.trim() !== '' && !written.has(id),
    );
    for (const text of texts) {
      const place = { ...of, chapter: text.id };
      const markdown = textOneYearOn(text.markdown);
      await lockChapter(writer, place);
      await insertVersion(writer, place, {
        number: 1,
        origin: 'carried',
        markdown,
        mark: markOf(markdown),
        figures: [],
        keptAt: at,
        keptBy: null,
      });
    }
  }
}
