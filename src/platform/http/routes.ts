import type { InstallationReader, InstallationWriter, Reader, Writer } from '../database/transaction.ts';
import type { Html } from './page.ts';

/** What a person may do, for example `annualReport.read`. Declared beside each feature in its `x.access.ts`. */
export type Permission = `${string}.${string}`;

/** Who may do it. There are no users yet, so there is one role: everyone who reaches the server. */
export type Role = 'anyone';

/** One feature's permissions. A permission that nobody declares is refused. */
export type AccessRules = Readonly<Record<Permission, readonly Role[]>>;

/** The names in a path: `/:association/:year` has `association` and `year`. */
type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type Params<Path extends string> = { readonly [Name in Names<Path>]: string };

/** A path that names an association is opened inside it; every other path sees the installation only. */
type ReaderFor<Path extends string> = 'association' extends Names<Path> ? Reader : InstallationReader;
type WriterFor<Path extends string> = 'association' extends Names<Path> ? Writer : InstallationWriter;

interface Door<Path extends string> {
  /** `:name` matches one part. `:association` is looked up by the gate, which answers 404 when there is no such association. */
  readonly path: Path;
  readonly may: Permission;
}

interface Visit<Path extends string> {
  readonly params: Params<Path>;
  readonly query: URLSearchParams;
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
export type Reply = Download | Missing | Redirect | Data;

export const download = (file: Omit<Download, 'kind'>): Download => ({ kind: 'download', ...file });
/** 404 with a sentence that tells what was not found: `Det finns inget räkenskapsår 2031.` */
export const missing = (what: string): Missing => ({ kind: 'missing', what });
/** To another page of this application; never to an address somebody sent in. */
export const redirect = (to: `/${string}`): Redirect => ({ kind: 'redirect', to });
export const data = (value: unknown): Data => ({ kind: 'data', value });

/** A route that shows something. It is handed a reader, so it cannot write. */
export interface Shows<Path extends string = string> extends Door<Path> {
  /** The answer is the same whoever asks, so those who ask at the same moment may share one. */
  readonly alike?: true;
  show(visit: Visit<Path> & { readonly reader: ReaderFor<Path> }): Promise<Html | Reply>;
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
}
/** The change was refused: nothing of it is kept, and the page tells why. */
export interface Rejected {
  readonly kind: 'rejected';
  readonly page: Html;
}
export const changed = (note: Omit<Changed, 'kind'>): Changed => ({ kind: 'changed', ...note });
export const rejected = (page: Html): Rejected => ({ kind: 'rejected', page });

/** A route that changes something. `read` turns what was sent into values before a transaction is opened. */
export interface Changes<Path extends string = string, Form = unknown> extends Door<Path> {
  read(sent: SentForm): Form | Promise<Form>;
  change(visit: Visit<Path> & { readonly form: Form; readonly writer: WriterFor<Path> }): Promise<Changed | Rejected | Missing>;
}

/** A route that is sent files, shows what it makes of them and keeps nothing. It is handed no key at all. */
export interface Tries<Path extends string = string, Form = unknown> extends Door<Path> {
  read(sent: SentForm): Form | Promise<Form>;
  show(visit: Visit<Path> & { readonly form: Form }): Promise<Html | Reply>;
}

export type Route =
  | ({ readonly kind: 'shows' } & Shows)
  | ({ readonly kind: 'tries' } & Tries)
  | ({ readonly kind: 'changes' } & Changes)
  /** Like `changes`, with room for files up to the upload limit. */
  | ({ readonly kind: 'receives' } & Changes);

// The gate hands each route exactly what its path promises, which the compiler cannot follow through a list of mixed routes.
export const shows = <const Path extends string>(route: Shows<Path>): Route => ({ kind: 'shows', ...route }) as unknown as Route;
export const tries = <const Path extends string, Form>(route: Tries<Path, Form>): Route =>
  ({ kind: 'tries', ...route }) as unknown as Route;
export const changes = <const Path extends string, Form>(route: Changes<Path, Form>): Route =>
  ({ kind: 'changes', ...route }) as unknown as Route;
export const receives = <const Path extends string, Form>(route: Changes<Path, Form>): Route =>
  ({ kind: 'receives', ...route }) as unknown as Route;
