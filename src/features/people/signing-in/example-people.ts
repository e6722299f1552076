import type { AssociationRole } from '../../../platform/access/access.ts';

/** Made-up persons for trying the program. Their addresses end with a name that can never exist (RFC 2606). */
export const EXAMPLE_PEOPLE = [
  { email: 'forbundschef@exempel.invalid', name: 'Exempel Förbundschef', role: 'forbundschef' },
  { email: 'revisor@exempel.invalid', name: 'Exempel Revisor', role: 'revisor' },
  { email: 'coach@exempel.invalid', name: 'Exempel Coach', role: 'coach' },
] as const satisfies readonly { readonly email: string; readonly name: string; readonly role: AssociationRole }[];
