import { compare, ZERO } from '../../shared/exact.ts';
import type { FigureBook } from '../figures/book.ts';
import { columnName } from '../figures/columns.ts';
import { type Figure, figureColumn, figureId } from '../figures/figure.ts';
import { findFigures, type ListedFigure, listFigures } from '../figures/figure-list.ts';
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
  return findFigures(listFigures(book, year), { words, group: '', order: 'rapport' })
    .map((row) => ({ row, columns: choicesFor(row, book, year) }))
    .filter(({ columns }) => columns.length > 0)
    .slice(0, SHOWN);
}

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
  return column === `budget${year}` || column === `avvikelse${year}` ? `${figureId(key)}@${column.replace(/\d+$/, '')}` : key;
}

const PLAIN = '{{@}}';

/** The sentence variants of each kind of number. Those with `val` follow the sign: they stay right when the number changes. */
const PATTERNS: Readonly<Record<Figure['unit']['kind'], (figure: Figure) => readonly string[]>> = {
  money: (figure) => [
    PLAIN,
    '{{@|tkr}}',
    '{{@|mkr}}',
    ...(isNegative(figure) ? ['{{@|belopp}}'] : []),
    ...(maySwing(figure)
      ? [
          '{{@|val:ett överskott på,ett underskott på}} {{@|belopp}}',
          '{{@|val:ökade med,minskade med,var oförändrat}} {{@|belopp}}',
          '{{@|belopp}} {{@|val:mer än,mindre än}}',
        ]
      : []),
  ],
  share: () => [PLAIN, '{{@|procent1}}', '{{@|ord}}'],
  count: () => [PLAIN, '{{@|ord}}', '{{@|en}}', '{{@|ord,stor}}', '{{@|en}} {{@|antal:person,personer}}'],
  number: (figure) => [PLAIN, '{{@|hel}}', ...(maySwing(figure) ? ['{{@|val:ökade med,minskade med,var oförändrat}} {{@|belopp}}'] : [])],
};

const isNegative = ({ value }: Figure): boolean => value.kind === 'known' && compare(value.exact, ZERO) < 0;

/** Results, variances and changes may be above zero one year and below it the next. */
const maySwing = (figure: Figure): boolean =>
  isNegative(figure) || /resultat|avvik|förändring|kassaflöde|överskott/i.test(`${figure.label} ${figureColumn(figure.key)}`);
