import { heading, row, textColumn } from '../../../src/platform/documents/compose.ts';
import type { Block, Inline, Row } from '../../../src/platform/documents/document.ts';
import { at } from '../chance.ts';
import { relate, relateSame, say } from '../draft.ts';
import { yearBack } from '../facts/facts.ts';
import { nearest, percentOf } from '../facts/parts.ts';
import type { Intervention } from '../facts/people.ts';
import { impossiblePercents } from '../impossible.ts';
import { capitalised } from '../numbers.ts';
import { type Page, wrongPercentTexts } from '../page.ts';

/** One intervention's place among all of them, by which its money is found. */
interface Card {
  readonly one: Intervention;
  readonly index: number;
  readonly id: string;
}

/** Facts about each intervention, one table of two columns for each. */
export function cards(page: Page): readonly Block[] {
  if (!page.style.cards) return [];
  const all = page.facts.interventions.map((one, index): Card => ({ one, index, id: `fr${index}` }));
  return [heading(2, 'Insatserna var för sig', { id: 'insatser' }), ...all.flatMap((card) => cardOf(page, card))];
}

function cardOf(page: Page, card: Card): readonly Block[] {
  const { one, id } = card;
  const rows = [
    row('row', [
      'Syfte',
      page.wording.pick(['Att deltagaren närmar sig arbete eller studier.', 'Att stärka samverkan mellan medlemmarna.']),
    ]),
    row('row', ['Målgrupp', `Personer mellan ${one.ageFrom} och 64 år i behov av samordnat stöd.`]),
    ...peopleRows(page, card),
    ...moneyRows(page, card),
    ...(one.kind === 'individ' ? goalRows(page, card) : []),
  ];
  const columns = [textColumn(one.name), textColumn('', 3)];
  return [
    heading(3, one.name, { id: `insats-${id}` }),
    { kind: 'table', id, caption: one.name, unit: null, columns, groups: [], rows, notes: [] },
  ];
}

function peopleRows({ draft, write }: Page, { one, id, index }: Card): readonly Row[] {
  const percent = percentOf(one.women, one.participants);
  const share = draft.number(`${id}.kvinnor`, percent, write.percent);
  const wrongs = wrongPercentTexts(percent, write.percent);
  relate(draft, 'konsfordelning', { key: `${id}.kvinnor`, wrongs, from: [`${id}.man`, `dt.${index}.kvinnor`] });
  const men = draft.number(`${id}.man`, percentOf(one.men, one.participants), write.percent);
  return [
    row('row', ['Antal deltagare', say`${draft.number(`${id}.deltagare`, one.participants, String)} deltagare`]),
    row('row', ['Könsfördelning', say`${share} kvinnor och ${men} män`]),
  ];
}

function moneyRows({ draft, facts, write }: Page, { one, id, index }: Card): readonly Row[] {
  const actual = at(yearBack(facts, 0).interventions, index).amount;
  const budget = at(facts.budget.interventions, index).amount;
  const perPerson = draft.number(`${id}.styckkostnad`, nearest(actual, one.participants), write.prose);
  relate(draft, 'kostnad-per-deltagare', { key: `${id}.styckkostnad`, from: [`${id}.utfall`, `${id}.deltagare`] });
  return [
    row('row', ['Budget', say`${draft.number(`${id}.budget`, budget, write.prose)} kr`]),
    row('row', ['Utfall', say`${draft.number(`${id}.utfall`, actual, write.prose)} kr`]),
    row('row', ['Kostnad/deltagare', say`${perPerson} kr/deltagare`]),
  ];
}

function goalRows(page: Page, card: Card): readonly Row[] {
  const { one, id } = card;
  const { write, draft } = page;
  const placed = at(one.exits, 0) + at(one.exits, 1);
  const percent = percentOf(placed, one.ended);
  const met = percent >= one.goalPercent;
  const verdict = draft.claim(`${id}.bedomning`, met ? 'Målet är uppnått.' : 'Målet är inte uppnått.');
  relate(draft, 'malbedomning', {
    key: `${id}.bedomning`,
    wrongs: [met ? 'Målet är inte uppnått.' : 'Målet är uppnått.'],
    from: [`${id}.andel`, `${id}.mal`],
  });
  const goal = draft.number(`${id}.mal`, one.goalPercent, write.percent);
  return [
    row('row', ['Mål', say`Minst ${goal} av de som avslutas ska gå till arbete eller studier.`]),
    row('row', ['Resultat', [...outcome(page, card, { placed, percent }), ...repeated(page, card)]]),
    row('row', ['Måluppfyllelse', [verdict]]),
  ];
}

/** A percentage of a number so small that most percentages cannot come from it. */
function outcome({ draft, write }: Page, { one, id }: Card, { placed, percent }: { placed: number; percent: number }): readonly Inline[] {
  const share = draft.number(`${id}.andel`, percent, write.percent);
  const from = [`${id}.avslutade`];
  const impossible = impossiblePercents(one.ended, percent).map(write.percent);
  if (impossible.length > 0) relate(draft, 'omojlig-procent', { key: `${id}.andel`, wrongs: impossible, from });
  const ended = draft.number(`${id}.avslutade`, one.ended, String);
  if (placed % 2 === 0) return say`Av de ${ended} som avslutades gick ${share} till arbete eller studier. `;
  const count = draft.number(`${id}.placerade`, placed, String);
  relate(draft, 'procent-av-antal', {
    key: `${id}.andel`,
    wrongs: wrongPercentTexts(percent, write.percent),
    from: [...from, `${id}.placerade`],
  });
  return say`Av de ${ended} som avslutades gick ${count} (${share}) till arbete eller studier. `;
}

/** The participants once more, beside what was planned. */
function repeated({ draft, write, style }: Page, { one, id }: Card): readonly Inline[] {
  const again = draft.number(`${id}.igen`, one.participants, String);
  if (one.newcomers % 4 === 0) draft.lures.add('period som är kortare än året');
  const part = one.newcomers % 4 === 0 ? say` Under perioden mars–december började ${one.newcomers - 3} personer.` : [];
  relateSame(draft, 'prosa-mot-prosa', { change: [`${id}.igen`, `${id}.deltagare`], same: [`${id}.deltagare`, `${id}.igen`] });
  if (one.participants >= one.planned || style.order % 2 === 0)
    return [...say`Insatsen har under året gett stöd till ${again} deltagare.`, ...part];
  const percent = percentOf(one.planned - one.participants, one.planned);
  if (percent < 4) return [...say`Insatsen har under året gett stöd till ${again} deltagare.`, ...part];
  const less = draft.number(`${id}.diff`, percent, write.percent);
  relate(draft, 'avvikelse-fran-mal', { key: `${id}.diff`, wrongs: wrongPercentTexts(percent, write.percent), from: [`${id}.igen`] });
  return say`Insatsen har under året gett stöd till ${again} deltagare, vilket är ${less} färre än de ${one.planned} som var planerade.`;
}

/** The cards against the tables of money and people; said when all chapters are written. */
export function relateCards({ draft, facts }: Page): void {
  for (const [index, one] of facts.interventions.entries()) {
    const line = one.name.toLowerCase().replace(/ /g, '-').normalize('NFD').replace(/\p{M}/gu, '');
    relateSame(draft, 'faktaruta-mot-tabell', { change: [`fr${index}.utfall`], same: [`n3.${line}.0`, `rr.${line}.0`, `dr.${line}.u`] });
    relateSame(draft, 'faktaruta-mot-tabell', { change: [`fr${index}.budget`], same: [`dr.${line}.b`] });
    relateSame(draft, 'faktaruta-mot-tabell', { change: [`fr${index}.deltagare`], same: [`dt.${index}.totalt`] });
  }
}

export const planned = (page: Page, one: Intervention): string =>
  `${capitalised(one.name)} planeras för ${one.planned} deltagare år ${page.year + 1}.`;
