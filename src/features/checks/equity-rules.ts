import { compare, exact } from '../../shared/exact.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import { figureKey } from '../figures/figure.ts';
import { onLine } from '../statements/placed-account.ts';
import { at, mustBeEqual, type Rule, valueAt, valueOf } from './check-context.ts';

/** Equity begins where it ended the year before. */
export const equityOpensWhereItClosed: Rule = (context) => {
  const [year, before] = context.books.years;
  if (year === undefined || before === undefined) return [];
  return mustBeEqual(context, {
    id: `ingaende.eget-kapital.${year}`,
    left: figureKey('br.eget-kapital-ingaende', year),
    right: figureKey('br.eget-kapital', before),
    places: [`balansräkningen ${year}`, `balansräkningen ${before}`],
    message: `Eget kapital vid ingången av ${year} är inte eget kapital vid utgången av ${before}. Kontrollera att resultatet för ${before} har förts till eget kapital och att ingående balanser summerar till noll.`,
  });
};

/** Equity changes by the year's result; anything else is to be explained, and is often money on an account that the statements leave out. */
export const equityChangesByResult: Rule = (context) => {
  const changes = valueAt(context, 'br.eget-kapital-ovrigt');
  if (changes === null || changes.numerator === 0n) return [];
  const { books, records } = context;
  const result = valueAt(context, 'rr.arets-resultat') ?? exact(0);
  const outside = onLine(books, records.year, ['utanfor']).filter(
    ({ movementOre }) => movementOre !== 0 && compare(exact(movementOre), result) !== 0,
  );
  const accounts = outside.map(({ account, name, movementOre }) => `${account} ${name} (${kronor(movementOre)})`).join(', ');
  const hint =
    accounts === '' ? '' : ` Utanför räkningarna ligger ${accounts}; ett konto där som inte för om årets resultat ska ha en rad.`;
  return [
    {
      id: 'kapital.ovrigt',
      severity: 'varning',
      message: `Eget kapital ändras med annat än årets resultat. Förklara det i en not (LKBR 9 kap. 3 §), eller rätta i bokföringen.${hint}`,
      values: [valueOf(context, at(context, 'br.eget-kapital-ovrigt'), 'balansräkningen')],
    },
  ];
};

/** The result that the books carry to equity is the result of the income statement. */
export const bookedResultIsResult: Rule = (context) => {
  const carried = onLine(context.books, context.books.year, ['utanfor']).reduce((total, account) => total + account.movementOre, 0);
  const result = valueAt(context, 'rr.arets-resultat');
  if (carried === 0 || result === null || compare(result, exact(carried)) === 0) return [];
  return [
    {
      id: 'resultat.omfort',
      severity: 'fel',
      message:
        'Det resultat som bokförts över till eget kapital är inte årets resultat. Kontrollera bokslutsbokningen och interna konton på 9.',
      values: [
        valueOf(context, at(context, 'rr.arets-resultat'), 'resultaträkningen'),
        { label: 'Bokfört årets resultat', shown: kronor(carried), figure: null, place: 'bokföringen' },
      ],
    },
  ];
};

const kronor = (ore: number): string => `${swedishNumber(exact(ore, 100), 2)} kr`;
