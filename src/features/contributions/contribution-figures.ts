import { exact } from '../../shared/exact.ts';
import type { Member, MemberKind } from '../associations/association.ts';
import type { FigureDefinition } from '../figures/figure.ts';
import { accountsOf, moneyIn, ratioOf, rowsOf, shareIn, sumOf } from '../figures/formulas.ts';
import { amountsOf, type Books, onLine, type PlacedAccount } from '../statements/placed-account.ts';
import type { Contribution } from './contribution.ts';

/** The three parts that share the funding, lag (2003:1210) 5 §, with the share each should bear. */
export const FUNDING_PARTS = [
  { id: 'staten', name: 'Staten', kinds: ['forsakringskassan', 'arbetsformedlingen'], sharePercent: 50 },
  { id: 'region', name: 'Region', kinds: ['region'], sharePercent: 25 },
  { id: 'kommuner', name: 'Kommuner', kinds: ['kommun'], sharePercent: 25 },
] as const satisfies readonly { id: string; name: string; kinds: readonly MemberKind[]; sharePercent: number }[];

/** What each member has paid according to the books, what the three parts have paid together, and their shares (medlemsbidrag). */
export function defineContributions(members: readonly Member[], books: Books, agreed: readonly Contribution[]): FigureDefinition[] {
  return books.years.flatMap((year) => [
    ...members.map((member) =>
      isToldByAgreement(books, agreed, year) ? agreedFigure(member, agreed, year) : memberFigure(member, books, year),
    ),
    ...FUNDING_PARTS.flatMap((part) => partFigures(part, members, year)),
    moneyIn(year)(
      'bidrag.summa',
      sumOf(
        FUNDING_PARTS.map((part) => `bidrag.${part.id}`),
        year,
      ),
      ['Medlemsbidrag', 'Medlemmarnas bidrag till förbundet enligt bokföringen.'],
    ),
  ]);
}

function memberFigure(member: Member, books: Books, year: number): FigureDefinition {
  const accounts = onLine(books, year, ['intakter']).filter(
    (account) => account.places.member === member.id && isContribution(account.places.incomeKind),
  );
  return moneyIn(year)(`medlem.${member.id}.bidrag`, accountsOf('movement', year, amountsOf(accounts, 'movement', -1)), [
    member.name,
    `Bidrag från ${member.name} enligt bokföringen.`,
  ]);
}

/** Accounts of contributions that belong to no member, with something on them. */
export const contributionsOfNobody = (books: Books, year: number): PlacedAccount[] =>
  books.accounts.filter(
    (part) => part.year === year && part.places.incomeKind === 'medlemsbidrag' && part.places.member === null && part.movementOre !== 0,
  );

/**
 * Whether what each member has paid can be told by what was agreed: all of it stands on accounts of nobody, and is to the öre what the
 * members have agreed to pay together. Otherwise nobody knows who has paid what.
 */
export function isToldByAgreement(books: Books, agreed: readonly Contribution[], year: number): boolean {
  const isDivided = books.accounts.some(
    ({ year: of, places, movementOre }) => of === year && movementOre !== 0 && places.member !== null && isContribution(places.incomeKind),
  );
  const booked = contributionsOfNobody(books, year).reduce((sum, { movementOre }) => sum - movementOre, 0);
  const together = agreed.filter((each) => each.year === year).reduce((sum, { amountOre }) => sum + amountOre, 0);
  return !isDivided && booked > 0 && booked === together;
}

function agreedFigure(member: Member, agreed: readonly Contribution[], year: number): FigureDefinition {
  const own = agreed.filter((each) => each.year === year && each.member === member.id);
  const rows = own.map(({ amountOre, source }) => ({ label: member.name, value: exact(amountOre), source }));
  return moneyIn(year)(`medlem.${member.id}.bidrag`, rowsOf(rows), [
    member.name,
    `Bidrag från ${member.name} enligt beslutet. Bokföringen har alla medlemmars bidrag på samma konto, och summan där är den som har beslutats.`,
  ]);
}

/** An account of income that is tied to a member holds a contribution unless the account map says otherwise. */
export const isContribution = (kind: string | null): boolean => kind === null || kind === 'medlemsbidrag';

function partFigures(part: (typeof FUNDING_PARTS)[number], members: readonly Member[], year: number): FigureDefinition[] {
  const ids = members
    .filter((member) => (part.kinds as readonly MemberKind[]).includes(member.kind))
    .map((member) => `medlem.${member.id}.bidrag`);
  return [
    moneyIn(year)(`bidrag.${part.id}`, sumOf(ids, year), [part.name, `Bidrag från ${part.name.toLowerCase()} tillsammans.`]),
    shareIn(year)(`bidrag.${part.id}.andel`, ratioOf(`bidrag.${part.id}`, 'bidrag.summa', year), [
      `${part.name}, andel av medlemsbidragen`,
      `Ska vara ${part.sharePercent} procent enligt lag (2003:1210) 5 §.`,
    ]),
  ];
}
