import type { HeldRole, Permission } from '../access/access.ts';
import type { AssociationId, InstallationReader, InstallationWriter, PersonId, Reader, Writer } from '../database/transaction.ts';
import type { Html, Page } from './page.ts';
import type { Origin, Visitor } from './visitor.ts';

/** The names in a path: `/:association/:year` has `association` and `year`. */
type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type Params<Path extends string> = { readonly [Name in Names<Path>]: string };

/** A path that names an association is opened inside it; every other path sees the installation only. */
type ReaderFor<Path extends string> = 'association' extends Names<Path> ? Reader : OutsideReader;
type WriterFor<Path extends string> = 'association' extends Names<Path> ? Writer : OutsideWriter;

/** Keys of a path without an association. Only the gate goes into one from there. */
export type OutsideReader = Omit<InstallationReader, 'enter'>;
export type OutsideWriter = Omit<InstallationWriter, 'enter'>;

interface Door<Path extends string> {
  /** `:name` matches one part. `:association` is looked up by the gate, which answers 404 when there is no such association. */
  readonly path: Path;
  readonly may: Permission;
  /** Dangerous enough that the person must have proved who they are within the last few minutes. */
  readonly confirmed?: true;
  /**
   * Takes long, and often holds a connection to the database meanwhile: of those with the same name only a few at once.
   * Previews are counted for each person, since the page itself asks for them: whoever floods the server shuts nobody else out.
   */
  readonly few?: string;
}

interface Visit<Path extends string> {
  readonly params: Params<Path>;
  readonly query: URLSearchParams;
  /** Who has come, or nobody known. */
  readonly visitor: Visitor | null;
  readonly from: Origin;
  /** Whether the visitor may do it where they are. */
  may(permission: Permission): boolean;
  /** The moment of the request. Rules are given it, they never ask. */
  readonly now: Temporal.Instant;
}

/** A file that is handed over instead of a page. */
export interface Download {
  readonly kind: 'download';
  readonly name: string;
  readonly type: string;
  /** What takes long to make is made by a function: it is called when the transaction is over, so that nobody waits for its connection. */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
  /** Shown in the browser instead of saved. */
  readonly inline?: boolean;
}
export interface Missing {
  readonly kind: 'missing';
  readonly what: string;
}
interface Redirect {
  readonly kind: 'redirect';
  readonly to: string;
}
interface Data {
  readonly kind: 'data';
  readonly value: unknown;
}
export type Reply = Page | Download | Missing | Redirect | Data;

export const download = (file: Omit<Download, 'kind'>): Download => ({ kind: 'download', ...file });
/** 404 with a sentence that tells what was not found: `Det finns inget räkenskapsår 2031.` */
export const missing = (what: string): Missing => ({ kind: 'missing', what });
/** To another page of this application; never to an address somebody sent in. */
export const redirect = (to: `/${string}`): Redirect => ({ kind: 'redirect', to });
export const data = (value: unknown): Data => ({ kind: 'data', value });

/** A route that shows something. It is handed a reader, so it cannot write. When its permission sees records, the gate notes the reading first. */
export interface Shows<Path extends string = string> extends Door<Path> {
  /** The answer is the same whoever asks, so those who ask at the same moment may share one. */
  readonly alike?: true;
  show(visit: Visit<Path> & Entrance & { readonly reader: ReaderFor<Path> }): Promise<Html | Reply>;
}

/** The way from a page of the installation into each of the visitor's associations. */
interface Entrance {
  /** The association's reader, as far as the permission lets the visitor see; null when it does not let them in. */
  enter(association: AssociationId, permission: Permission): Promise<Reader | null>;
  /** Whether the visitor would have to give a second proof before they are let in with the roles. */
  lacksProof(roles: readonly HeldRole[]): boolean;
}

/** A file somebody sent in, wholly in memory; its name is theirs and must never be used as a path. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** What a form sent in. A field may come several times. */
export interface SentForm {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly files: ReadonlyMap<string, readonly SentFile[]>;
}

/** The change was made: what to note about it, and where the person goes next. */
export interface Changed {
  readonly kind: 'changed';
  readonly event: Permission;
  readonly subject: string;
  readonly next: `/${string}`;
  /** Told on the next page: `Inbjudan är skickad.` */
  readonly done?: string;
  /** A session begins with this token, or the one there is ends. */
  readonly session?: { readonly begins: string; readonly known?: string } | 'ends';
  /** Why, when the person had to say so. */
  readonly purpose?: string;
  /** Who did it, when they were nobody known before. */
  readonly person?: PersonId;
  /** Whose log tells of it, when the path names none. */
  readonly association?: AssociationId;
}
/** The change was refused: nothing of it is kept, and the page tells why. */
export interface Rejected {
  readonly kind: 'rejected';
  readonly page: Html | Page;
}

/** The change is kept and told in the log, and answered at once: an attempt that failed, or something that is shown only once. */
export interface Answered {
  readonly kind: 'answered';
  readonly page: Html | Page;
  readonly event: Permission;
  readonly subject: string;
  readonly person?: PersonId;
  /** False when it did not become what the person wanted. */
  readonly succeeded: boolean;
  /** The session goes on under this token. */
  readonly session?: { readonly begins: string };
}

export const changed = (note: Omit<Changed, 'kind'>): Changed => ({ kind: 'changed', ...note });
export const rejected = (page: Html | Page): Rejected => ({ kind: 'rejected', page });
export const answered = (answer: Omit<Answered, 'kind'>): Answered => ({ kind: 'answered', ...answer });

/** A route that changes something. `read` turns what was sent into values before a transaction is opened. */
export interface Changes<Path extends string = string, Form = unknown> extends Door<Path> {
  read(sent: SentForm): Form | Promise<Form>;
  change(visit: Visit<Path> & { readonly form: Form; readonly writer: WriterFor<Path> }): Promise<Changed | Answered | Rejected | Missing>;
}

/** A route that is sent files, shows what it makes of them and keeps nothing. It is handed no key at all. */
export interface Tries<Path extends string = string, Form = unknown> extends Door<Path> {
  read(sent: SentForm): Form | Promise<Form>;
  show(visit: Visit<Path> & { readonly form: Form }): Promise<Html | Reply>;
}

/** A route that is sent a form, shows what it would become beside what is kept, and keeps nothing. It is handed a reader, so it cannot write. */
export interface Previews<Path extends string = string, Form = unknown> extends Door<Path> {
  read(sent: SentForm): Form | Promise<Form>;
  show(visit: Visit<Path> & { readonly form: Form; readonly reader: ReaderFor<Path> }): Promise<Html | Reply>;
}

export type Route =
  | ({ readonly kind: 'shows' } & Shows)
  | ({ readonly kind: 'tries' } & Tries)
  | ({ readonly kind: 'previews' } & Previews)
  | ({ readonly kind: 'changes' } & Changes)
  /** Like `changes`, with room for files up to the upload limit. */
  | ({ readonly kind: 'receives' } & Changes)
  /** Like `changes`, for whoever comes back from another server with an answer in the address; `read` is given what stands there. */
  | ({ readonly kind: 'arrives' } & Changes);

// The gate hands each route exactly what its path promises, which the compiler cannot follow through a list of mixed routes.
export const shows = <const Path extends string>(route: Shows<Path>): Route => ({ kind: 'shows', ...route }) as unknown as Route;
export const tries = <const Path extends string, Form>(route: Tries<Path, Form>): Route =>
  ({ kind: 'tries', ...route }) as unknown as Route;
export const previews = <const Path extends string, Form>(route: Previews<Path, Form>): Route =>
  ({ kind: 'previews', ...route }) as unknown as Route;
export const changes = <const Path extends string, Form>(route: Changes<Path, Form>): Route =>
  ({ kind: 'changes', ...route }) as unknown as Route;
export const receives = <const Path extends string, Form>(route: Changes<Path, Form>): Route =>
  ({ kind: 'receives', ...route }) as unknown as Route;
export const arrives = <const Path extends string, Form>(route: Changes<Path, Form>): Route =>
  ({ kind: 'arrives', ...route }) as unknown as Route;
