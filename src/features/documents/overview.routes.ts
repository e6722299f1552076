import type { Reader } from '../../platform/database/transaction.ts';
import { swedishDay } from '../../shared/swedish.ts';
import type { FilledForm } from '../../ui/forms.ts';
import { listMandates, listMembers } from '../associations/member.store.ts';
import { listMemberships } from '../people/memberships.store.ts';
import { documentAddresses } from './addresses.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kinds.ts';
import type { DocumentsView } from './documents.pages.ts';
import { listPublications } from './publishing/published.store.ts';
import { COMPOSERS, type Ready } from './sealing/composing.routes.ts';
import { listSealed } from './sealing/sealed.store.ts';
import { type Seat, seatable, seatsOn, signedSeats } from './seats.ts';
import { listSeatHolders } from './signing/seats.store.ts';
import { listSignatures } from './signing/signatures.store.ts';

interface Looking {
  readonly params: { readonly association: string; readonly year: string };
  readonly now: Temporal.Instant;
  readonly form: FilledForm;
  may(permission: 'document.adopt' | 'document.publish'): boolean;
}

/** Everything that the page about the year's documents shows. */
export async function overviewOf(reader: Reader, { params, may, now, form }: Looking): Promise<DocumentsView> {
  const year = Number(params.year);
  const sealed = await listSealed(reader, year);
  const holders = await listSeatHolders(reader);
  const ids = sealed.map(({ id }) => id);
  const signatures = Map.groupBy(await listSignatures(reader, ids), ({ document }) => document);
  const seats = await seatsToFill(reader, { year, sealed, today: swedishDay(now) });
  return {
    year,
    to: documentAddresses(params.association, year),
    slug: params.association,
    sealed: sealed.map((each) => ({
      ...each,
      seats: signedSeats({ seats: each.seats, holders, signatures: signatures.get(each.id) ?? [] }),
    })),
    ...(await draftsOf(reader, params.year)),
    publications: await listPublications(reader, year),
    mayAdopt: may('document.adopt'),
    mayPublish: may('document.publish'),
    seats: signedSeats({ seats, holders, signatures: [] }),
    people: may('document.adopt') ? seatable({ memberships: await listMemberships(reader), today: swedishDay(now) }) : [],
    form,
  };
}

interface Filling {
  readonly year: number;
  readonly sealed: readonly { readonly seats: readonly Seat[] }[];
  readonly today: string;
}

/** The seats of today's board, and those of documents that may still be signed. */
async function seatsToFill(reader: Reader, { year, sealed, today }: Filling): Promise<readonly Seat[]> {
  const board = { mandates: await listMandates(reader, year), members: await listMembers(reader, year) };
  const all = [...seatsOn(board, today), ...sealed.flatMap(({ seats }) => seats)];
  return [...new Map(all.map((seat) => [seat.id, seat])).values()];
}

async function draftsOf(reader: Reader, year: string): Promise<Pick<DocumentsView, 'drafts' | 'budgetParagraph'>> {
  const ready = new Map<DocumentKind, Ready | null>();
  for (const kind of DOCUMENT_KINDS) ready.set(kind, await COMPOSERS[kind](reader, year));
  const isThere = (kind: DocumentKind): boolean => (ready.get(kind) ?? null) !== null;
  return {
    drafts: {
      verksamhetsplan: isThere('verksamhetsplan'),
      delarsrapport: isThere('delarsrapport'),
      arsredovisning: isThere('arsredovisning'),
    },
    budgetParagraph: ready.get('verksamhetsplan')?.decision?.paragraph ?? null,
  };
}
