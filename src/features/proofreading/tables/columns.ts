import type { ColumnRole, PrintedColumn } from './printed-table.ts';

/** What the words of a heading tell of its column. */
function columnOf(label: string): PrintedColumn {
  const plain = label.toLowerCase();
  const years = [...plain.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  const short = /(?<![\d-])(\d{2})-(?:\d{2})-\d{2}(?!\d)/.exec(plain)?.[1];
  if (years.length === 0 && short !== undefined) years.push(2000 + Number(short));
  const role = ROLES.find(({ words }) => words.test(plain))?.role ?? (years.length > 0 ? 'actual' : 'other');
  return { label, year: years.at(-1) ?? null, role };
}

/** The first that fits counts, so that `Avvikelse utfall – budget` is a variance. */
const ROLES: readonly { readonly role: ColumnRole; readonly words: RegExp }[] = [
  { role: 'note', words: /^not(?:er)?\.?$/ },
  {
    role: 'variance',
    words: /avvik|budget ?[–—-] ?utfall|utfall ?[–—-] ?budget|differens|diff\b|skillnad|kvar av|kvarstå|återstå|ändring|^från |avv\./,
  },
  { role: 'share', words: /svarsfrekvens|svarsandel|\bandel|procent|^ ?%|% ?$|i %/ },
  { role: 'forecast', words: /prognos/ },
  { role: 'net', words: /netto/ },
  { role: 'income', words: /intäkt/ },
  { role: 'cost', words: /kostnad/ },
  { role: 'budget', words: /budget|(?<!verksamhets)plan\b|beviljat/ },
  { role: 'actual', words: /utfall|bokslut|redovisat|resultat|faktiskt/ },
];

/** A budget beside costs and nets stays a budget, whichever of them it is a budget of. */
export function columnsOf(labels: readonly string[]): PrintedColumn[] {
  return labels.map((label) => {
    const column = columnOf(label);
    const isBudget = /budget/i.test(label) && !/avvik|utfall|differens|kvar|återstå/i.test(label);
    return isBudget ? { ...column, role: 'budget' } : column;
  });
}
