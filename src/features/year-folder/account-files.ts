import type { BudgetLine } from '../budget/budget.ts';
import { type AccountRule, ASSET_PARTS } from '../ledger/account-map.ts';
import { type Activity, type Asset, COST_KINDS, type CostRow, type Lease, type NetRow } from '../statements/layout.ts';
import { ACCOUNT_PREFIX, DATE, LEDGER_OBJECT, oneOf, SLUG, TEXT, YES_NO } from './cell-kinds.ts';
import { csvFile, optional, referring, required, withDefault } from './column.ts';
import { MONEY, USEFUL_LIFE, YEAR } from './number-kinds.ts';
import { FIXED_ASSET_LINES, INCOME_LINES, STATEMENT_LINES } from './words.ts';

const noteRow = referring(optional('notrad', SLUG, 'Raden i en not: <not>.<rad> ur noter.yaml.'), 'noteRow');
const activity = referring(optional('verksamhet', SLUG, 'Raden i driftredovisningen: id ur verksamheter.csv.'), 'activity');
const intervention = referring(optional('insats', SLUG, 'Insatsens id ur insatser.yaml.'), 'intervention');
const costRow = referring(optional('kostnadsrad', SLUG, 'Raden i kostnadsträdet: id ur kostnadsrader.csv.'), 'costRow');
const netRow = referring(optional('nettorad', SLUG, 'Raden i bryggan till nettobudgeten: id ur nettorader.csv.'), 'netRow');
const member = referring(optional('medlem', SLUG, 'Medlemmens id ur medlemmar.csv.'), 'member');

export const accountRulesFile = csvFile<AccountRule>({
  name: 'konton.csv',
  meaning: 'Var varje konto hör hemma. För varje fält gäller den längsta kontobörjan som säger något om fältet.',
  columns: {
    prefix: required('konto', ACCOUNT_PREFIX, 'Ett helt kontonummer eller dess början.'),
    object: optional(
      'objekt',
      LEDGER_OBJECT,
      'Dimension och objekt, till exempel 6:ENTER. Raden gäller då bara bokföringsrader med objektet.',
    ),
    line: optional('rad', oneOf(STATEMENT_LINES), 'Raden i resultat- eller balansräkningen.'),
    noteRow,
    activity,
    intervention,
    costRow,
    netRow,
    incomeKind: optional('intaktsslag', oneOf(['medlemsbidrag', 'eu', 'ovriga-bidrag', 'forsaljning', 'ovrigt']), 'Slag av intäkt.'),
    member,
    assetPart: optional(
      'tillgangsdel',
      oneOf(ASSET_PARTS),
      'Del av en anläggningstillgångs värde, eller vinst och förlust när den avyttrats.',
    ),
    comment: optional('kommentar', TEXT, 'Fri text för den som läser filen.'),
  },
  key: ['prefix', 'object'],
});

export const activitiesFile = csvFile<Activity>({
  name: 'verksamheter.csv',
  meaning: 'Raderna i driftredovisning per verksamhet, i rapportens ordning.',
  columns: {
    id: required('verksamhet', SLUG, 'Radens id.'),
    name: required('namn', TEXT, 'Radens namn.'),
  },
  key: ['id'],
});

export const costRowsFile = csvFile<CostRow>({
  name: 'kostnadsrader.csv',
  meaning: 'Förbundets eget kostnadsträd, i rapportens ordning.',
  columns: {
    id: required('kostnadsrad', SLUG, 'Radens id.'),
    name: required('namn', TEXT, 'Radens namn.'),
    kind: required('slag', oneOf(COST_KINDS), 'Vilket av de tre nationella slagen kostnaden hör till.'),
  },
  key: ['id'],
});

export const netRowsFile = csvFile<NetRow>({
  name: 'nettorader.csv',
  meaning: 'Raderna i bryggan mellan bruttobokföring och nettobudget, i rapportens ordning.',
  columns: {
    id: required('nettorad', SLUG, 'Radens id.'),
    name: required('namn', TEXT, 'Radens namn.'),
  },
  key: ['id'],
});

export const assetsFile = csvFile<Asset>({
  name: 'anlaggningar.csv',
  meaning: 'Anläggningsregister.',
  columns: {
    id: required('id', SLUG, 'Tillgångens id.'),
    name: required('namn', TEXT, 'Vad det är.'),
    line: required('rad', oneOf(FIXED_ASSET_LINES), 'Raden i balansräkningen.'),
    acquiredOn: required('anskaffad', DATE, 'Dagen då tillgången anskaffades.'),
    costOre: required('anskaffningsvarde', MONEY, 'Vad tillgången kostade.'),
    usefulLifeYears: required('nyttjandeperiod_ar', USEFUL_LIFE, 'Nyttjandeperiod i hela år.'),
    disposedOn: optional('utrangerad', DATE, 'Dagen då tillgången såldes eller kasserades.'),
  },
  key: ['id'],
});

export const leasesFile = csvFile<Lease>({
  name: 'leasing.csv',
  meaning: 'Leasingavtal som inte kan sägas upp: vad som återstår att betala.',
  columns: {
    name: required('avtal', TEXT, 'Vad avtalet gäller.'),
    withinOneYearOre: required('inom_ett_ar', MONEY, 'Att betala inom ett år.'),
    oneToFiveYearsOre: required('ett_till_fem_ar', MONEY, 'Att betala efter ett men inom fem år.'),
    laterOre: required('senare', MONEY, 'Att betala senare än om fem år.'),
    ofYear: optional(
      'ar',
      YEAR,
      'Året vid vars slut det återstår; tomt betyder årets eget. Med förra årets rader får noten ett jämförelseår.',
    ),
  },
});

export const budgetFile = csvFile<BudgetLine>({
  name: 'budget.csv',
  meaning: 'Beslutad budget. Intäkter och kostnader skrivs båda utan minus.',
  columns: {
    year: required('ar', YEAR, 'Budgetåret.'),
    id: required('rad', SLUG, 'Budgetradens id: siffran heter budget.<rad>.'),
    name: required('namn', TEXT, 'Radens namn.'),
    kind: required('typ', oneOf(['intakt', 'kostnad']), 'Intäkt eller kostnad.'),
    amountOre: required('belopp', MONEY, 'Vad budgeten räknar med.'),
    grantedOre: optional('beviljat', MONEY, 'Vad som har beviljats, när bara en del räknas med.'),
    line: optional(
      'rrrad',
      oneOf([...INCOME_LINES, ...FIXED_ASSET_LINES]),
      'Raden i resultaträkningen; tomt betyder intakter eller kostnader. En rad bland anläggningstillgångarna är en investering.',
    ),
    noteRow,
    activity,
    intervention,
    costRow,
    netRow,
    member,
    isNet: withDefault(optional('netto', YES_NO, 'Om beloppet är vad som återstår när verksamhetens egna intäkter har räknats av.'), false),
  },
  key: ['year', 'id'],
});
