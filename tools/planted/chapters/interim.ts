import { heading, paragraph } from '../../../src/platform/documents/compose.ts';
import type { Block } from '../../../src/platform/documents/document.ts';
import { at } from '../chance.ts';
import { say } from '../draft.ts';
import { yearBack } from '../facts/facts.ts';
import type { Page } from '../page.ts';
import { type MoneyColumn, moneyTable, relateYears } from '../tables.ts';
import { balanceRows, incomeRows, relateBalance, relateIncome } from './statements.ts';

/** The first half of a year, beside the whole year before, a forecast and the budget. */
export function interimStatements(page: Page): readonly Block[] {
  const { facts, draft, write, year } = page;
  const [half, before, budget, forecast] = [facts.half, yearBack(facts, 0), at(facts.plans, 0), at(facts.plans, 1)];
  const columns: readonly MoneyColumn[] = [
    { slug: '0', header: `Utfall jan–jun ${year}` },
    { slug: 'h', header: `Utfall jan–jun ${year - 1}` },
    ...(page.style.budgetInStatement ? [{ slug: 'p', header: `Prognos helår ${year}` }] : []),
    { slug: 'b', header: `Budget helår ${year}` },
  ];
  const rows = incomeRows(page, { 0: half, h: facts.halfBefore, p: forecast, b: budget });
  const income = moneyTable(page, { id: 'rr', caption: 'Resultaträkning', columns, rows });
  relateIncome(page, columns);
  const days: readonly MoneyColumn[] = [
    { slug: '0', header: `${year}-06-30` },
    { slug: '1', header: `${year - 1}-12-31` },
  ];
  const balance = moneyTable(page, { id: 'br', caption: 'Balansräkning', columns: days, rows: balanceRows(page, { 0: half, 1: before }) });
  relateBalance(page);
  relateYears(page, 'br');
  draft.lures.add('halvår bredvid helår');
  const result = draft.number('dr.prosa.resultat', half.result, write.prose);
  const told = paragraph(
    say`Resultatet för perioden januari till juni ${year} uppgick till ${result} kr. Balansräkningen jämförs med den sista december ${year - 1}.`,
  );
  return [
    heading(1, 'Resultaträkning', { id: 'resultatrakning' }),
    income,
    told,
    heading(1, 'Balansräkning', { id: 'balansrakning' }),
    balance,
  ];
}
