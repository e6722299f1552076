import type { Reader } from '../../../platform/database/transaction.ts';
import { REPORT_STYLESHEETS } from '../../../platform/documents/html/page.ts';
import { raw } from '../../../platform/http/page.ts';
import { type Missing, missing } from '../../../platform/http/routes.ts';
import type { Visitor } from '../../../platform/http/visitor.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import type { FilledForm } from '../../../ui/forms.ts';
import { documentAddresses } from '../addresses.ts';
import { listPublications } from '../publishing/published.store.ts';
import { ON_SCREEN } from '../rendering.routes.ts';
import type { SealedContent, SealedDocument } from '../sealed.ts';
import { type SignedSeat, seatsToSign, signedSeats, type Wish } from '../seats.ts';
import { listSeatHolders } from '../signing/seats.store.ts';
import { listSignatures } from '../signing/signatures.store.ts';
import { listSignedCopies } from '../signing/signed-copies.store.ts';
import { isId } from '../signing/signing.form.ts';
import { COMPOSERS } from './composing.routes.ts';
import { type Difference, differenceOf } from './difference.ts';
import type { SealedView } from './sealed.pages.ts';
import { findSealed, findSealedFile, listSealed } from './sealed.store.ts';

export const noSuchDocument: Missing = missing('Det finns inget fastställt dokument med den adressen. Gå till årets dokument.');

/** A sealed document with what it holds. */
export interface OpenedSealed {
  readonly sealed: SealedDocument;
  readonly content: SealedContent;
  /** The very text that the hash is of. */
  readonly text: string;
}

/** The document that an address names, if it is one of the year's. */
export async function openSealed(reader: Reader, { year, sealed: id }: Named): Promise<OpenedSealed | null> {
  const found = isId(id) ? await findSealed(reader, id) : undefined;
  if (found === undefined || String(found.year) !== year) return null;
  const { content: text, ...sealed } = found;
  return { sealed, text, content: JSON.parse(text) as SealedContent };
}

export interface Named {
  readonly association: string;
  readonly year: string;
  readonly sealed: string;
}

/** The version that holds now: the document itself, or the one that has replaced it. */
async function newestOf(reader: Reader, sealed: SealedDocument): Promise<SealedDocument> {
  const versions = await listSealed(reader, sealed.year);
  return versions.find(({ kind }) => kind === sealed.kind) ?? sealed;
}

/** Why nothing more is done with a version that has been replaced; null for the newest. */
export async function replacedProblem(reader: Reader, { sealed }: OpenedSealed): Promise<string | null> {
  const { id, version } = await newestOf(reader, sealed);
  return id === sealed.id ? null : `Version ${version} har ersatt den här. Gå till den, och gör det du ville göra där.`;
}

/** The document's seats with who holds them and what has been signed. */
export async function seatsOf(reader: Reader, { sealed, content }: OpenedSealed): Promise<readonly SignedSeat[]> {
  const [holders, signatures] = [await listSeatHolders(reader), await listSignatures(reader, [sealed.id])];
  return signedSeats({ seats: content.seats, holders, signatures });
}

export interface Looking {
  readonly params: Named;
  readonly visitor: Visitor | null;
  readonly now: Temporal.Instant;
  may(permission: 'document.sign' | 'document.publish' | 'document.adopt'): boolean;
}

/** Who wishes to sign, as the rules need to know them. */
export const wishOf = ({ visitor, now, may }: Pick<Looking, 'visitor' | 'now' | 'may'>): Omit<Wish, 'seat'> => ({
  person: visitor?.person ?? '',
  day: swedishDay(now),
  givesOutSeats: may('document.adopt'),
});

export async function viewOf(
  reader: Reader,
  opened: OpenedSealed,
  { form, ...looking }: Looking & { form: FilledForm },
): Promise<SealedView> {
  const { sealed, content } = opened;
  const { params, visitor, now, may } = looking;
  const seats = await seatsOf(reader, opened);
  const wish = wishOf({ visitor, now, may });
  const published = may('document.publish') ? await listPublications(reader, sealed.year) : [];
  const publication = published.find(({ sealedId, withdrawnAt }) => sealedId === sealed.id && withdrawnAt === null) ?? null;
  const newest = await newestOf(reader, sealed);
  return {
    sealed,
    replacedBy: newest.id === sealed.id ? null : newest,
    statement: content.statement,
    files: content.files.filter(({ name }) => name !== ON_SCREEN),
    drawn: raw(await drawnText(reader, sealed)),
    styles: REPORT_STYLESHEETS,
    to: documentAddresses(params.association, sealed.year),
    difference: await differenceToday(reader, content),
    seats,
    own: may('document.sign') && newest.id === sealed.id ? seatsToSign(seats, wish) : [],
    copies: await listSignedCopies(reader, sealed.id),
    mayTakeIn: may('document.adopt'),
    publishing: may('document.publish') ? { slug: params.association, publication } : null,
    form,
  };
}

async function drawnText(reader: Reader, { id }: SealedDocument): Promise<string> {
  const file = await findSealedFile(reader, id, ON_SCREEN);
  return new TextDecoder().decode(file?.bytes);
}

/** The document made anew from what there is now, and compared. */
async function differenceToday(reader: Reader, content: SealedContent): Promise<Difference | null> {
  const ready = await COMPOSERS[content.kind](reader, String(content.year));
  return ready === null ? null : differenceOf(content, ready.composed);
}
