import type { Reader, Writer } from '../../../platform/database/transaction.ts';
import { sha256Of } from '../../../platform/files/digest.ts';
import { changed, changes, type Missing, missing, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import { EMPTY_FORM, type FilledForm } from '../../../ui/forms.ts';
import { listSaid } from '../../writing/chapters.store.ts';
import { listComments } from '../../writing/comments.store.ts';
import { changeYear } from '../../year-folder/changed-year.work.ts';
import { documentAddresses } from '../addresses.ts';
import { ADOPTED, DOCUMENT_KINDS, type DocumentKind, KIND_NAMES, STATEMENTS } from '../document-kinds.ts';
import { renderAll } from '../rendering.routes.ts';
import { contentText, type Decision, decided, SEAL_FORMAT, type SealedContent } from '../sealed.ts';
import { readDecision, withDayAsked } from './adopt.form.ts';
import { type AdoptView, adoptPage } from './adopt.pages.ts';
import { COMPOSERS, type Ready } from './composing.routes.ts';
import { leftToDo } from './left-to-do.ts';
import { insertSealed, listSealed } from './sealed.store.ts';

/** The board's decision about each kind of document. */
export const adoptingRoutes = (installation: Installation): readonly Route[] =>
  DOCUMENT_KINDS.flatMap((kind) => routesOfKind(installation, kind));

const routesOfKind = (installation: Installation, kind: DocumentKind): readonly Route[] => [
  shows({
    path: `/:association/:year/dokument/${kind}/faststall`,
    may: 'document.adopt',
    // Asked for before the form is filled in: what was typed would else be lost on the way.
    confirmed: true,
    async show({ params, reader }) {
      const ready = await COMPOSERS[kind](reader, params.year);
      if (ready === null) return nothingToDecide(kind);
      return adoptPage(await viewOf(reader, { ready, association: params.association, form: begun(ready) }));
    },
  }),

  changes({
    path: `/:association/:year/dokument/${kind}/faststall`,
    may: 'document.adopt',
    confirmed: true,
    few: 'document.adopt',
    read: readDecision,
    async change({ params, form: sent, writer, visitor, now }) {
      const ready = await COMPOSERS[kind](writer, params.year);
      if (ready === null || visitor === null) return nothingToDecide(kind);
      const form = withDayAsked(sent, { kind, endsOn: ready.endsOn, today: swedishDay(now) });
      const view = await viewOf(writer, { ready, association: params.association, form });
      if (form.decision === null || ready.obstacles.length > 0) return rejected(adoptPage(view));
      await writeDecision(writer, ready, form.decision);
      const wish = { kind, year: params.year, version: view.version, decision: form.decision, by: visitor.name, now };
      const id = await sealAsItStands(installation, writer, wish);
      const done = `${ADOPTED[kind]} Nu kan styrelsen skriva under.`;
      return changed({ event: 'document.adopted', subject: id, next: view.to.sealed(id), done });
    },
  }),
];

const nothingToDecide = (kind: DocumentKind): Missing =>
  missing(`Det finns inget underlag till ${KIND_NAMES[kind].toLowerCase()} det året. Gå till Dokument och se vad som behövs.`);

/** What is known already stands in the form. */
function begun({ composed, decision = {} }: Ready): FilledForm {
  const known = {
    dag: decision.adoptedOn,
    mote: decision.meeting ?? 'styrelsens sammanträde',
    paragraf: decision.paragraph,
    diarienummer: composed.document.recordNumber,
  };
  return { ...EMPTY_FORM, values: new Map(Object.entries(known).map(([name, value]) => [name, [value ?? '']])) };
}

interface Wished {
  readonly ready: Ready;
  readonly association: string;
  readonly form: FilledForm;
}

async function viewOf(reader: Reader, { ready, association, form }: Wished): Promise<AdoptView> {
  const { kind, year } = ready.composed;
  const versions = (await listSealed(reader, year)).filter((sealed) => sealed.kind === kind).map(({ version }) => version);
  const to = documentAddresses(association, year);
  const left = leftToDo({
    document: kind,
    texts: ready.composed.texts,
    said: await listSaid(reader, { year, document: kind }),
    comments: await listComments(reader, { year, document: kind }),
    warnings: ready.warnings ?? [],
    uncounted: ready.uncounted ?? [],
    assumesNoPledges: ready.assumesNoPledges ?? false,
    seats: ready.composed.seats.length,
  });
  return { kind, year, to, obstacles: ready.obstacles, left, version: Math.max(0, ...versions) + 1, form };
}

/** The year's own records tell the decision about its annual report, so that the folder that is exported does too. */
async function writeDecision(writer: Writer, { composed }: Ready, { adoptedOn, recordNumber }: Decision): Promise<void> {
  if (composed.kind !== 'arsredovisning') return;
  await changeYear(writer, composed.year, (records) => ({ ...records, settings: { ...records.settings, adoptedOn, recordNumber } }));
}

interface Sealing {
  readonly kind: DocumentKind;
  readonly year: string;
  readonly version: number;
  readonly decision: Decision;
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** Makes the document once more with the decision in it, renders it and keeps everything under one hash. */
async function sealAsItStands(installation: Installation, writer: Writer, sealing: Sealing): Promise<string> {
  const { kind, version, decision, by, now } = sealing;
  const ready = await COMPOSERS[kind](writer, sealing.year);
  if (ready === null) throw new Error('the document is gone within its own transaction');
  const composed = { ...ready.composed, document: decided(ready.composed.document, decision, version) };
  const files = await renderAll(composed, { seal: installation.seal, now });
  const sealedAt = now.toString();
  const content: SealedContent = {
    format: SEAL_FORMAT,
    ...composed,
    version,
    decision,
    statement: STATEMENTS[kind],
    sealedAt,
    files: files.map(({ name, mediaType, sha256, bytes }) => ({ name, mediaType, size: bytes.length, sha256 })),
  };
  const text = contentText(content);
  const { title } = composed.document;
  const row = { kind, year: composed.year, version, title, ...decision, sealedAt, sealedBy: by, seats: composed.seats };
  return insertSealed(writer, { ...row, content: text, sha256: sha256Of(text), files });
}
