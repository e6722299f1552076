import type { Quantity } from '../words/quantities.ts';

/** `37 procent, mot 27 procent 2018`, `mot 39,0 procent året innan`, `49 procent mot 53 procent.`: what it was, and no outcome of the year. */
export const isOfYearBefore = ({ before, after }: Quantity): boolean =>
  /(?:^|\s)(?:mot|jämfört med|från)$/u.test(before) &&
  /^(?:(?:procent|%)?\.?$|(?:år )?(?:19|20)\d\d(?!\d)|året (?:innan|före)|i fjol|förra året|föregående år)/u.test(after);
