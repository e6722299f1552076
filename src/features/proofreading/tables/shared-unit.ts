import { type TextLine, textOf } from '../../../shared/document-text.ts';
import { absolute, compare, exact } from '../../../shared/exact.ts';
import type { PrintedUnit } from '../printed-number.ts';
import type { PrintedTable } from './printed-table.ts';
import { statementKind } from './statement-kind.ts';

/**
 * Tables of money that do not say what they are in are in what the statements are in, or in what the document says once for all:
 * `Belopp i tkr om inte annat anges`. Left alone where the statements differ or are plainly in kronor, and where amounts are too large.
 */
export function withSharedUnit(tables: readonly PrintedTable[], lines: readonly TextLine[]): PrintedTable[] {
  const said = tables.some(isStatementInKronor) ? null : saidOnce(lines);
  const unit = said ?? unitOfStatements(tables);
  return unit === null
    ? [...tables]
    : tables.map((table) =>
        isSilent(table) && isOfMoney(table)
          ? { ...table, unit: isUnderKronor(table) || (statementKind(table) === 'not' && areNotesInKronor(lines)) ? 'kr' : unit }
          : table,
      );
}

/** `I noterna anges beloppen i hela kronor`, where the statements are in thousands; the sentence may go on in the next line. */
const areNotesInKronor = (lines: readonly TextLine[]): boolean =>
  lines.some((line, index) => {
    const text = textOf(line);
    return /noter/i.test(text) && NOTES_IN_KRONOR.test(`${text} ${textOf(lines[index + 1] ?? line)}`);
  });

const NOTES_IN_KRONOR =
  /(?:(?<!\p{sc=Latin})noter(?:na)?(?!\p{sc=Latin})[^.;]{0,60}(?:belopp|anges|redovisas|är)[^.;]{0,40}|belopp(?:en)? i noterna [^.;]{0,40})(?<!(?:tusen|tusental|miljoner) )(?:hela )?kronor/iu;

/** `9. Noter (kronor)` below statements in thousands, whichever of its notes the table is of. */
const isUnderKronor = ({ headings }: PrintedTable): boolean =>
  IN_KRONOR.test(headings.findLast((heading) => [IN_KRONOR, IN_OTHER].some((unit) => unit.test(heading.trim())))?.trim() ?? '');

const IN_KRONOR = /\((?:i |belopp i )?(?:kr|kronor|sek)\)$/i;
const IN_OTHER = /\((?:i |belopp i )?(?:tkr|kkr|mkr)\)$/i;

const saidOnce = (lines: readonly TextLine[]): PrintedUnit =>
  lines.some((line) => line.table === null && SAID.test(textOf(line))) ? 'tkr' : null;

/** What is said above another table is of that one where the statements are plainly in kronor. */
const isStatementInKronor = (table: PrintedTable): boolean => isOfStatements(table) && table.unit !== 'tkr' && isLarge(table);

const isOfStatements = (table: PrintedTable): boolean => ['resultat', 'balans'].includes(statementKind(table));

const isLarge = ({ unit, rows }: PrintedTable): boolean => unit === 'kr' || rows.some(({ cells }) => cells.some(isLargeOrTold));

const SAID =
  /(?:alla|samtliga) (?:belopp|siffror|tal)(?: \p{sc=Latin}{1,14}){0,5} (?:tkr|kkr|tusen(?:tal)? kronor|tusental kr)|belopp(?:en)? (?:är |anges |redovisas )?i (?:tkr|kkr|tusen(?:tal)? kronor) om inte/iu;

function unitOfStatements(tables: readonly PrintedTable[]): PrintedUnit {
  const units = new Set(tables.filter(isOfStatements).flatMap(({ unit }) => unit ?? []));
  const [unit = null] = units;
  return units.size === 1 && unit !== 'kr' ? unit : null;
}

const isSilent = ({ unit, declaredUnit, rows }: PrintedTable): boolean =>
  unit === null && declaredUnit === null && !rows.some(({ cells }) => cells.some(isLargeOrTold));

/** An amount with its own unit, or one that no association has in thousands. */
const isLargeOrTold = ({ number }: PrintedTable['rows'][number]['cells'][number]): boolean =>
  number !== null && (['kr', 'tkr', 'mkr'].includes(number.unit ?? '') || compare(absolute(number.value), exact(1_000_000)) >= 0);

/** A part of the statements, a budget, or what members have paid; people are counted and have no unit. */
function isOfMoney(table: PrintedTable): boolean {
  if (statementKind(table) !== 'annan') return true;
  const isBudget =
    table.columns.some(({ role }) => role === 'budget') && table.columns.some(({ role }) => role === 'actual' || role === 'variance');
  const funders = [/(?<!\p{sc=Latin})staten|försäkringskassan/iu, /region|landsting/iu, /kommun/iu];
  const isPaid =
    funders.filter((words) => table.rows.some(({ label }) => words.test(label))).length >= 2 &&
    !/deltag|antal|remit|person/i.test(allLabels(table));
  return isBudget || isPaid;
}

const allLabels = ({ title, columns }: PrintedTable): string => [title, ...columns.map(({ label }) => label)].join(' ');
