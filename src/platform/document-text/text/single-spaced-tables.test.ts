import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withTabsForSpaces } from './single-spaced-tables.ts';

const cells = (text: string): string[] => withTabsForSpaces(text.split('\n')).map((line) => line.replaceAll('\t', '|'));

test('a head tells how many numbers a row has, and the digits of each column where they part', () =>
  assert.deepEqual(
    cells(`Post Utfall 2031 Budget 2031 Avvikelse Utfall 2030
Stigen 452 115 486 000 33 885 208 640
Bryggan 548 270 520 000 −28 270 512 900
Summa 1 000 385 1 006 000 5 615 721 540`),
    [
      'Post|Utfall 2031|Budget 2031|Avvikelse|Utfall 2030',
      'Stigen|452 115|486 000|33 885|208 640',
      'Bryggan|548 270|520 000|−28 270|512 900',
      'Summa|1 000 385|1 006 000|5 615|721 540',
    ],
  ));

test('a note is the next one, and most rows have none', () =>
  assert.deepEqual(
    cells(`Kronor Not 2031 2030
Intäkter 1 5 986 300 5 715 750
Kostnader 2 −5 765 400 −5 471 025
Resultat 220 900 244 725

Kronor Not 2031-12-31 2030-12-31
Fordringar 3 301 725 196 480
Kassa och bank 1 653 310 1 588 940
Summa tillgångar 1 955 035 1 785 420`),
    [
      'Kronor|Not|2031|2030',
      'Intäkter|1|5 986 300|5 715 750',
      'Kostnader|2|−5 765 400|−5 471 025',
      'Resultat||220 900|244 725',
      '',
      'Kronor|Not|2031-12-31|2030-12-31',
      'Fordringar|3|301 725|196 480',
      'Kassa och bank||1 653 310|1 588 940',
      'Summa tillgångar||1 955 035|1 785 420',
    ],
  ));

test('counts and shares, with an empty cell where a share is missing', () =>
  assert.deepEqual(
    cells(`Försörjning Antal Andel
Försörjningsstöd 92 39 %
Sjukpenning 38 16 %
Totalt 130`),
    ['Försörjning|Antal|Andel', 'Försörjningsstöd|92|39 %', 'Sjukpenning|38|16 %', 'Totalt|130|'],
  ));

test('a sign may stand apart, a sum may lack its label, and what is printed on every page parts nothing', () =>
  assert.deepEqual(
    cells(`Förbundet Exempel 2031
Sid 1
Bokslut Budget Bokslut
Not 2031 2031 Avvikelse 2030
Insatser 3 286 400 400 000 113 600 612 800
Förbundet Exempel 2031
Sid 2
Lokaler 88 200 88 000 - 200 86 400
374 600 488 000 113 400 699 200
Förbundet Exempel 2031`),
    [
      'Förbundet Exempel 2031',
      'Sid 1',
      'Bokslut Budget Bokslut',
      '|Not|Bokslut 2031|Budget 2031|Avvikelse|Bokslut 2030',
      'Insatser|3|286 400|400 000|113 600|612 800',
      'Förbundet Exempel 2031|',
      'Sid 2|',
      'Lokaler||88 200|88 000|-200|86 400',
      '||374 600|488 000|113 400|699 200',
      'Förbundet Exempel 2031',
    ],
  ));

test('headings of several words begin with a capital letter, and verdicts are cells too', () =>
  assert.deepEqual(
    cells(`Mål Utfall Uppnått
Minst 230 deltagare i insatserna 238 Ja
Stigen: 40 % till arbete 39 % Nej
Minst 75 % mer redo 68 % Nej

Påstående Instämmer helt Instämmer delvis Instämmer inte Summa
Samverkan hjälper 31 7 1 39
Jag vet vem jag ska fråga 24 12 3 39
Min chef ger mig tid 18 15 6 39`),
    [
      'Mål|Utfall|Uppnått',
      'Minst 230 deltagare i insatserna|238|Ja',
      'Stigen: 40 % till arbete|39 %|Nej',
      'Minst 75 % mer redo|68 %|Nej',
      '',
      'Påstående|Instämmer helt|Instämmer delvis|Instämmer inte|Summa',
      'Samverkan hjälper|31|7|1|39',
      'Jag vet vem jag ska fråga|24|12|3|39',
      'Min chef ger mig tid|18|15|6|39',
    ],
  ));

test('running text that ends in numbers, points of a list and lines with columns of their own are left as they are', () => {
  for (const text of [
    'Under året deltog 238 personer, och kostnaden var 3 711 825\nkronor. Året innan var den 3 676 705',
    '- Arbete 31\n- Studier 14\n- Annat 20',
    'Kronor      2031      2030\nIntäkter    5 986     5 715\nKostnader   5 765     5 471',
    'Stigen\t1\t2\nBryggan\t3\t4\nSumma\t4\t6',
    'Vi träffades 2031\nDet var fjärde gången 2030',
  ])
    assert.deepEqual(withTabsForSpaces(text.split('\n')).join('\n'), text);
});

test('a text of any words and numbers is read in a moment', () => {
  const rows = Array.from({ length: 200 }, (_, index) => `Rad ${'123 '.repeat(24)}${index}`);
  const began = process.cpuUsage();
  withTabsForSpaces(['Post A B C D E F', ...rows]);
  const { user } = process.cpuUsage(began);
  assert.ok(user < 5_000_000, `${user / 1000} ms`);
});

test('a small number before an amount is no note where the amount is needed for a sum', () =>
  assert.deepEqual(
    cells(`Kronor Not 2031 2030
Intäkter 1 4 900 000 4 800 000
Kostnader 2 −4 841 260 −4 699 110
Nettoresultat 58 740 100 890
Finansiella intäkter 3 120 14 860
Årets resultat 61 860 115 750

Kronor Not 2031-12-31 2030-12-31
Kortfristiga fordringar 3 132 020 120 620
Kassa och bank 1 486 910 1 394 250
Summa tillgångar 1 618 930 1 514 870`),
    [
      'Kronor|Not|2031|2030',
      'Intäkter|1|4 900 000|4 800 000',
      'Kostnader|2|−4 841 260|−4 699 110',
      'Nettoresultat||58 740|100 890',
      'Finansiella intäkter||3 120|14 860',
      'Årets resultat||61 860|115 750',
      '',
      'Kronor|Not|2031-12-31|2030-12-31',
      'Kortfristiga fordringar|3|132 020|120 620',
      'Kassa och bank||1 486 910|1 394 250',
      'Summa tillgångar||1 618 930|1 514 870',
    ],
  ));

test('a verdict of two words is one cell', () =>
  assert.deepEqual(
    cells(`Mål Målvärde Utfall Bedömning
Antal deltagare 160 166 Uppnått
Antal seminarier 10 9 Ej uppnått
Antal möten 12 11 Delvis uppnått`),
    [
      'Mål|Målvärde|Utfall|Bedömning',
      'Antal deltagare|160|166|Uppnått',
      'Antal seminarier|10|9|Ej uppnått',
      'Antal möten|12|11|Delvis uppnått',
    ],
  ));

test('lines of running text that happen to end with numbers are no rows', () => {
  const text = `1.8 Enkäter och utbildning
Indikatorerna för finansiell samordning mättes under oktober. Enkäten lämnades till 112
deltagare och besvarades av 83, en svarsfrekvens på 74 procent. Av de svarande uppgav 62
att de har kommit närmare arbete eller studier. Personalens enkät gick till sammanlagt 18
medarbetare i insatserna och 16 svarade.`;
  assert.deepEqual(cells(text), text.split('\n'));
});
