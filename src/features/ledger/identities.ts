import { exact } from '../../shared/exact.ts';
import { type Ore, ore } from '../../shared/money.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import { credits, debits } from './balances.ts';
import { kronor } from './kronor.ts';
import { type Account, type Balance, isBalanceAccount, type Ledger } from './ledger.ts';

/** An identity that complete books meet and many real exports break. It explains; it never stops an import. */
export interface UnmetIdentity {
  readonly code: string;
  readonly message: string;
}

export function unmetIdentities(ledger: Ledger): readonly UnmetIdentity[] {
  return [
    ...openingSumsToZero(ledger),
    ...closingAndResultMeetOpening(ledger),
    ...previousClosingIsOpening(ledger),
    ...postingsMeetBalances(ledger),
    ...periodsMeetBalances(ledger),
  ];
}
type Balances = ReadonlyMap<string, Balance>;

const NONE: Balances = new Map();
const sumOf = (balances: Balances): number => [...balances.values()].reduce((sum, balance) => sum + balance.amountOre, 0);
const amountIn = (balances: Balances, account: string): number => balances.get(account)?.amountOre ?? 0;

function openingSumsToZero(ledger: Ledger): UnmetIdentity[] {
  const sum = sumOf(ledger.balances.opening.get(0) ?? NONE);
  if (sum === 0) return [];
  const message = `Ingående balanser summerar till ${kronor(ore(sum))} i stället för noll. Vanligaste orsaken är att förra årets resultat inte har förts om till eget kapital i bokföringen; kontrollera ingående eget kapital.`;
  return [{ code: 'ledger.opening-not-zero', message }];
}

function closingAndResultMeetOpening(ledger: Ledger): UnmetIdentity[] {
  const [opening, closing, result] = [ledger.balances.opening.get(0), ledger.balances.closing.get(0), ledger.balances.result.get(0)];
  if (closing === undefined) return [];
  const difference = sumOf(closing) + sumOf(result ?? NONE) - sumOf(opening ?? NONE);
  if (difference === 0) return [];
  const message = `Utgående balanser och årets resultat skiljer sig från ingående balanser med ${kronor(ore(difference))}. Vanliga orsaker är att resultatet redan har förts till eget kapital, ett halvfärdigt bokslut, konton som fattas i exporten eller verifikationer som inte går jämnt ut.`;
  return [{ code: 'ledger.closing-not-opening', message }];
}

function previousClosingIsOpening(ledger: Ledger): UnmetIdentity[] {
  const [closing, opening] = [ledger.balances.closing.get(-1), ledger.balances.opening.get(0)];
  if (closing === undefined || opening === undefined) return [];
  const accounts = [...new Set([...closing.keys(), ...opening.keys()])];
  const differences = differencesOf(accounts, (account) => amountIn(opening, account) - amountIn(closing, account));
  if (differences === '') return [];
  const message = `Ingående balans är inte förra årets utgående balans: ${differences}. Vanliga orsaker är att förra årets resultat (till exempel konto 2099) har förts om, att momskonton har slagits ihop eller att förra året har ändrats i efterhand.`;
  return [{ code: 'ledger.opening-not-previous-closing', message }];
}

function postingsMeetBalances(ledger: Ledger): UnmetIdentity[] {
  if (ledger.postings.count === 0) return [];
  const { opening, closing, result } = balancesOfYear(ledger);
  const booked = (account: Account) => debits(ledger, account.number) + credits(ledger, account.number);
  // What the file itself gives a balance or a result says more than the number of the account.
  const holdsBalance = (account: Account): boolean =>
    [opening, closing].some((balances) => balances?.has(account.number) === true) ||
    (isBalanceAccount(account) && result?.has(account.number) !== true);
  const balance = closing === undefined ? [] : ledger.accounts.filter(holdsBalance);
  const others = result === undefined ? [] : ledger.accounts.filter((account) => !holdsBalance(account));
  const expected = (account: Account) =>
    holdsBalance(account)
      ? amountIn(closing ?? NONE, account.number) - amountIn(opening ?? NONE, account.number)
      : amountIn(result ?? NONE, account.number);
  const byNumber = new Map([...balance, ...others].map((account) => [account.number, booked(account) - expected(account)]));
  const differences = differencesOf([...byNumber.keys()], (number) => byNumber.get(number) ?? 0);
  if (differences === '') return [];
  const message = `Verifikationerna stämmer inte med saldona: ${differences}. Vanliga orsaker är att exporten bara har en del av årets verifikationer eller att saldona är ändrade utan verifikation.`;
  return [{ code: 'ledger.postings-not-balances', message }];
}

const balancesOfYear = (ledger: Ledger) => ({
  opening: ledger.balances.opening.get(0),
  closing: ledger.balances.closing.get(0),
  result: ledger.balances.result.get(0),
});

function periodsMeetBalances(ledger: Ledger): UnmetIdentity[] {
  const { opening, closing, result } = balancesOfYear(ledger);
  const periods = ledger.periodTotals.get(0) ?? new Map<string, Ore>();
  const change = (account: string) =>
    result?.has(account) === true ? amountIn(result, account) : amountIn(closing ?? NONE, account) - amountIn(opening ?? NONE, account);
  const differences = differencesOf([...periods.keys()], (account) => (periods.get(account) ?? 0) - change(account));
  if (differences === '') return [];
  const message = `Periodsaldona stämmer inte med årets förändring: ${differences}. Vanliga orsaker är att exporten bara har en del av årets perioder eller att periodsaldona är budgetliknande uppgifter.`;
  return [{ code: 'ledger.periods-not-balances', message }];
}

const SHOWN = 5;

/** `konto 1930 skiljer 12,00, konto 2440 skiljer −12,00 och 3 konton till`; empty when nothing differs. */
function differencesOf(accounts: readonly string[], difference: (account: string) => number): string {
  const differing = accounts.map((account) => [account, difference(account)] as const).filter(([, amount]) => amount !== 0);
  const shown = differing.slice(0, SHOWN).map(([account, amount]) => `konto ${account} skiljer ${swedishNumber(exact(amount, 100), 2)} kr`);
  const rest = differing.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` och ${rest} konton till` : '');
}
