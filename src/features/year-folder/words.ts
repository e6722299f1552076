/** Words of fixed lists that several files of the folder share. */

export const INCOME_LINES = [
  'intakter',
  'kostnader',
  'avskrivningar',
  'skatteintakter',
  'generella-statsbidrag',
  'finansiella-intakter',
  'finansiella-kostnader',
  'extraordinara-intakter',
  'extraordinara-kostnader',
] as const;

export const FIXED_ASSET_LINES = ['immateriella', 'mark-byggnader', 'maskiner-inventarier', 'ovriga-materiella'] as const;

export const BALANCE_LINES = [
  ...FIXED_ASSET_LINES,
  'finansiella-anlaggningstillgangar',
  'bidrag-infrastruktur',
  'forrad',
  'fordringar',
  'kortfristiga-placeringar',
  'kassa-bank',
  'eget-kapital',
  'avsattningar-pensioner',
  'avsattningar-andra',
  'langfristiga-skulder',
  'kortfristiga-skulder',
] as const;

/** Lines of the statements that an account may fall on; `utanfor` is for accounts that only carry the year's result over. */
export const STATEMENT_LINES = [...INCOME_LINES, ...BALANCE_LINES, 'utanfor'] as const;

/** Chapters of the national template that a text may belong to (kapitel). */
export const CHAPTERS = [
  'ordforande',
  'inledning',
  'organisation',
  'uppdrag',
  'finansiering',
  'verksamhetside',
  'oversikt',
  'viktiga-forhallanden',
  'handelser',
  'styrning',
  'hushallning',
  'insatser',
  'deltagare',
  'indikatorer',
  'maluppfyllelse',
  'balanskrav',
  'personal',
  'utveckling',
  'resultatrakning',
  'balansrakning',
  'kassaflode',
  'driftredovisning',
  'investeringar',
  'noter',
  'underskrift',
  'revision',
] as const;

/** The note on accounting principles always comes first and need not be listed (LKBR 9 kap.). */
export const PRINCIPLES_NOTE = 'redovisningsprinciper';

/** Where an appendix goes instead of after a chapter. */
export const APPENDICES = 'bilagor';

export const LISTS_OF_CODES = ['avslutsorsak', 'volymslag', 'respondentgrupp'] as const;

/** The set of goals that belongs to the association as a whole. */
export const OVERALL_GOALS = 'overgripande';
