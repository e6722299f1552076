import type { Writer } from '../../platform/database/transaction.ts';
import { heldIn, isPdf, isSignedAfter } from '../../platform/documents/pdf/held-in.ts';
import { sha256OfBytes } from '../../platform/files/digest.ts';
import {
  type Changed,
  changed,
  changes,
  download,
  missing,
  type Rejected,
  type Route,
  receives,
  rejected,
  shows,
} from '../../platform/http/routes.ts';
import { swedishDay } from '../../shared/swedish.ts';
import type { FieldError } from '../../ui/forms.ts';
import { listMemberships } from '../people/memberships.store.ts';
import { documentAddresses } from './addresses.ts';
import { documentsPage } from './documents.pages.ts';
import { overviewOf } from './overview.routes.ts';
import { changeSigners } from './publishing/published.store.ts';
import { MEDIA_TYPES, renderDraft } from './rendering.routes.ts';
import { sealedPage } from './sealing/sealed.pages.ts';
import { findSealedFile, type SealedFile } from './sealing/sealed.store.ts';
import {
  type Looking,
  noSuchDocument,
  type OpenedSealed,
  openSealed,
  replacedProblem,
  seatsOf,
  viewOf,
  wishOf,
} from './sealing/sealed-view.routes.ts';
import { holderProblems, SIGNING_PROBLEMS, type SigningProblem, seatField, signersOf, signingProblem } from './seats.ts';
import { replaceSeatHolders } from './signing/seats.store.ts';
import { signaturePage } from './signing/signature-page.ts';
import { insertSignature } from './signing/signatures.store.ts';
import { findSignedCopyBytes, insertSignedCopy } from './signing/signed-copies.store.ts';
import type { CopyManner } from './signing/signed-copy.ts';
import { type CopyForm, isId, readCopy, readHolders, readSignature, type SignForm } from './signing/signing.form.ts';

/** Each member of the board signs the sealed document, here or elsewhere. */
export const signingRoutes: readonly Route[] = [
  changes({
    path: '/:association/:year/dokument/:sealed/skriv-under',
    may: 'document.sign',
    confirmed: true,
    read: readSignature,
    async change({ form, writer, ...visit }) {
      const opened = await openSealed(writer, visit.params);
      return opened === null ? noSuchDocument : sign(writer, opened, { ...visit, form });
    },
  }),

  receives({
    path: '/:association/:year/dokument/:sealed/undertecknat',
    may: 'document.adopt',
    few: 'undertecknat',
    read: readCopy,
    async change({ form, writer, ...visit }) {
      const opened = await openSealed(writer, visit.params);
      return opened === null ? noSuchDocument : takeIn(writer, opened, { ...visit, form });
    },
  }),

  shows({
    path: '/:association/:year/dokument/:sealed/undertecknat/:copy',
    may: 'document.read',
    async show({ params, reader }) {
      const opened = await openSealed(reader, params);
      const copy = opened !== null && isId(params.copy) ? await findSignedCopyBytes(reader, opened.sealed.id, params.copy) : undefined;
      if (opened === null || copy === undefined) return noSuchDocument;
      const { kind, year } = opened.sealed;
      return download({ name: `${params.association}-${kind}-${year}-undertecknat.pdf`, type: MEDIA_TYPES.pdf, bytes: copy.bytes });
    },
  }),

  ...(['pdf', 'html'] as const).map((format) =>
    shows({
      path: `/:association/:year/dokument/:sealed/underskrifter.${format}`,
      may: 'document.read',
      async show({ params, reader }) {
        const opened = await openSealed(reader, params);
        if (opened === null) return noSuchDocument;
        const document = signaturePage(opened.sealed, opened.content, await seatsOf(reader, opened));
        const name = `${params.association}-${opened.sealed.kind}-${opened.sealed.year}-underskrifter.${format}`;
        return download({ name, type: MEDIA_TYPES[format], bytes: () => renderDraft(document, format) });
      },
    }),
  ),

  changes({
    path: '/:association/:year/dokument/platser',
    may: 'document.adopt',
    confirmed: true,
    read: readHolders,
    async change({ params, form, writer, may, now }) {
      if (!/^\d{4}$/.test(params.year)) return missing('Det året finns inte. Välj ett år på startsidan.');
      const problems = holderProblems(form.holders, { memberships: await listMemberships(writer), today: swedishDay(now) });
      if (problems.length > 0) {
        const errors = problems.map(({ seat, message }) => ({ field: seatField(seat), message }));
        return rejected(documentsPage(await overviewOf(writer, { params, may, now, form: { ...form, errors } })));
      }
      await replaceSeatHolders(writer, form.holders);
      const year = Number(params.year);
      const next = documentAddresses(params.association, year).all;
      return changed({ event: 'document.seatsChosen', subject: String(year), next, done: 'Platserna är sparade.' });
    },
  }),
];

const problemInWords = (problem: SigningProblem | null): string | null => (problem === null ? null : SIGNING_PROBLEMS[problem]);

const SIGNED_MEANWHILE = 'Platsen hann bli underskriven, eller så har du redan skrivit under dokumentet. En underskrift ändras inte.';

async function sign(writer: Writer, opened: OpenedSealed, visit: Looking & { form: SignForm }): Promise<Changed | Rejected> {
  const { form, visitor, now, params } = visit;
  const { sealed, content } = opened;
  const refused = async (errors: readonly FieldError[]) =>
    rejected(sealedPage(await viewOf(writer, opened, { ...visit, form: { ...form, errors } })));
  const wish = { ...wishOf(visit), seat: form.seat };
  const problem = (await replacedProblem(writer, opened)) ?? problemInWords(signingProblem(await seatsOf(writer, opened), wish));
  if (problem !== null) return refused([{ field: 'underskrifter', message: problem }]);
  if (form.errors.length > 0 || visitor === null) return refused(form.errors);
  const signature = {
    document: sealed.id,
    seat: form.seat,
    person: visitor.person,
    name: visitor.name,
    statement: content.statement,
    documentSha256: sealed.sha256,
    signedAt: now.toString(),
  };
  // Somebody was first, or the person has signed at the same moment elsewhere.
  if (!(await insertSignature(writer, signature))) return refused([{ field: 'underskrifter', message: SIGNED_MEANWHILE }]);
  await changeSigners(writer, sealed.id, signersOf(await seatsOf(writer, opened)));
  const { id } = sealed;
  const next = documentAddresses(params.association, sealed.year).sealed(id);
  return changed({ event: 'document.signed', subject: id, next, done: 'Du har skrivit under.' });
}

async function takeIn(writer: Writer, opened: OpenedSealed, visit: Looking & { form: CopyForm }): Promise<Changed | Rejected> {
  const { form, visitor, now, params } = visit;
  const { sealed } = opened;
  const original = await findSealedFile(writer, sealed.id, 'dokument.pdf');
  const taken = form.file === null ? null : takenAs(form.file.bytes, original);
  if (form.file === null || taken === null || 'refused' in taken) {
    const errors = taken !== null && 'refused' in taken ? [{ field: 'fil', message: taken.refused }] : form.errors;
    return rejected(sealedPage(await viewOf(writer, opened, { ...visit, form: { ...form, errors } })));
  }
  const sha256 = sha256OfBytes(form.file.bytes);
  const kept = {
    document: sealed.id,
    manner: taken.manner,
    sha256,
    bytes: form.file.bytes,
    takenInAt: now.toString(),
    takenInBy: visitor?.name ?? '',
  };
  const isNew = await insertSignedCopy(writer, kept);
  const { id } = sealed;
  const next = documentAddresses(params.association, sealed.year).sealed(id);
  const done = isNew ? 'Exemplaret är intaget. Det innehåller det fastställda dokumentet.' : 'Samma exemplar fanns redan.';
  return changed({ event: 'document.copyTakenIn', subject: id, next, done });
}

/** How a file holds the sealed PDF, or why it is not taken in. */
function takenAs(bytes: Uint8Array, original: SealedFile | undefined): { readonly manner: CopyManner } | { readonly refused: string } {
  const manner = original === undefined ? null : heldIn(bytes, original.bytes);
  if (original === undefined || manner === null) return { refused: refusalOf(bytes, original?.sha256 ?? '') };
  return manner === 'beginning' && !isSignedAfter(bytes, original.bytes) ? { refused: UNSIGNED } : { manner };
}

const UNSIGNED =
  'Filen är det fastställda dokumentet med något tillagt, men i det tillagda finns ingen elektronisk underskrift. Skriv under PDF-filen i ett program eller en tjänst för elektroniska underskrifter, och lämna in filen som du får därifrån.';

function refusalOf(bytes: Uint8Array, original: string): string {
  if (!isPdf(bytes)) return 'Filen är ingen PDF. Lämna in PDF-filen som du fick från den som ordnade underskrifterna.';
  if (sha256OfBytes(bytes) === original)
    return 'Det här är det fastställda dokumentet självt, utan underskrifter. Skriv under det och lämna in resultatet.';
  return 'Filen innehåller inte det fastställda dokumentet. Kanske är den utskriven och inskannad, eller gjord av ett utkast. Hämta PDF:en på den här sidan, skriv under just den och lämna in resultatet.';
}
