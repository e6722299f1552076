import { isMoneyIn, type Quantity } from './quantities.ts';

/** `27 082 kronor för varje ungdom`: what one of those who took part cost. */
export const isForEach = (quantity: Quantity): boolean =>
  quantity.unit === 'kr/person' ||
  (isMoneyIn(quantity) &&
    /^(?:kronor )?för var och en av de$|^(?:kronor )?(?:per|\/|för varje|för var och en av|i snitt per) ?(?:(?:registrerad|inskriven|unik|avslutad) )?(?:deltaga(?:re|nde)|person|individ|ungdom|elev|klient|inskriven)/.test(
      quantity.after,
    ));
