import { numberColumn, row, text, textColumn } from '../../src/platform/documents/compose.ts';
import type { Row, Table } from '../../src/platform/documents/document.ts';
import { amounts, kronorTable } from './sample-amounts.ts';

export function fiveYears(): Table {
  return kronorTable('femar', 'Femårsöversikt', {
    unit: 'Belopp i tusental kronor där inget annat anges',
    columns: [textColumn(''), ...[2023, 2022, 2021, 2020, 2019].map((year) => numberColumn(String(year)))],
    rows: [
      amounts('row', 'Verksamhetens intäkter', [8_450, 8_450, 8_210, 7_980, 7_980]),
      amounts('row', 'Verksamhetens kostnader', [-8_671, -8_302, -7_915, -7_604, -8_122]),
      amounts('row', 'Årets resultat', [-215, 154, 298, 377, -140]),
      amounts('row', 'Eget kapital', [1_456, 1_671, 1_517, 1_219, 842]),
      row('row', ['Soliditet', '61,4\u00a0%', '64,0\u00a0%', '60,2\u00a0%', '57,7\u00a0%', '48,9\u00a0%']),
      amounts('row', 'Antal deltagare', [412, 398, 341, 305, 322]),
    ],
  });
}

export function goals(): Table {
  const goal = (name: string, activities: readonly string[], outcome: readonly [string, string]): Row =>
    row('row', [name, { content: [], items: activities.map((activity) => [text(activity)]) }, ...outcome]);
  return {
    kind: 'table',
    id: 'malmatris',
    caption: 'Mål, aktiviteter och utfall',
    unit: null,
    groups: [],
    columns: [textColumn('Mål', 3), textColumn('Aktiviteter', 4), textColumn('Utfall', 2), textColumn('Bedömning', 1)],
    rows: [
      goal(
        'Minst 70\u00a0procent av deltagarna har närmat sig arbete eller studier',
        ['Coachning i grupp och enskilt', 'Arbetsträning hos sociala företag'],
        ['37 av 54 (68,5\u00a0%)', 'Inte uppfyllt'],
      ),
      goal(
        'Parterna upplever att samverkan har förbättrats',
        ['Två dialogdagar för handläggare och chefer', 'Gemensam introduktion för nyanställda'],
        ['41 av 48 (85,4\u00a0%)', 'Uppfyllt'],
      ),
      goal(
        'Insatserna når unga vuxna med psykisk ohälsa',
        ['Uppsökande arbete tillsammans med gymnasieskolornas elevhälsa'],
        ['96 deltagare', 'Uppfyllt'],
      ),
      goal(
        'Kostnaden per deltagare ökar inte',
        ['Månadsvis uppföljning med insatsägarna', 'Gemensam lokal för Mottagningsteamet och Coachingteamet'],
        ['21\u00a0046\u00a0kronor', 'Delvis uppfyllt'],
      ),
    ],
    notes: [],
  };
}

export function exitReasons(): Table {
  const NAMES = ['Arbete', 'Studier', 'Aktivt arbetssökande', 'Fortsatt rehabilitering', 'Sjukdom', 'Flytt', 'Annat'];
  return {
    kind: 'table',
    id: 'avslut',
    caption: 'Avslutade deltagare efter orsak och kön',
    unit: 'Antal personer',
    groups: [
      { header: [], span: 1 },
      { header: [text('Mottagningsteamet')], span: 3 },
      { header: [text('Coachingteamet')], span: 3 },
    ],
    columns: [textColumn('Orsak'), ...['Kvinnor', 'Män', 'Totalt', 'Kvinnor', 'Män', 'Totalt'].map((name) => numberColumn(name))],
    rows: [
      ...NAMES.map((name, index) =>
        row('row', [name, `${12 - index}`, `${9 - index}`, `${21 - 2 * index}`, `${8 + index}`, `${7 + index}`, `${15 + 2 * index}`]),
      ),
      row('total', ['Summa', '63', '42', '105', '77', '70', '147']),
    ],
    notes: [[text('Grupper med färre än fem personer redovisas inte när de kan kännas igen.')]],
  };
}
