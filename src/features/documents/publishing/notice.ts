import type { Block, Document } from '../../../platform/documents/document.ts';
import { dateInText } from '../../../shared/swedish.ts';

/** When and where the public meeting is held (offentligt sammanträde). */
export interface Meeting {
  readonly on: string;
  /** `9.00` */
  readonly at: string;
  readonly place: string;
}

interface Announced {
  readonly association: string;
  readonly year: number;
  readonly meeting: Meeting;
  /** Where the proposal can be read, in whole. */
  readonly address: string;
}

/** The notice of the meeting at which the board adopts the budget, which is public (kungörelse; lag 2003:1210 19 §, KL 8 kap. 14 §). */
export function noticeOf({ association, year, meeting, address }: Announced): Document {
  const day = dateInText(meeting.on);
  return {
    title: 'Kungörelse om offentligt sammanträde',
    subtitle: null,
    language: 'sv',
    author: association,
    date: null,
    recordNumber: null,
    draft: false,
    coverLines: [`Sammanträde ${day}`],
    blocks: [
      heading('Sammanträdet', 'sammantradet'),
      paragraph(`Styrelsen för ${association} sammanträder den ${day} klockan ${meeting.at}. Plats: ${meeting.place}.`),
      paragraph(
        `Styrelsen beslutar om verksamhetsplan och budget för ${year}. Sammanträdet är offentligt när budgeten behandlas, och den som vill får närvara och lyssna.`,
      ),
      heading('Förslaget till budget', 'forslaget'),
      {
        kind: 'paragraph',
        content: [
          ...words('Förslaget kan läsas från och med i dag på '),
          { kind: 'link', href: address, content: words(address) },
          ...words('.'),
        ],
      },
    ],
  };
}

const words = (text: string) => [{ kind: 'text' as const, text }];
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: words(text) });
const heading = (text: string, id: string): Block => ({ kind: 'heading', level: 1, text, number: null, id });
