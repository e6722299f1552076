/** Why a file is no SIE file at all: one clear sentence instead of a thousand faults. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

const ANEW = 'Exportera en SIE-fil (helst typ 4) ur bokföringsprogrammet och läs in den i stället.';

/** What the first bytes say the file is, when they say that it is something else. */
export function otherKindOfFile(bytes: Uint8Array): Refusal | null {
  const head = firstLetters(bytes);
  const sign = SIGNS.find(({ isIn }) => isIn(head));
  return sign === undefined ? null : { code: sign.code, message: `${sign.what} ${ANEW}` };
}

/** A file is SIE when it has the flag that begins every SIE file, or at least a few labels that SIE knows. */
export const looksLikeSie = (labels: ReadonlyMap<string, number>): boolean => labels.has('#FLAGGA') || labels.size >= 3;

export function refusalOf(bytes: Uint8Array): Refusal {
  if (bytes.every(isBlank)) return { code: 'sie.empty', message: `Filen är tom. ${ANEW}` };
  return {
    code: 'sie.not-sie',
    message: `Det här är ingen SIE-fil: inga rader börjar med etiketter som SIE känner, till exempel #FLAGGA. ${ANEW}`,
  };
}

export const TOO_LARGE_AMOUNTS: Refusal = {
  code: 'sie.too-large-amounts',
  message: `Beloppen i filen är för stora för att räknas ihop på öret: tillsammans mer än 5 000 miljarder kronor. Filen är förvanskad. ${ANEW}`,
};

export const NO_BOOKKEEPING: Refusal = {
  code: 'sie.no-bookkeeping',
  message: `Filen har fler konton, objekt eller fel än någon bokföring: mer än 20 000 konton, 50 000 objekt eller 100 000 fel. Den är förvanskad. ${ANEW}`,
};

const isBlank = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/** The first letters, with a letter for every byte and without the mark that some UTF-8 files begin with. */
function firstLetters(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes.subarray(0, 2000)) letters += String.fromCharCode(byte);
  return letters.replace(/^\xef\xbb\xbf/, '').trimStart();
}

const SIGNS: readonly { readonly isIn: (head: string) => boolean; readonly code: string; readonly what: string }[] = [
  { isIn: (head) => /^(\xff\xfe|\xfe\xff)/.test(head), code: 'sie.utf16', what: 'Filen är sparad som UTF-16, som SIE inte tillåter.' },
  {
    isIn: (head) => /^(<\?xml[^>]*>\s*)?<(\w+:)?Sie(Entry)?[\s>]/.test(head),
    code: 'sie.sie5',
    what: 'Filen är SIE 5 (XML), som ännu inte kan läsas.',
  },
  {
    isIn: (head) => /^<(!doctype|html|head|body|!--)/i.test(head),
    code: 'sie.html',
    what: 'Det här är en webbsida och ingen SIE-fil; nedladdningen har troligen gett en felsida.',
  },
  { isIn: (head) => head.startsWith('<?xml'), code: 'sie.xml', what: 'Det här är en XML-fil och ingen SIE-fil.' },
  {
    isIn: (head) => head.startsWith('PK\u0003\u0004'),
    code: 'sie.zip',
    what: 'Det här är ett kalkylark eller en zip-fil och ingen SIE-fil.',
  },
  { isIn: (head) => head.startsWith('%PDF'), code: 'sie.pdf', what: 'Det här är en PDF och ingen SIE-fil.' },
  { isIn: (head) => head.includes('\u0000'), code: 'sie.binary', what: 'Filen är inte text och därför ingen SIE-fil.' },
];
