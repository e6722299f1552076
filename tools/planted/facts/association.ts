import { at, type Chance } from '../chance.ts';
import { AREAS, COUNTIES, PEOPLE } from './counties.ts';

/** A made-up association: who its members are and what it is called. */
export interface Association {
  readonly name: string;
  readonly region: string;
  /** `Arvika` as it stands before `kommun`: in the genitive where the name takes one. */
  readonly municipalities: readonly string[];
  readonly organisationNumber: string;
  readonly recordNumber: string;
  readonly phone: string;
  readonly board: readonly string[];
  readonly year: number;
}

export function makeAssociation(chance: Chance): Association {
  const { region, municipalities } = chance.pick(COUNTIES);
  const year = chance.whole(2016, 2024);
  const joined = chance.some(municipalities, Math.min(municipalities.length, chance.pick([1, 2, 3, 4, 4, 5, 5, 6, 7, 8, 10, 12])));
  const seats = joined.length + 3;
  return {
    name: `${chance.pick(['Samordningsförbundet', 'Samordningsförbundet', 'Finsam'])} ${chance.pick(AREAS)}`,
    region,
    municipalities: joined,
    organisationNumber: `222000-${chance.whole(1000, 9999)}`,
    recordNumber: chance.pick([
      `Dnr ${year + 1}:0${chance.whole(1, 9)}`,
      `FS ${year + 1}/${chance.whole(1, 40)}`,
      `${year + 1}-${chance.whole(10, 99)}`,
    ]),
    phone: `0${chance.whole(10, 99)}-${chance.whole(10, 99)} ${chance.whole(10, 99)} ${chance.whole(10, 99)}`,
    board: Array.from({ length: seats }, (_, index) => `${at(PEOPLE.first, index)} ${chance.pick(PEOPLE.last)}`),
    year,
  };
}
