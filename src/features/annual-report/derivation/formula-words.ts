import { enumerated } from '../../../shared/swedish.ts';
import type { AccountMeasure, Figure, Formula } from '../../figures/figure.ts';

const MEASURES: Record<AccountMeasure, string> = {
  movement: 'årets förändring',
  opening: 'ingående balans',
  closing: 'utgående balans',
  debits: 'årets debet',
  credits: 'årets kredit',
};

export const measureName = (measure: AccountMeasure): string => MEASURES[measure];

/** How the figure comes about, in one sentence (formeln i ord). */
export function formulaInWords(formula: Formula, nameOf: NameOf): string {
  switch (formula.kind) {
    case 'given':
      return 'Värdet är inskrivet som det är. Det räknas inte fram ur något annat.';
    case 'accounts':
      return `Summan av ${MEASURES[formula.measure]} ${formula.year} på kontona nedan.`;
    case 'rows':
      return 'Summan av raderna nedan.';
    case 'sum':
      return `${sumInWords(formula, nameOf)}.`;
    case 'ratio':
      return `${quoted(formula.numerator, nameOf)} delat med ${quoted(formula.denominator, nameOf)}.`;
    case 'product':
      return `${formula.factors.map((key) => quoted(key, nameOf)).join(' gånger ')}.`;
    case 'expression':
      return `Förbundets egen beräkning: ${formula.text}`;
  }
}

type NameOf = (key: string) => string;

/** Names are whole phrases, often with commas of their own. */
const quoted = (key: string, nameOf: NameOf): string => `”${nameOf(key)}”`;

const MOST_NAMED = 6;

function sumInWords({ terms }: Extract<Formula, { kind: 'sum' }>, nameOf: NameOf): string {
  const added = terms.filter((term) => term.sign === 1).map((term) => quoted(term.figure, nameOf));
  const taken = terms.filter((term) => term.sign === -1).map((term) => quoted(term.figure, nameOf));
  const minus = taken.length === 0 ? '' : ` minus ${listed(taken)}`;
  if (added.length === 0) return `${listed(taken)} med ombytt tecken`;
  if (added.length === 1) return taken.length === 0 ? `Samma som ${listed(added)}` : `${listed(added)}${minus}`;
  return `Summan av ${listed(added)}${minus}`;
}

function listed(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `${names.length} siffror`;
  return enumerated(names);
}

/** How a text fetches the figure: `{{rr.arets-resultat@2022}}`. */
export function referenceText(figure: Figure, year: number): string {
  const [id = '', column = ''] = figure.key.split('@');
  if (column === String(year)) return `{{${id}}}`;
  return `{{${id}@${column.replace(new RegExp(`^(budget|avvikelse)${year}$`), '$1')}}}`;
}
