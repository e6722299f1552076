import type { Reader } from '../../platform/database/transaction.ts';
import { changed, changes, missing, type Route, shows } from '../../platform/http/routes.ts';
import { addressesOf } from './addresses.ts';
import { differenceOf } from './difference.ts';
import { type HistoryView, historyPage } from './history.pages.ts';
import { keepText, lockText } from './keep-text.routes.ts';
import { openChapter } from './open-texts.routes.ts';
import { readVersionNumber } from './sections.form.ts';
import type { ChapterPlace, VersionNote } from './text.ts';
import { findVersion, listVersions } from './versions.store.ts';

const noSuchVersion = missing('Den versionen finns inte.');

/** A chapter's versions: who kept them and when, what differs, and choosing an old one again. */
export const historyRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/texter/:document/:chapter/versioner',
    may: 'text.read',
    async show({ params, query, reader, may }) {
      const opened = await openChapter(reader, params);
      if ('kind' in opened) return opened;
      const { association, place, chapter } = opened;
      const versions = await listVersions(reader, place);
      const compared = await comparedIn(reader, place, { versions, query });
      return historyPage({ association, place, chapter, versions, compared, mayWrite: may('text.write') });
    },
  }),

  changes({
    path: '/:association/:year/texter/:document/:chapter/versioner/aterstall',
    may: 'text.write',
    read: readVersionNumber,
    async change({ params, form: number, writer, visitor, now }) {
      await lockText(writer, params);
      const opened = await openChapter(writer, params);
      if ('kind' in opened) return opened;
      const version = await findVersion(writer, opened.place, number);
      if (version === undefined) return noSuchVersion;
      // What stood there until now stays among the versions, so this can be undone the same way.
      await keepText(writer, opened, { markdown: version.markdown, origin: 'restored', by: visitor?.person ?? null, at: now });
      const { chapter: id } = opened.place;
      const next = addressesOf(params.association, opened.place).versions;
      return changed({ event: 'text.restored', subject: id, next, done: `Version ${number} gäller igen.` });
    },
  }),
];

interface Asked {
  readonly versions: readonly VersionNote[];
  readonly query: URLSearchParams;
}

/** The two versions that the address asks for, else the latest and the one before. */
async function comparedIn(reader: Reader, place: ChapterPlace, { versions, query }: Asked): Promise<HistoryView['compared']> {
  const [newest, before] = versions;
  if (newest === undefined || before === undefined) return null;
  const asked = (name: string, usual: number): number => versions.find(({ number }) => String(number) === query.get(name))?.number ?? usual;
  const [from, to] = [asked('fran', before.number), asked('till', newest.number)];
  const [left, right] = [await findVersion(reader, place, from), await findVersion(reader, place, to)];
  return { from, to, pieces: differenceOf(left?.markdown ?? '', right?.markdown ?? '') };
}
