import { compare, exact, negate } from '../../shared/exact.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import { figureKey } from '../figures/figure.ts';
import { knownValue } from '../figures/known.ts';
import { BALANCE_SHEET_LINES } from '../statements/balance-sheet.ts';
import { interventionsWithoutRows, unplacedCosts } from '../statements/cost-kinds.ts';
import { shownRows } from '../statements/notes.ts';
import { type Books, isResultLine } from '../statements/placed-account.ts';
import { at, type CheckContext, mustBeEqual, type Rule, valueAt, valueOf } from './check-context.ts';
import type { Finding } from './finding.ts';

const kronor = (ore: number): string => `${swedishNumber(exact(ore, 100), 2)} kr`;

/** Assets equal equity, provisions and debts (LKBR 6 kap. 2 §). */
export const balanceSheetBalances: Rule = (context) =>
  context.books.years.flatMap((year) =>
    mustBeEqual(context, {
      id: `balans.${year}`,
      left: figureKey('br.summa-tillgangar', year),
      right: figureKey('br.summa-eget-kapital-och-skulder', year),
      places: ['balansräkningen', 'balansräkningen'],
      message: `Balansräkningen ${year} går inte ihop. Tillgångarna är inte lika stora som eget kapital och skulder. Kontrollera att alla konton finns med och att verifikationerna balanserar.`,
    }),
  );

/** The cash flow ends at cash and bank in the balance sheet (LKBR 8 kap. 1 §). */
export const cashFlowMeetsBank: Rule = (context) =>
  context.books.years
    .filter((year) => context.books.accounts.some((account) => account.year === year && account.openingOre !== 0))
    .flatMap((year) =>
      mustBeEqual(context, {
        id: `kassaflode.${year}`,
        left: figureKey('kf.likvida-medel-slut', year),
        right: figureKey('br.kassa-bank', year),
        places: ['kassaflödesanalysen', 'balansräkningen'],
        message: `Kassaflödesanalysen ${year} slutar inte på samma belopp som kassa och bank. Kontrollera ingående balanser och bokningar direkt mot eget kapital.`,
      }),
    );

/** This year's opening balances are last year's closing balances (LKBR 4 kap. 4 §), for accounts that only one of the years has too. */
export const openingIsLastClosing: Rule = ({ books }) => {
  const [year, before] = books.years;
  if (year === undefined || before === undefined) return [];
  const [opening, closing] = [balancesOf(books, year, 'openingOre'), balancesOf(books, before, 'closingOre')];
  return [...new Set([...opening.keys(), ...closing.keys()])]
    .map((account) => ({ account, last: closing.get(account) ?? 0, first: opening.get(account) ?? 0 }))
    .filter(({ last, first }) => last !== first)
    .map(
      ({ account, last, first }): Finding => ({
        id: `ingaende.${account}`,
        severity: 'fel',
        message: `Konto ${account} ${nameOf(books, account)} har en annan ingående balans ${year} än utgående balans ${before}. Rätta i bokföringen eller förklara i en not.`,
        values: [
          { label: `Utgående balans ${before}`, shown: kronor(last), figure: null, place: 'bokföringen' },
          { label: `Ingående balans ${year}`, shown: kronor(first), figure: null, place: 'bokföringen' },
        ],
      }),
    );
};

/** Equity is compared as a whole, since the result of the year before moves between its accounts. */
const balancesOf = (books: Books, year: number, balance: 'openingOre' | 'closingOre'): ReadonlyMap<string, number> =>
  new Map(
    books.accounts
      .filter(
        ({ places, ...account }) =>
          account.year === year && !isResultLine(places.line) && !['eget-kapital', 'utanfor'].includes(places.line ?? ''),
      )
      .map((account) => [account.account, account[balance]]),
  );

const nameOf = (books: Books, account: string): string => books.accounts.find((each) => each.account === account)?.name ?? '';

/** Each note adds up to the lines it explains (LKBR 9 kap. 2 §). */
export const notesMeetStatements: Rule = (context) =>
  context.records.notes
    .filter((note) => note.lines.length > 0)
    .flatMap((note) => context.books.years.flatMap((year) => noteDifference(context, note, year)));

function noteDifference(context: CheckContext, note: CheckContext['records']['notes'][number], year: number): Finding[] {
  const prefix = isResultLine(note.lines[0] ?? null) ? 'rr' : 'br';
  const lines = note.lines.map((line) => knownValue(context.book, figureKey(`${prefix}.${line}`, year)));
  const sum = knownValue(context.book, figureKey(`not.${note.id}.summa`, year));
  if (sum === null || lines.includes(null)) return [];
  const total = lines.reduce((all, line) => exact((all?.numerator ?? 0n) + (line?.numerator ?? 0n)), exact(0)) ?? exact(0);
  if (compare(total, sum) === 0 || compare(negate(total), sum) === 0) return [];
  const first = figureKey(`${prefix}.${note.lines[0]}`, year);
  return [
    {
      id: `not.${note.id}.${year}`,
      severity: 'fel',
      message: `Noten ${note.title} ${year} summerar inte till raden i ${prefix === 'rr' ? 'resultaträkningen' : 'balansräkningen'}. Kontrollera notradernas konton i konton.csv.`,
      values: [
        valueOf(context, figureKey(`not.${note.id}.summa`, year), 'noten'),
        valueOf(context, first, prefix === 'rr' ? 'resultaträkningen' : 'balansräkningen'),
      ],
    },
  ];
}

/** Accounts that no row of a note asks for get a row of their own, which is worth knowing. */
export const accountsWithoutNoteRow: Rule = ({ records, books }) =>
  records.notes
    .filter((note) => note.lines.length > 0 && note.rows.length > 0)
    .flatMap((note) =>
      shownRows(note, books)
        .filter((row) => row.id.startsWith('konto-'))
        .map(
          (row): Finding => ({
            id: `not.${note.id}.${row.id}`,
            severity: 'anmarkning',
            message: `Kontot ${row.name} har ingen rad i noten ${note.title} och visas sist under sitt eget namn. Ange notrad i konton.csv om det hör till en annan rad.`,
            values: [],
          }),
        ),
    );

/** The cost of the auditors' examination is told apart (LKBR 9 kap. 13 §): a row of a note, or an account that stands there by its name. */
export const auditCostIsTold: Rule = ({ records, books }) => {
  const notes = records.notes.filter((note) => note.lines.includes('kostnader'));
  const rows = notes.flatMap((note) => shownRows(note, books));
  const isTold =
    rows.some((row) => /revision|revisor/i.test(`${row.id} ${row.name}`)) || records.texts.some(({ id }) => id.startsWith('not-revision'));
  if (notes.length === 0 || isTold) return [];
  return [
    {
      id: 'not.revision',
      severity: 'anmarkning',
      message:
        'Ingen not visar kostnaden för revision (LKBR 9 kap. 13 §). Lägg till en rad för den i noten om verksamhetens kostnader, eller skriv den i en egen not.',
      values: [],
    },
  ];
};

/** Extraordinary items are explained in a note (LKBR 9 kap. 12 §). */
export const extraordinaryItemsAreExplained: Rule = (context) => {
  const told = (id: string): boolean => context.records.notes.some((note) => note.lines.includes(id));
  const ids = ['extraordinara-intakter', 'extraordinara-kostnader'].filter(
    (id) => compare(valueAt(context, `rr.${id}`) ?? exact(0), exact(0)) !== 0 && !told(id),
  );
  if (ids.length === 0) return [];
  return [
    {
      id: 'not.extraordinara',
      severity: 'varning',
      message: 'Det finns extraordinära poster men ingen not om dem (LKBR 9 kap. 12 §). Lägg till en not som omfattar dem i noter.yaml.',
      values: ids.map((id) => valueOf(context, at(context, `rr.${id}`), 'resultaträkningen')),
    },
  ];
};

/** The statement of operations ends at the year's result. */
export const operationsMeetResult: Rule = (context) => {
  if (context.records.activities.length === 0) return [];
  return context.books.years.flatMap((year) => {
    const net = knownValue(context.book, figureKey('drift.summa.netto', year));
    const result = knownValue(context.book, figureKey('rr.arets-resultat', year));
    if (net === null || result === null || compare(net, negate(result)) === 0) return [];
    const lost = context.books.accounts.filter(
      (account) =>
        account.year === year && isResultLine(account.places.line) && account.places.activity === null && account.movementOre !== 0,
    );
    const names = lost
      .map((account) => `${account.account} ${account.name}`)
      .slice(0, 8)
      .join(', ');
    return [
      {
        id: `drift.resultat.${year}`,
        severity: 'fel' as const,
        message: `Driftredovisningen per verksamhet ${year} slutar inte på årets resultat. ${names === '' ? '' : `Konton utan verksamhet: ${names}.`} Ange verksamhet i konton.csv.`,
        values: [
          valueOf(context, figureKey('drift.summa.netto', year), 'driftredovisningen'),
          valueOf(context, figureKey('rr.arets-resultat', year), 'resultaträkningen'),
        ],
      },
    ];
  });
};

/** Costs outside the association's own tree are counted as administration, which makes that share too large. */
export const costsWithoutRow: Rule = (context) => {
  const { records, books } = context;
  if (records.costRows.length === 0) return costsWithoutKind(context);
  const byAccount = Map.groupBy(unplacedCosts(records, books, books.year), ({ account }) => account);
  return [...byAccount].map(
    ([account, parts]): Finding => ({
      id: `kostnadsrad.${account}`,
      severity: 'varning',
      message: `Konto ${account} ${nameOf(books, account)} har ingen kostnadsrad och räknas som administration. Ange kostnadsrad i konton.csv.`,
      values: parts.map(({ object, movementOre }) => ({
        label: object === null ? 'Kostnad' : `Kostnad, objekt ${object.object}`,
        shown: kronor(movementOre),
        figure: null,
        place: 'bokföringen',
      })),
    }),
  );
};

/** Where nothing tells of which kind any cost is, all would be called administration. */
function costsWithoutKind(context: CheckContext): Finding[] {
  const { records, books } = context;
  const isTold = interventionsWithoutRows(records, books).length > 0;
  if (isTold || unplacedCosts(records, books, books.year).length === 0) return [];
  return [
    {
      id: 'kostnadsslag.saknas',
      severity: 'varning',
      message:
        'Alla kostnader räknas som administration, eftersom inget konto hör till en insats eller en kostnadsrad. Ange insats för insatsernas konton i konton.csv, eller lägg till kostnadsrader i kostnadsrader.csv.',
      values: [valueOf(context, at(context, 'slag.administration'), 'kostnader per slag')],
    },
  ];
}

/** Assets and debts that come out negative are usually on the wrong side. */
export const linesOnTheRightSide: Rule = (context) =>
  BALANCE_SHEET_LINES.filter((line) => line.sumOf === undefined).flatMap((line) => {
    const value = valueAt(context, `br.${line.id}`);
    if (value === null || compare(value, exact(0)) >= 0) return [];
    return [
      {
        id: `balans.tecken.${line.id}`,
        severity: 'varning' as const,
        message: `${line.name} är negativ. Ett konto ligger troligen på fel sida; ange en annan rad i konton.csv.`,
        values: [valueOf(context, at(context, `br.${line.id}`), 'balansräkningen')],
      },
    ];
  });
