/** Swedish hyphenation patterns; the package has no types of its own. */
declare module 'hyphen/sv/index.js' {
  const swedish: {
    /** The text with a soft hyphen (U+00AD) wherever a word may be divided. */
    hyphenateSync(text: string): string;
  };
  export = swedish;
}
