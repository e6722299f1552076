/** A chapter's text as it was written, before its references have been filled with figures. Lines are lines of the text file. */
export type TextBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly TextInline[]; readonly line: number }
  | { readonly kind: 'paragraph'; readonly content: readonly TextInline[]; readonly line: number }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly TextBlock[])[] }
  | { readonly kind: 'quote'; readonly content: readonly TextInline[] }
  | TextTable
  /** A table or chart of the report, put here by the writer. */
  | { readonly kind: 'insert'; readonly what: 'tabell' | 'diagram'; readonly id: string; readonly line: number };

export interface TextTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly header: readonly (readonly TextInline[])[];
  readonly align: readonly ('text' | 'number')[];
  readonly rows: readonly (readonly (readonly TextInline[])[])[];
  readonly line: number;
}

export type TextInline =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'strong' | 'emphasis' | 'footnote'; readonly content: readonly TextInline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly TextInline[] }
  | { readonly kind: 'lineBreak' }
  /** `{{rr.arets-resultat@2022|tkr}}` */
  | { readonly kind: 'reference'; readonly reference: string; readonly wishes: string; readonly line: number };

/** Divides a text at its references; lines are counted on through the text. In tables the bar may be written `\|`, as Markdown wants it. */
export function splitAtReferences(text: string, line: number): TextInline[] {
  let at = line;
  return text.split(/(\{\{[^{}\n]*\}\})/).flatMap((part): TextInline[] => {
    const start = at;
    at += part.split('\n').length - 1;
    if (part === '') return [];
    // Spaces are taken away afterwards: an expression that could divide them in several ways would try all of them.
    const reference = /^\{\{([^{}|\\]*)(?:\\?\|([^{}]*))?\}\}$/.exec(part);
    if (reference === null) return [{ kind: 'text', text: part, line: start }];
    return [
      { kind: 'reference', reference: (reference[1] ?? '').trim(), wishes: (reference[2] ?? '').replaceAll(/\\?\|/g, ','), line: start },
    ];
  });
}
