import {
  bullets,
  emphasis,
  figureText,
  footnote,
  heading,
  link,
  paragraph,
  steps,
  strong,
  text,
} from '../../src/platform/documents/compose.ts';
import type { Block } from '../../src/platform/documents/document.ts';
import { kronor } from './sample-amounts.ts';
import { costChart, equityChart, indicatorChart, participantsChart, shareChart } from './sample-charts.ts';
import { exitReasons, fiveYears, goals } from './sample-tables.ts';

export const directorsReport = (): readonly Block[] => [...theYear(), ...goalsOfTheYear(), ...interventions()];

function theYear(): readonly Block[] {
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
  ];
}

function goalsOfTheYear(): readonly Block[] {
  return [
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
  ];
}

function interventions(): readonly Block[] {
  return [
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
