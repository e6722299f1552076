import { ASSOCIATION_ROLES, INSTALLATION_ROLES, type Role } from '../../platform/access/access.ts';
import { ROLE_NAMES } from '../people/person.ts';

/**
 * What is done and read, in words. A test demands a name for every event that the program tells. What is only looked at, or tried and
 * refused, is told by the permission that let somebody in: its words never say that anything was done.
 */
export const EVENT_NAMES: Readonly<Record<string, string>> = {
  'people.read': 'Läste vilka som har uppdrag',
  'people.manage': 'Såg vilka som har uppdrag, för att ändra',
  'people.invited': 'Bjöd in någon',
  'people.boardInvited': 'Bjöd in flera på en gång',
  'people.invitedAgain': 'Skickade en inbjudan igen',
  'people.accepted': 'Tog emot ett uppdrag',
  'people.removed': 'Tog bort ett uppdrag',
  'people.invitationWithdrawn': 'Drog tillbaka en inbjudan',
  'people.operatorMade': 'Gjorde någon till driftansvarig',
  'people.analystMade': 'Gjorde någon till nationell analytiker',
  'people.installationRoleEnded': 'Avslutade en roll i hela installationen',
  'document.adopt': 'Såg ett dokument för att fastställa det',
  'document.adopted': 'Fastställde ett dokument',
  'document.periodChosen': 'Bytte period för delårsrapporten',
  'document.seatsChosen': 'Angav vem som har vilken plats i styrelsen',
  'document.sign': 'Såg ett dokument för att skriva under det',
  'document.signed': 'Skrev under ett dokument',
  'document.copyTakenIn': 'Tog in ett dokument som skrivits under någon annanstans',
  'document.publish': 'Såg ett dokument för att publicera det',
  'document.published': 'Publicerade ett dokument',
  'document.withdrawn': 'Tog ned ett publicerat dokument',
  'log.read': 'Läste loggen',
  'ledger.read': 'Läste bokföringen',
  'counts.read': 'Läste en insats egna antal',
  'emergency.read': 'Läste om nödåtkomst',
  'emergency.open': 'Såg nödåtkomst för att öppna den',
  'emergency.opened': 'Öppnade nödåtkomst',
  'emergency.end': 'Såg nödåtkomst för att avsluta den',
  'emergency.ended': 'Avslutade nödåtkomst',
  'record.read': 'Läste årets uppgifter',
  'record.revise': 'Såg årets uppgifter för att ändra dem',
  'record.revised': 'Ändrade årets uppgifter',
  'countRecord.read': 'Läste årets antal som de rapporterades',
  'countRecord.revise': 'Såg årets antal för att ändra dem',
  'association.made': 'Skapade ett förbund',
  'association.make': 'Såg formuläret för ett nytt förbund',
  'finding.accept': 'Såg en anmärkning för att godkänna den',
  'finding.accepted': 'Godkände en anmärkning',
  'counts.disclose': 'Såg hur små grupper visas',
  'counts.limitSet': 'Ändrade hur små grupper som visas',
  'counts.disclosed': 'Lät även små grupper visas',
  'finding.acceptanceWithdrawn': 'Tog tillbaka ett godkännande',
  'year.start': 'Såg ett år för att starta nästa',
  'year.started': 'Startade ett år',
  'bookkeeping.upload': 'Såg bokföringen för att läsa in en fil',
  'bookkeeping.uploaded': 'Skickade in en bokföringsfil',
  'bookkeeping.takenIn': 'Läste in en bokföringsfil',
  'bookkeeping.takenInPlaced': 'Läste in en bokföringsfil och gav konton deras rad i räkningarna',
  'bookkeeping.takenOut': 'Tog ut en fil ur bokföringen',
  'bookkeeping.putBack': 'Lade tillbaka en bokföringsfil',
  'bookkeeping.thrownAway': 'Kastade en bokföringsfil',
  'bookkeeping.accountsTied': 'Kopplade konton till medlemmar och insatser',
  'bookkeeping.accountsPlaced': 'Gav konton deras rad i räkningarna',
  'followUp.revise': 'Såg uppföljningen för att kommentera den eller ändra prognosen',
  'followUp.comment': 'Kommenterade en avvikelse',
  'followUp.commentWithdrawn': 'Tog tillbaka en kommentar till en avvikelse',
  'followUp.forecast': 'Ändrade en prognos',
  'interventionMoney.register': 'Såg insatsernas pengar för att registrera något',
  'interventionMoney.registered': 'Registrerade något om en insats pengar',
  'interventionMoney.paid': 'Noterade om en rekvisition är betald',
  'interventionMoney.withdrawn': 'Ångrade en registrering om en insats pengar',
  'interventionMoney.restored': 'Återställde en registrering om en insats pengar',
  'year.imported': 'Läste in ett år',
  'year.exported': 'Tog ut ett år som årsmapp',
  'text.write': 'Såg en text för att ändra den',
  'text.comment': 'Såg en text för att kommentera den',
  'text.kept': 'Sparade en text',
  'text.opened': 'Började ändra i en text',
  'text.arranged': 'Ändrade ansvarig, läge eller plats för ett kapitel',
  'text.sectionAdded': 'Lade till ett avsnitt',
  'text.sectionRemoved': 'Tog bort ett avsnitt',
  'text.sectionPutBack': 'Lade tillbaka ett avsnitt',
  'text.restored': 'Återställde en tidigare version av en text',
  'text.commented': 'Kommenterade en text',
  'text.answered': 'Svarade på en kommentar',
  'text.resolved': 'Markerade en kommentar som klar',
  'text.reopened': 'Öppnade en kommentar igen',
  'retention.run': 'Gallrade',
  'contribution.plan': 'Såg medlemsbidragen för att planera dem',
  'contribution.planned': 'Sparade en plan för medlemsbidragen',
  'contribution.adopted': 'Lade in planerade bidrag i årets uppgifter',
  'contribution.restored': 'Lade tillbaka årets tidigare bidrag',
  'plan.revise': 'Såg plan och budget för att ändra dem',
  'plan.revised': 'Ändrade plan och budget',
  'plan.begun': 'Påbörjade en version av plan och budget',
  'plan.imported': 'Läste in rader i plan och budget',
  'plan.adopt': 'Såg plan och budget för att fastställa dem',
  'plan.adopted': 'Fastställde plan och budget',
  'backup.restored': 'Läste tillbaka en säkerhetskopia',
  'account.activated': 'Började använda sitt konto',
  'account.linked': 'Kopplade en inloggning till kontot',
  'account.unlinked': 'Tog bort en kopplad inloggning',
  'account.authenticatorProposed': 'Började lägga till en app för koder',
  'account.authenticatorConfirmed': 'Lade till en app för koder',
  'account.passkeyAdded': 'Lade till en nyckel för inloggning',
  'account.passkeyRefused': 'Försökte lägga till en nyckel för inloggning',
  'account.passkeyRemoved': 'Tog bort en nyckel för inloggning',
  'account.passwordChanged': 'Bytte lösenord',
  'account.recoveryCodesMade': 'Gjorde nya reservkoder',
  'session.ended': 'Loggade ut en annan enhet',
  'signIn.arrived': 'Kom tillbaka från en inloggning någon annanstans',
  'signIn.begun': 'Började logga in',
  'signIn.confirmed': 'Bekräftade vem hen är',
  'signIn.done': 'Loggade in',
  'signIn.ended': 'Loggade ut',
  'signIn.failed': 'Misslyckades att logga in',
  'signIn.passkeyCopied': 'Försökte logga in med en nyckel som kan vara kopierad',
  'signIn.recoveryAsked': 'Bad om ett nytt lösenord',
  'signIn.sentElsewhere': 'Gick för att logga in någon annanstans',
};

export const eventName = (event: string): string => EVENT_NAMES[event] ?? event;

/** The events whose names hold the words: people search for what they read. */
export function eventsNamed(words: string): readonly string[] {
  const wanted = words.toLocaleLowerCase('sv');
  return Object.keys(EVENT_NAMES).filter((event) => eventName(event).toLocaleLowerCase('sv').includes(wanted));
}

/** Several roles that allowed the same are told together. */
export const roleNames = (roles: string): string => roles.split(',').map(roleName).join(', ');

function roleName(role: string): string {
  const known: readonly string[] = [...ASSOCIATION_ROLES, ...INSTALLATION_ROLES];
  return known.includes(role) ? ROLE_NAMES[role as Role] : (OTHER_ROLES[role] ?? role);
}

/** Whoever works at the server, who is signed in, and who nobody knows. */
const OTHER_ROLES: Readonly<Record<string, string>> = { terminal: 'Driften', person: 'Eget konto', anyone: 'Inget' };

/** Most subjects are identifiers and tell themselves; roles are told as people call them. */
export const subjectText = (subject: string): string => (Object.hasOwn(ROLE_NAMES, subject) ? ROLE_NAMES[subject as Role] : subject);
