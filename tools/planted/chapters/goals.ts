import { heading, paragraph, row, textColumn } from '../../../src/platform/documents/compose.ts';
import type { Block, Row, Table } from '../../../src/platform/documents/document.ts';
import { relate, say } from '../draft.ts';
import { percentOf } from '../facts/parts.ts';
import type { Intervention } from '../facts/people.ts';
import { capitalised } from '../numbers.ts';
import type { Page } from '../page.ts';
import { individual } from './participants.ts';

/** One goal with what it came to. */
interface Goal {
  readonly text: string;
  readonly outcome: string;
  readonly isMet: boolean;
}

/** The plan's goals with outcome and verdict, and how many of them that were met. */
export function goals(page: Page): readonly Block[] {
  const all = goalsOf(page);
  const rows = all.map((goal, index) => goalRow(page, goal, index));
  const columns = ['Mål', 'Utfall', 'Måluppfyllelse'].map((header) => textColumn(header));
  const table: Table = { kind: 'table', id: 'ma', caption: 'Måluppfyllelse', unit: null, columns, groups: [], rows, notes: [] };
  return [heading(2, 'Måluppfyllelse', { id: 'maluppfyllelse' }), table, summary(page, all)];
}

function goalsOf(page: Page): readonly Goal[] {
  const { facts, write, year } = page;
  const health = individual(page).map((one) => healthGoal(page, one));
  const [first] = individual(page);
  const dialogues = facts.dialogues.length;
  return [
    ...health,
    {
      text: `Minst ${write.count(6)} kunskapsdialoger ska genomföras under ${year}`,
      outcome: `${capitalised(write.count(dialogues))} dialoger har genomförts`,
      isMet: dialogues >= 6,
    },
    ...(first === undefined ? [] : [growth(page, first)]),
  ];
}

/** The goal stands ten percentage points from the outcome, on one side or the other. */
function healthGoal({ write, style }: Page, one: Intervention): Goal {
  const percent = percentOf(one.better, one.answered);
  const isMet = (style.order + one.answered) % 3 !== 0;
  const goal = Math.trunc((percent + (isMet ? -10 : 15)) / 5) * 5;
  return {
    text: `Minst ${write.percent(Math.min(goal, 100))} av deltagarna i ${one.name} ska uppleva bättre hälsa`,
    outcome: `${one.better} av ${one.answered} svarande (${write.percent(percent)}) upplever bättre hälsa`,
    isMet: percent >= Math.min(goal, 100),
  };
}

const growth = ({ year }: Page, one: Intervention): Goal => ({
  text: `Fler deltagare i ${one.name} än föregående år`,
  outcome: `${one.participants} deltagare ${year} jämfört med ${one.participantsBefore} deltagare ${year - 1}`,
  isMet: one.participants > one.participantsBefore,
});

function goalRow({ draft, style }: Page, { text, outcome, isMet }: Goal, index: number): Row {
  const [met, missed] = style.verdicts;
  const [right, wrong] = isMet ? [met, missed] : [missed, met];
  const key = `ma.${index}`;
  const verdict = draft.claim(key, right);
  relate(draft, 'malbedomning', { key, wrongs: [wrong], from: ['ma.uppfyllda'] });
  return row('row', [text, outcome, [verdict]]);
}

function summary({ draft, write, style }: Page, all: readonly Goal[]): Block {
  const met = all.filter(({ isMet }) => isMet).length;
  const written = (value: number): string => capitalised(write.count(value));
  const count = draft.number('ma.uppfyllda', met, written);
  const members = all.map((_, index) => `ma.${index}`);
  const wrongs = [met - 1, met + 1].filter((other) => other >= 0 && other <= all.length).map(written);
  relate(draft, 'antal-uppraknade', { key: 'ma.uppfyllda', wrongs, from: members });
  const number = style.smallWords ? write.count(all.length) : String(all.length);
  return paragraph(say`${count} av de ${number} målen bedöms vara uppfyllda.`);
}
