import { exact } from '../../shared/exact.ts';
import { swedishNumber } from '../../shared/swedish.ts';

/** Why a document was not read, as Swedish sentences that say what to do. */
export interface DocumentProblem {
  readonly kind: 'tooLarge' | 'encrypted' | 'scanned' | 'malformed' | 'notADocument' | 'empty';
  readonly message: string;
}

/** No report is as large as that, with all its pictures. */
export const LARGEST_DOCUMENT_BYTES = 300_000_000;

export const tooLarge: DocumentProblem = {
  kind: 'tooLarge',
  message: `Filen är större än ${LARGEST_DOCUMENT_BYTES / 1_000_000} MB och läses inte. Spara dokumentet på nytt med mindre bilder, eller dela det i flera filer.`,
};

export const tooManyPages = (most: number): DocumentProblem => ({
  kind: 'tooLarge',
  message: `Filen har fler än ${swedishNumber(exact(most))} sidor och läses inte. Kontrollera att det är rätt fil, eller dela den i flera.`,
});

export const tooMuchText: DocumentProblem = {
  kind: 'tooLarge',
  message: 'Filen innehåller mer text än någon årsredovisning har. Kontrollera att det är rätt fil, eller dela den i flera.',
};

export const tooSlow: DocumentProblem = {
  kind: 'tooLarge',
  message: 'Filen tar för lång tid att läsa. Spara dokumentet på nytt från det program som det skrevs i, eller dela det i flera filer.',
};

export const encrypted: DocumentProblem = {
  kind: 'encrypted',
  message: 'Filen är skyddad med lösenord. Öppna den, spara den utan lösenord och försök igen.',
};

export const scanned: DocumentProblem = {
  kind: 'scanned',
  message:
    'Dokumentet består av bilder utan text, som om det vore inskannat. Använd filen som den såg ut före utskriften, eller låt ett program för textigenkänning (OCR) lägga till texten.',
};

export const empty: DocumentProblem = { kind: 'empty', message: 'Filen är tom. Kontrollera att det är rätt fil.' };

export const withoutText: DocumentProblem = {
  kind: 'empty',
  message: 'Filen innehåller ingen text. Kontrollera att det är rätt fil.',
};

export const malformed = (what: 'PDF' | 'Word' | 'HTML'): DocumentProblem => ({
  kind: 'malformed',
  message: `${what}-filen är skadad eller inte hel. Hämta den på nytt, eller öppna den och spara den en gång till.`,
});

/** @param seems What the file seems to be: `en bild` */
export const notADocument = (seems: string, advice: string): DocumentProblem => ({
  kind: 'notADocument',
  message: `Filen ser ut att vara ${seems} och kan inte läsas som en årsredovisning. ${advice}`,
});
