import { type Section, STRUCTURE } from '../annual-report/structure.ts';
import type { WrittenDocument } from './text.ts';

const chapter = (id: string, title: string): Section => ({ id, title, level: 1, numbered: true, standard: [], always: false });
const part = (id: string, title: string): Section => ({ id, title, level: 2, numbered: true, standard: [], always: false });

/** The chapters of an operational plan as associations write them (KL 11 kap. 6 §); there is no national template. */
const OPERATIONAL_PLAN: readonly Section[] = [
  chapter('inledning', 'Inledning'),
  chapter('vision', 'Vision'),
  chapter('uppgifter', 'Samordningsförbundets uppgifter'),
  chapter('malgrupper', 'Målgrupper'),
  chapter('inriktning', 'Inriktning på samverkansarbetet'),
  chapter('organisation', 'Organisation'),
  chapter('mal', 'Målsättningar'),
  part('overgripande-mal', 'Övergripande mål'),
  part('individmal', 'Mål för insatserna'),
  part('finansiella-mal', 'Finansiella mål'),
  chapter('verksamhet', 'Verksamhet under året'),
  chapter('budget', 'Budget'),
];

/** The chapters of an interim report with a simplified directors' report (LKBR 13 kap. 2 §). */
const INTERIM_REPORT: readonly Section[] = [
  chapter('inledning', 'Inledning'),
  chapter('forvaltningsberattelse', 'Förenklad förvaltningsberättelse'),
  part('handelser', 'Händelser av väsentlig betydelse'),
  part('ekonomi', 'Resultat och ekonomisk ställning'),
  part('insatser', 'Insatser och deltagare'),
  part('hushallning', 'Mål för god ekonomisk hushållning'),
  part('utveckling', 'Förväntad utveckling och helårsprognos'),
  part('balanskrav', 'Balanskravsresultat'),
  chapter('resultatrakning', 'Resultaträkning'),
  chapter('balansrakning', 'Balansräkning'),
  chapter('redovisningsprinciper', 'Redovisningsprinciper'),
];

/** The chapters that each document has by itself, in its order. */
export const STRUCTURES: Readonly<Record<WrittenDocument, readonly Section[]>> = {
  verksamhetsplan: OPERATIONAL_PLAN,
  delarsrapport: INTERIM_REPORT,
  arsredovisning: STRUCTURE,
};

/** What a chapter is for, for whoever is about to write it. */
export const CHAPTER_HELP: Readonly<Record<WrittenDocument, Readonly<Record<string, string>>>> = {
  verksamhetsplan: {
    inledning: 'Varför planen finns, vilken tid den gäller och vilka medlemmarna är.',
    vision: 'Vart förbundet vill, i några meningar.',
    uppgifter: 'Vad lagen och förbundsordningen ger förbundet i uppgift.',
    malgrupper: 'Vilka insatserna är till för, och hur behovet är känt.',
    inriktning: 'Vad samverkan ska handla om under året och varför.',
    organisation: 'Styrelse, beredningsgrupp, kansli och revision.',
    mal: 'Hur målen hänger ihop och hur de följs upp.',
    'overgripande-mal': 'Mål för förbundet som helhet. Skriv dem så att det går att säga om de är nådda.',
    individmal: 'För varje insats: målgrupp och mätbara mål.',
    'finansiella-mal': 'Till exempel hur stort det egna kapitalet får vara och hur nära budgeten insatserna ska hålla sig.',
    verksamhet: 'Vilka insatser och aktiviteter som planeras.',
    budget: 'Vad budgeten bygger på: statens besked, fördelningsnyckeln, det egna kapitalet.',
  },
  delarsrapport: {
    inledning: 'Vilken period rapporten gäller och vem som har begärt den.',
    forvaltningsberattelse: 'Det viktigaste om perioden i några meningar.',
    handelser: 'Händelser under perioden eller efter den som har betydelse för förbundet.',
    ekonomi: 'Periodens resultat mot budget och mot samma period förra året, och varför det skiljer.',
    insatser: 'Hur insatserna går: deltagare, resultat, förändringar.',
    hushallning: 'En bedömning av om målen för god ekonomisk hushållning kommer att nås.',
    utveckling: 'Prognosen för helåret och vad som gör den osäker.',
    balanskrav: 'Om balanskravet väntas bli uppfyllt.',
    resultatrakning: 'Kommentarer till periodens resultaträkning.',
    balansrakning: 'Kommentarer till balansräkningen mot senaste årsskiftet.',
    redovisningsprinciper: 'Om samma principer gäller som i årsredovisningen, och annars vad som skiljer.',
  },
  arsredovisning: {
    ordforande: 'Ordförandens egna ord om året.',
    inledning: 'Vad förbundet är och vad årsredovisningen handlar om.',
    organisation: 'Medlemmar, styrelse, beredningsgrupp och kansli.',
    uppdrag: 'Uppdraget enligt lag och förbundsordning, och målgruppen.',
    finansiering: 'Hur medlemmarna finansierar förbundet.',
    verksamhetside: 'Verksamhetsidé och vision.',
    oversikt: 'Kommentera väsentliga förändringar i tabellen över fem år (LKBR 11 kap. 1 §).',
    'viktiga-forhallanden': 'Det i omvärlden och i förbundet som har påverkat resultat och ställning (LKBR 11 kap. 2 §).',
    handelser: 'Händelser av väsentlig betydelse under året eller efter dess slut (LKBR 11 kap. 3 §).',
    styrning: 'Styrelsens arbete, möten, uppföljning och intern kontroll (LKBR 11 kap. 7 §).',
    hushallning: 'Utvärdera om målen för god ekonomisk hushållning nåddes och hur ställningen är (LKBR 11 kap. 8–9 §§).',
    insatser: 'Vad insatserna har gjort och åstadkommit.',
    deltagare: 'Vilka som deltog och vad det blev av dem.',
    indikatorer: 'Vad indikatorerna visar.',
    maluppfyllelse: 'Vilka mål som nåddes, vilka som inte nåddes och varför.',
    balanskrav: 'Varför resultatet blev som det blev, och hur ett underskott ska återställas (LKBR 11 kap. 10–11 §§).',
    personal: 'Väsentliga personalförhållanden (LKBR 11 kap. 5 §).',
    utveckling: 'Hur verksamheten väntas utvecklas (LKBR 11 kap. 4 §).',
    'not-redovisningsprinciper': 'Vilka principer som gäller och varför något avviker (LKBR 9 kap. 4 §).',
  },
};
