import { type ExtractedRow, needsPerson } from '../../year-folder/extracted-file.ts';
import type { YearRecords } from '../../year-folder/year-records.ts';
import { counted, placeText } from '../proof-words.ts';
import { UNKNOWN_NAME } from './association.ts';

/** What the text of the folder is written from. */
export interface ExtractedYear {
  readonly records: YearRecords;
  readonly rows: readonly ExtractedRow[];
  /** The document tells of a part of a year, or of what is planned. */
  readonly isWholeYear: boolean;
}

/** What the folder is, what is to be looked at in it, and what is missing: the first that a person reads. */
export const readMe = (year: ExtractedYear, document: string): string =>
  [opening(year, document), toCheck(year.rows), absent(year), few(year), onwards].join('\n\n').concat('\n');

const opening = ({ records, rows }: ExtractedYear, document: string): string =>
  `# Utläst ur en publicerad rapport

Den här årsmappen har Samband läst ut ur dokumentet ”${document}”. Den gäller ${records.association.name} ${records.year} och innehåller bara statistik: siffror ur räkningarna och noterna, antal deltagare, mål med utfall och bedömning, och namn på insatser och medlemmar. Ingen bokföring, inga texter och inga personers namn finns i den.

Ingen människa har sett efter att det blev rätt. ${counted(rows.length, 'uppgift är utläst', 'uppgifter är utlästa')}, och ${counted(openRows(rows).length, 'av dem behöver', 'av dem behöver')} bekräftas. I \`granskning.csv\` står för varje uppgift värdet, hur säkert det är, sidan och raden i rapporten, orden omkring och om granskningen fann något. De osäkra står först.`;

const openRows = (rows: readonly ExtractedRow[]): ExtractedRow[] => rows.filter(needsPerson);

const MOST_SHOWN = 60;

function toCheck(rows: readonly ExtractedRow[]): string {
  const open = openRows(rows);
  const doubtful = open.filter(({ verdict }) => verdict === 'osäker');
  const likely = open.length - doubtful.length;
  const shown = doubtful.slice(0, MOST_SHOWN).map(lineOf);
  const more = doubtful.length > MOST_SHOWN ? [`- … och ${doubtful.length - MOST_SHOWN} till i granskning.csv`] : [];
  const list = doubtful.length === 0 ? ['Ingen uppgift är osäker.'] : [...shown, ...more];
  return `## Att kontrollera

1. Öppna rapporten bredvid \`granskning.csv\`.
2. Jämför de uppgifter som har omdömet osäker eller trolig. Rätta det som är fel i den fil som kolumnen \`fil\` nämner.
3. Skriv \`ja\` i kolumnen \`bekraftad\` när en uppgift är rätt. Inläsningen varnar så länge någon saknar det.

Rader utan \`fil\` står bara i \`granskning.csv\` och läses inte in; de behöver ingen bekräftelse. Där rapporten ger samma siffra olika värden är det säkraste valt, och de andra står i kolumnen \`andra_varden\`.

Osäkra uppgifter (${doubtful.length}), utöver ${counted(likely, 'trolig', 'troliga')}:

${list.join('\n')}`;
}

function lineOf({ label, value, unit, page, line, otherValues, findings }: ExtractedRow): string {
  const place = line === null ? '' : `, ${placeText({ page, line })}`;
  const others = otherValues === null ? '' : `. Andra värden: ${otherValues}`;
  const found = findings === null ? '' : `. ${findings}`;
  return `- ${label}: ${value}${unit === null ? '' : ` ${unit}`}${place}${others}${found}`.replace(/\n/g, ' ');
}

const BASICS = ['rr.intakter', 'rr.kostnader', 'rr.arets-resultat', 'br.summa-tillgangar', 'br.eget-kapital'] as const;

const absent = (year: ExtractedYear): string =>
  `## Vad som saknas\n\n${[...ofAssociation(year), ...ofInterventions(year), ...ofFigures(year), ...ALWAYS].map((point) => `- ${point}`).join('\n')}`;

function ofAssociation({ records: { association, members }, isWholeYear }: ExtractedYear): string[] {
  const hasKind = (kind: string): boolean => members.some((member) => member.kind === kind);
  return [
    ...(isWholeYear ? [] : ['Dokumentet är ingen årsredovisning. Dess siffror för en del av året står bara i `granskning.csv`.']),
    ...(association.name === UNKNOWN_NAME ? ['Förbundets namn är inte hittat. Fyll i id, namn och kortnamn i `arsmapp.yaml`.'] : []),
    ...(association.organisationNumber === null ? ['Organisationsnumret är inte hittat.'] : []),
    ...(hasKind('kommun') && hasKind('region') ? [] : ['Alla medlemmar är inte hittade. Komplettera `medlemmar.csv`.']),
  ];
}

function ofInterventions({ records: { interventions, participantCounts } }: ExtractedYear): string[] {
  if (interventions.length === 0) return ['Inga insatser är hittade.'];
  return participantCounts.length === 0 ? ['Inget antal deltagare per insats är hittat.'] : [];
}

function ofFigures({ records }: ExtractedYear): string[] {
  const { earlierFigures, year } = records;
  const known = new Set(earlierFigures.filter((each) => each.year === year).map(({ figure }) => figure));
  if (known.size === 0) return ['Inga siffror för hela året är hittade. Står de i en annan rapport, skriv dem i `tidigare-ar.csv`.'];
  const lacking = BASICS.filter((figure) => !known.has(figure));
  return [...budgetGap(records), ...(lacking.length === 0 ? [] : [`De här siffrorna är inte hittade för ${year}: ${lacking.join(', ')}.`])];
}

const ALWAYS = [
  'Id för förbundet och insatserna är gjorda av namnen. Finns förbundet redan i Samband ska samma id användas, i `arsmapp.yaml` och i `insatser.yaml`.',
  'Kontoplanen är skriven som `egen`, eftersom ingen bokföring finns här.',
  'Uppdrag, händelser och texter läses inte ut. Mål läses ut ur tabeller där varje mål har en bedömning. Läns- och kommunkoder är satta efter medlemmarnas namn.',
];

/** A budget of costs only would seem to be a large deficit. */
function budgetGap({ budget, year }: YearRecords): string[] {
  const kinds = new Set(budget.filter((line) => line.year === year).map(({ kind }) => kind));
  if (kinds.size === 2) return [];
  if (kinds.size === 0) return ['Ingen budget är hittad.'];
  return [`Budgeten i \`budget.csv\` har bara ${kinds.has('kostnad') ? 'kostnader' : 'intäkter'}. Lägg till resten, eller ta bort filen.`];
}

function few({ records }: ExtractedYear): string {
  const least = records.settings.smallestShownGroup;
  const isFew = ({ count }: { readonly count: number }): boolean => count > 0 && count < least;
  const count = [...records.participantCounts, ...records.exitCounts].filter(isFew).length;
  if (count === 0) return '## Få personer\n\nInget antal deltagare i mappen är så litet att det döljs när mappen är inläst.';
  return `## Få personer

${counted(count, 'antal', 'antal')} i \`deltagare.csv\` och \`avslut.csv\` är mindre än ${least}. Rapporten har själv tryckt dem, så de står här som de stod. När mappen är inläst döljs de som vanligt. Ska de visas behöver någon godkänna det: se \`godkannanden.yaml\` och anmärkningen \`smagrupper.offentliga\`. Lägg inte ut mappen någonstans innan det är bestämt.`;
}

const onwards = `## Att läsa in

\`\`\`
npx samband check --mapp MAPPEN     vad som inte går ihop, utan att något sparas; att bokföringen saknas är väntat
npx samband import MAPPEN           när uppgifterna är bekräftade
\`\`\`

Den här filen och \`granskning.csv\` sparas inte i Samband. Behåll dem bredvid rapporten.`;
