/** How running text words a figure of the statements. What stands before the number decides, the nearest words first. */
export interface Telling {
  readonly figure: string;
  readonly before: RegExp;
  readonly isShare?: boolean;
  readonly isMoney?: boolean;
  /** A count with these words after it. */
  readonly after?: RegExp;
  /** The whole sentence must say this too. */
  readonly with?: RegExp;
  /** The sentence may not say this anywhere. */
  readonly without?: RegExp;
  /** Always of the budget. */
  readonly isBudget?: boolean;
}

/** A part of what was paid: for each inhabitant, or in advance. */
const OF_EACH =
  /ersättning(?:en)? från (?:region|staten|kommun)|per (?:person|invånare|gång|kvartal|månad|år)|i kvartalet|förutbetal|revis/i;

const COSTS = /kostnad|kostade/i;

export const TELLINGS: readonly Telling[] = [
  { figure: 'oversikt.soliditet', before: /soliditet(?:en)?(?:, [^,;:.\d]{5,80},)?(?: \p{sc=Latin}{1,15}){0,6}$/iu, isShare: true },
  {
    figure: 'oversikt.eget-kapital-andel',
    before:
      /(?:eget|egna) kapital(?:et)?(?: [\p{sc=Latin}\d-]{1,15}){0,6} (?:motsvara(?:r|de)|utgör|utgjorde|uppgår till|uppgick till|är|var)(?: [\p{sc=Latin}\d-]{1,12}){0,5}$|(?:uppgår|uppgick) (?:det )?(?:förbundets )?(?:eget|egna) kapital(?:et)? till$/iu,
    isShare: true,
  },
  {
    figure: 'oversikt.eget-kapital-andel',
    before:
      /medlemsbidrag(?:en)?(?: \p{sc=Latin}{1,12}){0,3}$|(?:^|\s)(?:är|motsvarar|utgör|blir) det$|(?:^|\s)(?:motsvarar|utgör|motsvarade|utgjorde)(?: \p{sc=Latin}{1,12}){0,2}$|^(?:kr|kronor|tkr)?,?(?: eller| motsvarande| det vill säga)?$/iu,
    after: /^(?:procent )?av (?:\p{sc=Latin}{1,14} ){0,2}(?:medlems)?bidrag/u,
    with: /kapital/i,
    without: COSTS,
    isShare: true,
  },
  {
    figure: 'br.eget-kapital',
    before: /(?:eget|egna) kapital(?:et)? (?:är|var|blir|blev|uppgår|uppgick)(?: \p{sc=Latin}{1,15}){0,6}$/iu,
  },
  {
    figure: 'br.eget-kapital',
    before: /(?:ackumulerade|balanserade|samlade) (?:överskottet|resultatet)(?: (?:om|på|är|uppgår till|uppgick till))?$/iu,
    isMoney: true,
    with: /förs över|överförs|förs vidare|balanseras i ny räkning/i,
  },
  {
    figure: 'rr.arets-resultat',
    before: /budgeterade? (?:resultat|överskott|underskott)(?:et)?(?: (?!återst)\p{sc=Latin}{1,10}){0,3}$/iu,
    isBudget: true,
  },
  {
    figure: 'rr.arets-resultat',
    before: /(?:mot|än|jämfört med|jämföra med) (?:det |de )?budgeterade?$/iu,
    with: /resultat|skott/i,
    without: COSTS,
    isBudget: true,
  },
  { figure: 'oversikt.anstallda', before: /(?:^|\s)(?:hade|har)(?: \p{sc=Latin}{1,14}){0,4}$/iu, after: /^(?:personer )?anställd/ },
  {
    figure: 'rr.arets-resultat',
    before: /(?:resultat(?:et)?|överskott(?:et)?|underskott(?:et)?)(?: (?!återst)[\p{sc=Latin}–-]{1,15}){0,8}$/iu,
    // `Den löpande verksamheten gav ett överskott` tells of the cash flow.
    // A deviation is no result: `mot budgeterade 9 100 tkr, ett överskott på 755 tkr`, `följer budgeten väl, med ett överskott på 28 tkr`.
    without:
      /löpande verksamheten ga|(?<!\p{sc=Latin})verksamhetens resultat (?:blev|var|är|uppgick)|följer budgeten|mot (?:de )?budgeterade? [\d ,]{1,14}(?:kr|tkr|kronor|mkr),? ett (?:över|under)skott|^ ?av (?:över|under)skottet på/iu,
  },
  {
    figure: 'rr.arets-resultat',
    before:
      /resultat(?:et)? för (?:perioden )?(?:januari|jan\.?) ?(?:till(?: och med)?|t\.?o\.?m\.?|–|-) ?(?:juni|juli|augusti|jun|aug)\.?(?: (?:19|20)\d\d)?(?: \p{sc=Latin}{1,12}){0,2}$/iu,
    isMoney: true,
  },
  {
    figure: 'rr.intakter',
    before: /(?:^|\s)verksamhetens intäkter (?:var|blev|är|uppgick till|uppgår till)$|(?:ökade|minskade|steg|sjönk) intäkterna till$/iu,
    isMoney: true,
  },
  {
    figure: 'rr.intakter',
    before:
      /^(?:de |förbundets |verksamhetens |årets |totala |samlade ){0,2}intäkterna (?:blev|var|uppgick till|uppgår till)(?: sammanlagt| totalt)?$/iu,
    isMoney: true,
  },
  {
    figure: 'rr.kostnader',
    before:
      /^(?:och )?(?:de |förbundets |verksamhetens |årets |totala |samlade ){0,2}kostnaderna(?: blev| var| uppgick till| uppgår till)?(?: sammanlagt| totalt)?$/iu,
    isMoney: true,
    with: /^intäkterna/i,
  },
  {
    figure: 'rr.arets-resultat',
    before: /(?:resultatet|överskottet|underskottet) (?:för |år )?(?:19|20)\d\d,?(?: (?:var|blev|på|om))?$/iu,
    isMoney: true,
  },
  { figure: 'br.eget-kapital', before: /(?:eget kapital|egna kapital(?:et)?)(?: \p{sc=Latin}{1,15}){0,6}:?$/iu },
  { figure: 'kf.arets-kassaflode', before: /årets kassaflöde(?:,|(?: \p{sc=Latin}{1,12}){0,4})$/iu, isMoney: true },
  { figure: 'br.kassa-bank', before: /likvida medel(?: \p{sc=Latin}{1,15}){0,6}$/iu },
  { figure: 'br.summa-tillgangar', before: /balansomslutning(?:en)?(?: \p{sc=Latin}{1,15}){0,5}$/iu },
  { figure: 'bidrag.summa', before: /^$/, after: /^i bidrag från (?:medlemmarna|parterna)/, isMoney: true },
  { figure: 'bidrag.staten', before: /./, after: /^från staten/, isMoney: true },
  { figure: 'bidrag.region', before: /./, after: /^från (?:region(?!er och)|landstinget)/, isMoney: true },
  { figure: 'bidrag.kommuner', before: /./, after: /^från kommunerna(?! i)/, isMoney: true },
  {
    figure: 'br.eget-kapital',
    before: /(?:har|hade)(?: \p{sc=Latin}{1,10}){0,2}$/iu,
    after: /^i (?:eget|sparat|samlat) kapital/,
    isMoney: true,
  },
  {
    figure: 'br.kassa-bank',
    before: /(?:fanns|finns|hade|har)(?: \p{sc=Latin}{1,10}){0,2}$/iu,
    after: /^(?:i banken|på (?:banken|kontot|bankkonto)|i kassan)/,
    isMoney: true,
  },
  {
    figure: 'br.kassa-bank',
    before: /(?:på (?:banken|kontot|bankkontot)|i (?:banken|kassan)) (?:fanns|finns|stod|står|var|är)(?: \p{sc=Latin}{1,8}){0,2}$/iu,
    isMoney: true,
  },
  {
    figure: 'bidrag.summa',
    before:
      /(?<!(?:förutbetalda|upplupna|återbetalda|beviljade|kvarvarande) )(?<!\p{sc=Latin})(?:medlems)?bidragen(?: \p{sc=Latin}{1,12}){0,4}$/iu,
  },
  {
    figure: 'bidrag.staten',
    without: /sjuklön|ersättning(?:en)? från staten|(?:mer|ökning(?:en)?|höjning(?:en)?)(?: \p{sc=Latin}{1,10}){0,2}, varav/iu,
    before: /(?:staten|statens bidrag|statliga bidraget)(?! och)(?:,? \p{sc=Latin}{1,20}){0,4},?(?: \p{sc=Latin}{1,12})?$/iu,
  },
  {
    figure: 'bidrag.region',
    without: OF_EACH,
    before: /(?:region(?:en|ens bidrag|erna| \p{sc=Latin}{3,20})|landsting(?:et|ets bidrag)?)(?: \p{sc=Latin}{1,12}){0,4},?$/iu,
  },
  {
    figure: 'bidrag.kommuner',
    without: OF_EACH,
    before:
      /(?<!(?:största|minsta|andra|övriga|mindre|större|i) )kommunerna(?:s bidrag)?(?: \p{sc=Latin}{1,12}){0,4}(?: \p{sc=Latin}{1,6} sista fjärdedelen,)?$/iu,
  },
];
