import type { Section } from '../annual-report/structure.ts';

const chapter = (id: string, title: string): Section => ({ id, title, level: 1, numbered: true, standard: [], always: false });
const part = (id: string, title: string): Section => ({ id, title, level: 2, numbered: true, standard: [], always: false });

/** The chapters of an operational plan as associations write them (KL 11 kap. 6 §); there is no national template. */
export const OPERATIONAL_PLAN: readonly Section[] = [
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
export const INTERIM_REPORT: readonly Section[] = [
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
