/** What the program says by itself, whatever the subject is: round the pages, in forms and tables. Swedish is the language it thinks in. */
export const sv = {
  forms: {
    problems: 'Det finns ett problem',
    /** Comes before every message; for the ears only, since the eye sees the colour and the line. */
    wrong: 'Fel:',
    optional: '(frivilligt)',
    showPassword: 'Visa lösenordet',
    hidePassword: 'Dölj lösenordet',
  },
};

/** The same keys in every language: the compiler tells which are missing. */
export type Words = typeof sv;
