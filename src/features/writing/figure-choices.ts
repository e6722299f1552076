import { compare, ZERO } from '../../shared/exact.ts';
import type { FigureBook } from '../figures/book.ts';
import { columnName } from '../figures/columns.ts';
import { type Figure, figureColumn, figureId } from '../figures/figure.ts';
import { FIGURE_GROUPS, findFigures, type ListedFigure, listFigures, namedness } from '../figures/figure-list.ts';
import { fillReferences } from '../figures/references.ts';

/** A way of writing a figure in a sentence: what is put into the text, and how it reads today. */
export interface FigureChoice {
  readonly written: string;
  readonly shown: string;
}

/** One of a figure's columns with the ways to write it. */
export interface ColumnChoices {
  readonly figure: Figure;
  /** `2023`, `Budget 2023` */
  readonly column: string;
  readonly choices: readonly FigureChoice[];
}

/** A figure that was looked for, with the ways to write it. */
export interface FoundFigure {
  readonly row: ListedFigure;
  /** Its label, with what tells it from another one of the same label. */
  readonly name: string;
  readonly columns: readonly ColumnChoices[];
}

/** The ways to write a listed figure, for the year, the year before, the budget and the variance, as far as they have a value. */
function choicesFor(row: ListedFigure, book: FigureBook, year: number): readonly ColumnChoices[] {
  return [row.now, row.before, row.budget, row.variance].flatMap((figure) =>
    figure === null || figure.value.kind !== 'known'
      ? []
      : [{ figure, column: columnName(figureColumn(figure.key)), choices: choicesOf(figure, book, year) }],
  );
}

/** As many as somebody looks through beside a text. */
const SHOWN = 10;

/** The figures in whose names all the words are found, with their ways to be written; those without any value are left out. */
export function figuresFor(words: string, book: FigureBook, year: number): readonly FoundFigure[] {
  if (words === '') return [];
  const found = findFigures(listFigures(book, year), { words, group: '', order: 'rapport' });
  // What is called so comes before what is only described with the words.
  return found
    .toSorted((one, other) => namedness(other, words) - namedness(one, words))
    .map((row) => ({ row, columns: choicesFor(row, book, year) }))
    .filter(({ columns }) => columns.length > 0)
    .slice(0, SHOWN)
    .map((each, _, shown) => ({
      ...each,
      name: nameOf(
        each.row,
        shown.map(({ row }) => row),
      ),
    }));
}

/** `Årets resultat (resultaträkning)` where there are several, by the first of these that they differ in. */
function nameOf(row: ListedFigure, shown: readonly ListedFigure[]): string {
  const alike = shown.filter(({ id, label }) => label === row.label && id !== row.id);
  if (alike.length === 0) return row.label;
  const differs = [definitionOf, groupOf].map((of) => (alike.some((other) => of(other) === of(row)) ? '' : of(row)));
  const told = differs.find((word) => word !== '') ?? row.id;
  return `${row.label} (${told.charAt(0).toLowerCase()}${told.slice(1)})`;
}

const groupOf = ({ group }: ListedFigure): string => FIGURE_GROUPS.get(group) ?? '';

/** What the definition begins with, as far as its first pause. */
const definitionOf = ({ now, before, budget }: ListedFigure): string =>
  /^[^.,:;]{0,80}(?=[.,:;]|$)/.exec((now ?? before ?? budget)?.definition ?? '')?.[0] ?? '';

function choicesOf(figure: Figure, book: FigureBook, year: number): readonly FigureChoice[] {
  const reference = referenceTo(figure, year);
  const choices = PATTERNS[figure.unit.kind](figure)
    .map((pattern) => pattern.replaceAll('@', reference))
    .map((written) => ({ written, shown: fillReferences(written, book, year) }));
  // Two ways that read alike are one: the plain one stands first.
  return choices.filter(({ shown }, index) => choices.findIndex((each) => each.shown === shown) === index);
}

/** As a text should write it, so that it holds next year too. */
function referenceTo({ key }: Figure, year: number): string {
  const column = figureColumn(key);
  if (column === String(year)) return figureId(key);
  return column === `budget${year}` || column === `avvikelse${year}` ? `${figureId(key)}@${column.slice(0, -String(year).length)}` : key;
}

const PLAIN = '{{@}}';

/** The sentence variants of each kind of number. Those with `val` follow the sign: they stay right when the number changes. */
const PATTERNS: Readonly<Record<Figure['unit']['kind'], (figure: Figure) => readonly string[]>> = {
  money: (figure) => [PLAIN, '{{@|tkr}}', '{{@|mkr}}', ...(isNegative(figure) ? ['{{@|belopp}}'] : []), ...sentencesBySign(figure)],
  share: () => [PLAIN, '{{@|procent1}}', '{{@|ord}}'],
  count: (figure) => [PLAIN, '{{@|ord}}', '{{@|en}}', '{{@|ord,stor}}', ...withNoun(figure)],
  number: (figure) => [PLAIN, '{{@|hel}}', ...sentencesBySign(figure)],
};

/** What is counted, in the singular and the plural, and whether one of them is `en` or `ett`. */
const NOUNS: Readonly<Record<string, readonly [one: string, wish: 'en' | 'ord']>> = {
  deltagare: ['deltagare', 'en'],
  insatser: ['insats', 'en'],
  kvinnor: ['kvinna', 'en'],
  medlemmar: ['medlem', 'en'],
  mål: ['mål', 'ord'],
  möten: ['möte', 'ord'],
  personer: ['person', 'en'],
};

/** The number with its noun, which becomes singular when the number becomes one. */
function withNoun({ unit }: Figure): readonly string[] {
  const noun = unit.kind === 'count' && Object.hasOwn(NOUNS, unit.of) ? NOUNS[unit.of] : undefined;
  if (noun === undefined || unit.kind !== 'count') return [];
  return [`{{@|${noun[1]}}} {{@|antal:${noun[0]},${unit.of}}}`];
}

const isNegative = ({ value }: Figure): boolean => value.kind === 'known' && compare(value.exact, ZERO) < 0;

const INCREASE = '{{@|val:ökade med,minskade med,var oförändrat}} {{@|belopp}}';
const RESULT = '{{@|val:ett överskott på,ett underskott på}} {{@|belopp}}';
const AGAINST_BUDGET = '{{@|val:ett överskott mot budget på,ett underskott mot budget på}} {{@|belopp}}';

/** Only what is itself a change from one time to another has increased; a result has not, however large it is. */
const isChange = ({ key, label }: Figure): boolean =>
  figureId(key) === 'kf.arets-kassaflode' || /(^|(?<!före )\b)(förändring|ökning|minskning)/i.test(label);

/** Results, variances and changes may be above zero one year and below it the next: then the words must change too. */
function sentencesBySign(figure: Figure): readonly string[] {
  if (figureColumn(figure.key).startsWith('avvikelse')) return [AGAINST_BUDGET];
  if (isChange(figure)) return [INCREASE];
  return /resultat|överskott/i.test(figure.label) ? [RESULT] : [];
}
