import { figureCell, heading, link, numberColumn, paragraph, row, text, textColumn } from '../../src/platform/documents/compose.ts';
import type { Block, Row, RowKind, Table } from '../../src/platform/documents/document.ts';
import { amounts, kronor, kronorTable } from './sample-amounts.ts';

export function statements(): readonly Block[] {
  return [
    heading(1, 'Ekonomisk redovisning', { id: 'ekonomi', number: '2' }),
    heading(2, 'Resultaträkning', { id: 'rr', number: '2.1' }),
    incomeStatement(),
    heading(2, 'Balansräkning', { id: 'br', number: '2.2' }),
    balanceSheet(),
    heading(2, 'Driftredovisning', { id: 'drift', number: '2.3' }),
    paragraph('Driftredovisningen visar insatsernas intäkter och kostnader jämförda med budget och med föregående år.'),
    operatingStatement(),
    heading(2, 'Driftredovisning i stora tal', { id: 'drift-stor', number: '2.4' }),
    operatingStatement('drift-stor-tabell', 1_000),
  ];
}

function incomeStatement(): Table {
  const line = (kind: RowKind, [label, note]: readonly [string, number | null], values: readonly number[]): Row =>
    row(kind, [
      label,
      note === null ? '' : [link(`#not-${note}`, String(note))],
      ...values.map((value, index) => figureCell(`rr.${label}@${index}`, kronor(value))),
    ]);
  return kronorTable('rr-tabell', 'Resultaträkning', {
    columns: [textColumn(''), textColumn('Not'), numberColumn('Budget 2023'), numberColumn('Utfall 2023'), numberColumn('Utfall 2022')],
    rows: [
      line('row', ['Verksamhetens intäkter', 1], [8_450_000, 8_450_000, 8_450_000]),
      line('row', ['Verksamhetens kostnader', 2], [-8_850_000, -8_671_240, -8_302_115]),
      line('row', ['Avskrivningar', 3], [0, -12_500, -12_500]),
      line('subtotal', ['Verksamhetens nettokostnader', null], [-400_000, -233_740, 135_385]),
      line('row', ['Finansiella intäkter', null], [0, 19_480, 18_700]),
      line('row', ['Finansiella kostnader', null], [0, -300, -85]),
      line('total', ['Årets resultat', null], [-400_000, -214_560, 154_000]),
    ],
  });
}

function balanceSheet(): Table {
  const line = (kind: RowKind, label: string, values: readonly number[]): Row => amounts(kind, label, values);
  return kronorTable('br-tabell', 'Balansräkning', {
    columns: [textColumn(''), numberColumn('2023-12-31'), numberColumn('2022-12-31')],
    rows: [
      row('group', ['Tillgångar']),
      line('indent', 'Inventarier', [25_000, 37_500]),
      line('indent', 'Kortfristiga fordringar', [312_450, 287_115]),
      line('indent', 'Kassa och bank', [2_035_612, 2_286_004]),
      line('subtotal', 'Summa tillgångar', [2_373_062, 2_610_619]),
      row('group', ['Eget kapital, avsättningar och skulder']),
      line('indent', 'Ingående eget kapital', [1_670_922, 1_516_922]),
      line('indent', 'Årets resultat', [-214_560, 154_000]),
      line('indent', 'Kortfristiga skulder', [916_700, 939_697]),
      line('total', 'Summa eget kapital, avsättningar och skulder', [2_373_062, 2_610_619]),
    ],
  });
}

/** The widest table of an annual report: nine columns of numbers under three headers. */
function operatingStatement(id = 'drift-tabell', factor = 1): Table {
  const NAMES = [
    'Mottagningsteamet',
    'Coachingteamet',
    'Förrehabiliterande utomhusvistelse',
    'Unga vuxna i Åsbro och Östansjö',
    'Kunskapsspridning',
    'Styrelse och revision',
    'Kansli',
  ];
  const values = (base: number): number[] =>
    [0, 1, 2].flatMap((column) => [base * 100 * factor, -base * (5_000 - 300 * column) * factor, -base * (4_900 - 300 * column) * factor]);
  const parts = [text('Intäkt'), text('Kostnad'), text('Netto')];
  return kronorTable(id, 'Driftredovisning per insats', {
    groups: [
      { header: [], span: 1 },
      { header: [text('Utfall 2023')], span: 3 },
      { header: [text('Budget 2023')], span: 3 },
      { header: [text('Utfall 2022')], span: 3 },
    ],
    columns: [textColumn('Insats'), ...[0, 1, 2].flatMap(() => parts.map((part) => numberColumn([part])))],
    rows: [
      row('group', ['Individinriktade insatser']),
      ...NAMES.slice(0, 4).map((name, index) => amounts('indent', name, values(420 + 97 * index))),
      row('group', ['Strukturövergripande insatser och administration']),
      ...NAMES.slice(4).map((name, index) => amounts('indent', name, values(120 + 61 * index))),
      amounts('total', 'Summa', values(2_811)),
    ],
    notes: [[text('Kansliets kostnader fördelas inte på insatserna.')]],
  });
}
