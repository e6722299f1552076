import { type Exact, exact, multiply, ZERO } from '../../shared/exact.ts';
import type { AssociationEvent, Mandate, Member } from '../associations/association.ts';
import type { Contribution } from '../contributions/contribution.ts';
import type { Source } from '../figures/figure.ts';
import type { EarlierFigure, Fact, OwnFormula } from '../figures/own-figures.ts';
import { DATE, FIGURE_ID, MEMBER_CODE, ORGANISATION_NUMBER, oneOf, SLUG, SPOKEN_SLUG, TEXT } from './cell-kinds.ts';
import { convertedCsvFile, csvFile, optional, referring, required, withDefault } from './column.ts';
import { COUNT, DECIMAL, DECIMALS, MONEY, YEAR, YEARS } from './number-kinds.ts';

export const membersFile = csvFile<Member>({
  name: 'medlemmar.csv',
  meaning: 'Förbundets medlemmar.',
  columns: {
    id: required('medlem', SLUG, 'Medlemmens id, som andra filer hänvisar till.'),
    name: required('namn', TEXT, 'Medlemmens namn.'),
    kind: required('slag', oneOf(['forsakringskassan', 'arbetsformedlingen', 'region', 'kommun']), 'Vilket slags part medlemmen är.'),
    code: optional('kod', MEMBER_CODE, 'Länskod (två siffror) eller kommunkod (fyra siffror).'),
    organisationNumber: optional('organisationsnummer', ORGANISATION_NUMBER, 'Medlemmens organisationsnummer.'),
  },
  key: ['id'],
});

export const mandatesFile = csvFile<Mandate>({
  name: 'uppdrag.csv',
  meaning: 'Vem som har haft vilket uppdrag. Utan namn skrivs platsen, till exempel "Ledamot, Exempelstads kommun".',
  columns: {
    body: required('organ', oneOf(['styrelse', 'beredningsgrupp', 'revision']), 'Vilket organ uppdraget gäller.'),
    role: required('roll', TEXT, 'Ordförande, vice ordförande, ledamot, ersättare, sammankallande, revisor.'),
    member: referring(optional('medlem', SLUG, 'Medlemmen som har utsett personen; tomt när flera har gjort det.'), 'member'),
    from: optional('fran', DATE, 'Uppdragets första dag.'),
    until: optional('till', DATE, 'Uppdragets sista dag.'),
    name: optional('namn', TEXT, 'Personens namn, om det ska stå i rapporten.'),
    remark: optional('anmarkning', TEXT, 'Fri text.'),
  },
  check: ({ from, until }) =>
    from !== null && until !== null && until < from ? `Uppdraget slutar (${until}) innan det börjar (${from}).` : null,
});

export const contributionsFile = csvFile<Contribution>({
  name: 'bidrag.csv',
  meaning: 'Beslutade medlemsbidrag.',
  columns: {
    year: required('ar', YEAR, 'Året som bidraget gäller.'),
    member: referring(required('medlem', SLUG, 'Medlemmen som ska betala.'), 'member'),
    amountOre: required('belopp', MONEY, 'Bidraget enligt den beslutade budgeten.'),
  },
  key: ['year', 'member'],
});

export const eventsFile = csvFile<AssociationEvent>({
  name: 'handelser.csv',
  meaning: 'Möten, utbildningar, mässor och annat som har ägt rum.',
  columns: {
    date: optional('datum', DATE, 'Dagen då det ägde rum.'),
    kind: required(
      'slag',
      SPOKEN_SLUG,
      'Slag av händelse: styrelsemote, medlemssamrad, utbildning, massa. Antalet av varje slag blir en siffra.',
    ),
    name: required('namn', TEXT, 'Vad det var.'),
    intervention: referring(optional('insats', SLUG, 'Insatsen som händelsen hör till.'), 'intervention'),
    participants: optional('deltagare', COUNT, 'Antal deltagare.'),
    remark: optional('anmarkning', TEXT, 'Fri text.'),
  },
});

const UNIT = 'kr, procent (60 betyder 60 %) eller ordet för det som räknas: personer, år, tjänster.';

export const factsFile = csvFile<Fact>({
  name: 'uppgifter.csv',
  meaning: 'Övriga räknade eller mätta uppgifter.',
  columns: {
    id: required('id', SLUG, 'Uppgiftens id: siffran heter uppgift.<id>.'),
    year: required('ar', YEAR, 'Året som uppgiften gäller.'),
    label: required('namn', TEXT, 'Uppgiftens namn.'),
    value: required('varde', DECIMAL, 'Värdet, utan enhet.'),
    unit: required('enhet', TEXT, UNIT),
    decimals: withDefault(optional('decimaler', DECIMALS, 'Antal decimaler som visas; tomt betyder inga.'), 0),
    population: optional('population', TEXT, 'Vilka uppgiften handlar om.'),
    period: optional('period', TEXT, 'Tiden som uppgiften gäller, om den inte är hela året.'),
    remark: optional('anmarkning', TEXT, 'Fri text.'),
  },
  key: ['id', 'year'],
});

export const ownFormulasFile = csvFile<OwnFormula>({
  name: 'berakningar.csv',
  meaning: 'Egna beräkningar av andra siffror.',
  columns: {
    id: required('id', SLUG, 'Beräkningens id: siffran heter egen.<id>.'),
    label: required('namn', TEXT, 'Beräkningens namn.'),
    unit: required('enhet', TEXT, 'kr, procent (visar kvoten som procent) eller ordet för det som räknas.'),
    decimals: withDefault(optional('decimaler', DECIMALS, 'Antal decimaler som visas; tomt betyder inga.'), 0),
    text: required('formel', TEXT, 'Formel med + - * /, parenteser, tal och siffrors id.'),
    definition: optional('definition', TEXT, 'En mening om vad siffran säger.'),
    alsoYears: withDefault<readonly number[]>(optional('aven_ar', YEARS, 'Fler år att beräkna, skilda med mellanslag.'), []),
  },
  key: ['id'],
});

/** A row of tidigare-ar.csv as it is written: an amount, or a value with its unit. */
interface WrittenEarlierFigure {
  readonly figure: string;
  readonly year: number;
  readonly amountOre: number | null;
  readonly value: Exact | null;
  readonly unit: string | null;
  readonly source: Source;
}

export const earlierFiguresFile = convertedCsvFile<EarlierFigure, WrittenEarlierFigure>(
  {
    name: 'tidigare-ar.csv',
    meaning: 'Siffrors värden för år vars bokföring inte finns i mappen.',
    columns: {
      figure: required('figur', FIGURE_ID, 'Siffrans id, utan år.'),
      year: required('ar', YEAR, 'Året som värdet gäller.'),
      amountOre: optional('belopp', MONEY, 'Värdet, när det är pengar.'),
      value: optional('varde', DECIMAL, 'Värdet, när det är något annat än pengar.'),
      unit: optional('enhet', TEXT, 'Värdets enhet: procent, antal, personer.'),
    },
    key: ['figure', 'year'],
    check: earlierFigureFault,
  },
  {
    fromWritten: ({ figure, year, amountOre, value, unit, source }) =>
      amountOre === null
        ? { figure, year, unit: unit ?? '', value: value ?? ZERO, source }
        : { figure, year, unit: 'kr', value: exact(amountOre, 100), source },
    toWritten: (row) =>
      row.unit === 'kr'
        ? { ...row, amountOre: Number(multiply(row.value, exact(100)).numerator), value: null, unit: null }
        : { ...row, amountOre: null },
  },
);

function earlierFigureFault({ amountOre, value, unit }: WrittenEarlierFigure): string | null {
  if (amountOre !== null) return value === null ? unitFault(unit) : 'Både belopp_kr och varde är ifyllda. Behåll ett av dem.';
  if (value === null) return 'Värdet saknas. Fyll i belopp_kr, eller varde och enhet.';
  if (unit === null) return 'Enheten saknas. Skriv till exempel procent eller personer i kolumnen enhet.';
  return unit === 'kr' ? 'Pengar skrivs i kolumnen belopp_kr. Flytta värdet dit och töm enhet.' : null;
}

const unitFault = (unit: string | null): string | null =>
  unit === null || unit === 'kr' ? null : `Ett belopp har enheten kr, inte "${unit}". Skriv värdet i kolumnen varde, eller töm enhet.`;
