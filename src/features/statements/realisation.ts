import type { FigureDefinition } from '../figures/figure.ts';
import { accountsOf, moneyIn } from '../figures/formulas.ts';
import { amountsOf, type Books, onLine, type PlacedAccount } from './placed-account.ts';

/** Gains and losses when fixed assets were sold or scrapped (realisationsvinster och realisationsförluster), both as positive amounts. */
export function defineRealisation(books: Books): FigureDefinition[] {
  return books.years.flatMap((year) => {
    const money = moneyIn(year);
    const gains = onLine(books, year, ['intakter']).filter(isRealisation);
    const losses = onLine(books, year, ['kostnader', 'avskrivningar']).filter(isRealisation);
    return [
      money('realisation.vinst', accountsOf('movement', year, amountsOf(gains, 'movement', -1)), [
        'Realisationsvinster',
        'Vinst när anläggningstillgångar har sålts.',
      ]),
      money('realisation.forlust', accountsOf('movement', year, amountsOf(losses, 'movement', 1)), [
        'Realisationsförluster',
        'Förlust när anläggningstillgångar har sålts eller kasserats.',
      ]),
    ];
  });
}

const NAMED_SO = /realisations?(vinst|förlust)|rea(vinst|förlust)|(vinst|förlust) vid (avyttring|försäljning|utrangering)/i;

/** The account map decides; where it says nothing, the account's own name does. */
const isRealisation = ({ places, name }: PlacedAccount): boolean =>
  places.assetPart === 'realisation' || (places.assetPart === null && NAMED_SO.test(name));
