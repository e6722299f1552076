import { absolute, add, compare, divide, type Exact, exact, isZero, negate, subtract, sumExact } from '../../shared/exact.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import { isInvestment } from '../budget/budget.ts';
import { contributionsOfNobody, FUNDING_PARTS, isContribution, isToldByAgreement } from '../contributions/contribution-figures.ts';
import { figureKey } from '../figures/figure.ts';
import { budgetColumn } from '../figures/formulas.ts';
import { knownValue } from '../figures/known.ts';
import { at, type CheckContext, type Rule, valueAt, valueOf } from './check-context.ts';
import type { Finding } from './finding.ts';

/** The state bears half, regions and municipalities a quarter each (lag 2003:1210 5 §). Bent in practice, so it warns. */
export const sharesOfFunding: Rule = (context) => {
  const total = valueAt(context, 'bidrag.summa');
  if (total === null || isZero(total)) return [];
  const off = FUNDING_PARTS.filter((part) => !isWithinShare(context, part, total));
  if (off.length === 0) return [];
  return [
    {
      id: 'bidrag.andelar',
      severity: 'varning',
      message:
        'Medlemsbidragen är inte fördelade med hälften på staten och en fjärdedel vardera på region och kommuner, som lag (2003:1210) 5 § säger. Förklara i texten.',
      values: off.map((part) => valueOf(context, at(context, `bidrag.${part.id}.andel`), 'medlemsbidragen')),
    },
  ];
};

type FundingPart = (typeof FUNDING_PARTS)[number];

/** A share may be rounded to kronor, so a twentieth of a per cent is let be. */
const SHARE_TOLERANCE = exact(1, 2000);

/**
 * A municipality outside all regions, which Gotland is alone to be, counts as a region too (lag 2003:1210 5 a §).
 * What it pays fills up both quarters, and without a region it bears the regions' quarter with the municipalities.
 */
function isWithinShare(context: CheckContext, part: FundingPart, total: Exact): boolean {
  const outside = context.records.members.filter(({ kind, code }) => kind === 'kommun' && code === OUTSIDE_REGIONS);
  const shareOf = (id: string): Exact => divide(valueAt(context, id) ?? exact(0), total);
  const share = shareOf(`bidrag.${part.id}`);
  const ought = exact(part.sharePercent, 100);
  if (outside.length === 0 || part.id === 'staten') return compare(absolute(subtract(share, ought)), SHARE_TOLERANCE) <= 0;
  const both = sumExact(outside.map(({ id }) => shareOf(`medlem.${id}.bidrag`)));
  const own = part.id === 'kommuner' ? subtract(share, both) : share;
  return compare(own, add(ought, SHARE_TOLERANCE)) <= 0;
}

const OUTSIDE_REGIONS = '0980';

/** While no account is a contribution every member lacks theirs, and `contributionsAreBooked` says the one thing that mends it. */
const hasContributions = ({ books }: CheckContext, year: number): boolean =>
  books.accounts.some((part) => part.year === year && part.places.member !== null && isContribution(part.places.incomeKind));

/** Every contribution belongs to a member; what belongs to nobody is missed in the sums, the shares and the ceiling. */
export const contributionsHaveMembers: Rule = (context) => {
  const { books, records } = context;
  if (isToldByAgreement(books, records.contributions, records.year)) return [toldByAgreement(context)];
  return contributionsOfNobody(books, records.year).map(
    ({ account, name, movementOre }): Finding => ({
      id: `bidrag.utan-medlem.${account}`,
      severity: 'fel',
      message: `Konto ${account} ${name} är medlemsbidrag men hör inte till någon medlem, så beloppet saknas i medlemmarnas bidrag och andelar. Ange medlem för kontot i konton.csv. Hör det till flera medlemmar, lägg bidragen på var sitt konto, skilj dem med objekt, eller fyll i vad var och en ska betala i bidrag.csv: är summan densamma visas bidragen enligt besluten.`,
      values: [
        { label: `${account} ${name}`, shown: `${swedishNumber(exact(-movementOre, 100), 2)} kr`, figure: null, place: 'bokföringen' },
        valueOf(context, at(context, 'bidrag.summa'), 'medlemsbidragen'),
      ],
    }),
  );
};

const toldByAgreement = (context: CheckContext): Finding => ({
  id: 'bidrag.enligt-beslut',
  severity: 'anmarkning',
  message:
    'Alla medlemmars bidrag står på samma konto. Vad var och en har betalat visas enligt besluten, eftersom summan i bokföringen är densamma.',
  values: [valueOf(context, at(context, 'bidrag.summa'), 'medlemsbidragen')],
});

/** What members paid according to the books is what was agreed. */
export const contributionsAsAgreed: Rule = (context) =>
  context.records.contributions
    .filter((row) => context.books.years.includes(row.year) && hasContributions(context, row.year))
    .flatMap((row) => {
      const booked = knownValue(context.book, figureKey(`medlem.${row.member}.bidrag`, row.year));
      if (booked === null || compare(absolute(subtract(booked, exact(row.amountOre))), exact(100)) < 0) return [];
      // The contribution may well be on the account of nobody, which is told by itself.
      if (isZero(booked) && contributionsOfNobody(context.books, row.year).length > 0) return [];
      return [
        {
          id: `bidrag.${row.member}.${row.year}`,
          severity: 'fel' as const,
          message: `Det bokförda bidraget ${row.year} är inte det beslutade. Rätta bokföringen eller bidrag.csv.`,
          values: [
            valueOf(context, figureKey(`medlem.${row.member}.bidrag`, row.year), 'bokföringen'),
            {
              label: 'Beslutat bidrag',
              shown: `${swedishNumber(exact(row.amountOre, 100))} kr`,
              figure: null,
              place: `bidrag.csv rad ${row.source.line ?? '–'}`,
            },
          ],
        },
      ];
    });

/** Without contributions the shares, the ceiling and what each member has paid can not be told. */
export const contributionsAreBooked: Rule = (context) => {
  const total = valueAt(context, 'bidrag.summa');
  const hasIncome = !isZero(valueAt(context, 'rr.intakter') ?? exact(0));
  if (total === null || !isZero(total) || !hasIncome) return [];
  // What is told of each of them says what to do.
  if (contributionsOfNobody(context.books, context.records.year).length > 0) return [];
  return [
    {
      id: 'bidrag.saknas',
      severity: 'varning',
      message: 'Inga konton är medlemsbidrag. Ange intaktsslag medlemsbidrag och medlem för kontona i konton.csv.',
      values: [valueOf(context, at(context, 'rr.intakter'), 'resultaträkningen')],
    },
  ];
};

/** Equity above the recommended ceiling lowers the state's allocation (Nationella rådet 2013-10-02). */
export const equityUnderCap: Rule = (context) => {
  const room = valueAt(context, 'kapital.utrymme');
  if (isZero(valueAt(context, 'oversikt.medlemsbidrag') ?? exact(0))) return [];
  if (room === null || compare(room, exact(0)) >= 0) return [];
  return [
    {
      id: 'kapital.tak',
      severity: 'varning',
      message:
        'Eget kapital är större än det rekommenderade taket. Berätta i förvaltningsberättelsen vad förbundet tänker göra, och godkänn varningen med en hänvisning dit.',
      values: [
        valueOf(context, at(context, 'oversikt.eget-kapital-andel'), 'balansräkningen'),
        valueOf(context, at(context, 'kapital.tak-andel'), 'förbundets inställningar'),
      ],
    },
  ];
};

/** A budget must exist, and its income should cover its cost (KL 11 kap. 5 §). */
export const budgetInBalance: Rule = (context) => {
  const { year, budget } = context.records;
  if (!budget.some((line) => line.year === year)) {
    return [
      {
        id: 'budget.saknas',
        severity: 'varning',
        message: `Budget för ${year} saknas, så utfallet kan inte jämföras med den (LKBR 10 kap. 1 §). Lägg till budget.csv.`,
        values: [],
      },
    ];
  }
  const result = knownValue(context.book, figureKey('budget.resultat', year));
  if (result === null || compare(result, exact(0)) >= 0) return [];
  return [
    {
      id: 'budget.balans',
      severity: 'varning',
      message:
        'Budgeten är inte i balans: kostnaderna är större än intäkterna (KL 11 kap. 5 §). Det är vanligt när sparade medel ska användas, men ska motiveras.',
      values: [valueOf(context, at(context, 'budget.resultat'), 'budgeten')],
    },
  ];
};

/** A budget that is divided by activity ends at the budgeted result. */
export const activitiesHoldTheBudget: Rule = (context) => {
  const { year, budget, activities } = context.records;
  if (activities.length === 0 || !budget.some((line) => line.year === year && line.activity !== null)) return [];
  const column = budgetColumn(year);
  const [net, result] = [
    knownValue(context.book, figureKey('drift.summa.netto', column)),
    knownValue(context.book, figureKey('rr.arets-resultat', column)),
  ];
  if (net === null || result === null || compare(net, negate(result)) === 0) return [];
  const lost = budget.filter((line) => line.year === year && line.activity === null && !isInvestment(line)).map((line) => line.name);
  return [
    {
      id: 'drift.budget',
      severity: 'fel',
      message: `Budgeten per verksamhet slutar inte på budgeterat resultat. ${lost.length === 0 ? '' : `Budgetrader utan verksamhet: ${lost.slice(0, 8).join(', ')}. `}Ange verksamhet i budget.csv.`,
      values: [
        valueOf(context, figureKey('drift.summa.netto', column), 'driftredovisningen'),
        valueOf(context, figureKey('rr.arets-resultat', column), 'resultaträkningen'),
      ],
    },
  ];
};

const LARGEST_DEVIATION = exact(5, 100);

/** Interventions should stay within five per cent of their budget. */
export const interventionsWithinBudget: Rule = (context) =>
  context.records.interventions.flatMap((each): Finding[] => {
    const planned = valueAt(context, `insats.${each.id}.budget`);
    const difference = valueAt(context, `insats.${each.id}.avvikelse`);
    if (planned === null || difference === null || isZero(planned)) return [];
    if (compare(absolute(divide(difference, planned)), LARGEST_DEVIATION) <= 0) return [];
    return [
      {
        id: `insats.budget.${each.id}`,
        severity: 'anmarkning',
        message: `${each.name} avviker mer än 5 procent från budgeten. Kommentera avvikelsen i texten, och godkänn varningen med en hänvisning dit.`,
        values: [
          valueOf(context, at(context, `insats.${each.id}.budget`), 'budgeten'),
          valueOf(context, at(context, `insats.${each.id}.kostnad`), 'bokföringen'),
        ],
      },
    ];
  });

/** A negative balanced-budget result must be met with a plan or a reason (LKBR 11 kap. 11 §). */
export const negativeBalanceIsExplained: Rule = (context) => {
  const result = valueAt(context, 'balanskrav.resultat');
  if (result === null || compare(result, exact(0)) >= 0) return [];
  const explained = context.records.texts.some((text) => text.chapter === 'balanskrav' && text.markdown.trim() !== '');
  return [
    {
      id: 'balanskrav.negativt',
      severity: explained ? 'anmarkning' : 'varning',
      message: explained
        ? 'Balanskravsresultatet är negativt. Texten om balanskravet ska säga hur det återställs eller varför inte (LKBR 11 kap. 11 §).'
        : 'Balanskravsresultatet är negativt, men texten om balanskravet saknas. Skriv hur det ska återställas eller varför inte (LKBR 11 kap. 11 §).',
      values: [valueOf(context, at(context, 'balanskrav.resultat'), 'balanskravsutredningen')],
    },
  ];
};
