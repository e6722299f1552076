import type { Writer } from '../../platform/database/transaction.ts';
import { changed, changes, missing, type Route, rejected } from '../../platform/http/routes.ts';
import { EMPTY_FORM, type FilledForm } from '../../ui/forms.ts';
import { findSettings } from '../year-folder/year-settings.store.ts';
import { documentAddresses } from './addresses.ts';
import { type Publisher, publishedName } from './published.ts';
import { insertPublication, withdrawPublication } from './publishing/published.store.ts';
import { readPublicationId } from './publishing/publishing.form.ts';
import { sealedPage } from './sealing/sealed.pages.ts';
import { listSealedFiles } from './sealing/sealed.store.ts';
import { noSuchDocument, type OpenedSealed, openSealed, replacedProblem, seatsOf, viewOf } from './sealing/sealed-view.routes.ts';
import { signersOf } from './seats.ts';

/** Puts decided documents on the association's public page, and takes them down. */
export const publishingRoutes: readonly Route[] = [
  changes({
    path: '/:association/:year/dokument/:sealed/publicera',
    may: 'document.publish',
    read: () => null,
    async change({ writer, ...visit }) {
      const { params, now } = visit;
      const opened = await openSealed(writer, params);
      if (opened === null) return noSuchDocument;
      const problem = await replacedProblem(writer, opened);
      if (problem !== null) return rejected(sealedPage(await viewOf(writer, opened, { ...visit, form: wrong('publicering', problem) })));
      const { sealed } = opened;
      await publish(writer, opened, { slug: params.association, now });
      const next = documentAddresses(params.association, sealed.year).sealed(sealed.id);
      const { id } = sealed;
      return changed({ event: 'document.published', subject: id, next, done: 'Dokumentet är publicerat. Vem som helst kan läsa det.' });
    },
  }),

  changes({
    path: '/:association/:year/dokument/avpublicera',
    may: 'document.publish',
    read: readPublicationId,
    async change({ params, form: id, writer, now }) {
      if (id === '' || !(await withdrawPublication(writer, id, now))) return missing('Dokumentet är inte publicerat längre.');
      const next = documentAddresses(params.association, params.year).all;
      return changed({ event: 'document.withdrawn', subject: id, next, done: 'Dokumentet är nedtaget och kan inte läsas av andra.' });
    },
  }),
];

const wrong = (field: string, message: string): FilledForm => ({ ...EMPTY_FORM, errors: [{ field, message }] });

async function publish(writer: Writer, opened: OpenedSealed, { slug, now }: Publishing): Promise<void> {
  const { sealed, content } = opened;
  await insertPublication(writer, {
    publisher: await publisherOf(writer, content, slug),
    name: publishedName(sealed.kind, sealed.year),
    kind: sealed.kind,
    year: sealed.year,
    title: sealed.title,
    sealedId: sealed.id,
    sealedSha256: sealed.sha256,
    version: sealed.version,
    adoptedOn: sealed.adoptedOn,
    meetingOn: null,
    publishedAt: now.toString(),
    signers: signersOf(await seatsOf(writer, opened)),
    files: await listSealedFiles(writer, sealed.id),
  });
}

interface Publishing {
  readonly slug: string;
  readonly now: Temporal.Instant;
}

/** Who the association is, as it was called that year. */
async function publisherOf(writer: Writer, { association, year }: OpenedSealed['content'], slug: string): Promise<Publisher> {
  const kept = await findSettings(writer, year);
  return { slug, name: association.name, organisationNumber: association.organisationNumber, seat: kept?.association.seat ?? null };
}
