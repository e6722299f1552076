import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Fonts that the packages bring, told to the page itself: a bare machine has one font, which it uses for everything. */
const FONTS = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
].map((font) => readFileSync(fileURLToPath(import.meta.resolve(font))).toString('base64'));

/** Tables of made-up amounts as browsers print them, in letters and widths of some kinds, always the same ones. */
export function printedTables(count: number): { readonly html: string; readonly cells: readonly string[] }[] {
  return Array.from({ length: count }, (_, index) => printedTable(choices(index + 1)));
}

type Choose = <Value>(values: readonly Value[]) => Value;

/** A row of choices that is the same for the same number (a linear congruential generator). */
function choices(start: number): Choose {
  let state = start * 7919;
  return (values) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return values[Math.floor((state / 4294967296) * values.length)] as (typeof values)[number];
  };
}

const LABELS = [
  'Verksamhetens intäkter',
  'Kostnader',
  'Medlemsbidrag från Försäkringskassan',
  'Årets resultat',
  'Köpta tjänster, lokaler och administration',
];
const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function printedTable(choose: Choose): { readonly html: string; readonly cells: readonly string[] } {
  const cells: string[] = [];
  const columns = choose([2, 3, 4]);
  const cell = (text: string): string => {
    if (text !== '') cells.push(text.replace(/\s/g, ' '));
    return `<td class="n">${text}</td>`;
  };
  const space = choose(['\u00a0', '\u202f', ' ']);
  const row = (): string =>
    `<tr><td class="l">${choose(LABELS)}</td>${Array.from({ length: columns }, () => cell(amount(choose, space))).join('')}</tr>`;
  const years = `<tr><td></td>${Array.from({ length: columns }, (_, index) => cell(String(2023 - index))).join('')}</tr>`;
  const table = (): string =>
    `<h2>Not</h2><p>${'Förbundet har under året haft 1\u00a0234\u00a0567 kronor i intäkter. '.repeat(4)}</p><table>${years}${Array.from({ length: 10 }, row).join('')}</table>`;
  const style = `@font-face { font-family: Printed; src: url(data:font/ttf;base64,${choose(FONTS)}) }
    body { font: ${choose([8, 9, 10, 11, 12])}pt Printed, sans-serif }
    p { text-align: justify } td { padding: 1px ${choose([5, 6, 8, 10])}px; vertical-align: ${choose(['top', 'middle', 'bottom'])} }
    .n { text-align: ${choose(['right', 'right', 'left', 'center'])}; white-space: nowrap } .l { width: ${choose(['auto', '25mm', '30%'])} }
    table { width: ${choose(['auto', '100%'])} }`;
  return { html: `<!doctype html><meta charset="utf-8"><style>${style}</style>${Array.from({ length: 3 }, table).join('')}`, cells };
}

function amount(choose: Choose, space: string): string {
  const kind = choose(['amount', 'amount', 'amount', 'amount', 'share', 'nothing', 'empty']);
  if (kind === 'empty') return '';
  if (kind === 'nothing') return choose(['0', '–']);
  if (kind === 'share') return `${choose(DIGITS)},${choose(DIGITS)}${space}%`;
  const digits = Array.from({ length: choose([1, 2, 3, 4, 5, 6, 7]) }, () => choose(DIGITS)).join('');
  return choose(['', '', '-', '−']) + String(Number(digits)).replace(/\B(?=(\d{3})+$)/g, space);
}
