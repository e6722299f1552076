import { heading, numberColumn, paragraph, row, textColumn } from '../../../src/platform/documents/compose.ts';
import type { Block, Row, Table } from '../../../src/platform/documents/document.ts';
import { totalOf } from '../chance.ts';
import { relate, relateSum, say, type Term } from '../draft.ts';
import { nearest, percentOf } from '../facts/parts.ts';
import type { Indicator, Respondents } from '../facts/people.ts';
import { impossibleMeans, impossiblePercents } from '../impossible.ts';
import { meanWriter } from '../numbers.ts';
import { type Page, wrongPercentTexts } from '../page.ts';

export function surveys(page: Page): readonly Block[] {
  page.draft.lures.add('mätperiod som inte är kalenderåret');
  const period = paragraph(
    say`Mätningen gjordes från november ${page.year - 1} till oktober ${page.year} och omfattar därför inte samma personer som årets deltagare.`,
  );
  return [heading(2, 'Indikatorer för finansiell samordning', { id: 'indikatorer' }), period, indicatorTable(page), ...responses(page)];
}

function indicatorTable(page: Page): Table {
  const { facts, year, style } = page;
  const mean = style.order % 2 === 0;
  const columns = [
    'Antal svar',
    `Klart positiva ${year}`,
    ...(mean ? ['Medelvärde'] : []),
    ...(style.trafficCells ? [`Jämfört med ${year - 1} (${year - 1} / ${year}, %)`] : [`Klart positiva ${year - 1}`, 'Jämfört med i fjol']),
  ];
  return {
    kind: 'table',
    id: 'ind',
    caption: 'Indikatorer för finansiell samordning',
    unit: null,
    columns: [textColumn('Indikator', 4), ...columns.map((header) => numberColumn(header))],
    groups: [],
    rows: facts.indicators.map((one, index) => indicatorRow(page, one, { index, mean })),
    notes: [],
  };
}

function indicatorRow({ draft, write, style }: Page, one: Indicator, { index, mean }: { index: number; mean: boolean }): Row {
  const id = `ind.${index}`;
  const percent = percentOf(one.positive, one.answers);
  const impossible = impossiblePercents(one.answers, percent).map(write.percent);
  if (impossible.length > 0) relate(draft, 'omojlig-procent', { key: `${id}.nu`, wrongs: impossible, from: [`${id}.svar`, `${id}.ord`] });
  const means = impossibleMeans(one.answers, one.points).map(meanWriter);
  if (mean && means.length > 0) relate(draft, 'medelvarde-omojligt', { key: `${id}.medel`, wrongs: means, from: [`${id}.svar`] });
  const word = wordFor(percent, one.percentBefore);
  relate(draft, 'pastaende-jamforelse', {
    key: `${id}.ord`,
    wrongs: [word === 'Högre' ? 'Lägre' : 'Högre'],
    from: [`${id}.nu`, `${id}.da`, `${id}.igen`],
  });
  const claim = draft.claim(`${id}.ord`, word);
  return row('row', [
    one.text,
    [draft.number(`${id}.svar`, one.answers, String)],
    [draft.number(`${id}.nu`, percent, write.percent)],
    ...(mean ? [[draft.number(`${id}.medel`, nearest(one.points * 100, one.answers), meanWriter)]] : []),
    ...(style.trafficCells
      ? [say`${claim} ${draft.number(`${id}.da`, one.percentBefore, String)} / ${draft.number(`${id}.igen`, percent, String)}`]
      : [[draft.number(`${id}.da`, one.percentBefore, write.percent)], [claim]]),
  ]);
}

const wordFor = (now: number, before: number): string => (now === before ? 'Lika' : now > before ? 'Högre' : 'Lägre');

function responses(page: Page): readonly Block[] {
  const { facts, draft } = page;
  const groups = facts.respondents;
  const all = {
    name: 'Respondenter totalt',
    asked: totalOf(groups.map(({ asked }) => asked)),
    answers: totalOf(groups.map(({ answers }) => answers)),
  };
  const rows = [...groups, all].map((group, index) =>
    responseRow(page, group, { id: index === groups.length ? 'summa' : String(index), kind: index === groups.length ? 'total' : 'row' }),
  );
  for (const column of ['fragade', 'bortfall', 'svar']) {
    relateSum(draft, 'summa-kolumn-svar', {
      total: `sv.summa.${column}`,
      terms: groups.map((_, index): Term => [`sv.${index}.${column}`, 1]),
    });
  }
  const columns = ['Tillfrågade', 'Bortfall', 'Antal svar', 'Svarsandel'].map((header) => numberColumn(header));
  const table: Table = {
    kind: 'table',
    id: 'sv',
    caption: 'Svarsfrekvens',
    unit: null,
    columns: [textColumn('Respondentgrupp'), ...columns],
    groups: [],
    rows,
    notes: [],
  };
  return [heading(3, 'Svarsfrekvens', { id: 'svar' }), table];
}

function responseRow({ draft, write }: Page, group: Respondents, { id, kind }: { id: string; kind: 'row' | 'total' }): Row {
  const [asked, missing, answers, share] = ['fragade', 'bortfall', 'svar', 'andel'].map((name) => `sv.${id}.${name}`) as [
    string,
    string,
    string,
    string,
  ];
  const percent = percentOf(group.answers, group.asked);
  const cells = [
    [draft.number(asked, group.asked, String)],
    [draft.number(missing, group.asked - group.answers, String)],
    [draft.number(answers, group.answers, String)],
    [draft.number(share, percent, write.percent)],
  ];
  relateSum(draft, 'summa-svar', {
    total: asked,
    terms: [
      [missing, 1],
      [answers, 1],
    ],
  });
  relate(draft, 'svarsandel', { key: share, wrongs: wrongPercentTexts(percent, write.percent), from: [asked, answers] });
  return row(kind, [group.name, ...cells]);
}
