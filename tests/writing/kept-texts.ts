import { insertComment } from '../../src/features/writing/comments.store.ts';
import { insertRemoved, replaceSections } from '../../src/features/writing/sections.store.ts';
import type { OwnSection } from '../../src/features/writing/text.ts';
import { insertVersion } from '../../src/features/writing/versions.store.ts';
import type { AssociationId, Database } from '../../src/platform/database/transaction.ts';
import { NOW } from '../people/signed-in.ts';

const section = (id: string, title: string): OwnSection => ({ id, title, after: 'vision', level: 2 });

/** A plan that has been written in: two versions of a chapter with a figure that is another now, what was said of it, and own sections. */
export async function keepTexts(database: Database, association: AssociationId, year: number): Promise<void> {
  const of = { document: 'verksamhetsplan', year } as const;
  const place = { ...of, chapter: 'vision' };
  const figures = [{ reference: 'rr.arets-resultat', label: 'Årets resultat', shown: '1 kr' }];
  const common = { origin: 'written', figures, keptBy: null } as const;
  await database.change(association, async (writer) => {
    const texts = ['Alla ska få **plats**.', 'Alla ska få plats i arbetslivet. Året gav {{rr.arets-resultat}} och {{finns.inte}}.'];
    for (const [index, markdown] of texts.entries())
      await insertVersion(writer, place, { ...common, number: index + 1, markdown, mark: `${index}`, keptAt: NOW.add({ hours: index }) });
    const comment = { kind: 'comment', quote: 'Alla ska få plats', body: 'Vilka menas?', at: NOW, by: null } as const;
    const thread = await insertComment(writer, place, { ...comment, thread: null });
    await insertComment(writer, place, { ...comment, kind: 'answer', thread, quote: null, body: 'De som bor i länet.' });
    const closed = await insertComment(writer, place, { ...comment, thread: null, quote: null, body: 'Kortare?' });
    await insertComment(writer, place, { ...comment, kind: 'resolved', thread: closed, quote: null, body: '' });
    await replaceSections(writer, of, [section('eget-avsnitt', 'Eget avsnitt')]);
    await insertRemoved(writer, of, { section: section('borttaget', 'Borttaget avsnitt'), by: null, at: NOW });
  });
}
