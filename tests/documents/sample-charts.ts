import type { Chart, Series } from '../../src/platform/documents/document.ts';
import { kronor } from './sample-amounts.ts';

const series = (name: string, values: readonly (number | null)[], shown: (value: number) => string = kronor): Series => ({
  name,
  values: values.map((amount, index) => ({
    amount,
    text: amount === null ? '–' : shown(amount),
    figure: amount === null ? null : `${name}@${index}`,
  })),
});

const percent = (value: number): string => `${value}\u00a0%`;

const YEARS = ['2019', '2020', '2021', '2022', '2023'];

export const equityChart = (): Chart => ({
  kind: 'chart',
  id: 'diagram-kapital',
  title: 'Eget kapital vid årets slut',
  description: 'Stapeldiagram. Det egna kapitalet växte från 842 till 1 671 tusen kronor mellan 2019 och 2022 och sjönk 2023 till 1 456.',
  form: 'bars',
  categoryLabel: 'År',
  categories: YEARS,
  series: [series('Eget kapital', [842, 1219, 1517, 1671, 1456])],
  unit: 'Tusental kronor',
});

export const participantsChart = (): Chart => ({
  kind: 'chart',
  id: 'diagram-deltagare',
  title: 'Deltagare efter kön',
  description: 'Staplade staplar. Antalet deltagare ökade från 322 till 412; kvinnorna har varit fler än männen varje år.',
  form: 'stacked-bars',
  categoryLabel: 'År',
  categories: YEARS,
  series: [series('Kvinnor', [181, 170, 190, 226, 231]), series('Män', [141, 135, 151, 172, 181])],
  unit: 'Antal',
});

export const indicatorChart = (): Chart => ({
  kind: 'chart',
  id: 'diagram-indikatorer',
  title: 'Andel klart positiva svar',
  description: 'Punktdiagram med förbundet och riket för fem frågor. Förbundet ligger över riket i tre av fem frågor.',
  form: 'dots',
  categoryLabel: 'Fråga',
  categories: [
    'Får det stöd som behövs för att närma sig arbete',
    'Har haft inflytande över planeringen',
    'Slipper lämna samma uppgifter flera gånger till olika myndigheter',
    'Vet vem man ska vända sig till',
    'Har tagit steg mot arbete eller studier',
  ],
  series: [series('Förbundet', [86, 78, 62, 91, 55], percent), series('Riket', [82, 77, 65, 84, 60], percent)],
  unit: 'Procent av dem som har svarat',
});

export const costChart = (): Chart => ({
  kind: 'chart',
  id: 'diagram-kostnader',
  title: 'Budget och utfall för insatserna',
  description: 'Liggande staplar med budget och utfall för fem insatser. Coachingteamet är störst med 3 025 909 kronor.',
  form: 'grouped-bars',
  categoryLabel: 'Insats',
  categories: [
    'Mottagningsteamet',
    'Coachingteamet',
    'Förrehabiliterande utomhusvistelse för långtidssjukskrivna',
    'Unga vuxna i Åsbro och Östansjö',
    'Kunskapsspridning',
  ],
  series: [
    series('Budget', [1_239_756, 3_150_000, 640_000, 800_000, 60_000]),
    series('Utfall', [1_067_592, 3_025_909, 655_310, 512_400, 28_647]),
  ],
  unit: 'Kronor',
});

export const shareChart = (): Chart => ({
  kind: 'chart',
  id: 'diagram-andel',
  title: 'Andel avslutade till arbete eller studier',
  description: 'Linjediagram för två insatser och riket. Mottagningsteamet saknar uppgift för 2021.',
  form: 'lines',
  categoryLabel: 'År',
  categories: YEARS,
  series: [
    series('Mottagningsteamet', [31, 29, null, 36, 38], percent),
    series('Coachingteamet', [42, 40, 44, 47, 45], percent),
    series('Riket', [35, 34, 35, 36, 36], percent),
  ],
  unit: 'Procent av avslutade',
});
