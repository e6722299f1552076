import { heading, paragraph } from '../../../src/platform/documents/compose.ts';
import type { Block, Table } from '../../../src/platform/documents/document.ts';
import { slug } from '../../../src/shared/swedish.ts';
import { at } from '../chance.ts';
import { relate, relateSum, say, type Term } from '../draft.ts';
import { yearBack } from '../facts/facts.ts';
import type { YearMoney } from '../facts/money.ts';
import type { Line } from '../facts/parts.ts';
import type { Page } from '../page.ts';
import { type MoneyRow, moneyTable, twoYears } from '../tables.ts';

export function notes(page: Page): readonly Block[] {
  const { noteTables, detailed } = page.style;
  const flows = noteTables && !detailed ? [...incomeNote(page), ...costNote(page)] : [];
  const tables = noteTables ? [...flows, ...receivableNote(page), ...liabilityNote(page)] : [];
  return [heading(1, 'Noter', { id: 'noter' }), heading(2, 'Not 1. Redovisningsprinciper', { id: 'not-1' }), principles(page), ...tables];
}

function principles({ draft }: Page): Block {
  const law = draft.claim('lag.bokforing', '2018:597');
  relate(draft, 'lagrum', { key: 'lag.bokforing', wrongs: ['2018:579', '2018:957', '1997:614'] });
  return paragraph(
    say`Årsredovisningen följer i tillämpliga delar lagen (${law}) om kommunal bokföring och redovisning samt rekommendationer från Rådet för kommunal redovisning.`,
  );
}

/** One note: its lines of both years, under a heading of its own. */
interface Note {
  readonly number: number;
  readonly title: string;
  readonly lines: (year: YearMoney) => readonly Line[];
  readonly total: (year: YearMoney) => number;
}

function incomeNote(page: Page): readonly Block[] {
  return noteWithTable(page, {
    number: 2,
    title: page.style.incomeWord,
    lines: (year) => [...memberLines(page, year), ...year.otherIncome],
    total: ({ income }) => income,
  });
}

/** What the members pay, in the order that this association prints them. */
export function memberLines({ facts, style }: Page, year: YearMoney): readonly Line[] {
  const { region, municipalities } = facts.association;
  const name = (who: string): string => (style.memberWord === 'Medlemsavgift' ? `Medlemsavgift ${who}` : `${style.memberWord} ${who}`);
  const state = { label: name('staten via Försäkringskassan'), amount: year.state };
  const regional = { label: name(region), amount: year.region };
  const local = municipalities.map((place, index) => ({ label: name(`${place} kommun`), amount: at(year.municipalities, index) }));
  return style.order % 2 === 0 ? [state, ...local, regional] : [state, regional, ...local];
}

const costNote = (page: Page): readonly Block[] =>
  noteWithTable(page, {
    number: 3,
    title: page.style.costWord,
    lines: ({ interventions, office }) => [...interventions, ...office],
    total: ({ cost }) => cost,
  });

const receivableNote = (page: Page): readonly Block[] =>
  noteWithTable(page, { number: 4, title: 'Fordringar', lines: ({ receivables }) => receivables, total: ({ receivable }) => receivable });

const liabilityNote = (page: Page): readonly Block[] =>
  noteWithTable(page, {
    number: 5,
    title: 'Kortfristiga skulder',
    lines: ({ liabilities }) => liabilities,
    total: ({ liability }) => liability,
  });

function noteWithTable(page: Page, note: Note): readonly Block[] {
  const title = `Not ${note.number}${page.style.order % 3 === 0 ? '' : '.'} ${note.title}`;
  return [heading(2, title, { id: `not-${note.number}` }), noteTable(page, note)];
}

function noteTable(page: Page, { number, title, lines, total }: Note): Table {
  const id = `n${number}`;
  const years = { 0: yearBack(page.facts, 0), 1: yearBack(page.facts, 1) };
  const [now, before] = [lines(years[0]), lines(years[1])];
  const rows = now.map(({ label, amount }, index): MoneyRow => {
    const earlier = at(before, index).amount + slipOf(page, number, index);
    return { slug: slug(label), label, values: { 0: amount, 1: earlier } };
  });
  const sum: MoneyRow = { slug: 'summa', label: page.style.totalWord, kind: 'total', values: { 0: total(years[0]), 1: total(years[1]) } };
  const table = moneyTable(page, {
    id,
    caption: `Not ${number}. ${title}`,
    columns: twoYears(page),
    rows: [...withPart(page, number, rows), sum],
  });
  for (const column of ['0', '1']) {
    relateSum(page.draft, 'summa-not', {
      total: `${id}.summa.${column}`,
      terms: rows.map((line): Term => [`${id}.${line.slug}.${column}`, 1]),
    });
  }
  return table;
}

/** Öre that are left out make a sum differ by a krona or two, which is no error. */
function slipOf({ style, draft }: Page, number: number, index: number): number {
  if (!style.slips || number !== 3 || index !== 0) return 0;
  draft.lures.add('avrundning i en summa');
  return 1 + (style.wording % 2);
}

/** A row of which another one is a part, and that is not added to the sum. */
function withPart({ style, draft }: Page, number: number, rows: readonly MoneyRow[]): readonly MoneyRow[] {
  const largest = at(rows, 0);
  if (number !== 3 || style.order % 5 !== 0) return rows;
  draft.lures.add('varav-rad');
  const part = (column: string): number => Math.trunc(((largest.values[column] ?? 0) * 37) / 100);
  const values = { 0: part('0'), 1: part('1') };
  return [largest, { slug: 'varav', label: 'varav personalkostnader', kind: 'indent', values }, ...rows.slice(1)];
}
