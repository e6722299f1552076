import { readYaml } from '../../platform/files/yaml.ts';
import type { Problem } from '../../shared/problem.ts';
import { slug } from '../../shared/swedish.ts';
import { hasControlCharacters } from './cell-kinds.ts';
import { folderError, tellAll } from './finding.ts';
import { FOLDER_LIMITS } from './limits.ts';
import { isTextId, placeByName, type TextPlace, textPlaceShape, USUAL_LEVEL } from './text-file.ts';
import { readShape } from './yaml-record.form.ts';
import type { ChapterText } from './year-records.ts';

const NO_PLACE: TextPlace = { chapter: null, title: null, after: null, level: USUAL_LEVEL };

/** Reads one chapter's text; null when it cannot be told where it belongs, or when it is nested too deep to be read. */
export function readText(file: string, text: string): { readonly value: ChapterText | null; readonly problems: readonly Problem[] } {
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const problems: Problem[] = [...faultsOfName(file, id), ...faultsOfLines(file, text)];
  const isUnreadable = lineTooHardToRead(text.split('\n')) !== null;
  const { front, markdown, firstLine } = splitFrontMatter(text);
  const written = readPlace(file, front ?? '', problems);
  const place = written === null ? null : placeByName(id, written);
  if (front === null) problems.push(folderError({ file, line: 1 }, 'front-matter', NEVER_ENDS));
  if (written !== null && place === null) problems.push(folderError({ file, line: 1 }, 'no-chapter', NO_CHAPTER));
  return { value: place === null || isUnreadable ? null : { id, ...place, markdown, firstLine }, problems };
}

const NEVER_ENDS = 'Uppgifterna överst avslutas inte. Skriv en rad med bara --- efter dem.';
const NO_CHAPTER =
  'Texten säger inte var den hör hemma. Skriv överst: ---, kapitel: hushallning, --- på tre rader, eller ge filen ett kapitels namn.';

function faultsOfName(file: string, id: string): Problem[] {
  if (isTextId(id)) return [];
  const better = slug(id) || 'text-1';
  const message = `Byt namn på filen, till exempel till ${better}.md: bara a–z, siffror, bindestreck och punkt får ingå.`;
  return [folderError({ file, line: null }, 'text-name', message)];
}

function faultsOfLines(file: string, text: string): Problem[] {
  const lines = text.split('\n');
  const invisible = lines.flatMap((line, index) =>
    hasControlCharacters(line)
      ? [folderError({ file, line: index + 1 }, 'control-character', 'Raden innehåller ett osynligt styrtecken. Skriv om den.')]
      : [],
  );
  const tooHard = lineTooHardToRead(lines);
  return tooHard === null ? invisible : [...invisible, folderError({ file, line: tooHard.line }, 'too-deep', tooHard.message)];
}

/** The first line that would take a reader of Markdown minutes, or more room than there is, and what to do about it. */
function lineTooHardToRead(lines: readonly string[]): { readonly line: number; readonly message: string } | null {
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    if (TOO_DEEP.test(line)) return { line: index + 1, message: TOO_MANY_LEVELS };
    // A paragraph ends at an empty line, and every row of a table is read by itself.
    const continues = line.trim() !== '' && !line.startsWith('|');
    marks = (continues ? marks : 0) + (line.match(/[*_]+/g)?.length ?? 0);
    if (marks > FOLDER_LIMITS.marks) return { line: index + 1, message: TOO_MANY_MARKS };
  }
  return null;
}

const TOO_MANY_MARKS = `Stycket har fler än ${FOLDER_LIMITS.marks} ställen med * eller _. Dela upp det med tomma rader.`;

const TOO_MANY_LEVELS = `Raden ligger i fler än ${FOLDER_LIMITS.levels} nivåer av listor eller citat. Ta bort indrag, punkter eller > i början av raden.`;

/** Marks of quotations and lists one after another, or a list that is set in as far as so many of them would be. */
const TOO_DEEP = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+]|\\d+[.)])(?=[ \\t>])){${FOLDER_LIMITS.levels + 1}}|^(?: {4}|\\t){${FOLDER_LIMITS.levels}}[ \\t]*(?:[-*+]|\\d+[.)])[ \\t]`,
);

/** Front matter is null when it begins but never ends. */
function splitFrontMatter(text: string): { front: string | null; markdown: string; firstLine: number } {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return { front: '', markdown: text, firstLine: 1 };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return { front: null, markdown: text, firstLine: 1 };
  // The empty first line keeps the lines of the front matter where they are in the file.
  return { front: `\n${lines.slice(1, end).join('\n')}`, markdown: lines.slice(end + 1).join('\n'), firstLine: end + 2 };
}

function readPlace(file: string, front: string, problems: Problem[]): TextPlace | null {
  const { node, faults } = readYaml(front);
  tellAll(
    problems,
    faults.map((fault) => folderError({ file, line: fault.line }, 'yaml', fault.message)),
  );
  if (faults.length > 0) return null;
  if (node === null) return NO_PLACE;
  const read = readShape(node, textPlaceShape, { file, problems });
  return read.ok ? (read.value as TextPlace) : null;
}
