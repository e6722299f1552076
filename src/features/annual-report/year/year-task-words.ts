import { unfilledText } from './year-summary.ts';

interface Checked {
  readonly openErrors: number;
  readonly unfilled: number;
}

/** How far the checks have come, in whole sentences. */
export function aboutChecks({ openErrors, unfilled }: Checked): string {
  const left = openErrors === 0 ? 'Inga fel är kvar.' : `${openErrors} fel är kvar att rätta eller godkänna.`;
  return unfilled === 0 ? left : `${unfilledText(unfilled)}. ${left}`;
}

interface WrittenSoFar {
  readonly texts: number;
  readonly writtenTexts: number;
  readonly missingTexts: readonly string[];
}

/** How far the chapters of the annual report have come, and which the law asks for besides. */
export function aboutTexts({ texts, writtenTexts, missingTexts }: WrittenSoFar): string {
  if (texts === 0) return 'Skriv årsredovisningens kapitel. Siffror hämtas, så att de aldrig blir fel.';
  const drafts = texts - writtenTexts;
  return [
    drafts > 0
      ? `${drafts} av ${texts} kapitel är utkast, till exempel från förra året. Läs dem, ändra dem och ange att de är klara.`
      : `${texts} kapitel är skrivna.`,
    ...(missingTexts.length > 0 ? [`Lagen kräver också: ${missingTexts.join(', ')}.`] : []),
  ].join(' ');
}
