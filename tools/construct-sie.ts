/**
 * Constructs the books of an example: a list of accounts with their balances in, a SIE 4E file with vouchers out.
 * The same list always gives the same file.
 *
 *   node tools/construct-sie.ts examples/underlag/<id>.csv examples/<folder>
 *
 * The list has one row for each account:
 * konto;namn;ib_foregaende_kr;ub_foregaende_kr;res_foregaende_kr;ub_kr;res_kr;monster;motkonto[;text]
 * with SIE's signs (debit +), both years closed, so that every column adds up to nothing. Patterns (monster):
 *
 *   lon manad kvartal tertial halvar ar   equal parts through the year; salaries of a month share a voucher
 *   faktura, faktura:8                    six or as many uneven bills
 *   bokslut                               the whole movement on 31 December
 *   interim                               last year's accrual dissolved against the first counter account, this year's booked against the others
 *   omforing                              the opening balance moved on 2 January: last year's result to equity
 *   reskontra                             claims and debts: paid month by month, oldest first, until the closing balance is left
 *   avrakning                             the tax account: filled up every month with what was drawn
 *   rest                                  the bank: what all the others leave
 *   (empty)                               no entries of its own, like equity
 *
 * Counter accounts (motkonto) stand with a space between; `2710:30 1920` gives 30 per cent to the first and the rest to the last.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { constructExample } from './constructed-books/construct-example.ts';

const [listFile, folder] = process.argv.slice(2);
if (listFile === undefined || folder === undefined) {
  console.error('Så här: node tools/construct-sie.ts examples/underlag/<id>.csv examples/<mapp>');
  process.exit(2);
}

const { plan, vouchers, bytes } = constructExample(listFile, folder);
const target = join(folder, 'bokforing', `${basename(folder)}.se`);
mkdirSync(join(folder, 'bokforing'), { recursive: true });
writeFileSync(target, bytes);
const postings = vouchers.reduce((total, voucher) => total + voucher.postings.length, 0);
console.log(`${target}: ${plan.length} konton, ${vouchers.length} verifikationer, ${postings} bokföringsrader.`);
