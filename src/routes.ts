import type { FindAssociation } from './platform/http/gate.ts';
import type { AccessRules, Route } from './platform/http/routes.ts';

/** Every feature's routes, in one list. */
export const routes: readonly Route[] = [];

/** Every feature's permissions. What is not here is nobody's. */
export const access: AccessRules = {};

/** The feature that keeps the list of associations answers which one an address names. */
export const findAssociation: FindAssociation = async () => null;
