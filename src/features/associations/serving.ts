import type { Body, Mandate } from './association.ts';

/** Who had a mandate in the body at some time of the year (uppdrag under året). A mandate without dates is one of the whole time. */
export const servingDuring = (mandates: readonly Mandate[], body: Body, year: number): Mandate[] =>
  mandates.filter((mandate) => mandate.body === body && beganBy(mandate, `${year}-12-31`) && lastedTo(mandate, `${year}-01-01`));

/** Who sits on the board on the day, and so signs; on an unknown day whoever has not left (sittande ledamöter). Deputies do not sit. */
export const sittingOn = (mandates: readonly Mandate[], day: string | null): Mandate[] =>
  mandates.filter((mandate) => mandate.body === 'styrelse' && !isDeputy(mandate) && sits(mandate, day));

const sits = (mandate: Mandate, day: string | null): boolean => (day === null ? mandate.until === null : isHeldOn(mandate, day));

/** Whether somebody has the mandate on the day, in whichever body. Without dates it is one of the whole time. */
export const isHeldOn = (mandate: Mandate, day: string): boolean => beganBy(mandate, day) && lastedTo(mandate, day);

export const isDeputy = (mandate: Mandate): boolean => /ersättare/i.test(mandate.role);

const beganBy = ({ from }: Mandate, day: string): boolean => from === null || from <= day;
const lastedTo = ({ until }: Mandate, day: string): boolean => until === null || until >= day;
