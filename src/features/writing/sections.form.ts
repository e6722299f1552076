import type { SentForm } from '../../platform/http/routes.ts';
import type { FieldError, FilledForm } from '../../ui/forms.ts';
import { hasControlCharacters } from '../year-folder/cell-kinds.ts';
import { CHAPTER_STATES, type ChapterState } from './text.ts';
import { fieldOf } from './writing.form.ts';

/** A section of the association's own as somebody wants it. */
export interface SectionForm extends FilledForm {
  readonly title: string;
  readonly level: number;
  /** The chapter or section that it is to follow; null leaves it where it is. */
  readonly target: string | null;
}

const LONGEST_TITLE = 120;

export function readSectionForm(sent: SentForm): SectionForm {
  const title = fieldOf(sent, 'rubrik').replace(/\s+/g, ' ').trim();
  const level = /^[123]$/.test(fieldOf(sent, 'niva')) ? Number(fieldOf(sent, 'niva')) : 2;
  return { title, level, target: fieldOf(sent, 'efter') || null, values: sent.fields, errors: titleErrors(title) };
}

function titleErrors(title: string): readonly FieldError[] {
  if (title === '') return [{ field: 'rubrik', message: 'Skriv avsnittets rubrik.' }];
  if (title.length > LONGEST_TITLE || hasControlCharacters(title))
    return [{ field: 'rubrik', message: `Skriv en rubrik med högst ${LONGEST_TITLE} tecken.` }];
  return [];
}

/** What is said of a chapter: how far it has come and who answers for it; and the section itself when it is the association's own. */
export interface SettingsForm extends SectionForm {
  readonly state: ChapterState | null;
  readonly owner: string;
}

/** A chapter of the document's own has no title to change: what is wrong with one that is missing is left out. */
export function readSettings(sent: SentForm): SettingsForm {
  const section = readSectionForm(sent);
  return {
    ...section,
    errors: sent.fields.has('rubrik') ? section.errors : [],
    state: CHAPTER_STATES.find((state) => state === fieldOf(sent, 'lage')) ?? null,
    owner: fieldOf(sent, 'ansvarig'),
  };
}

/** Which removed section is to be put back. */
export const readSectionId = (sent: SentForm): string => fieldOf(sent, 'avsnitt');

/** Which version is to be the text again. */
export function readVersionNumber(sent: SentForm): number {
  const number = fieldOf(sent, 'version');
  return /^\d{1,6}$/.test(number) ? Number(number) : 0;
}
