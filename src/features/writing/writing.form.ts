import { digestOf } from '../../platform/files/digest.ts';
import { encodeText } from '../../platform/files/text.ts';
import type { SentForm } from '../../platform/http/routes.ts';
import type { FieldError, FilledForm } from '../../ui/forms.ts';
import { readChapter } from '../annual-report/chapter.form.ts';
import type { TextBlock } from '../annual-report/chapter.ts';
import { FOLDER_LIMITS } from '../year-folder/limits.ts';
import { readText } from '../year-folder/text-file.form.ts';
import { CHAPTER_STATES, type ChapterState, type VersionOrigin } from './text.ts';

/** A text as somebody has it on their screen, with what they began from and what they asked for. */
export interface TextForm extends FilledForm {
  readonly text: string;
  /** Of the text that they began from. */
  readonly mark: string;
  readonly state: ChapterState | null;
  readonly origin: VersionOrigin;
  /** Words to look for a figure by. */
  readonly words: string;
}

/** Browsers send line ends of their own; a text has only one kind. */
export const fieldOf = ({ fields }: Pick<SentForm, 'fields'>, name: string): string =>
  (fields.get(name)?.[0] ?? '').replace(/\r\n?/g, '\n');

export function readTextForm(sent: SentForm): TextForm {
  const text = fieldOf(sent, 'text') + addition(sent);
  return {
    text,
    mark: fieldOf(sent, 'marke'),
    state: CHAPTER_STATES.find((state) => state === fieldOf(sent, 'lage')) ?? null,
    origin: fieldOf(sent, 'ursprung') === 'merged' ? 'merged' : 'written',
    words: fieldOf(sent, 'q').trim(),
    values: sent.fields,
    errors: textErrors(text),
  };
}

/** What was asked to be put in, without a cursor to put it at: last in the text. A table or a chart stands by itself. */
function addition(sent: SentForm): string {
  const figure = fieldOf(sent, 'lagg');
  const insert = fieldOf(sent, 'gor') === 'infoga' ? fieldOf(sent, 'infogning') : '';
  const gap = fieldOf(sent, 'text').trim() === '' ? '' : '\n\n';
  if (/^\{\{(tabell|diagram):[^{}\n]+\}\}$/.test(insert)) return `${gap}${insert}\n`;
  // A chosen way of writing a figure is one or two references with words between.
  return /^[^{}\n]*\{\{[^\n]+\}\}[^{}\n]*$/.test(figure) ? `${fieldOf(sent, 'text') === '' ? '' : ' '}${figure}` : '';
}

const FRONT = '---\nkapitel: inledning\n---\n';

/** What the open format could not take, told by the lines of the text. */
function textErrors(text: string): readonly FieldError[] {
  if (encodeText(text).length > FOLDER_LIMITS.chapterBytes)
    return [{ field: 'text', message: 'Texten är för lång. Dela upp den på flera avsnitt.' }];
  return readText('texter/inledning.md', FRONT + text).problems.map(({ line, message }) => ({
    field: 'text',
    message: line === null ? message : `Rad ${line - FRONT.split('\n').length + 1}: ${message}`,
  }));
}

/** The text read as Markdown; nothing when it would take minutes. */
export const readBlocks = (markdown: string, firstLine: number): readonly TextBlock[] =>
  textErrors(markdown).length > 0 ? [] : readChapter(markdown, firstLine);

/** What tells a text from every other: whoever sends it with a form tells what they began from. */
export const markOf = (markdown: string): string => digestOf(new Map([['text', encodeText(markdown)]]));
