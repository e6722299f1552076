/** What a finished document says, read back from the file as another program would read it. */
export interface ReadBack {
  readonly language: string;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  readonly captions: readonly string[];
  /** Every cell with something in it, headers too, in reading order. */
  readonly cells: readonly string[];
  /** Text alternatives of pictures. */
  readonly alternatives: readonly string[];
  readonly footnotes: readonly string[];
  readonly words: string;
}

/** Lines divide texts in their own ways, with spaces and with hyphens that look like any other, so texts are compared without them. */
export const squeezed = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200f\u2060-]+/gu, '');

export const squeezedAll = (texts: readonly string[]): readonly string[] => texts.map(squeezed).filter((text) => text !== '');
