import { at, chanceOf, totalOf } from '../chance.ts';
import { type Association, makeAssociation } from './association.ts';
import { makeHalf, makeYears, type Plan, type YearMoney } from './money.ts';
import { type Line, totalOfLines } from './parts.ts';
import { type Indicator, type Intervention, makeIndicators, makeInterventions, makeRespondents, type Respondents } from './people.ts';

/** The budget of one year. */
export interface Budget {
  readonly income: number;
  readonly interventions: readonly Line[];
  readonly office: readonly Line[];
  readonly cost: number;
  readonly result: number;
}

/** Everything that a made-up report tells; all of it hangs together. */
export interface Facts {
  readonly association: Association;
  /** Six years, the last one being the report's. */
  readonly years: readonly YearMoney[];
  readonly half: YearMoney;
  readonly halfBefore: YearMoney;
  readonly budget: Budget;
  readonly plans: readonly Budget[];
  readonly interventions: readonly Intervention[];
  /** Persons who took part in two interventions, and are counted once among the unique ones. */
  readonly twice: number;
  readonly respondents: readonly Respondents[];
  readonly indicators: readonly Indicator[];
  /** ISO dates of the board's meetings. */
  readonly meetings: readonly string[];
  readonly dialogues: readonly string[];
  readonly employees: number;
}

const OFFICE = [
  'Förbundschef',
  'Administrativt stöd',
  'Styrelse',
  'Lokaler',
  'Ekonomihantering',
  'Revision',
  'Kompetensutveckling',
  'Information',
  'Övriga kostnader',
];
const OTHER = ['Projektmedel från ESF-rådet', 'Försäljning av tjänster', 'Övriga intäkter', 'Öres- och kronutjämning'];
const OWED = ['Kundfordringar', 'Fordran moms', 'Skattekonto', 'Förutbetalda kostnader', 'Upplupna intäkter'];
const OWING = [
  'Leverantörsskulder',
  'Upplupna kostnader',
  'Personalskatt',
  'Upplupna semesterlöner',
  'Övriga interimsskulder',
  'Förutbetalda intäkter',
];
const TOPICS = [
  'våld i nära relation',
  'psykisk ohälsa',
  'neuropsykiatri',
  'sociala företag',
  'språk och arbete',
  'unga utanför',
  'suicidprevention',
].concat(['digitalt utanförskap', 'sekretess i samverkan', 'motiverande samtal', 'anhörigas roll', 'arbetsgivares behov']);

export function makeFacts(seed: number): Facts {
  const chance = chanceOf(seed, 'facts');
  const association = makeAssociation(chanceOf(seed, 'association'));
  const interventions = makeInterventions(chanceOf(seed, 'people'));
  const plan = makePlan(seed, association, interventions);
  const years = makeYears(chanceOf(seed, 'years'), plan, association.year);
  const last = at(years, 5);
  return {
    association,
    years,
    half: makeHalf(chanceOf(seed, 'half'), plan, last),
    halfBefore: makeHalf(chanceOf(seed, 'half before'), plan, at(years, 4)),
    budget: budgetOf(seed, last),
    plans: [1, 2, 3].map((after) => budgetOf(seed * 10 + after, last)),
    interventions,
    twice: chance.happens(35) ? chance.whole(3, 9) : 0,
    respondents: makeRespondents(chanceOf(seed, 'respondents')),
    indicators: makeIndicators(chanceOf(seed, 'indicators')),
    meetings: meetingsIn(association.year, chance.whole(4, 9)),
    dialogues: chance.some(TOPICS, chance.whole(5, 11)),
    employees: chance.whole(1, 3),
  };
}

function makePlan(seed: number, { municipalities }: Association, interventions: readonly Intervention[]): Plan {
  const chance = chanceOf(seed, 'plan');
  return {
    interventions: interventions.map(({ name }) => name),
    weights: interventions.map(({ kind }) => (kind === 'individ' ? chance.whole(8, 24) : chance.whole(2, 6))),
    officeLabels: chance.some(OFFICE, chance.whole(5, 9)),
    otherLabels: chance.some(OTHER, chance.whole(1, 4)),
    receivableLabels: chance.some(OWED, chance.whole(2, 5)),
    liabilityLabels: chance.some(OWING, chance.whole(2, 6)),
    municipalWeights: municipalities.map(() => chance.whole(4, 40)),
    quarter: chance.whole(6, 45) * 100_000,
    hasAssets: chance.happens(25),
    stateShortfall: chance.happens(15) ? chance.whole(1, 3) * 50_000 : 0,
  };
}

/** Every line is near what it came to, in whole thousands. */
function budgetOf(seed: number, year: YearMoney): Budget {
  const chance = chanceOf(seed, 'budget');
  const near = ({ label, amount }: Line): Line => ({
    label,
    amount: Math.trunc((amount * chance.whole(90, 108)) / 100_000) * 1_000 + 1_000,
  });
  const [interventions, office] = [year.interventions.map(near), year.office.map(near)];
  const income = year.contributions + Math.trunc((totalOfLines(year.otherIncome) * chance.pick([0, 1, 1])) / 1_000) * 1_000;
  const cost = totalOfLines(interventions) + totalOfLines(office);
  return { income, interventions, office, cost, result: income - cost };
}

const meetingsIn = (year: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const month = 1 + Math.trunc((index * 12) / count);
    return `${year}-${String(month).padStart(2, '0')}-${String(7 + ((index * 5) % 20)).padStart(2, '0')}`;
  });

export const yearBack = ({ years }: Facts, back: number): YearMoney => at(years, 5 - back);
export const totalParticipants = ({ interventions }: Facts): number => totalOf(interventions.map(({ participants }) => participants));
