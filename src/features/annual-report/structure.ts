import type { ChapterText } from '../year-folder/year-records.ts';

/** A section of the report's national structure (Nationella rådets mall), or one of the association's own. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly level: 1 | 2 | 3;
  readonly numbered: boolean;
  /** Statutory or standard tables and charts, put after the text unless the text places them. */
  readonly standard: readonly string[];
  /** Shown even when there is neither text nor table. */
  readonly always: boolean;
}

type Draft = Omit<Section, 'numbered' | 'always' | 'standard'>;

const part = (id: string, title: string, level: 1 | 2 | 3): Draft => ({ id, title, level });
const numbered = (draft: Draft, ...standard: string[]): Section => ({ ...draft, standard, numbered: true, always: true });
const optional = (draft: Draft, ...standard: string[]): Section => ({ ...draft, standard, numbered: true, always: false });
const unnumbered = (draft: Draft, ...standard: string[]): Section => ({ ...draft, standard, numbered: false, always: false });

/** The chapters in the order of Nationella rådet's template and of lag (2018:597) 4 kap. 1 §. */
export const STRUCTURE: readonly Section[] = [
  unnumbered(part('ordforande', 'Ordföranden har ordet', 1)),
  numbered(part('forvaltningsberattelse', 'Förvaltningsberättelse', 1)),
  unnumbered(part('inledning', '', 2)),
  unnumbered(part('organisation', 'Organisation', 2)),
  unnumbered(part('uppdrag', 'Uppdrag och målgrupp', 2)),
  unnumbered(part('finansiering', 'Finansiering', 2), 'tabell:medlemsbidrag'),
  unnumbered(part('verksamhetside', 'Verksamhetsidé och vision', 2)),
  numbered(part('oversikt', 'Översikt över verksamhetens utveckling', 2), 'tabell:femarsoversikt', 'diagram:resultat'),
  optional(part('viktiga-forhallanden', 'Viktiga förhållanden för resultat och ekonomisk ställning', 2)),
  optional(part('handelser', 'Händelser av väsentlig betydelse', 2)),
  optional(
    part('styrning', 'Styrning och uppföljning av verksamheten', 2),
    'tabell:styrelse',
    'tabell:beredningsgrupp',
    'tabell:revisorer',
  ),
  numbered(
    part('hushallning', 'God ekonomisk hushållning, måluppfyllelse och ekonomisk ställning', 2),
    'tabell:eget-kapital',
    'tabell:kostnadsslag',
  ),
  unnumbered(part('insatser', 'Insatser', 3), 'tabell:insatsernas-ekonomi'),
  unnumbered(part('deltagare', 'Deltagare', 3), 'tabell:deltagare'),
  unnumbered(
    part('indikatorer', 'Indikatorer för finansiell samordning', 3),
    'tabell:indikatorer',
    'tabell:indikatorer-grupper',
    'tabell:svarsfrekvens',
  ),
  unnumbered(part('maluppfyllelse', 'Måluppfyllelse', 3), 'tabell:mal'),
  unnumbered(part('balanskrav', 'Balanskravsresultat', 3), 'tabell:balanskrav'),
  optional(part('personal', 'Väsentliga personalförhållanden', 2)),
  optional(part('utveckling', 'Förväntad utveckling', 2)),
  numbered(part('resultatrakning', 'Resultaträkning', 1), 'tabell:resultatrakning'),
  numbered(part('balansrakning', 'Balansräkning', 1), 'tabell:balansrakning'),
  numbered(part('kassaflode', 'Kassaflödesanalys', 1), 'tabell:kassaflode'),
  numbered(part('driftredovisning', 'Driftredovisning', 1), 'tabell:driftredovisning'),
  numbered(part('investeringar', 'Investeringsredovisning', 1), 'tabell:investeringar'),
  numbered(part('noter', 'Noter', 1)),
  numbered(part('underskrift', 'Styrelsens underskrift', 1)),
  numbered(part('revision', 'Revisorernas påteckning', 1)),
];

/** Chapters in which the law wants the table even though nothing is said of it (LKBR 4 kap. 1 § and 11 kap.). */
export const STATUTORY = [
  'tabell:femarsoversikt',
  'tabell:resultatrakning',
  'tabell:balansrakning',
  'tabell:kassaflode',
  'tabell:driftredovisning',
  'tabell:investeringar',
  'tabell:balanskrav',
];

/** The structure with the association's own sections where their texts want them, appendices last. */
export function structureOf(texts: readonly ChapterText[], structure: readonly Section[] = STRUCTURE): Section[] {
  const own = texts.filter((text) => text.chapter === null && text.title !== null);
  const follow = (id: string): Section[] =>
    own.filter((text) => text.after === id).flatMap((text) => [sectionOf(text), ...follow(text.id)]);
  const placed = structure.flatMap((section) => [section, ...follow(section.id)]);
  const appendices = follow('bilagor');
  const known = new Set([...placed, ...appendices].map((section) => section.id));
  const lost = own.filter((text) => !known.has(text.id)).map(sectionOf);
  return [...placed, ...lost, ...appendices];
}

function sectionOf(text: ChapterText): Section {
  const level = Math.min(3, Math.max(1, text.level)) as 1 | 2 | 3;
  const isAppendix = text.after === 'bilagor';
  return {
    id: text.id,
    title: text.title ?? text.id,
    level: isAppendix ? 1 : level,
    numbered: !isAppendix && level < 3,
    standard: [],
    always: true,
  };
}
