import { heading, numberColumn, paragraph, row, textColumn } from '../../../src/platform/documents/compose.ts';
import type { Block, Inline, Row, Table } from '../../../src/platform/documents/document.ts';
import { at, type Chance, totalOf } from '../chance.ts';
import { relate, relateSame, relateSum, say, type Term } from '../draft.ts';
import { nearest, percentOf } from '../facts/parts.ts';
import { EXITS, type Intervention } from '../facts/people.ts';
import { type Page, wrongPercentTexts } from '../page.ts';

export const individual = ({ facts }: Page): readonly Intervention[] => facts.interventions.filter(({ kind }) => kind === 'individ');

/** The columns of the table of participants: what each is called and what it counts. */
const COLUMNS: readonly { readonly slug: string; readonly header: string; readonly of: (one: Intervention) => number }[] = [
  { slug: 'kvinnor', header: 'Kvinnor', of: ({ women }) => women },
  { slug: 'man', header: 'Män', of: ({ men }) => men },
  { slug: 'totalt', header: 'Totalt', of: ({ participants }) => participants },
  { slug: 'nya', header: 'Varav nya', of: ({ newcomers }) => newcomers },
  { slug: 'avslutade', header: 'Avslutade', of: ({ ended }) => ended },
  ...EXITS.map((header, index) => ({ slug: `skal-${index}`, header, of: ({ exits }: Intervention) => at(exits, index) })),
];

export function participants(page: Page): readonly Block[] {
  const all = individual(page);
  const columns = page.style.order % 4 === 0 ? COLUMNS.slice(0, 5) : COLUMNS;
  const rows = all.map((one, index) => countRow(page, one, { index, columns }));
  const total = row('total', [
    page.style.totalWord,
    ...columns.map(({ slug, of }) => [page.draft.number(`dt.summa.${slug}`, totalOf(all.map(of)), String)]),
  ]);
  const table: Table = {
    kind: 'table',
    id: 'dt',
    caption: `Deltagare ${page.year}`,
    unit: null,
    columns: [textColumn('Insats'), ...columns.map(({ header }) => numberColumn(header))],
    groups: [],
    rows: all.length > 1 ? [...rows, total] : rows,
    notes: [],
  };
  relateParticipants(
    page,
    all.length,
    columns.map(({ slug }) => slug),
  );
  return [heading(2, `Deltagare ${page.year}`, { id: 'deltagare' }), table, told(page, all), ...ages(page)];
}

function countRow({ draft }: Page, one: Intervention, { index, columns }: { index: number; columns: typeof COLUMNS }): Row {
  return row('row', [
    one.name,
    ...columns.map(({ slug, of }): readonly Inline[] => [draft.number(`dt.${index}.${slug}`, of(one), String)]),
  ]);
}

function relateParticipants({ draft }: Page, count: number, slugs: readonly string[]): void {
  const rows = [...Array(count).keys()].map(String);
  for (const line of rows) {
    const terms = (names: readonly string[]): readonly Term[] => names.map((name): Term => [`dt.${line}.${name}`, 1]);
    relateSum(draft, 'konsfordelning', { total: `dt.${line}.totalt`, terms: terms(['kvinnor', 'man']) });
    relateSum(draft, 'avslutsorsaker', { total: `dt.${line}.avslutade`, terms: terms(EXITS.map((_, index) => `skal-${index}`)) });
  }
  if (count < 2) return;
  for (const slug of slugs) {
    relateSum(draft, 'summa-kolumn-deltagare', { total: `dt.summa.${slug}`, terms: rows.map((line): Term => [`dt.${line}.${slug}`, 1]) });
  }
}

/** The totals said again in words, and how many went on to work or studies. */
function told({ draft, facts, write, year, style, wording }: Page, all: readonly Intervention[]): Block {
  const sum = (of: (one: Intervention) => number): number => totalOf(all.map(of));
  const [women, men, both, ended] = [
    sum((one) => one.women),
    sum((one) => one.men),
    sum((one) => one.participants),
    sum((one) => one.ended),
  ];
  const placed = sum(({ exits }) => at(exits, 0) + at(exits, 1));
  const percent = percentOf(placed, ended);
  const number = (said: string, value: number): Inline => draft.number(`dt.prosa.${said}`, value, write.count);
  const counted = countedWords(wording, { year, all: number('totalt', both), women: number('kvinnor', women), men: number('man', men) });
  const share = draft.number('dt.prosa.andel', percent, write.percent);
  const left = leftWords(wording, { ended: number('avslutade', ended), placed: number('placerade', placed), share });
  const row = all.length > 1 ? 'summa' : '0';
  for (const [said, slug] of [
    ['totalt', 'totalt'],
    ['kvinnor', 'kvinnor'],
    ['man', 'man'],
    ['avslutade', 'avslutade'],
  ] as const) {
    relateSame(draft, 'tabell-mot-prosa', { change: [`dt.prosa.${said}`], same: [`dt.${row}.${slug}`] });
  }
  relate(draft, 'procent-av-antal', {
    key: 'dt.prosa.andel',
    wrongs: wrongPercentTexts(percent, write.percent),
    from: ['dt.prosa.placerade', 'dt.prosa.avslutade'],
  });
  if (facts.twice === 0 || all.length < 2 || style.kind !== 'annual') return paragraph([...counted, ...left]);
  draft.lures.add('personer i två insatser och ett antal unika');
  return paragraph([
    ...counted,
    ...say` Eftersom ${write.count(facts.twice)} av dem deltog i två insatser var antalet unika personer ${both - facts.twice}.`,
    ...left,
  ]);
}

interface Counted {
  readonly year: number;
  readonly all: Inline;
  readonly women: Inline;
  readonly men: Inline;
}

const countedWords = (wording: Chance, { year, all, women, men }: Counted): readonly Inline[] =>
  wording.pick([
    () => say`Under ${year} deltog ${all} personer i individinriktade insatser, varav ${women} kvinnor och ${men} män.`,
    () => say`Totalt ${all} personer har tagit del av någon individinriktad insats under året: ${women} kvinnor och ${men} män.`,
    () =>
      say`Antalet deltagare i de individinriktade insatserna uppgick ${year} till ${all}. Av dessa var ${women} kvinnor och ${men} män.`,
  ])();

interface Left {
  readonly ended: Inline;
  readonly placed: Inline;
  readonly share: Inline;
}

const leftWords = (wording: Chance, { ended, placed, share }: Left): readonly Inline[] =>
  wording.pick([
    () => say` Av de ${ended} som avslutades gick ${placed} till arbete eller studier, vilket motsvarar ${share}.`,
    () => say` Under året avslutades ${ended} deltagare, och av dem började ${placed} (${share}) arbeta eller studera.`,
    () => say` ${placed} av ${ended} avslutade deltagare har gått vidare till arbete eller studier (${share}).`,
  ])();

const AGES = ['16–24 år', '25–34 år', '35–44 år', '45–54 år', '55–65 år'];

/** Shares without counts: only together do they tell that one of them is wrong. */
function ages(page: Page): readonly Block[] {
  const { draft, facts, write, style } = page;
  if (style.order % 3 !== 0) return [];
  const counts = AGES.map((_, index) => 5 + ((facts.association.year * (index + 3) + style.order) % 17));
  const percents = counts.map((count) => nearest(count * 100, totalOf(counts)));
  if (totalOf(percents) !== 100) draft.lures.add('andelar som avrundade blir 99 eller 101');
  const keys = AGES.map((_, index) => `al.${index}`);
  const rows = AGES.map((age, index) => row('row', [age, [draft.number(at(keys, index), at(percents, index), write.percent)]]));
  for (const [index, key] of keys.entries()) {
    relate(draft, 'andelar-hundra', {
      key,
      wrongs: wrongPercentTexts(at(percents, index), write.percent),
      from: keys.filter((other) => other !== key),
    });
  }
  const columns = [textColumn('Ålder'), numberColumn('Andel av deltagarna')];
  return [
    heading(3, 'Deltagarnas ålder', { id: 'alder' }),
    { kind: 'table', id: 'al', caption: 'Deltagarnas ålder', unit: null, columns, groups: [], rows, notes: [] },
  ];
}
