/** What the words of the files, which know no å, ä and ö, are called on screen. */
const LABELS: Readonly<Record<string, string>> = {
  ar: 'År',
  fran: 'Från och med',
  till: 'Till och med',
  anmarkning: 'Anmärkning',
  sate: 'Säte',
  kon: 'Kön',
  matt: 'Mått',
  mal: 'Mål',
  skal: 'Skäl',
  malgrupp: 'Målgrupp',
  bedomning: 'Bedömning',
  varde: 'Värde',
  belopp_kr: 'Belopp (kr)',
  beviljat_kr: 'Beviljat (kr)',
  anskaffningsvarde_kr: 'Anskaffningsvärde (kr)',
  inom_ett_ar_kr: 'Inom ett år (kr)',
  ett_till_fem_ar_kr: 'Ett till fem år (kr)',
  senare_kr: 'Senare (kr)',
  nyttjandeperiod_ar: 'Nyttjandeperiod (år)',
  tillfragade: 'Tillfrågade',
  tillfallen: 'Tillfällen',
  intaktsslag: 'Intäktsslag',
  tillgangsdel: 'Tillgångsdel',
  aven_ar: 'Även åren',
  planerat_antal: 'Planerat antal deltagare',
  klart_positiva: 'Klart positiva',
  rrrad: 'Rad i resultaträkningen',
  visar_budget: 'Visar budget',
  tjanster: 'Tjänster',
  forbund: 'Förbundet',
  eget_kapital_tak: 'Tak för eget kapital',
  finansiella_poster_i_oversikt: 'Räntor räknas in i översikter',
  minsta_grupp: 'Minsta grupp som visas',
  fynd: 'Anmärkningens id',
  av: 'Av',
};

export function labelOf(name: string): string {
  const known = LABELS[name];
  return known ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
}

/** Words that stand in files, as they are read. */
const WORDS: Readonly<Record<string, string>> = {
  forsakringskassan: 'Försäkringskassan',
  arbetsformedlingen: 'Arbetsförmedlingen',
  intakt: 'intäkt',
  'ej-bedomt': 'ej möjligt att bedöma',
  uppfyllt: 'uppfyllt',
  delvis: 'delvis uppfyllt',
  inte: 'inte uppfyllt',
  intakter: 'intäkter',
  skatteintakter: 'skatteintäkter',
  'finansiella-intakter': 'finansiella intäkter',
  'finansiella-kostnader': 'finansiella kostnader',
  'extraordinara-intakter': 'extraordinära intäkter',
  'extraordinara-kostnader': 'extraordinära kostnader',
  forrad: 'förråd',
  'kassa-bank': 'kassa och bank',
  'avsattningar-pensioner': 'avsättningar, pensioner',
  'avsattningar-andra': 'avsättningar, andra',
  'kommun-bas': 'Kommun-Bas',
  'region-bas': 'Region-Bas',
  bas: 'BAS',
  avstamd: 'avstämd',
  bada: 'båda',
};

export const wordText = (word: string): string => WORDS[word] ?? word.replaceAll('-', ' ');
