import type { SentForm } from '../../../platform/http/routes.ts';
import { ADDRESS_FIELD, type TypedAddress } from '../board-inviting.ts';
import { nameOnOneLine } from '../person.ts';
import { isEmail } from './members.form.ts';

export interface BoardForm {
  readonly values: SentForm['fields'];
  readonly addresses: ReadonlyMap<string, TypedAddress>;
}

/** Reads the addresses that were filled in; whose they are is told by the names of their fields. */
export function readBoard({ fields }: SentForm): BoardForm {
  const typed = [...fields]
    .filter(([name]) => name.startsWith(ADDRESS_FIELD))
    .map(([name, [text = '']]) => [name, nameOnOneLine(text)] as const)
    .filter(([, email]) => email !== '');
  return { values: fields, addresses: new Map(typed.map(([name, email]) => [name, { email, isEmail: isEmail(email) }])) };
}
