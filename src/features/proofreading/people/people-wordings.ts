import type { Measure } from './people-facts.ts';

/** How running text words what is counted, by what stands after the number and before it. */
export interface Wording {
  readonly measure: Measure;
  readonly after?: RegExp;
  readonly before?: RegExp;
  /** The whole sentence must say this too. */
  readonly with?: RegExp;
}

const PEOPLE = '(?:deltagare|deltagarna|personer|individer|kvinnor och män)';

/** The first that fits counts. */
export const WORDINGS: readonly Wording[] = [
  {
    measure: 'kvinnor',
    after: /^(?:var )?kvinnor(?! och män)/,
    with: /^(?!.*(?:avslutades|avslutats|skrevs ut|lämnade)).*(?:deltag|deltog|deltar|varav|inskrivna|stöd till|arbetade)/i,
  },
  {
    measure: 'män',
    after: /^(?:var )?män(?!\p{sc=Latin})/u,
    with: /^(?!.*(?:avslutades|avslutats|skrevs ut|lämnade)).*(?:deltag|deltog|deltar|varav|inskrivna|stöd till|arbetade)/i,
  },
  {
    measure: 'nya',
    after: /^(?:nya (?:deltagare|personer)|av deltagarna var nya|(?:personer|deltagare) var nya(?! \p{Ll}{0,12} (?:jämfört|än)))/u,
  },
  {
    measure: 'avslutade',
    // `Av 66 deltagare avslutades 38` tells first how many they are of.
    before: /(?<!(?:^|\s)av)$/,
    after:
      /^(?:avslutade deltagare?n?a?(?!\p{sc=Latin})|(?:deltagare |personer )?(?:som )?(?:har )?(?:avslutades|avslutats|avslutade)(?: under (?:året|\d{4}))?$|avslutade$)/u,
  },
  { measure: 'avslutade', before: /av de$/, after: /^(?:deltagare |personer )?(?:som )?(?:avslutades|avslutats|avslutade)/ },
  { measure: 'avslutade', before: /av de$/, after: /^(?:deltagare|personer) som (?:har )?(?:lämnade|lämnat)(?! svar| in)/ },
  { measure: 'deltagare', before: /^(?:[-•*–] ?)?$/, after: /^deltagare$/, with: /^(?:[-•*–] ?)?\d+ deltagare, \d+ (?:fler|färre) än/ },
  // `- 261 deltagarplatser i fyra insatser`
  {
    measure: 'deltagare',
    before: /^(?:[-•*–] ?)?$/,
    after: /^(?:deltagarplatser|deltaganden) i$/,
    with: /^(?:[-•*–] ?)?\d+ \p{sc=Latin}+ i \p{sc=Latin}+ insatser/u,
  },
  {
    measure: 'deltagare',
    before: /(?:^|\s)(?:sammanlagt|totalt)$/,
    after: /^(?:personer|deltagare) har (?:tagit del av|deltagit i|fått stöd genom)(?: våra| förbundets| de)?$/,
  },
  {
    measure: 'deltagare',
    after:
      /^(?:personer|deltagare|individer) (?:har )?(?:deltog|deltagit|fått stöd|fick stöd|tog del|tagit del) (?:i|av|genom) (?:någon av |någon eller några av )?(?:våra|förbundets|de|alla)(?: \p{sc=Latin}{2,14})?(?: insatser| insatserna)?(?!\p{sc=Latin})/u,
  },
  // `I Bron fick 152 personer stöd av en coach`
  { measure: 'deltagare', before: /(?:^|\s)(?:fick|har)$/, after: /^(?:personer|deltagare|individer) (?:fått )?stöd(?!\p{sc=Latin})/u },
  { measure: 'deltagare', before: /(?:^|\s)av de$/, after: /^deltagarna(?!\p{sc=Latin})(?! (?:som|under|över|mellan|i åldern|från))/u },
  {
    measure: 'arbete och studier',
    before: /(?:gick|gått|kom|kommit|avslutades|avslutats)(?: vidare)?$/,
    after: /^(?:deltagare |personer )?(?:vidare )?till arbete (?:eller|och|och\/eller) studier/,
  },
  {
    measure: 'arbete och studier',
    after:
      /^(?:deltagare |personer )?(?:av dem |av dessa )?(?:trots (?:detta|det) |ändå |alltså |under året )?(?:som )?(?:har )?(?:gick|gått) (?:vidare )?till arbete (?:eller|och|och\/eller) studier/,
  },
  // `Av de 25 som avslutades fick nio arbete och sju började studera`
  { measure: 'arbete', before: /avslut\p{sc=Latin}{2,4}(?: under året)? fick$/u, after: /^arbete(?! eller| med)/ },
  { measure: 'studier', before: /^arbete och$/, after: /^började studera(?! eller)/, with: /avslut/i },
  { measure: 'avslutade', before: /avslutades(?: totalt)?$/, after: /^(?:deltagare|personer)(?! till)/ },
  {
    measure: 'deltagare',
    before:
      /(?:deltog|deltagit|har|hade|haft|arbeta[dt]e?(?: \p{sc=Latin}{1,20})? med|stöd till|omfattade|nådde|totalt|under (?:året|\d{4}))(?: \p{sc=Latin}{1,12}){0,2}$/iu,
    after: new RegExp(
      `^(?:unika )?${PEOPLE}(?! (?:som )?(?:har )?(?:avslut|gått|fått(?! stöd)|svar|besvar|bevilj|slut|vid|från|i snitt|per))`,
    ),
    with: /deltog|deltagit|fått stöd|gett stöd|arbetade|inskrivna|insats|tagit del|omfatta/i,
  },
  {
    measure: 'deltagare',
    before: /(?:deltog|deltagit|totalt)(?: \p{sc=Latin}{1,12}){0,2}$/iu,
    after: /^(?:deltagit|personer deltog|deltagare i)/,
  },
];
