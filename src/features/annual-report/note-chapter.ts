import type { Block } from '../../platform/documents/document.ts';
import { assetTables, leaseTable } from './asset-tables.ts';
import { noteTable } from './operation-tables.ts';
import type { ReportContext } from './report-context.ts';
import { plain } from './writing.ts';

/** The notes in order (LKBR 9 kap. 2 §), each with its text and its table. */
export function noteChapter(context: ReportContext, textOf: (id: string) => Block[]): Block[] {
  return [...context.noteNumbers].flatMap(([id, number]) => {
    const note = context.records.notes.find((each) => each.id === id);
    const text = textOf(`not-${id}`);
    const tables: Block[] = note !== undefined && note.lines.length > 0 ? [noteTable(context, note)] : standardTables(context, id);
    const content = [...(text.length + tables.length === 0 ? DEFAULT_TEXT : [...text, ...tables]), ...roundingNotice(context, id)];
    return [
      { kind: 'heading', level: 2, text: `Not ${number}. ${noteTitle(context, id)}`, number: null, id: `not-${id}` } as const,
      ...content,
    ];
  });
}

/** What a note is called: by the association, or as it is usually called. */
export const noteTitle = ({ records }: Pick<ReportContext, 'records'>, id: string): string =>
  records.notes.find((each) => each.id === id)?.title ?? STANDARD_TITLES[id] ?? id;

const STANDARD_TITLES: Readonly<Record<string, string>> = {
  redovisningsprinciper: 'Redovisningsprinciper',
  anlaggningar: 'Anläggningstillgångar',
  leasing: 'Leasing',
};

const DEFAULT_TEXT: Block[] = [
  {
    kind: 'paragraph',
    content: plain(
      'Årsredovisningen följer lag (2018:597) om kommunal bokföring och redovisning i de delar som gäller ett samordningsförbund.',
    ),
  },
];

function standardTables(context: ReportContext, id: string): Block[] {
  if (id === 'anlaggningar') return assetTables(context);
  return id === 'leasing' ? [leaseTable(context)] : [];
}

/** How amounts are rounded is a principle of the accounts, and tells a reader why a sum may look a krona off. */
function roundingNotice({ records }: ReportContext, id: string): Block[] {
  if (id !== 'redovisningsprinciper') return [];
  return [{ kind: 'paragraph', content: plain(ROUNDING_NOTICES[records.settings.rounding]) }];
}

const ROUNDING_NOTICES = {
  exakt: 'Varje belopp är avrundat för sig till hela kronor. Avrundningen kan medföra att summor inte stämmer exakt.',
  avstamd: 'Beloppen är avrundade till hela kronor. Enstaka rader har justerats med högst en krona så att summorna stämmer.',
} as const;
