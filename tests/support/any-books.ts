import fc from 'fast-check';

/** A voucher's postings: account, cost centre, project and öre; debits equal credits. */
export interface AnyVoucher {
  readonly postings: readonly { readonly account: string; readonly objects: string; readonly ore: number }[];
}

/** A year of random but balanced books, written as SIE in one of the ways that programs do. */
export interface AnyBooks {
  readonly text: string;
}

/** Every line of both statements, with accumulated depreciation, an account that changes side, and gains and losses on assets. */
const BALANCE = [
  '1012 Programvara',
  '1019 Ackumulerade avskrivningar på programvara',
  '1110 Byggnader',
  '1220 Inventarier',
  '1229 Ackumulerade avskrivningar på inventarier',
  '1385 Deposition',
  '1460 Lager',
  '1510 Kundfordringar',
  '1630 Skattekonto',
  '1650 Momsfordran',
  '1810 Placeringar',
  '1930 Bank',
  '2091 Balanserat resultat',
  '2210 Avsättning för pensioner',
  '2290 Övriga avsättningar',
  '2350 Lån',
  '2440 Leverantörsskulder',
  '2641 Ingående moms',
  '2990 Upplupna kostnader',
];
const RESULT = [
  '3010 Medlemsbidrag',
  '3740 Öresutjämning',
  '3973 Vinst vid avyttring av inventarier',
  '3987 EU-bidrag',
  '4010 Köp av insatser',
  '5010 Hyra',
  '6420 Revision',
  '7010 Löner',
  '7832 Avskrivningar',
  '7973 Förlust vid avyttring av inventarier',
  '8310 Räntor',
  '8410 Räntekostnader',
];
const numberOf = (account: string): string => account.slice(0, 4);
const ACCOUNTS = [...BALANCE, ...RESULT].map(numberOf);

const anyOre = fc.integer({ min: -5_000_000, max: 5_000_000 });
const anyObjects = fc.constantFrom('', '1 10', '1 20', '6 P1', '6 P2', '1 10 6 P1', '1 20 6 P2', '1 20 6 P9');
const anyPosting = fc.record({ account: fc.constantFrom(...ACCOUNTS), objects: anyObjects, ore: anyOre });

const balanced = (postings: readonly { readonly ore: number }[]): number => 0 - postings.reduce((sum, { ore }) => sum + ore, 0);

const anyVoucher: fc.Arbitrary<AnyVoucher> = fc
  .tuple(fc.array(anyPosting, { minLength: 1, maxLength: 3 }), fc.constantFrom(...ACCOUNTS), anyObjects)
  .map(([postings, account, objects]) => ({ postings: [...postings, { account, objects, ore: balanced(postings) }] }));

const anyOpening = fc
  .dictionary(fc.constantFrom(...BALANCE.map(numberOf)), anyOre, { noNullPrototype: true })
  .map((balances) => ({ ...balances, 2091: 0 }))
  .map((balances) => ({ ...balances, 2091: balanced(Object.values(balances).map((ore) => ({ ore }))) }));

/** Whether the program has carried the result over to equity, and whether it writes closing balances. */
export const anyBooks: fc.Arbitrary<AnyBooks> = fc
  .record({
    opening: anyOpening,
    vouchers: fc.array(anyVoucher, { minLength: 1, maxLength: 12 }),
    isClosed: fc.boolean(),
    hasClosing: fc.boolean(),
  })
  .map(({ opening, vouchers, isClosed, hasClosing }) => {
    const booked = [WITH_OBJECTS, ...vouchers];
    const all = isClosed ? [...booked, carriedOver(booked)] : booked;
    const closing = closingOf(opening, all);
    const balances = (label: string, values: Readonly<Record<string, number>>): string =>
      Object.entries(values)
        .map(([account, ore]) => `#${label} 0 ${account} ${kronor(ore)}\n`)
        .join('');
    const head = `#FLAGGA 0\n#SIETYP 4\n#RAR 0 20240101 20241231\n${[...BALANCE, ...RESULT, '2099 Årets resultat', '8999 Årets resultat']
      .map((account) => `#KONTO ${numberOf(account)} "${account.slice(5)}"\n`)
      .join('')}`;
    const vouchersText = all.map(
      ({ postings }, index) =>
        `#VER A ${index + 1} 20240601 x\n{\n${postings.map(({ account, objects, ore }) => `#TRANS ${account} {${objects}} ${kronor(ore)}\n`).join('')}}\n`,
    );
    return { text: `${head}${balances('IB', opening)}${hasClosing ? balances('UB', closing) : ''}${vouchersText.join('')}` };
  });

/** Books that tell no objects at all are another matter: then nothing is known of what belongs where. */
const WITH_OBJECTS: AnyVoucher = {
  postings: [
    { account: '5010', objects: '1 10 6 P1', ore: 12_345 },
    { account: '1930', objects: '', ore: -12_345 },
  ],
};

const isResult = (account: string): boolean => !'12'.includes(account.charAt(0));

function carriedOver(vouchers: readonly AnyVoucher[]): AnyVoucher {
  const result = vouchers.flatMap(({ postings }) => postings).reduce((sum, { account, ore }) => sum + (isResult(account) ? ore : 0), 0);
  return {
    postings: [
      { account: '8999', objects: '', ore: 0 - result },
      { account: '2099', objects: '', ore: result },
    ],
  };
}

function closingOf(opening: Readonly<Record<string, number>>, vouchers: readonly AnyVoucher[]): Record<string, number> {
  const closing: Record<string, number> = { ...opening };
  for (const { account, ore } of vouchers.flatMap(({ postings }) => postings)) {
    if (!isResult(account)) closing[account] = (closing[account] ?? 0) + ore;
  }
  return closing;
}

function kronor(ore: number): string {
  const size = Math.abs(ore);
  return `${ore < 0 ? '-' : ''}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}
