import type { DocumentText, TextPlace } from '../../shared/document-text.ts';
import { exact } from '../../shared/exact.ts';
import { enumerated, slug, swedishNumber } from '../../shared/swedish.ts';
import type { ProofCheck, ProofFinding, ProofKind, Proofreading, ProofSeverity } from './proofreading.ts';

/** A document that somebody made, by the name of its file, with what proofreading gave. */
export interface ProofedFile {
  readonly file: string;
  readonly kind: DocumentText['kind'];
  readonly pages: number | null;
  readonly proofreading: Proofreading;
}

/** The largest file the page takes; the command in the terminal takes larger ones. */
export const LARGEST_MEGABYTES = 30;

/** How bad it can be, the worst first, with what one and several of them are called. */
export const SEVERITIES: readonly ProofSeverity[] = ['fel', 'troligt fel', 'avrundning', 'anmärkning'];

/** What several of a severity are called. */
const SEVERAL: Readonly<Record<ProofSeverity, string>> = {
  fel: 'fel',
  'troligt fel': 'troliga fel',
  avrundning: 'avrundningar',
  anmärkning: 'anmärkningar',
};

/** `fel`, `troliga fel`: what so many of a severity are called. */
export const severityWord = (severity: ProofSeverity, count: number): string => (count === 1 ? severity : SEVERAL[severity]);

/** A severity in addresses and names of classes: `troligt-fel`. */
export const severityId = (severity: ProofSeverity): string => slug(severity);

/** What those of a severity stand under: `Troliga fel`. */
export const headingOf = (severity: ProofSeverity): string => capitalised(SEVERAL[severity]);

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const DOCUMENT_KINDS: Readonly<Record<DocumentText['kind'], string>> = { pdf: 'PDF', docx: 'Word', html: 'webbsida', text: 'ren text' };

/** `PDF, 42 sidor` */
export const kindText = ({ kind, pages }: Pick<ProofedFile, 'kind' | 'pages'>): string =>
  pages === null ? DOCUMENT_KINDS[kind] : `${DOCUMENT_KINDS[kind]}, ${counted(pages, 'sida', 'sidor')}`;

/** How sure it is that the document is wrong and not the reading of it, in a word. */
export function surenessWord(sureness: number): string {
  if (sureness >= 0.95) return 'säkert';
  if (sureness >= 0.8) return 'mycket troligt';
  return sureness >= 0.6 ? 'troligt' : 'osäkert';
}

/** `sidan 4, rad 12` */
export const placeText = ({ page, line }: TextPlace): string =>
  page === null ? `rad ${numberText(line)}` : `sidan ${numberText(page)}, rad ${numberText(line)}`;

/** How many comparisons were made and how they went. What held but for the rounding has held; what is ticked off has held too. */
export function checkCounts(checks: readonly ProofCheck[]) {
  const failed = checks.filter(({ outcome }) => outcome === 'failed').length;
  const rounding = checks.filter(({ outcome }) => outcome === 'rounding').length;
  const tickedOff = checks.filter(({ isTickedOff }) => isTickedOff).length;
  return { made: checks.length, held: checks.length - failed, rounding, failed, tickedOff };
}

/** `3 fel, 1 troligt fel och 2 avrundningar`; nothing when nothing was found. */
export const foundText = (findings: readonly ProofFinding[]): string =>
  enumerated(
    SEVERITIES.map((severity) => ({ severity, count: countOf(findings, severity) }))
      .filter(({ count }) => count > 0)
      .map(({ severity, count }) => `${numberText(count)} ${severityWord(severity, count)}`),
  );

export const countOf = (findings: readonly ProofFinding[], severity: ProofSeverity): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** What was read and compared, as sentences. */
export function checkedText({ tables, checks }: Proofreading): string {
  const { made, held, rounding, failed, tickedOff } = checkCounts(checks);
  const read =
    tables === 0
      ? 'Ingen tabell med tal är läst.'
      : `${counted(tables, 'tabell', 'tabeller')} med tal är ${tables === 1 ? 'läst' : 'lästa'}.`;
  if (made === 0) return `${read} Inget i dokumentet gick att jämföra.`;
  const rounded = rounding === 0 ? '' : `, varav ${numberText(rounding)} sånär som på avrundning`;
  const told = `${read} ${counted(made, 'jämförelse är gjord', 'jämförelser är gjorda')}: ${numberText(held)} stämmer${rounded}, och ${numberText(failed)} stämmer inte.`;
  return tickedOff === 0
    ? told
    : `${told} Av dem som stämmer är ${counted(tickedOff, 'avprickning', 'avprickningar')}: tal som går ihop på flera ställen, och som räknas bara för att de gör det.`;
}

/** What kinds of comparisons were made: `summa 40, balans 2`. */
function kindsText(checks: readonly ProofCheck[]): string {
  const kinds = Map.groupBy(checks, ({ kind }) => kind);
  return [...kinds].map(([kind, those]: readonly [ProofKind, readonly ProofCheck[]]) => `${kind} ${numberText(those.length)}`).join(', ');
}

/** Said when nothing was found: that is not the same as that all is right. */
export function nothingFound({ checks }: Proofreading): string {
  const tried = checks.filter(({ isTickedOff }) => !isTickedOff);
  return tried.length === 0
    ? 'Inget fel är hittat, men inget är heller prövat. Dokumentet kan vara rätt eller fel; granskningen säger inget om det.'
    : `Inget fel är hittat i det som prövades: ${kindsText(tried)}. Det säger inget om resten av dokumentet.`;
}

export const counted = (count: number, one: string, several: string): string => `${numberText(count)} ${count === 1 ? one : several}`;

const numberText = (count: number): string => swedishNumber(exact(count));
