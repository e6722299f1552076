import {
  bullets,
  cell,
  emphasis,
  figureCell,
  figureText,
  footnote,
  heading,
  link,
  numberColumn,
  paragraph,
  row,
  steps,
  strong,
  text,
  textColumn,
  type Words,
} from '../../src/platform/documents/compose.ts';
import type { Block, Chart, Document, Row, RowKind, Series, Table } from '../../src/platform/documents/document.ts';

const kronor = (amount: number): string => `${amount < 0 ? '\u2212' : ''}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}`;

/** An invented association's annual report of about twelve pages, with everything a document can hold. */
export function sampleDocument(changes: Partial<Document> = {}): Document {
  return {
    title: 'Årsredovisning 2023',
    subtitle: 'Med verksamhetsberättelse och uppföljning av insatser',
    language: 'sv',
    author: 'Samordningsförbundet Älvsjöåsen',
    date: '2024-03-08',
    recordNumber: '2024/17',
    draft: false,
    coverLines: ['Organisationsnummer 222000-0000', 'Beslutad av styrelsen den 8\u00a0mars\u00a02024, §\u00a012'],
    blocks: [
      { kind: 'tableOfContents', title: 'Innehåll', depth: 3 },
      { kind: 'pageBreak' },
      ...directorsReport(),
      { kind: 'pageBreak' },
      ...statements(),
      { kind: 'pageBreak' },
      ...notes(),
      { kind: 'pageBreak' },
      ...signatures(),
    ],
    ...changes,
  };
}

function directorsReport(): readonly Block[] {
  return [
    heading(1, 'Förvaltningsberättelse', { id: 'forvaltningsberattelse', number: '1' }),
    paragraph([
      text('Samordningsförbundet Älvsjöåsen är en självständig juridisk person som finansieras av Försäkringskassan, Arbetsförmedlingen, '),
      text('regionen och tre kommuner. Förbundets uppgift är att stödja samverkan så att invånare i behov av samordnad rehabilitering '),
      text('uppnår eller förbättrar sin förmåga till förvärvsarbete.'),
      footnote('Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser, 7\u00a0§.'),
    ]),
    heading(2, 'Året i korthet', { id: 'aret', number: '1.1' }),
    paragraph([
      text('Årets resultat blev '),
      figureText('rr.resultat@2023', kronor(-214_560)),
      text('\u00a0kronor, vilket är '),
      figureText('avvikelse@2023', kronor(185_440)),
      text('\u00a0kronor bättre än budget. '),
      strong('Totalt deltog 412 personer'),
      text(' i förbundets insatser, varav '),
      emphasis('fler än hälften'),
      text(' var kvinnor. Underlaget finns i '),
      link('#not-3', 'not 3'),
      text(' och på '),
      link('https://www.finsam.se/', 'Nationella rådets webbplats'),
      text('.'),
    ]),
    bullets([
      'Två nya individinriktade insatser startade under våren.',
      ['Styrelsen antog en ', strong('plan för intern kontroll'), ' med årlig uppföljning.'].map((part) =>
        typeof part === 'string' ? text(part) : part,
      ),
      'Arbetsmarknadsenheternas gemensamma kompetensutvecklingsprogram avslutades i november.',
    ]),
    fiveYears(),
    equityChart(),
    heading(2, 'Mål och måluppfyllelse', { id: 'mal', number: '1.2' }),
    paragraph(
      'Styrelsen har beslutat om fyra mål för verksamheten. Två av dem är uppfyllda, ett är delvis uppfyllt och ett är inte uppfyllt.',
    ),
    goals(),
    {
      kind: 'note',
      title: 'Så har målen bedömts',
      blocks: [
        paragraph(
          'Ett mål räknas som uppfyllt när utfallet når det värde som styrelsen har beslutat. Utfallet jämförs alltid med det antal som har svarat.',
        ),
        steps(['Räkna dem som har svarat.', 'Räkna dem som uppfyller villkoret.', 'Jämför andelen med målvärdet.']),
      ],
    },
    heading(2, 'Insatser', { id: 'insatser', number: '1.3' }),
    heading(3, 'Deltagare', { id: 'deltagare', number: '1.3.1' }),
    paragraph('Antalet deltagare fortsätter att öka. Diagrammet visar hur många som deltog i någon insats under året, fördelade på kön.'),
    participantsChart(),
    exitReasons(),
    heading(3, 'Deltagarnas egna svar', { id: 'svar', number: '1.3.2' }),
    paragraph('Indikatorundersökningen besvarades av 148 av 205 tillfrågade deltagare (72\u00a0procent).'),
    indicatorChart(),
    {
      kind: 'quote',
      content: [text('För första gången på länge var det någon som höll ihop allting åt mig, och jag slapp berätta allt från början.')],
      source: 'Deltagare i Mottagningsteamet',
    },
    heading(3, 'Insatsernas kostnader', { id: 'kostnader', number: '1.3.3' }),
    costChart(),
    shareChart(),
  ];
}

const kronorTable = (
  id: string,
  caption: string,
  rest: Omit<Table, 'kind' | 'id' | 'caption' | 'unit' | 'groups' | 'notes'> & Partial<Table>,
): Table => ({
  kind: 'table',
  id,
  caption,
  unit: 'Belopp i kronor',
  groups: [],
  notes: [],
  ...rest,
});

const amounts = (kind: RowKind, label: Words, values: readonly number[], key: string): Row =>
  row(kind, [label, ...values.map((value, index) => figureCell(`${key}@${2023 - index}`, kronor(value)))]);

function fiveYears(): Table {
  return kronorTable('femar', 'Femårsöversikt', {
    unit: 'Belopp i tusental kronor där inget annat anges',
    columns: [textColumn(''), ...[2023, 2022, 2021, 2020, 2019].map((year) => numberColumn(String(year)))],
    rows: [
      amounts('row', 'Verksamhetens intäkter', [8_450, 8_450, 8_210, 7_980, 7_980], 'intakter'),
      amounts('row', 'Verksamhetens kostnader', [-8_671, -8_302, -7_915, -7_604, -8_122], 'kostnader'),
      amounts('row', 'Årets resultat', [-215, 154, 298, 377, -140], 'resultat'),
      amounts('row', 'Eget kapital', [1_456, 1_671, 1_517, 1_219, 842], 'kapital'),
      row('row', ['Soliditet', '61,4\u00a0%', '64,0\u00a0%', '60,2\u00a0%', '57,7\u00a0%', '48,9\u00a0%']),
      amounts('row', 'Antal deltagare', [412, 398, 341, 305, 322], 'deltagare'),
    ],
  });
}

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

const equityChart = (): Chart => ({
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

function goals(): Table {
  const goal = (name: string, activities: readonly string[], outcome: string, verdict: string): Row =>
    row('row', [name, { content: [], items: activities.map((activity) => [text(activity)]) }, outcome, verdict]);
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
        '37 av 54 (68,5\u00a0%)',
        'Inte uppfyllt',
      ),
      goal(
        'Parterna upplever att samverkan har förbättrats',
        ['Två dialogdagar för handläggare och chefer', 'Gemensam introduktion för nyanställda'],
        '41 av 48 (85,4\u00a0%)',
        'Uppfyllt',
      ),
      goal(
        'Insatserna når unga vuxna med psykisk ohälsa',
        ['Uppsökande arbete tillsammans med gymnasieskolornas elevhälsa'],
        '96 deltagare',
        'Uppfyllt',
      ),
      goal(
        'Kostnaden per deltagare ökar inte',
        ['Månadsvis uppföljning med insatsägarna', 'Gemensam lokal för Mottagningsteamet och Coachingteamet'],
        '21\u00a0046\u00a0kronor',
        'Delvis uppfyllt',
      ),
    ],
    notes: [],
  };
}

const participantsChart = (): Chart => ({
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

function exitReasons(): Table {
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

const indicatorChart = (): Chart => ({
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

const costChart = (): Chart => ({
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

const shareChart = (): Chart => ({
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

function statements(): readonly Block[] {
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
  const line = (kind: RowKind, label: string, note: number | null, values: readonly number[]): Row =>
    row(kind, [
      label,
      note === null ? '' : [link(`#not-${note}`, String(note))],
      ...values.map((value, index) => figureCell(`rr.${label}@${index}`, kronor(value))),
    ]);
  return kronorTable('rr-tabell', 'Resultaträkning', {
    columns: [textColumn(''), textColumn('Not'), numberColumn('Budget 2023'), numberColumn('Utfall 2023'), numberColumn('Utfall 2022')],
    rows: [
      line('row', 'Verksamhetens intäkter', 1, [8_450_000, 8_450_000, 8_450_000]),
      line('row', 'Verksamhetens kostnader', 2, [-8_850_000, -8_671_240, -8_302_115]),
      line('row', 'Avskrivningar', 3, [0, -12_500, -12_500]),
      line('subtotal', 'Verksamhetens nettokostnader', null, [-400_000, -233_740, 135_385]),
      line('row', 'Finansiella intäkter', null, [0, 19_480, 18_700]),
      line('row', 'Finansiella kostnader', null, [0, -300, -85]),
      line('total', 'Årets resultat', null, [-400_000, -214_560, 154_000]),
    ],
  });
}

function balanceSheet(): Table {
  const line = (kind: RowKind, label: string, values: readonly number[]): Row => amounts(kind, label, values, `br.${label}`);
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
      ...NAMES.slice(0, 4).map((name, index) => amounts('indent', name, values(420 + 97 * index), name)),
      row('group', ['Strukturövergripande insatser och administration']),
      ...NAMES.slice(4).map((name, index) => amounts('indent', name, values(120 + 61 * index), name)),
      amounts('total', 'Summa', values(2_811), 'drift.summa'),
    ],
    notes: [[text('Kansliets kostnader fördelas inte på insatserna.')]],
  });
}

function notes(): readonly Block[] {
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
      ...labels.map((label, index) => amounts('row', label, [845_000 + 3_117 * index, 812_000 - 2_904 * index], `${id}.${index}`)),
      amounts('total', 'Summa', [8_450_000, 8_310_000], `${id}.summa`),
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

function signatures(): readonly Block[] {
  return [
    heading(1, 'Underskrifter', { id: 'underskrifter', number: '4' }),
    paragraph('Styrelsen intygar att årsredovisningen ger en rättvisande bild av förbundets resultat och ställning.'),
    {
      kind: 'signatures',
      places: [
        { role: 'Ordförande', detail: 'Ledamot för Region Älvslätten' },
        { role: 'Vice ordförande', detail: 'Ledamot för Åsbro kommun' },
        { role: 'Ledamot', detail: 'Försäkringskassan' },
        { role: 'Ledamot', detail: 'Arbetsförmedlingen' },
        { role: 'Ledamot', detail: null },
      ],
    },
  ];
}
