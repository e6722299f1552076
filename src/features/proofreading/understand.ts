import type { DocumentText } from '../../shared/document-text.ts';
import { withCharts } from './cards/charts.ts';
import { withFactLines } from './cards/fact-lines.ts';
import { interventionNames, namesOfMoney } from './cards/intervention-names.ts';
import { moneyFacts } from './cards/money-facts.ts';
import { withNumberCards } from './cards/number-cards.ts';
import { withPairsApart } from './cards/pairs-beside.ts';
import { withHeadings } from './headings.ts';
import { mostLikelyYear } from './report-year.ts';
import { checkRowSums } from './sums/row-sums.ts';
import { withUnnamedSums } from './sums/unnamed-sums.ts';
import { withColumnsInTitle } from './tables/columns-in-title.ts';
import { findTables } from './tables/find-tables.ts';
import { withoutTwins } from './tables/headings-of-columns.ts';
import { withLeaders } from './tables/leaders.ts';
import type { PrintedTable } from './tables/printed-table.ts';
import { withSharedUnit } from './tables/shared-unit.ts';
import { isCounted } from './tables/table-of.ts';
import { withYearAbove } from './tables/years-above.ts';
import type { Trial } from './trial.ts';
import { type Sentence, sentencesOf } from './words/passages.ts';
import { withSections } from './words/sections.ts';

/** What a document holds, as far as it was understood. */
export interface Understood {
  /** The year that it is about. */
  readonly year: number;
  readonly tables: readonly PrintedTable[];
  /** Those with numbers. */
  readonly counted: readonly PrintedTable[];
  readonly sentences: readonly Sentence[];
  /** What rows of a table come to, which more than one check asks for. */
  readonly rowSums: readonly Trial[];
}

/** Finds tables and sentences, and what they are about. */
export function understand(read: DocumentText): Understood {
  const document = withFactLines(withLeaders(withNumberCards(withCharts(withHeadings(read)))));
  const tables = findTables(document);
  const found = {
    ...tables,
    tables: withSharedUnit(tables.tables, document.lines)
      .map(withPairsApart)
      .map(withColumnsInTitle)
      .map(withUnnamedSums)
      .map(withYearAbove),
  };
  const counted = found.tables.filter(isCounted);
  const names = namesOfMoney(moneyFacts(counted.map(withoutTwins), mostLikelyYear(document, counted)), interventionNames(found.tables));
  return {
    year: mostLikelyYear(document, counted),
    tables: found.tables,
    counted,
    sentences: withSections(sentencesOf(document, found), names),
    rowSums: counted.flatMap(checkRowSums),
  };
}
