import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The four faces of Source Sans 3 (OFL) that documents are set in, from the package; the machine's own fonts are never asked for. */
const FACES = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];

export const fontFiles: readonly string[] = FACES.map((face) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`)),
);

const MISSING = '\u25a1';

/** PDF/UA wants every character shown: one that the fonts lack becomes a box, or nothing when it would not be seen anyway. */
export function withFontsCharacters(words: string): string {
  if (!/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2019\u201d\u2026\u2212]/.test(words)) return words;
  return Array.from(words, shownCharacter).join('');
}

function shownCharacter(character: string): string {
  if (coveredCharacters().has(character.codePointAt(0) ?? 0)) return character;
  return /\p{Default_Ignorable_Code_Point}/u.test(character) ? '' : MISSING;
}

let covered: ReadonlySet<number> | undefined;

/** The characters that all four faces have. */
function coveredCharacters(): ReadonlySet<number> {
  covered ??= fontFiles.map((file) => charactersIn(readFileSync(file))).reduce((all, face) => all.intersection(face));
  return covered;
}

/** The characters of a TrueType font: its `cmap` table in format 4, which every font has (OpenType 1.9, cmap). */
function charactersIn(font: Buffer): ReadonlySet<number> {
  const table = tableStart(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(table + 2) }, (_, index) => table + font.readUInt32BE(table + 8 + 8 * index));
  const start = subtables.find((subtable) => font.readUInt16BE(subtable) === 4);
  if (start === undefined) return new Set();
  const segments = font.readUInt16BE(start + 6) / 2;
  const characters = new Set<number>();
  for (let segment = 0; segment < segments; segment += 1) addSegment(font, { start, segments, segment }, characters);
  return characters;
}

function tableStart(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  const records = Array.from({ length: count }, (_, index) => 12 + 16 * index);
  const record = records.find((place) => font.toString('latin1', place, place + 4) === tag);
  if (record === undefined) throw new Error(`the font has no table ${tag}`);
  return font.readUInt32BE(record + 8);
}

/** One run of characters; glyph 0 means that the character is missing. */
function addSegment(font: Buffer, at: { start: number; segments: number; segment: number }, characters: Set<number>): void {
  const field = (part: number): number => at.start + part + 2 * at.segment;
  const last = font.readUInt16BE(field(14));
  const first = font.readUInt16BE(field(16 + 2 * at.segments));
  const delta = font.readUInt16BE(field(16 + 4 * at.segments));
  const rangeAt = field(16 + 6 * at.segments);
  const range = font.readUInt16BE(rangeAt);
  for (let code = first; code <= last && code < 0xffff; code += 1) {
    const glyph = range === 0 ? (code + delta) % 0x10000 : font.readUInt16BE(rangeAt + range + 2 * (code - first));
    if (glyph !== 0) characters.add(code);
  }
}
