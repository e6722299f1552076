import type { Html, Page } from '../../platform/http/page.ts';
import { html } from '../../platform/http/page.ts';
import { momentInText } from '../../shared/swedish.ts';
import type { Crumb } from '../../ui/layout.ts';
import { yearPage } from '../../ui/year-page.ts';
import { allTexts, documentAddress } from './addresses.ts';
import { type ChapterState, DOCUMENT_NAMES, type DocumentOfYear, STATE_NAMES } from './text.ts';

export const nameOf = ({ document, year }: DocumentOfYear): string => `${DOCUMENT_NAMES[document]} ${year}`;

/** The way down to a chapter's pages. */
export const crumbsTo = (association: string, of: DocumentOfYear, chapter?: Crumb): readonly Crumb[] => [
  { href: '/', name: 'Förbund' },
  { href: allTexts(association, of.year), name: 'Texter' },
  { href: documentAddress(association, of), name: nameOf(of) },
  ...(chapter === undefined ? [] : [chapter]),
];

type Parts = Omit<Parameters<typeof yearPage>[0], 'tab'>;

/** A page about a year's texts. */
export const textPage = (parts: Parts): Page =>
  yearPage({ ...parts, tab: 'texter', styles: [...(parts.styles ?? []), 'writing.css', 'writing-talk.css'] });

const LOOKS: Readonly<Record<ChapterState, string>> = {
  'ej-paborjad': 'tag',
  utkast: 'tag tag-draft',
  'klar-for-granskning': 'tag tag-anmarkning',
  klar: 'tag tag-final',
};

/** How far a chapter has come, in words and colour. */
export const stateTag = (state: ChapterState): Html => html`<span class="${LOOKS[state]}">${STATE_NAMES[state]}</span>`;

/** `4 mars 2021 kl. 14.05 av Anna` */
export const whenAndWho = (at: string, by: string | null): string => `${momentInText(at)}${by === null ? '' : ` av ${by}`}`;
