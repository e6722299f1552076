import { decodeText, isReadable, type TextEncoding } from '../../platform/files/text.ts';
import type { Problem } from '../../shared/problem.ts';
import { suggestion } from '../../shared/spelling.ts';
import { BOOK_FOLDER, fileNames, isBookFile, isTextFile, REQUIRED_FILES, TEXT_FOLDER } from './files.ts';
import { folderError, folderWarning } from './finding.ts';
import { FOLDER_LIMITS, isBesideTheFolder, sizeText } from './limits.ts';
import type { BookFile } from './year-records.ts';

/** The folder's files by what they are, with texts decoded. */
export interface OpenedFolder {
  /** By file name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly books: readonly BookFile[];
  readonly problems: readonly Problem[];
}

/** Sorts the files of a folder, leaving out those that are too large or have no place in it. */
export function openFolder(files: ReadonlyMap<string, Uint8Array>): OpenedFolder {
  const problems: Problem[] = [...tooMuch(files), ...missingFiles(files)];
  const texts = new Map<string, string>();
  const books: BookFile[] = [];
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const fault = isBesideTheFolder(name) ? null : faultOfFile(name, bytes);
    if (fault !== null) problems.push(fault);
    else if (isBookFile(name)) books.push({ name: name.slice(BOOK_FOLDER.length), bytes });
    else if (!isBesideTheFolder(name)) keepText(texts, { name, bytes, problems });
  }
  return { texts, books, problems: [...problems, ...mapsWithoutTable(books)] };
}

/** A map of columns explains the table beside it (kolumnkarta). */
function mapsWithoutTable(books: readonly BookFile[]): Problem[] {
  const tables = new Set(books.filter(({ name }) => /\.(csv|xlsx)$/i.test(name)).map(({ name }) => name.replace(/\.[^.]+$/, '')));
  const message = 'Kolumnkartan hör inte till någon tabell. Ge tabellen samma namn, eller ta bort kartan.';
  return books
    .filter(({ name }) => name.endsWith(MAP_ENDING) && !tables.has(name.slice(0, -MAP_ENDING.length)))
    .map(({ name }) => folderWarning({ file: BOOK_FOLDER + name, line: null }, 'map-without-table', message));
}

const MAP_ENDING = '.kolumner.yaml';

function tooMuch(files: ReadonlyMap<string, Uint8Array>): Problem[] {
  const place = { file: '.', line: null };
  const bytes = [...files.values()].reduce((total, file) => total + file.length, 0);
  const problems: Problem[] = [];
  if (files.size > FOLDER_LIMITS.files) {
    problems.push(
      folderError(
        place,
        'too-many-files',
        `Mappen har ${files.size} filer, men får ha högst ${FOLDER_LIMITS.files}. Flytta ut det som inte hör till året.`,
      ),
    );
  }
  if (bytes > FOLDER_LIMITS.folderBytes) {
    problems.push(
      folderError(place, 'too-large', `Mappen är ${sizeText(bytes)}, men får vara högst ${sizeText(FOLDER_LIMITS.folderBytes)}.`),
    );
  }
  return problems;
}

const missingFiles = (files: ReadonlyMap<string, Uint8Array>): Problem[] =>
  REQUIRED_FILES.filter((name) => !files.has(name)).map((name) => {
    const near = suggestion(name, [...files.keys()]);
    return folderError({ file: name, line: null }, 'missing-file', `Filen ${name} saknas.${near} Utan den går årsmappen inte att läsa.`);
  });

function faultOfFile(name: string, bytes: Uint8Array): Problem | null {
  const place = { file: name, line: null };
  const isBook = isBookFile(name);
  if (!isBook && !isTextFile(name) && !fileNames.includes(name)) {
    const hint = suggestion(name, fileNames);
    return folderWarning(place, 'unknown-file', `Filen hör inte till årsmappen och läses inte.${hint} ${WHERE_FILES_BELONG}`);
  }
  const limit = isBook ? FOLDER_LIMITS.bookFileBytes : isTextFile(name) ? FOLDER_LIMITS.chapterBytes : FOLDER_LIMITS.textFileBytes;
  if (bytes.length <= limit) return null;
  return folderError(
    place,
    'too-large',
    `Filen är ${sizeText(bytes.length)}, men får vara högst ${sizeText(limit)}. Kontrollera att det är rätt fil.`,
  );
}

const WHERE_FILES_BELONG = `Texter ligger i ${TEXT_FOLDER} och slutar på .md; bokföring ligger i ${BOOK_FOLDER} och slutar på .se, .si, .sie, .csv eller .xlsx.`;

const ENCODING_NAMES: Readonly<Record<Exclude<TextEncoding, 'utf-8'>, string>> = {
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252 (äldre Excel)',
};

const NOT_TEXT =
  'Filen är inte text. Den kan vara en bild, ett kalkylark eller en zip-fil med fel namn; spara den på nytt som text (UTF-8).';

function keepText(texts: Map<string, string>, { name, bytes, problems }: { name: string; bytes: Uint8Array; problems: Problem[] }): void {
  const { text, encoding } = decodeText(bytes);
  const place = { file: name, line: null };
  if (!isReadable(text)) {
    problems.push(folderError(place, 'not-text', NOT_TEXT));
    return;
  }
  texts.set(name, text);
  if (encoding === 'utf-8') return;
  const message = `Filen är sparad som ${ENCODING_NAMES[encoding]}. Den går att läsa, men kontrollera å, ä och ö och spara helst som UTF-8.`;
  problems.push(folderWarning(place, 'encoding', message));
}
