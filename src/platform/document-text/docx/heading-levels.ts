import { eachElement } from '../../files/xml.ts';

/** What a style says of itself: which it is built on, and which level it has. */
interface StyleWords {
  readonly basedOn: string | null;
  readonly level: number | null;
}

/** `w:outlineLvl` counts from 0, and 9 means ordinary text. */
export const levelOfOutline = (value: string | undefined): number => (/^[0-8]$/.test(value ?? '') ? Number(value) + 1 : 0);

/** The level of heading of each style of paragraph, by the identity of the style; a style without a level has the one it is built on. */
export function headingLevels(styles: string): ReadonlyMap<string, number> {
  const words = wordsOfStyles(styles);
  return new Map(Array.from(words.keys(), (id) => [id, levelOf(id, words)]));
}

const DEEPEST = 20;

function levelOf(id: string, words: ReadonlyMap<string, StyleWords>): number {
  let [style, steps] = [words.get(id), 0];
  for (; style !== undefined && steps < DEEPEST; steps += 1) {
    if (style.level !== null) return style.level;
    style = words.get(style.basedOn ?? '');
  }
  return 0;
}

function wordsOfStyles(styles: string): ReadonlyMap<string, StyleWords> {
  const words = new Map<string, StyleWords>();
  let open: { basedOn: string | null; level: number | null } = { basedOn: null, level: null };
  eachElement(styles, ({ name, attributes }) => {
    const value = attributes['w:val'];
    if (name === 'basedOn') open.basedOn = value ?? null;
    if (name === 'outlineLvl') open.level = levelOfOutline(value);
    if (name === 'name') open.level ??= levelOfName(value ?? '');
    if (name !== 'style') return;
    const id = attributes['w:styleId'] ?? '';
    words.set(id, { ...open, level: open.level ?? levelOfName(id) });
    open = { basedOn: null, level: null };
  });
  return words;
}

/** Word calls them `heading 1` in every language; other programs may not. */
function levelOfName(name: string): number | null {
  const level = /^(?:heading|rubrik)\s?([1-9])$/i.exec(name)?.[1];
  if (level !== undefined) return Number(level);
  return /^(title|titel)$/i.test(name) ? 1 : null;
}
