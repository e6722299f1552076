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
export function formulaInWords(formula: Formula, nameOf: (key: string) => string): string {
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
      return `${nameOf(formula.numerator)} delat med ${lowered(nameOf(formula.denominator))}.`;
    case 'product':
      return `${joined(formula.factors.map(nameOf), ' gånger ')}.`;
    case 'expression':
      return `Förbundets egen beräkning: ${formula.text}`;
  }
}

const MOST_NAMED = 6;

function sumInWords({ terms }: Extract<Formula, { kind: 'sum' }>, nameOf: (key: string) => string): string {
  const added = terms.filter((term) => term.sign === 1).map((term) => nameOf(term.figure));
  const taken = terms.filter((term) => term.sign === -1).map((term) => nameOf(term.figure));
  const minus = taken.length === 0 ? '' : ` minus ${lowered(listed(taken))}`;
  if (added.length === 0) return `${listed(taken)} med ombytt tecken`;
  if (added.length === 1) return taken.length === 0 ? `Samma som ${lowered(listed(added))}` : `${listed(added)}${minus}`;
  return `Summan av ${lowered(listed(added))}${minus}`;
}

function listed(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `${names.length} siffror`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).map(eachLowered).join(', ')} och ${lowered(names.at(-1) ?? '')}`;
}

const eachLowered = (name: string, place: number): string => (place === 0 ? name : lowered(name));
const joined = (names: readonly string[], between: string): string => names.map(eachLowered).join(between);

/** A name in the middle of a sentence begins with a small letter, unless it is an abbreviation or a name with capitals further in. */
const lowered = (name: string): string =>
  /^\p{Lu}\p{Ll}+(?![\p{L}-]*\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** How a text fetches the figure: `{{rr.arets-resultat@2022}}`. */
export function referenceText(figure: Figure, year: number): string {
  const [id = '', column = ''] = figure.key.split('@');
  if (column === String(year)) return `{{${id}}}`;
  return `{{${id}@${column.replace(new RegExp(`^(budget|avvikelse)${year}$`), '$1')}}}`;
}
