import fc, { type Arbitrary } from 'fast-check';
import { COST_KINDS } from '../../src/features/statements/layout.ts';
import { FIXED_ASSET_LINES, INCOME_LINES, STATEMENT_LINES } from '../../src/features/year-folder/words.ts';
import type { YearRecords } from '../../src/features/year-folder/year-records.ts';
import { anyAmount, anyDate, anyObject, anySlug, anyText, anyYearNumber, orNull, placed, places, several, withIds } from './any-value.ts';

export const accountTables: {
  readonly [Part in 'accountRules' | 'activities' | 'costRows' | 'netRows' | 'assets' | 'leases' | 'budget']: Arbitrary<YearRecords[Part]>;
} = {
  accountRules: several(
    placed({
      prefix: fc.stringMatching(/^[0-9]{1,5}$/),
      object: orNull(anyObject),
      line: orNull(fc.constantFrom(...STATEMENT_LINES)),
      ...places,
      incomeKind: orNull(fc.constantFrom('medlemsbidrag', 'eu', 'ovriga-bidrag', 'forsaljning', 'ovrigt')),
      assetPart: orNull(fc.constantFrom('anskaffning', 'avskrivning', 'nedskrivning')),
      comment: orNull(anyText),
    }),
    'prefix',
  ),
  activities: withIds(['admin'], placed({ id: anySlug, name: anyText })),
  costRows: withIds(['kansli'], placed({ id: anySlug, name: anyText, kind: fc.constantFrom(...COST_KINDS) })),
  netRows: withIds(['netto'], placed({ id: anySlug, name: anyText })),
  assets: several(
    placed({
      id: anySlug,
      name: anyText,
      line: fc.constantFrom(...FIXED_ASSET_LINES),
      acquiredOn: anyDate,
      costOre: anyAmount,
      usefulLifeYears: fc.integer({ min: 1, max: 50 }),
      disposedOn: orNull(anyDate),
    }),
    'id',
  ),
  leases: several(
    placed({
      name: anyText,
      withinOneYearOre: anyAmount,
      oneToFiveYearsOre: anyAmount,
      laterOre: anyAmount,
      ofYear: orNull(anyYearNumber),
    }),
  ),
  budget: several(
    placed({
      year: anyYearNumber,
      id: anySlug,
      name: anyText,
      kind: fc.constantFrom('intakt', 'kostnad'),
      amountOre: anyAmount,
      grantedOre: orNull(anyAmount),
      line: orNull(fc.constantFrom(...INCOME_LINES)),
      isNet: fc.boolean(),
      ...places,
    }),
    'year',
    'id',
  ),
};
