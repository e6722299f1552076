import type { Seat, Site } from './site.ts';

export type Who = NonNullable<Seat['as']>;

/** A page by its name in the pictures, its address and whoever looks at it: who runs the association, unless something else is said. */
type Place = readonly [name: string, path: string, as?: Who];

/** Every page of the program that somebody can go to, and where they see it. */
export function placesIn({ base, year }: Pick<Site, 'base' | 'year'>, sealed: string): readonly Place[] {
  const association = base.replace(/\/\d+$/, '');
  return [
    ...OUTSIDE,
    ...inAssociation(association),
    ...inYear(base, year),
    ...inRecords(base),
    ...inPlans(base),
    ...inDocuments(base, { year, sealed }),
    ...published(association, year),
  ];
}

const OUTSIDE: readonly Place[] = [
  ['logga-in', '/logga-in', 'nobody'],
  ['glomt-losenord', '/glomt-losenord', 'nobody'],
  ['start', '/'],
  ['prova', '/prova', 'nobody'],
  ['granska', '/granska', 'nobody'],
  ['om', '/om'],
  ['tillganglighet', '/tillganglighet', 'nobody'],
  ['min-sida', '/min-sida'],
  ['losenord', '/min-sida/losenord'],
  ['tvafaktor', '/min-sida/tvafaktor'],
  ['nycklar', '/min-sida/nycklar'],
  ['egen-logg', '/min-sida/logg'],
  ['bekrafta', '/bekrafta'],
  ['nytt-forbund', '/forbund/nytt', 'driftansvarig'],
];

const inAssociation = (association: string): readonly Place[] => [
  ['personer', `${association}/personer`],
  ['logg', `${association}/logg`],
  ['nodatkomst', `${association}/nodatkomst`, 'ekonom'],
  ['insatser', `${association}/insatser`],
  ['insats', `${association}/insatser/steget`],
  ['nytt-ar', `${association}/nytt-ar`],
];

const inYear = (base: string, year: number): readonly Place[] => [
  ['ar', base],
  ['arsredovisning', `${base}/arsredovisning`],
  ['sok', `${base}/sok?q=kostnad`],
  ['siffror', `${base}/siffror?grupp=insats`],
  ['harledning-summa', `${base}/siffror/rr.arets-resultat@${year}`],
  ['harledning-konton', `${base}/siffror/rr.kostnader@${year}`],
  ['harledning-kvot', `${base}/siffror/oversikt.soliditet@${year}`],
  ['harledning-rader', `${base}/siffror/budget.kostnader@${year}`],
  ['konton', `${base}/konton?sortera=utgaende&ordning=fallande`],
  ['konto', `${base}/konton/1930`],
  ['verifikationer', `${base}/verifikationer`],
  ['verifikation', `${base}/verifikationer/1-1`],
  ['bokforing', `${base}/bokforing`, 'ekonom'],
  ['bokforing-granska', `${base}/bokforing/granska`, 'ekonom'],
  ['uppfoljning', `${base}/uppfoljning?manad=6&sedan=${year}-03-08`],
  ['uppfoljning-rad', `${base}/uppfoljning/kompassen?manad=6`, 'ekonom'],
  ['insatspengar', `${base}/insatspengar?per=${year}-03-31`, 'ekonom'],
  ['insatspengar-insats', `${base}/insatspengar/kompassen`, 'ekonom'],
  ['kontroll', `${base}/kontroll`],
  ['mal', `${base}/mal`],
];

const inRecords = (base: string): readonly Place[] => [
  ['uppgifter', `${base}/uppgifter`],
  ['blad-tabell', `${base}/uppgifter/medlemmar`],
  ['blad-antal', `${base}/uppgifter/deltagare`],
  ['blad-avslut', `${base}/uppgifter/avslut`],
  ['blad-volymer', `${base}/uppgifter/volymer`],
  ['blad-indikatorer', `${base}/uppgifter/indikatorer`],
  ['blad-svarsfrekvens', `${base}/uppgifter/svarsfrekvens`],
  ['blad-lista', `${base}/uppgifter/mal`],
  ['blad-installningar', `${base}/uppgifter/arsmapp`],
  ['texter', `${base}/texter`],
  ['texter-plan', `${base}/texter/verksamhetsplan`],
  ['texter-kapitel', `${base}/texter/arsredovisning/hushallning`],
  ['texter-vision', `${base}/texter/verksamhetsplan/vision`],
  ['texter-laser', `${base}/texter/arsredovisning/hushallning`, 'revisor'],
  ['texter-installningar', `${base}/texter/verksamhetsplan/eget-avsnitt/installningar`],
  ['texter-versioner', `${base}/texter/verksamhetsplan/vision/versioner`],
  ['texter-kommentarer', `${base}/texter/verksamhetsplan/vision/kommentarer`],
];

const inPlans = (base: string): readonly Place[] => [
  ['bidrag', `${base}/bidrag`],
  ['bidrag-raknat', `${base}/bidrag?nyckel=andelar&erbjudande=900000`],
  ['plan', `${base}/plan`],
  ['plan-rad', `${base}/plan/rad?version=1&rad=kansli`],
  ['plan-kolumn', `${base}/plan/kolumn?version=1&kolumn=budget`],
  ['plan-installningar', `${base}/plan/installningar?version=1`],
  ['plan-lasin', `${base}/plan/lasin?version=1`],
  ['plan-skillnad', `${base}/plan/skillnad?fran=1&till=2`],
  ['plan-faststall', `${base}/plan/faststall?version=1`],
];

const inDocuments = (base: string, { year, sealed }: { readonly year: number; readonly sealed: string }): readonly Place[] => [
  ['dokument', `${base}/dokument`],
  ['delarsrapport', `${base}/dokument/delarsrapport`],
  ['delarsrapport-siffra', `${base}/dokument/delarsrapport/siffror/rr.arets-resultat@delar${year}`],
  ['verksamhetsplan', `${base}/dokument/verksamhetsplan`],
  ['verksamhetsplan-siffra', `${base}/dokument/verksamhetsplan/siffror/plan.resultat@budget${year}`],
  ['faststall-plan', `${base}/dokument/verksamhetsplan/faststall`],
  ['faststall-delarsrapport', `${base}/dokument/delarsrapport/faststall`],
  ['faststall-arsredovisning', `${base}/dokument/arsredovisning/faststall`],
  ['faststallt-dokument', `${base}/dokument/${sealed}`],
];

const published = (association: string, year: number): readonly Place[] => [
  ['offentligt-forbund', '/offentligt', 'nobody'],
  ['offentligt', `/offentligt${association}`, 'nobody'],
  ['offentligt-dokument', `/offentligt${association}/arsredovisning-${year}`, 'nobody'],
];
