import { compare, type Exact, exact, isZero, sumExact } from '../../shared/exact.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import { ASSET_LINES, usedAssetLines } from '../statements/fixed-assets.ts';
import { at, type CheckContext, mustBeEqual, type Rule, valueAt, valueOf } from './check-context.ts';
import type { Finding } from './finding.ts';

/** Book values in the note on fixed assets are those of the balance sheet. */
export const assetsMeetStatements: Rule = (context) =>
  usedAssetLines(context.books).flatMap((line) =>
    mustBeEqual(context, {
      id: `anlaggning.${line}`,
      left: at(context, `anlaggning.${line}.bokfort-varde`),
      right: at(context, `br.${line}`),
      places: ['noten om anläggningstillgångar', 'balansräkningen'],
      message: 'Bokfört värde i noten stämmer inte med balansräkningen. Ange tillgangsdel för kontona i konton.csv.',
    }),
  );

/** Depreciation in the income statement is that of the note on fixed assets (LKBR 9 kap. 2 §). */
export const depreciationMeetsStatement: Rule = (context) => {
  const lines = usedAssetLines(context.books);
  const inNote = lines.map((line) => valueAt(context, `anlaggning.${line}.arets-avskrivning`));
  const inStatement = valueAt(context, 'rr.avskrivningar');
  if (lines.length === 0 || inStatement === null || inNote.includes(null)) return [];
  const sum = sumExact(inNote.flatMap((value) => value ?? []));
  if (compare(sum, inStatement) === 0) return [];
  return [
    {
      id: 'avskrivningar.not',
      severity: 'fel',
      message: `Årets avskrivningar i noten om anläggningstillgångar är inte avskrivningarna i resultaträkningen. Ange tillgangsdel avskrivning för kontona med ackumulerade avskrivningar i konton.csv, eller rätta bokföringen.${hasDisposals(context) ? ONLY_VOUCHERS_TELL : ''}`,
      values: [
        valueOf(context, at(context, 'rr.avskrivningar'), 'resultaträkningen'),
        { label: 'Årets avskrivningar', shown: kronor(sum), figure: null, place: 'noten om anläggningstillgångar' },
      ],
    },
  ];
};

/** Of balances nobody can tell the year's depreciation from what was taken back of what was sold. */
const ONLY_VOUCHERS_TELL =
  ' Något har sålts eller utrangerats under året: i en bokföring med bara saldon går årets avskrivningar inte att skilja från dem som återfördes. Läs då in en fil med verifikationer (SIE 4), eller acceptera fyndet med det som skäl.';

const hasDisposals = (context: CheckContext): boolean => {
  const { assets, year } = context.records;
  const isOfYear = (day: string | null): boolean => day?.startsWith(`${year}-`) === true;
  const disposed = ASSET_LINES.map(([line]) => valueAt(context, `anlaggning.${line}.avyttringar`));
  return assets.some(({ disposedOn }) => isOfYear(disposedOn)) || disposed.some((value) => value !== null && !isZero(value));
};

const kronor = (value: Exact): string => `${swedishNumber(exact(value.numerator, value.denominator * 100n))} kr`;

export const depreciationIsBooked: Rule = (context) => {
  const depreciation = valueAt(context, 'rr.avskrivningar');
  if (usedAssetLines(context.books).length === 0 || depreciation === null || !isZero(depreciation)) return [];
  return [
    {
      id: 'avskrivningar.saknas',
      severity: 'varning',
      message: 'Det finns anläggningstillgångar men inga avskrivningar under året. Kontrollera bokslutet.',
      values: [valueOf(context, at(context, 'rr.avskrivningar'), 'resultaträkningen')],
    },
  ];
};

/** What is left to pay is told anew each year: last year's leases are there to be compared with. */
export const leasesAreOfTheYear: Rule = ({ records: { leases, year } }) => {
  if (leases.length === 0 || leases.some(({ ofYear }) => (ofYear ?? year) === year)) return [];
  return [
    {
      id: 'leasing.saknas',
      severity: 'varning',
      message: `Förra året fanns leasingavtal, men inga är ifyllda för ${year}. Fyll i vad som återstår att betala (leasing.csv), eller ta bort förra årets rader om avtalen har upphört.`,
      values: [],
    },
  ];
};

/** What the register says is owned at the end of the year cost as much as the books say. */
export const registerMeetsBooks: Rule = (context) => {
  if (context.records.assets.length === 0) return [];
  return ASSET_LINES.flatMap(([line, name]) => registerDifference(context, line, name));
};

function registerDifference(context: CheckContext, line: string, name: string): Finding[] {
  const lastDay = `${context.records.year}-12-31`;
  const owned = context.records.assets.filter(
    (asset) => asset.line === line && asset.acquiredOn <= lastDay && (asset.disposedOn === null || asset.disposedOn > lastDay),
  );
  const registered = exact(owned.reduce((sum, asset) => sum + asset.costOre, 0));
  const booked = valueAt(context, `anlaggning.${line}.utgaende-anskaffning`) ?? exact(0);
  if (compare(registered, booked) === 0) return [];
  return [
    {
      id: `anlaggning.register.${line}`,
      severity: 'varning',
      message: `${name}: anläggningsregistret och bokföringen har inte samma anskaffningsvärde vid årets slut. Rätta anlaggningar.csv eller bokföringen.`,
      values: [
        valueOf(context, at(context, `anlaggning.${line}.utgaende-anskaffning`), 'bokföringen'),
        { label: 'Anskaffningsvärde i registret', shown: kronor(registered), figure: null, place: 'anlaggningar.csv' },
      ],
    },
  ];
}
