import type { Problem } from '../../../shared/problem.ts';
import { isForeign } from './encoding.ts';
import { type Reading, report, textAt } from './reading.ts';
import { BARE_QUOTE, FIELD, tokenBytes, UNCLOSED_QUOTE } from './tokens.ts';

// The messages are constant where a file may hold the same fault on every line: ten thousand problems share one text.

/** A line that is no record. Nothing is said before the first record, since the file may then be no SIE file at all. */
export function tellStray(reading: Reading): void {
  if (reading.seen.size === 0) return;
  report(reading, {
    code: 'sie.stray-line',
    message: 'Raden börjar inte med en etikett (#) eller en klammer. Den hoppas över; troligen har en text brutits över två rader.',
  });
}

/** Readers must pass over labels they do not know (4B 7.1); the person is told once for each label. */
export function tellUnknown(reading: Reading): void {
  const label = textAt(reading, 0);
  if (reading.seen.size === 0 || reading.unknown.has(label)) return;
  reading.unknown.add(label);
  report(reading, { code: 'sie.unknown-record', message: `Etiketten ${label} hör inte till SIE 4. Sådana rader hoppas över.` });
}

export function tellFlaws(reading: Reading): void {
  if (reading.seen.size === 0) return;
  if ((reading.line.flaws & UNCLOSED_QUOTE) !== 0) {
    report(reading, {
      code: 'sie.unclosed-quote',
      message: 'Ett citattecken avslutas inte. Texten läses till radens slut; kontrollera att inget är avhugget.',
    });
  } else if ((reading.line.flaws & BARE_QUOTE) !== 0) {
    report(reading, {
      code: 'sie.bare-quote',
      message:
        'Ett citattecken står mitt i en text, som när en fil har räknats om till fel teckenuppsättning (ö blir citattecken). Texten läses som den står; exportera filen på nytt om namnen blir fel.',
    });
  }
}

/** Texts in another encoding than the rest of the file, and texts that were destroyed before the file came here. */
export function tellOddTexts(reading: Reading): void {
  const { line, survey } = reading;
  let [isMixed, isDamaged] = [false, false];
  for (let place = 1; place < line.count; place += 1) {
    const bytes = tokenBytes(line, place);
    if (line.kind[place] !== FIELD || !hasHighByte(bytes)) continue;
    isMixed ||= survey.isMixed && isForeign(bytes, survey.encoding);
    isDamaged ||= survey.isDamaged && textAt(reading, place).includes('\ufffd');
  }
  if (isMixed) report(reading, { code: 'sie.mixed-encoding', message: MIXED });
  if (isDamaged) report(reading, { code: 'sie.damaged-text', message: DAMAGED });
}

const MIXED =
  'En text på raden är skriven med en annan teckenuppsättning än resten av filen. Den läses efter sina egna tecken; kontrollera att namnet blir rätt.';
const DAMAGED =
  'Text på raden var förstörd redan när filen skapades (å, ä eller ö har blivit �). Den går inte att återställa här; exportera filen på nytt ur bokföringsprogrammet.';

const hasHighByte = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] as number) > 127) return true;
  return false;
};

/** Problems by line, those of the whole file first. */
export const inOrder = (problems: readonly Problem[]): Problem[] => [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
