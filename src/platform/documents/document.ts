/**
 * One description of a document, from which HTML, PDF, DOCX and JSON are made with the same content.
 * Texts are finished: numbers have their no-break spaces and true minus signs before they come here.
 */
export interface Document {
  readonly title: string;
  readonly subtitle: string | null;
  readonly language: 'sv';
  /** The body that gives the document out (upphov), for example the association's name. */
  readonly author: string;
  /** ISO date of the decision or of the making; null while it is not known. */
  readonly date: string | null;
  /** Number in the body's register of public records (diarienummer). */
  readonly recordNumber: string | null;
  /** A draft says "Utkast" on every page. */
  readonly draft: boolean;
  /** A sheet of a page or two has its title at the top of the first and no cover. */
  readonly isSheet?: true;
  /** More lines for the cover, for example `Organisationsnummer 222000-1891`. */
  readonly coverLines: readonly string[];
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Table | Chart | Note | Quote | Signatures | TableOfContents | PageBreak;

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Heading {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
  /** `1.5` as it is printed before the text; null for headings without number. */
  readonly number: string | null;
  /** Unique in the document; links of the form `#id` lead here. */
  readonly id: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

/** A text set apart from the running text (faktaruta). */
export interface Note {
  readonly kind: 'note';
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

export interface Quote {
  readonly kind: 'quote';
  readonly content: readonly Inline[];
  readonly source: string | null;
}

/** Lines to sign on (underskrifter), two beside each other where there is room. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly places: readonly SignaturePlace[];
}

export interface SignaturePlace {
  /** Who signs: `Ordförande`. */
  readonly role: string;
  /** From where, or a name: `Ledamot, Exempelstads kommun`. */
  readonly detail: string | null;
}

export interface TableOfContents {
  readonly kind: 'tableOfContents';
  readonly title: string;
  /** Headings down to this level are listed. */
  readonly depth: HeadingLevel;
}

export interface PageBreak {
  readonly kind: 'pageBreak';
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  /** `https:`, `mailto:` or `#id` of a heading, table or chart. */
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'footnote'; readonly content: readonly Inline[] }
  | FigureText
  | { readonly kind: 'lineBreak' };

/** A number with identity: the page can tell how it came about. */
export interface FigureText {
  readonly kind: 'figure';
  readonly key: string;
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  /** What the numbers are counted in: `Belopp i kronor`. */
  readonly unit: string | null;
  /** The first column holds the row headers. Without any header text the table has no header row. */
  readonly columns: readonly Column[];
  /** Headers above the headers; their spans together make up all columns. Empty when there is one header row. */
  readonly groups: readonly ColumnGroup[];
  readonly rows: readonly Row[];
  /** Explanations printed right under the table. */
  readonly notes: readonly (readonly Inline[])[];
}

export interface Column {
  readonly header: readonly Inline[];
  readonly align: 'text' | 'number';
  /** Share of the width in relation to other columns of text; null lets the content decide. Numbers take what they need. */
  readonly width: number | null;
}

export interface ColumnGroup {
  readonly header: readonly Inline[];
  readonly span: number;
}

/** `group` is a heading among the rows, and may have its first cell only. */
export type RowKind = 'row' | 'group' | 'subtotal' | 'total' | 'indent';

export interface Row {
  readonly kind: RowKind;
  /** One cell for each column; the first is the row's header. Cells left out at the end are empty. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly content: readonly Inline[];
  /** Points listed under the content, as in a table of goals and activities. */
  readonly items?: readonly (readonly Inline[])[];
}

export type ChartKind = 'bars' | 'grouped-bars' | 'stacked-bars' | 'lines' | 'dots';

export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  /** The text alternative: what the picture shows, in a sentence or two. */
  readonly description: string;
  readonly form: ChartKind;
  /** Header of the categories' column when the numbers are shown as a table: `År`, `Insats`. */
  readonly categoryLabel: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly unit: string | null;
}

export interface Series {
  readonly name: string;
  /** One for each category. */
  readonly values: readonly ChartValue[];
}

export interface ChartValue {
  /** Where the mark is drawn; null leaves a gap. */
  readonly amount: number | null;
  readonly text: string;
  readonly figure: string | null;
}

/** Where the page about a figure stands, or null when it has none. */
export type LinkTo = (key: string) => string | null;
