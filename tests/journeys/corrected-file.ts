import assert from 'node:assert/strict';
import { readFolder, STORBYGDEN } from '../years/kept-folder.ts';

/** A file as a browser sends it. */
interface SentFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The year's file from the bookkeeping program after a voucher has been put right: 10 000 kronor too much stood for the fire. */
export function correctedFile(year: number): SentFile {
  const [file] = readFolder(STORBYGDEN).records.bookFiles.filter(({ name }) => name.includes(String(year)));
  const text = CORRECTIONS.reduce(
    (before, [wrong, right]) => {
      assert.ok(before.includes(wrong), wrong);
      return before.replaceAll(wrong, right);
    },
    Buffer.from(file?.bytes ?? []).toString('latin1'),
  );
  return { name: `rattad-${year}.se`, mimeType: 'application/octet-stream', buffer: Buffer.from(text, 'latin1') };
}

const CORRECTIONS = [
  ['#TRANS 875010 {1 10} 210000', '#TRANS 875010 {1 10} 200000'],
  ['#TRANS 1930 {} -262500', '#TRANS 1930 {} -252500'],
  ['#RES 0 875010 210000', '#RES 0 875010 200000'],
  ['#UB 0 1930 5372066.52', '#UB 0 1930 5382066.52'],
  [' -180816.53', ' -170816.53'],
  [' 180816.53', ' 170816.53'],
] as const;
