import { changeAccount, objectKey } from '../draft.ts';
import type { Account, AccountType } from '../ledger.ts';
import { accountAt, fieldPlaces, fieldsOf, type Reading, report, textAt } from './reading.ts';

/** The records of the chart of accounts: accounts, dimensions and objects. */
export function readAccount(reading: Reading): void {
  const account = declaredAccount(reading);
  if (account === null) return;
  const { declared } = reading.accounts;
  const name = fieldsOf(reading)[1] ?? '';
  if (declared.has(account.place)) return tellDuplicate(reading, account, name);
  declared.add(account.place);
  changeAccount(reading.draft, account.number, { name });
  if (!/^\d+$/.test(account.number)) tellOddNumber(reading, account.number);
}

export function readAccountType(reading: Reading): void {
  const type = fieldsOf(reading)[1] ?? '';
  const account = declaredAccount(reading);
  if (account === null) return;
  if (isAccountType(type)) return changeAccount(reading.draft, account.number, { type });
  report(reading, {
    code: 'sie.bad-account-type',
    message: `Kontotypen ”${type}” för konto ${account.number} finns inte; den ska vara T, S, K eller I. Uppgiften används inte.`,
  });
}

const isAccountType = (text: string): text is AccountType => ['T', 'S', 'K', 'I'].includes(text);

export function readUnit(reading: Reading): void {
  const account = declaredAccount(reading);
  if (account !== null) changeAccount(reading.draft, account.number, { unit: fieldsOf(reading)[1] ?? '' });
}

/** An account stands in a few boxes of tax forms; each more would cost as much as all before it. */
const MOST_SRU_CODES = 100;

export function readSru(reading: Reading): void {
  const account = declaredAccount(reading);
  if (account === null) return;
  if (account.sru.length < MOST_SRU_CODES)
    return changeAccount(reading.draft, account.number, { sru: [...account.sru, fieldsOf(reading)[1] ?? ''] });
  report(reading, { code: 'sie.too-many-sru', message: 'Kontot har redan hundra SRU-koder. Den här läses inte.' });
}

/** The account a record speaks of, or null after telling that its number is empty. */
function declaredAccount(reading: Reading): (Account & { readonly place: number }) | null {
  return accountOf(reading, fieldPlaces(reading.line).outside[0]);
}

export function accountOf(reading: Reading, place: number | undefined): (Account & { readonly place: number }) | null {
  if (place !== undefined && textAt(reading, place).trim() !== '') {
    const index = accountAt(reading, place);
    const account = reading.draft.accounts[index];
    if (account !== undefined) return { ...account, place: index };
  }
  report(reading, {
    code: 'sie.missing-account',
    severity: 'error',
    message: 'Kontonumret saknas. Raden räknas inte med; rätta den eller exportera filen på nytt.',
  });
  return null;
}

function tellDuplicate(reading: Reading, account: Account, name: string): void {
  if (account.name === '') changeAccount(reading.draft, account.number, { name });
  report(reading, {
    code: 'sie.duplicate-account',
    message: `Konto ${account.number} står två gånger i kontoplanen. Namnet ”${account.name || name}” används; ta bort det andra i bokföringsprogrammet.`,
  });
}

function tellOddNumber(reading: Reading, number: string): void {
  report(reading, {
    code: 'sie.account-not-numeric',
    message: `Kontonumret ”${number}” är inte bara siffror. Det läses som det står, men måste kopplas till en rad i räkningarna för hand.`,
  });
}

export function readDimension(reading: Reading): void {
  const [number = '', name = ''] = fieldsOf(reading);
  declareDimension(reading, { number, name, parent: null });
}

export function readSubdimension(reading: Reading): void {
  const [number = '', name = '', parent = ''] = fieldsOf(reading);
  declareDimension(reading, { number, name, parent: parent || null });
}

function declareDimension(reading: Reading, dimension: { number: string; name: string; parent: string | null }): void {
  const { dimensions } = reading.draft;
  if (dimension.number === '') return tellMissing(reading, 'Dimensionens nummer saknas');
  if (dimensions.has(dimension.number)) {
    const message = `Dimension ${dimension.number} står två gånger. Den senare används.`;
    report(reading, { code: 'sie.duplicate-dimension', message });
  }
  dimensions.set(dimension.number, dimension);
}

export function readObject(reading: Reading): void {
  const [dimension = '', object = '', name = ''] = fieldsOf(reading);
  if (dimension === '' || object === '') return tellMissing(reading, 'Objektets dimension eller nummer saknas');
  const ref = { dimension, object };
  if (reading.draft.objects.has(objectKey(ref))) {
    const message = `Objekt ${object} i dimension ${dimension} står två gånger. Det senare används.`;
    report(reading, { code: 'sie.duplicate-object', message });
  }
  reading.draft.objects.set(objectKey(ref), { ...ref, name });
}

function tellMissing(reading: Reading, what: string): void {
  report(reading, {
    code: 'sie.missing-field',
    severity: 'error',
    message: `${what}. Raden räknas inte med; rätta den eller exportera filen på nytt.`,
  });
}
