import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readYearFolder } from '../year-folder/year-folder.form.ts';
import { prepareReport } from './prepare.form.ts';
import { writeReport } from './report.ts';

const SHEET = 'format: samband-arsmapp/1\nforbund: { id: a, namn: Förbundet A, kortnamn: A }\nar: 2023\nkontoplan: bas\n';
const GOALS =
  '- { id: ett, grupp: overgripande, mal: Mål ett., bedomning: uppfyllt }\n- { id: tva, grupp: vagen, mal: Mål två., bedomning: inte }\n';
const INTERVENTIONS = '- { id: vagen, namn: Vägen, inriktning: individ }\n';

/** The captions of all tables of goals, when a chapter of goals holds the given Markdown. */
function goalTables(markdown: string): string[] {
  const text = (content: string) => new TextEncoder().encode(content);
  const { value } = readYearFolder(
    new Map([
      ['arsmapp.yaml', text(SHEET)],
      ['mal.yaml', text(GOALS)],
      ['insatser.yaml', text(INTERVENTIONS)],
      ['texter/mal.md', text(`---\nkapitel: maluppfyllelse\n---\n${markdown}\n`)],
    ]),
  );
  assert.ok(value !== null);
  const { document } = writeReport(prepareReport(value).input, false);
  return document.blocks.flatMap((block) => (block.kind === 'table' && block.caption.startsWith('Måluppfyllelse') ? [block.caption] : []));
}

test('the goals stand in one table where no text places them', () => {
  assert.deepEqual(goalTables('Så gick det.'), ['Måluppfyllelse']);
});

test('a text that places the goals of one group gets them there, and the whole table is not repeated', () => {
  assert.deepEqual(goalTables('{{tabell:mal:vagen}}'), ['Måluppfyllelse, Vägen']);
});
