import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type PlannedAccount, readAccountPlan } from './account-plan.ts';
import { constructVouchers } from './construct.ts';
import type { Voucher } from './journal.ts';
import { sieBytes } from './sie-file.ts';

export interface ConstructedExample {
  readonly plan: readonly PlannedAccount[];
  readonly vouchers: readonly Voucher[];
  readonly bytes: Uint8Array;
}

/** The books of the example in the folder, from its list of accounts. Name, number and year come from the folder's own arsmapp.yaml. */
export function constructExample(listFile: string, folder: string): ConstructedExample {
  const { forbund, ar } = parse(readFileSync(join(folder, 'arsmapp.yaml'), 'utf8'));
  const plan = readAccountPlan(readFileSync(listFile, 'utf8'));
  const vouchers = constructVouchers(plan, ar);
  const bytes = sieBytes({ association: forbund.namn, organisationNumber: forbund.organisationsnummer ?? null, year: ar, plan, vouchers });
  return { plan, vouchers, bytes };
}
