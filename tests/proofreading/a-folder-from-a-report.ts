import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '../../src/features/year-folder/csv-table.form.ts';
import { type ExtractedRow, extractedFile } from '../../src/features/year-folder/extracted-file.ts';
import { readYearToKeep } from '../../src/features/year-folder/year-to-keep.form.ts';
import type { Document } from '../../src/platform/documents/document.ts';
import { bytesOf, type Format } from '../../tools/planted/formats.ts';

const program = fileURLToPath(new URL('../../src/cli/samband.ts', import.meta.url));

/** A place of its own, and the command as a person runs it there. */
export function openPlace() {
  const place = mkdtempSync(join(tmpdir(), 'samband-utlasning-'));
  const granska = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'granska', ...args], {
      encoding: 'utf8',
      cwd: place,
      maxBuffer: 1 << 26,
    });
    return { status, stdout, stderr };
  };
  const save = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(place, name), content);
    return name;
  };
  return { place, granska, save, close: () => rmSync(place, { recursive: true }) };
}

export type Place = ReturnType<typeof openPlace>;

const ENDINGS: Readonly<Record<Format, string>> = { text: 'txt', kolumner: 'txt', html: 'html', docx: 'docx', pdf: 'pdf' };

/** What the command writes of a document, read back as an import reads it. */
export async function extractedFrom({ place, granska, save }: Place, document: Document, format: Format) {
  const name = `${format}-${Math.trunc(performance.now() * 1000)}`;
  const file = save(`${name}.${ENDINGS[format]}`, await bytesOf(document, format));
  const run = granska(file, '--format', 'json', '--extract', name);
  const files = new Map(readdirSync(join(place, name)).map((each) => [each, new Uint8Array(readFileSync(join(place, name, each)))]));
  const text = new TextDecoder().decode(files.get(extractedFile.name));
  const { rows, problems } = readTable<ExtractedRow, ExtractedRow>(extractedFile, text);
  return { run, files, rows, rowProblems: problems, year: readYearToKeep(files) };
}
