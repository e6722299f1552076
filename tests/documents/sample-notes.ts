import { cell, footnote, heading, numberColumn, paragraph, row, text, textColumn } from '../../src/platform/documents/compose.ts';
import type { Block, Table } from '../../src/platform/documents/document.ts';
import { amounts, kronor, kronorTable } from './sample-amounts.ts';

export function notes(): readonly Block[] {
  return [
    heading(1, 'Noter', { id: 'noter', number: '3' }),
    heading(2, 'Not 1 Verksamhetens intäkter', { id: 'not-1' }),
    noteTable('not-1-tabell', 'Verksamhetens intäkter', [
      'Försäkringskassan',
      'Region Älvslätten',
      'Åsbro kommun',
      'Östansjö kommun',
      'Älvdalens kommun',
    ]),
    heading(2, 'Not 2 Verksamhetens kostnader', { id: 'not-2' }),
    paragraph('Lönekostnaderna avser förbundschef och ekonom. Övriga medarbetare är anställda av de samverkande parterna.'),
    noteTable('not-2-tabell', 'Verksamhetens kostnader', [
      'Löner och ersättningar',
      'Sociala avgifter enligt lag och avtal',
      'Pensionskostnader',
      'Lokaler',
      'Köp av verksamhet från parterna',
      'Resor och konferenser',
      'Revision',
      'Övriga kostnader',
    ]),
    heading(2, 'Not 3 Inventarier', { id: 'not-3' }),
    paragraph([
      text('Inventarier skrivs av linjärt över fem år.'),
      footnote('Anskaffningar under ett halvt prisbasbelopp kostnadsförs direkt.'),
    ]),
    noteTable('not-3-tabell', 'Inventarier', [
      'Ingående anskaffningsvärde',
      'Årets anskaffningar',
      'Ingående avskrivningar',
      'Årets avskrivningar',
    ]),
    heading(2, 'Not 4 Uppgifter om verifikationer', { id: 'not-4' }),
    voucherTable(),
  ];
}

const noteTable = (id: string, caption: string, labels: readonly string[]): Table =>
  kronorTable(id, caption, {
    columns: [textColumn(''), numberColumn('2023'), numberColumn('2022')],
    rows: [
      ...labels.map((label, index) => amounts('row', label, [845_000 + 3_117 * index, 812_000 - 2_904 * index])),
      amounts('total', 'Summa', [8_450_000, 8_310_000]),
    ],
  });

/** Long enough to need its header on several pages. */
function voucherTable(): Table {
  return kronorTable('verifikationer', 'Verifikationer i urval', {
    columns: [textColumn('Nr'), textColumn('Datum'), textColumn('Text'), numberColumn('Belopp')],
    rows: Array.from({ length: 70 }, (_, index) =>
      row('row', [
        `A${index + 1}`,
        `2023-${String(1 + (index % 12)).padStart(2, '0')}-15`,
        `Månadsfaktura ${index + 1}, Åsbro kommun, lokal och tjänster`,
        cell(kronor(12_500 + 317 * index)),
      ]),
    ),
  });
}
