import { AlignmentType, BorderStyle, type INumberingOptions, type IParagraphStyleOptions, type IStylesOptions, LevelFormat } from 'docx';

export const ACCENT = '0B4F6C';
export const INK = '1C1C1C';
export const QUIET = '5C5C5C';
const HAIRLINE = 'C9C9C9';
const NOTE_PAPER = 'EEF4F6';
const DRAFT_RED = 'A3201D';

/** Every paragraph has a style of its own kind, so that the one who takes over the file can change its looks in one place. */
export const STYLE = {
  author: 'Upphov',
  coverLine: 'Omslagsrad',
  contentsTitle: 'Innehallsrubrik',
  tableText: 'Tabelltext',
  tableNumber: 'Tabelltal',
  tableHeader: 'Tabellrubrik',
  tableNumberHeader: 'Tabelltalrubrik',
  tableGroupHeader: 'Tabellgrupprubrik',
  tableItem: 'Tabellpunkt',
  tableNote: 'Tabellnot',
  picture: 'Diagram',
  note: 'Faktaruta',
  noteTitle: 'Faktarutans rubrik',
  signature: 'Underskrift',
  table: 'Tabell',
  draft: 'Utkast',
  margin: 'Sidmarginal',
  gap: 'Mellanrum',
} as const;

const FONT = 'Calibri';

export const NUMBERING = { bullets: 'punkter', steps: 'steg' } as const;

export const wordStyles = (): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: 'sv-SE', eastAsia: 'sv-SE' } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: { run: { size: 68, bold: true, color: INK }, paragraph: { spacing: { before: 2600, after: 160, line: 240 } } },
    heading1: {
      run: { size: 38, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 400, after: 160, line: 240 }, keepNext: true },
    },
    heading2: {
      run: { size: 28, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 340, after: 120, line: 240 }, keepNext: true },
    },
    heading3: {
      run: { size: 24, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 280, after: 100, line: 240 }, keepNext: true },
    },
    heading4: { run: { size: 22, bold: true, color: INK }, paragraph: { spacing: { before: 240, after: 80, line: 240 }, keepNext: true } },
    caption: {
      run: { size: 20, bold: true, color: INK },
      paragraph: { spacing: { before: 240, after: 80, line: 240 }, keepNext: true },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 0, line: 240 } } },
    hyperlink: { run: { color: ACCENT, underline: {} } },
  },
  paragraphStyles: paragraphStyles(),
});

function paragraphStyles(): IParagraphStyleOptions[] {
  return [...coverStyles(), ...tableStyles(), ...noteStyles(), ...pageStyles()];
}

const own = (id: string, run: IParagraphStyleOptions['run'], paragraph: IParagraphStyleOptions['paragraph']): IParagraphStyleOptions => ({
  id,
  name: id,
  basedOn: 'Normal',
  quickFormat: true,
  run: run ?? {},
  paragraph: paragraph ?? {},
});

const coverStyles = (): IParagraphStyleOptions[] => [
  own(STYLE.author, { size: 28, bold: true, color: ACCENT }, { spacing: { before: 200 } }),
  own('Subtitle', { size: 34, color: QUIET }, { spacing: { after: 4200 } }),
  own(STYLE.coverLine, {}, { spacing: { after: 40 } }),
  own(STYLE.contentsTitle, { size: 38, bold: true, color: ACCENT }, { spacing: { after: 200 }, keepNext: true }),
];

function tableStyles(): IParagraphStyleOptions[] {
  const cell = { spacing: { before: 30, after: 30, line: 240 } };
  const header = { ...cell, keepNext: true };
  const item = { numbering: { reference: NUMBERING.bullets, level: 0 }, indent: { left: 200, hanging: 200 } };
  const small = { size: 19 };
  return [
    own(STYLE.tableText, small, cell),
    own(STYLE.tableNumber, small, { ...cell, alignment: AlignmentType.RIGHT }),
    own(STYLE.tableHeader, { ...small, bold: true }, header),
    own(STYLE.tableNumberHeader, { ...small, bold: true }, { ...header, alignment: AlignmentType.RIGHT }),
    own(STYLE.tableGroupHeader, { ...small, bold: true }, { ...header, alignment: AlignmentType.CENTER }),
    own(STYLE.tableItem, small, { ...cell, ...item }),
    own(STYLE.tableNote, { size: 18 }, { spacing: { before: 60, after: 60, line: 240 } }),
  ];
}

function noteStyles(): IParagraphStyleOptions[] {
  const box = {
    shading: { fill: NOTE_PAPER },
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: ACCENT, space: 8 } },
    indent: { left: 200, right: 120 },
  };
  return [
    own(STYLE.note, {}, { ...box, spacing: { after: 0, line: 276 } }),
    own(STYLE.noteTitle, { bold: true, color: ACCENT }, { ...box, spacing: { before: 200, after: 0 }, keepNext: true }),
    own('Quote', { italics: true }, { indent: { left: 400, right: 400 }, spacing: { before: 160 } }),
  ];
}

function pageStyles(): IParagraphStyleOptions[] {
  const line = { top: { style: BorderStyle.SINGLE, size: 6, color: INK, space: 4 } };
  return [
    own(STYLE.picture, {}, { spacing: { after: 120, line: 240, lineRule: 'auto' }, keepNext: true }),
    own(STYLE.signature, {}, { border: line, spacing: { before: 1000, after: 0, line: 252 }, keepLines: true }),
    own(STYLE.draft, { bold: true, color: DRAFT_RED, size: 20, characterSpacing: 20 }, { alignment: AlignmentType.CENTER }),
    own(STYLE.gap, { size: 12 }, { spacing: { before: 0, after: 0, line: 220, lineRule: 'exact' } }),
    own(STYLE.margin, { size: 17, color: QUIET }, { spacing: { after: 0, line: 240 } }),
  ];
}

/** The library has no table styles of its own, but takes them as they stand in a file: thin lines between the rows. */
export function tableStyleXml(): string {
  const line = (side: string, size: number, color: string): string =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
  const borders = `${line('top', 8, INK)}${line('bottom', 4, HAIRLINE)}${line('insideH', 4, HAIRLINE)}`;
  const margins = '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>';
  return (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}">` +
    `<w:name w:val="${STYLE.table}"/><w:uiPriority w:val="59"/><w:qFormat/>` +
    `<w:tblPr><w:tblBorders>${borders}</w:tblBorders>${margins}</w:tblPr></w:style></w:styles>`
  );
}

export const wordNumbering = (): INumberingOptions => ({
  config: [
    { reference: NUMBERING.bullets, levels: levels(LevelFormat.BULLET, () => '•') },
    { reference: NUMBERING.steps, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
  ],
});

function levels(
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: (level: number) => string,
): INumberingOptions['config'][number]['levels'] {
  return [0, 1, 2, 3].map((level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 280 } } },
  }));
}
