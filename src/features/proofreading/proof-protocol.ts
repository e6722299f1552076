import type { Block, Document, Inline, Row } from '../../platform/documents/document.ts';
import { momentInText } from '../../shared/swedish.ts';
import {
  capitalised,
  checkedText,
  counted,
  foundText,
  kindText,
  nothingFound,
  type ProofedFile,
  placeText,
  surenessWord,
} from './proof-words.ts';
import type { ProofFinding, ProofPlace } from './proofreading.ts';

/** What there is room for on one page, counted in lines of the table. */
const ROOM_LINES = 48;
const UNREAD_LINES = 14;
const CHARACTERS_OF_A_LINE = 50;
const LONGEST_MESSAGE = 3 * CHARACTERS_OF_A_LINE;
const LONGEST_NAME = 90;
const MOST_UNREAD = 3;
const LONGEST_UNREAD = 150;

/** One page that tells what was proofread, when, and what does not add up (granskningsprotokoll); the worst first, as far as there is room. */
export function proofProtocol(proofed: ProofedFile, now: string): Document {
  const { findings, unread } = proofed.proofreading;
  const shown = findings.slice(0, roomFor(findings, unread.length === 0 ? ROOM_LINES : ROOM_LINES - UNREAD_LINES));
  return {
    title: 'Granskningsprotokoll',
    subtitle: shortened(proofed.file, LONGEST_NAME),
    language: 'sv',
    author: 'Samband',
    date: null,
    recordNumber: null,
    draft: false,
    isSheet: true,
    coverLines: [`${capitalised(kindText(proofed))}. Granskat ${momentInText(now)} av en maskin, utan att någon har sett på resultatet.`],
    blocks: [
      paragraph(findings.length === 0 ? nothingFound(proofed.proofreading) : `Funnet: ${foundText(findings)}.`),
      paragraph(checkedText(proofed.proofreading)),
      ...(shown.length === 0 ? [] : [findingTable(shown)]),
      ...rest(findings.length - shown.length),
      ...unreadBlocks(proofed.proofreading.unread),
    ],
  };
}

/** How many findings there is room for, each as high as its message. */
function roomFor(findings: readonly ProofFinding[], lines: number): number {
  let left = lines;
  const first = findings.findIndex(({ message, places }) => {
    left -= Math.max(linesOf(shortened(message, LONGEST_MESSAGE)), places.length > 1 ? 2 : 1) + 0.5;
    return left < 0;
  });
  return first === -1 ? findings.length : first;
}

const linesOf = (text: string): number => Math.ceil(text.length / CHARACTERS_OF_A_LINE);

const findingTable = (findings: readonly ProofFinding[]): Block => ({
  kind: 'table',
  id: 'fynd',
  caption: 'Fynd',
  unit: null,
  columns: [
    { header: words('Fynd'), align: 'text', width: 2 },
    { header: words('Var'), align: 'text', width: 3 },
    { header: words('Vad'), align: 'text', width: 8 },
  ],
  groups: [],
  rows: findings.map(
    ({ severity, sureness, message, places }): Row => ({
      kind: 'row',
      cells: [
        { content: words(`${capitalised(severity)}, ${surenessWord(sureness)}`) },
        { content: words(placesText(places)) },
        { content: words(shortened(message, LONGEST_MESSAGE)) },
      ],
    }),
  ),
  notes: [],
});

/** The first two places; the whole answer has all of them. */
const placesText = (places: readonly ProofPlace[]): string =>
  `${[...new Set(places.map(placeText))].slice(0, 2).map(capitalised).join('; ')}${places.length > 2 ? ' …' : ''}`;

const rest = (count: number): readonly Block[] =>
  count === 0
    ? []
    : [paragraph(`Och ${counted(count, 'fynd', 'fynd')} till, som inte får plats här; alla står i den fullständiga granskningen.`)];

function unreadBlocks(unread: readonly string[]): readonly Block[] {
  if (unread.length === 0) return [];
  const shown = unread.slice(0, MOST_UNREAD).map((sentence) => shortened(sentence, LONGEST_UNREAD));
  const more = unread.length - shown.length;
  return [
    { kind: 'heading', level: 1, text: 'Kunde inte läsas eller prövas', number: null, id: 'olast' },
    {
      kind: 'list',
      ordered: false,
      items: [...shown, ...(more > 0 ? [`Och ${more} till.`] : [])].map((sentence) => [paragraph(sentence)]),
    },
  ];
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 30))} …`;
}

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }];
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: words(text) });
