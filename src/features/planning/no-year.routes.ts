import { type Missing, missing } from '../../platform/http/routes.ts';

export const noYear: Missing = missing('Adressen har inget år. Gå till förbundets år från startsidan.');
