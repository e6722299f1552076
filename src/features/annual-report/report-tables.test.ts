import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Inline, Table } from '../../platform/documents/document.ts';
import { readYearFolder } from '../year-folder/year-folder.form.ts';
import { prepareReport } from './prepare.form.ts';
import { writeReport } from './report.ts';
import { reportJson } from './report-json.ts';

const SHEET =
  'format: samband-arsmapp/1\nforbund: { id: a, namn: Förbundet A, kortnamn: A }\nar: 2024\nkontoplan: bas\nbeslutad: 2025-03-14\n';
const FILES: Readonly<Record<string, string>> = {
  'arsmapp.yaml': SHEET,
  'medlemmar.csv': 'medlem;namn;slag;kod;organisationsnummer\nregion;Region A;region;81;\naby;Åby kommun;kommun;8101;\n',
  'uppdrag.csv':
    'organ;roll;medlem;fran;till;namn;anmarkning\nstyrelse;Ordförande;region;2023-01-01;2024-12-31;;\nstyrelse;Ordförande;aby;2025-01-01;;;\nstyrelse;Ledamot;aby;;;;\n',
  'insatser.yaml': '- { id: vagen, namn: Vägen, inriktning: individ }\n',
  'kodlistor.csv': 'lista;kod;namn\navslutsorsak;arbete;Arbete\navslutsorsak;annat;Annat skäl\n',
  'deltagare.csv': 'ar;insats;kon;matt;antal\n2024;vagen;alla;deltagare;40\n2024;vagen;alla;avslutade;20\n',
  'avslut.csv': 'ar;insats;kon;orsak;antal\n2024;vagen;alla;annat;8\n2024;vagen;kvinna;arbete;9\n2024;vagen;man;arbete;3\n',
  'handelser.csv':
    'datum;slag;namn;insats;deltagare;anmarkning\n2024-05-02;avslutning;Avslutning;vagen;3;\n2024-06-01;styrelsemote;Styrelsemöte;;4;\n2024-09-01;massa;Mässa;vagen;1044;\n',
};

function written(files: Readonly<Record<string, string>>) {
  const bytes = Object.entries({ ...FILES, ...files }).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  const { value } = readYearFolder(new Map(bytes));
  assert.ok(value !== null);
  const { input } = prepareReport(value);
  return { input, report: writeReport(input, false) };
}

const textOf = (content: readonly Inline[]): string => content.map((inline) => ('text' in inline ? inline.text : '')).join('');
const tablesIn = (blocks: readonly Block[]): Table[] => blocks.filter((block) => block.kind === 'table');
const told = (table: Table | undefined): string[][] => [
  table?.columns.map(({ header }) => textOf(header)) ?? [],
  ...(table?.rows.map(({ cells }) => cells.map(({ content }) => textOf(content))) ?? []),
];
const tableOf = (files: Readonly<Record<string, string>>, id: string): string[][] =>
  told(tablesIn(written(files).report.document.blocks).find((table) => table.id === id));

test('reasons for leaving stand beside the participants when no text asks for them apart', () => {
  assert.deepEqual(tableOf({ 'texter/deltagare.md': 'Så här många.\n' }, 'tabell-deltagare')[0], [
    'Insats',
    'Totalt',
    'Avslutade',
    'Arbete',
    'Annat skäl',
  ]);
});

test('reasons for leaving are a table of their own when a text asks for it, and then leave the other', () => {
  const files = { 'texter/deltagare.md': '{{tabell:deltagare}}\n\n{{tabell:avslutsorsaker}}\n' };
  assert.deepEqual(tableOf(files, 'tabell-deltagare'), [
    ['Insats', 'Totalt', 'Avslutade'],
    ['Vägen', '40', '20'],
    ['Totalt', '40', '20'],
  ]);
  assert.deepEqual(tableOf(files, 'tabell-avslutsorsaker'), [
    ['Insats', 'Arbete', 'Annat skäl', 'Avslutade'],
    ['Vägen', '12', '8', '20'],
    ['Totalt', '12', '8', '20'],
  ]);
});

test('the board of the year stands in its table, and those sign who sit on the day of the decision', () => {
  const { report } = written({});
  assert.deepEqual(
    tablesIn(report.document.blocks)
      .filter((table) => table.id === 'tabell-styrelse')
      .flatMap(({ rows }) => rows.map(({ cells }) => textOf(cells[1]?.content ?? []))),
    [],
  );
  assert.deepEqual(
    tableOf({ 'texter/styrning.md': '{{tabell:styrelse}}\n' }, 'tabell-styrelse').map((row) => row.slice(0, 2)),
    [
      ['Uppdrag', 'Utsedd av'],
      ['Ordförande', 'Region A'],
      ['Ledamot', 'Åby kommun'],
    ],
  );
  const [signatures] = report.document.blocks.filter((block) => block.kind === 'signatures');
  assert.deepEqual(
    signatures?.places.map(({ role, detail }) => `${role}, ${detail}`),
    ['Ordförande, Åby kommun', 'Ledamot, Åby kommun'],
  );
});

test('few participants of an intervention are not told at its gatherings either', () => {
  const files = { 'texter/handelser.md': '{{tabell:handelser}}\n' };
  const participants = (more: Readonly<Record<string, string>>) => tableOf({ ...files, ...more }, 'tabell-handelser').map((row) => row[2]);
  assert.deepEqual(participants({}), ['Deltagare', 'för få', '4', '1\u00a0044']);
  const accepted = '- { fynd: smagrupper.offentliga, skal: Redan tryckta., av: Chefen, datum: 2025-02-20 }\n';
  assert.deepEqual(participants({ 'godkannanden.yaml': accepted }), ['Deltagare', '3', '4', '1\u00a0044']);
});

test('no program is told the rows behind a count, nor anything of a hidden one', () => {
  const { input, report } = written({ 'texter/deltagare.md': '{{tabell:deltagare}}\n' });
  const finished = { ...report, findings: [] };
  const { figures } = reportJson(input, finished) as { figures: { key: string; shown: string; formula: unknown }[] };
  const byKey = (key: string) => figures.find((figure) => figure.key === key);
  assert.deepEqual(byKey('insats.vagen.avslut.arbete@2024')?.formula, {
    kind: 'rows',
    rows: [{ label: '2 rader tillsammans', value: { numerator: '12', denominator: '1' }, source: { file: 'avslut.csv', line: null } }],
  });
});

test('contingent liabilities stand under the balance sheet with the year before, and their lack is told', () => {
  const books =
    '#FLAGGA 0\n#SIETYP 4\n#RAR 0 20240101 20241231\n#KONTO 1930 Bank\n#KONTO 2091 "Eget kapital"\n#IB 0 1930 100\n#IB 0 2091 -100\n#UB 0 1930 100\n#UB 0 2091 -100\n';
  const without = written({ 'bokforing/2024.se': books });
  const sentences = without.report.document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.content)] : []));
  assert.ok(sentences.includes('Panter och ansvarsförbindelser: inga.'));
  const facts = 'id;ar;namn;varde;enhet;decimaler;population;period;anmarkning\nansvarsforbindelser;2024;Ansvarsförbindelser;250;kr;;;;\n';
  const rows = tableOf({ 'bokforing/2024.se': books, 'uppgifter.csv': facts }, 'tabell-balansrakning');
  assert.deepEqual(rows.slice(-2), [['Panter och ansvarsförbindelser'], ['Ansvarsförbindelser', '250']]);
});

test('women and men who together are fewer than all are explained under the table, with the interventions that do not tell', () => {
  const rows = 'ar;insats;kon;matt;antal\n2024;vagen;kvinna;deltagare;29\n2024;vagen;man;deltagare;23\n2024;stegen;alla;deltagare;18\n';
  const interventions = '- { id: vagen, namn: Vägen, inriktning: individ }\n- { id: stegen, namn: Stegen, inriktning: individ }\n';
  const notesOf = (counts: string): string[] => {
    const { report } = written({ 'insatser.yaml': interventions, 'deltagare.csv': counts, 'avslut.csv': 'ar;insats;kon;orsak;antal\n' });
    const table = tablesIn(report.document.blocks).find(({ id }) => id === 'tabell-deltagare');
    return (table?.notes ?? []).map(textOf);
  };
  assert.deepEqual(notesOf(rows), ['Alla deltagare är inte uppdelade på kvinnor och män i Stegen. De räknas bara i kolumnen Totalt.']);
  assert.deepEqual(notesOf(rows.replace('stegen;alla', 'stegen;kvinna')), []);
  assert.deepEqual(notesOf('ar;insats;kon;matt;antal\n2024;vagen;alla;deltagare;40\n'), []);
});

test('results of respondent groups stand beside those of all, in the order of the own list', () => {
  const files = {
    'kodlistor.csv': 'lista;kod;namn\nrespondentgrupp;personal;Personal\nrespondentgrupp;deltagare;Deltagare\n',
    'avslut.csv': 'ar;insats;kon;orsak;antal\n',
    'indikatorer.csv':
      'ar;indikator;omfattning;grupp;svar;klart_positiva;andel\n2024;1;forbundet;;40;30;\n2024;1;forbundet;deltagare;30;24;\n2024;1;forbundet;personal;10;6;\n',
  };
  assert.deepEqual(
    tableOf(files, 'tabell-indikatorer-grupper').map((row) => row.filter((_, place) => place !== 1)),
    [
      ['Nr', 'Personal', 'Deltagare', 'Alla'],
      ['1', '60\u00a0%', '80\u00a0%', '75\u00a0%'],
    ],
  );
  const all = files['indikatorer.csv'].split('\n').filter((line) => !/personal|deltagare/.test(line));
  assert.deepEqual(tableOf({ ...files, 'indikatorer.csv': all.join('\n') }, 'tabell-indikatorer-grupper'), [[]]);
});

const COSTS_SIE = `#FLAGGA 0\n#SIETYP 4\n#RAR 0 20240101 20241231\n#KONTO 3010 "Bidrag"\n#KONTO 5010 "Insats"\n#KONTO 5020 "Seminarier"\n#KONTO 6010 "Kansli"\n#KONTO 1930 "Bank"\n#VER A 1 20240301 "Kostnader"\n{\n#TRANS 5010 {} 300\n#TRANS 5020 {} 100\n#TRANS 6010 {} 100\n#TRANS 1930 {} -500\n}\n`;
const COSTS: Readonly<Record<string, string>> = {
  'bokforing/2024.se': COSTS_SIE,
  'insatser.yaml': '- { id: vagen, namn: Vägen, inriktning: individ }\n- { id: moten, namn: Möten, inriktning: struktur }\n',
  'texter/hushallning.md': '{{tabell:kostnadsslag}}\n',
  'handelser.csv': 'datum;slag;namn;insats;deltagare;anmarkning\n',
};

test('a cost without a row is of the kind that its intervention is directed at, and the rest is administration', () => {
  const files = { ...COSTS, 'konton.csv': 'konto;rad;insats\n5010;;vagen\n5020;;moten\n' };
  assert.deepEqual(tableOf(files, 'tabell-kostnadsslag').slice(1), [
    ['Individinriktade insatser', '300', '60\u00a0%'],
    ['Vägen', '300', ''],
    ['Strukturövergripande insatser', '100', '20\u00a0%'],
    ['Möten', '100', ''],
    ['Administration', '100', '20\u00a0%'],
    ['Totala kostnader', '500', ''],
  ]);
});

test('the row of an account goes before the direction of its intervention, and what no row tells of stands by itself', () => {
  const files = {
    ...COSTS,
    'konton.csv': 'konto;rad;insats;kostnadsrad\n5010;;vagen;\n5020;;moten;ledning\n',
    'kostnadsrader.csv': 'kostnadsrad;namn;slag\nledning;Ledning;administration\n',
  };
  assert.deepEqual(tableOf(files, 'tabell-kostnadsslag').slice(1), [
    ['Individinriktade insatser', '300', '60\u00a0%'],
    ['Vägen', '300', ''],
    ['Strukturövergripande insatser', '0', '0\u00a0%'],
    ['Administration', '200', '40\u00a0%'],
    ['Ledning', '100', ''],
    ['Utan kostnadsrad', '100', ''],
    ['Totala kostnader', '500', ''],
  ]);
});

test('what members pay stands in the chapter of funding, and the auditors in that of governance, when no text places them', () => {
  const files = {
    'bokforing/2024.se': COSTS_SIE.replace('#TRANS 1930 {} -500', '#TRANS 3010 {} -600\n#TRANS 1930 {} 100'),
    'konton.csv': 'konto;rad;intaktsslag;medlem\n3010;;medlemsbidrag;region\n',
    'uppdrag.csv': 'organ;roll;medlem;fran;till;namn;anmarkning\nrevision;Revisor;;;;Åke Ås;\n',
    'texter/finansiering.md': 'Så betalas det.\n',
    'texter/styrning.md': 'Så styrs det.\n',
  };
  assert.deepEqual(tableOf(files, 'tabell-medlemsbidrag')[1], ['Region A', '600']);
  assert.match(JSON.stringify(tableOf(files, 'tabell-revision')), /Åke Ås/);
});

test('contributions on one account are told by what each member has agreed to, when the sum is the same and only then', () => {
  const files = {
    'bokforing/2024.se': COSTS_SIE.replace('#TRANS 1930 {} -500', '#TRANS 3010 {} -600\n#TRANS 1930 {} 100'),
    'konton.csv': 'konto;rad;intaktsslag\n3010;;medlemsbidrag\n',
    'texter/finansiering.md': 'Så betalas det.\n',
  };
  const agreed = (kronor: number) => ({ ...files, 'bidrag.csv': `ar;medlem;belopp_kr\n2024;region;400\n2024;aby;${kronor}\n` });
  assert.deepEqual(tableOf(agreed(200), 'tabell-medlemsbidrag').slice(1, 4), [
    ['Region A', '400'],
    ['Åby kommun', '200'],
    ['Summa', '600'],
  ]);
  assert.deepEqual(tableOf(agreed(201), 'tabell-medlemsbidrag').slice(1, 4), [
    ['Region A', '0'],
    ['Åby kommun', '0'],
    ['Summa', '0'],
  ]);
});

const BUDGET =
  'ar;rad;namn;typ;belopp_kr;insats;netto\n2024;vagen;Vägen;kostnad;400 000;vagen;NETTO\n2024;bidrag;Bidrag;intakt;400 000;;\n';
const notesOf = (files: Readonly<Record<string, string>>, id: string): string[] =>
  tablesIn(written(files).report.document.blocks)
    .find((table) => table.id === id)
    ?.notes.map(textOf) ?? [];

test('a budget that is net says so below the statements, where the outcome is gross', () => {
  const books = { 'bokforing/a.se': SIE };
  const [note] = notesOf({ ...books, 'budget.csv': BUDGET.replace('NETTO', 'ja') }, 'tabell-resultatrakning');
  assert.match(note ?? '', /^Budgeten är netto för Vägen \(400\s000\skr\): egna intäkter är avräknade/);
  assert.deepEqual(notesOf({ ...books, 'budget.csv': BUDGET.replace('NETTO', 'nej') }, 'tabell-resultatrakning'), []);
});

const SIE =
  '#FLAGGA 0\n#FORMAT PC8\n#SIETYP 1\n#FNAMN "A"\n#RAR 0 20240101 20241231\n#KONTO 3010 "Bidrag"\n#KONTO 5010 "Lokal"\n#KONTO 1930 "Bank"\n#UB 0 1930 100000.00\n#RES 0 3010 -500000.00\n#RES 0 5010 400000.00\n';
