import type { StatementKind } from '../tables/statement-kind.ts';

/** How reports word the figures that they all have. The figure's name is the one that it has in a report made here. */
export interface Wording {
  /** The name without the statement: `arets-resultat` becomes `rr.arets-resultat` in the income statement. */
  readonly figure: string;
  readonly in: readonly StatementKind[];
  readonly words: RegExp;
  /** Costs are told with and without a minus; the figure has always this sign. Undefined keeps what is printed. */
  readonly sign?: 1 | -1;
}

const INCOME =
  /^(?:summa )?(?:verksamhetens |rörelsens |förbundets )?intäkter(?: totalt|,? summa)?$|^(?:total|totala|summa) intäkter$|^intäkt(?:er)? totalt$/i;
const COST = /^(?:summa )?(?:verksamhetens |rörelsens |förbundets )?kostnader(?: totalt|,? summa)?$|^(?:total|totala|summa) kostnader$/i;
const RESULT =
  /^(?:=? ?)?(?:årets|periodens|periodens\/årets|årets\/periodens) (?:resultat|över-?\/?underskott|överskott|underskott)(?: enligt resultaträkningen)?$/i;
const SHORT_RESULT = /^(?:netto)?resultat$/i;
const EQUITY = /^(?:summa |utgående )?eget kapital(?: vid årets slut| ub)?$|^årets balanserade resultat$|^utgående eget kapital/i;
const CONTRIBUTIONS =
  /^(?:summa |totala? )?(?:medlemsbidrag|medlemsavgift(?:er)?|bidrag från medlemmar(?:na)?|(?:erhållna )?bidrag(?: från (?:medlemmar(?:na)?|parterna))?|driftbidrag från medlemmar(?:na)?)(?: totalt| från parterna)?$/i;

/** Wording variants as data. The first that fits counts. */
const WORDINGS: readonly Wording[] = [
  { figure: 'rr.intakter', in: ['resultat'], words: INCOME, sign: 1 },
  { figure: 'rr.kostnader', in: ['resultat'], words: COST, sign: -1 },
  { figure: 'rr.avskrivningar', in: ['resultat'], words: /^avskrivningar/i, sign: -1 },
  { figure: 'rr.verksamhetens-resultat', in: ['resultat'], words: /^verksamhetens resultat$|^rörelseresultat|^resultat$/i },
  { figure: 'rr.finansiella-intakter', in: ['resultat'], words: /^(?:summa )?(?:finansiella intäkter|ränteintäkter)/i, sign: 1 },
  { figure: 'rr.finansiella-kostnader', in: ['resultat'], words: /^(?:summa )?(?:finansiella kostnader|räntekostnader)/i, sign: -1 },
  { figure: 'rr.resultat-efter-finansiella-poster', in: ['resultat'], words: /^resultat efter finansiella/i },
  { figure: 'rr.arets-resultat', in: ['resultat'], words: RESULT },
  { figure: 'bidrag.summa', in: ['resultat'], words: CONTRIBUTIONS, sign: 1 },
  { figure: 'oversikt.intakter', in: ['oversikt'], words: INCOME, sign: 1 },
  {
    figure: 'oversikt.kostnad-inklusive-finansiella',
    in: ['oversikt'],
    words: /^kostnad(?:er)?.{0,60}inkl(?!.{0,60}netto).{0,60}fin/i,
    sign: 1,
  },
  { figure: 'oversikt.kostnader', in: ['oversikt'], words: COST, sign: 1 },
  { figure: 'oversikt.resultat', in: ['oversikt'], words: RESULT },
  { figure: 'oversikt.resultat', in: ['oversikt'], words: SHORT_RESULT },
  { figure: 'oversikt.soliditet', in: ['oversikt', 'annan', 'balans', 'drift'], words: /^soliditet/i },
  { figure: 'oversikt.medlemsbidrag', in: ['oversikt'], words: CONTRIBUTIONS, sign: 1 },
  {
    figure: 'oversikt.eget-kapital-andel',
    in: ['oversikt', 'drift', 'annan'],
    words: /^(?:utgående )?eget kapital.{0,12}(?:i %|i procent|andel|, %|i relation|\/ ?(?:medlems)?bidrag)/i,
  },
  { figure: 'oversikt.eget-kapital', in: ['oversikt'], words: /^(?:utgående )?eget kapital/i },
  {
    figure: 'br.summa-tillgangar',
    in: ['oversikt'],
    words: /^(?:balansomslutning(?:en)?|summa tillgångar|totala tillgångar|tillgångar totalt|totalt kapital)$/i,
    sign: 1,
  },
  { figure: 'oversikt.eu-medel', in: ['oversikt'], words: /^eu-medel|^esf/i, sign: 1 },
  { figure: 'oversikt.anstallda', in: ['oversikt'], words: /^antal (?:anställda|årsarbetare)/i },
  { figure: 'drift.intakter', in: ['drift'], words: INCOME, sign: 1 },
  { figure: 'drift.kostnader', in: ['drift'], words: COST, sign: 1 },
  { figure: 'drift.resultat', in: ['drift'], words: RESULT },
  { figure: 'drift.resultat', in: ['drift'], words: SHORT_RESULT },
  { figure: 'drift.eget-kapital', in: ['drift'], words: EQUITY },
  { figure: 'drift.likvida-medel', in: ['drift'], words: /^likvida medel/i, sign: 1 },
  { figure: 'kf.arets-resultat', in: ['kassaflode'], words: RESULT },
  {
    figure: 'kf.justering',
    in: ['kassaflode'],
    words: /^justering(?:ar)? för (?:poster|ej|icke|av-|avskrivn)|^ej likviditetspåverkande|^avskrivningar(?:,| \(|$)/i,
  },
  { figure: 'kf.fore-rorelsekapital', in: ['kassaflode'], words: /före förändring(?:ar)? av rörelsekapital/i },
  { figure: 'kf.fordringar', in: ['kassaflode'], words: /(?:ökning|minskning|förändring).{0,60}fordring/i },
  {
    figure: 'kf.kortfristiga-skulder',
    in: ['kassaflode'],
    words: /(?:ökning|minskning|förändring).{0,80}(?:kortfristiga skulder|korta skulder|skulder)/i,
  },
  { figure: 'kf.lopande', in: ['kassaflode'], words: /kassaflöde (?:från|för) (?:den )?löpande/i },
  { figure: 'kf.investering', in: ['kassaflode'], words: /kassaflöde (?:från|för) investering/i },
  { figure: 'kf.finansiering', in: ['kassaflode'], words: /kassaflöde (?:från|för) finansiering/i },
  { figure: 'kf.arets-kassaflode', in: ['kassaflode'], words: /^(?:summa )?(?:årets|periodens) kassaflöde|^förändring av likvida medel/i },
  {
    figure: 'kf.likvida-medel-borjan',
    in: ['kassaflode'],
    words: /^(?:likvida medel|ingående).{0,80}(?:början|ingång|ib|1 januari|\d{4}-01-01)|^ingående likvida/i,
    sign: 1,
  },
  {
    figure: 'kf.likvida-medel-slut',
    in: ['kassaflode'],
    words: /^(?:likvida medel|utgående).{0,80}(?:slut|utgång|ub|31 december|30 juni|31 augusti|\d{4}-(?:06-30|08-31))|^utgående likvida/i,
    sign: 1,
  },
  { figure: 'br.fordringar', in: ['balans'], words: /^(?:summa )?(?:kortfristiga )?fordringar$/i, sign: 1 },
  {
    figure: 'br.kassa-bank',
    in: ['balans'],
    words:
      /^kassa(?: och |,? ?\/? ?)bank(?!.*(?:januari|början|ingång|ingående| ib$))|^likvida medel(?!.*(?:januari|början|ingång| ib$))|^bank(?:medel|tillgodohavande)?$|^kassa$/i,
    sign: 1,
  },
  { figure: 'br.omsattningstillgangar', in: ['balans'], words: /^summa omsättningstillgångar/i, sign: 1 },
  { figure: 'br.summa-tillgangar', in: ['balans'], words: /^(?:summa )?tillgångar$|^tillgångar totalt|^totala tillgångar/i, sign: 1 },
  { figure: 'br.arets-resultat', in: ['balans'], words: RESULT },
  {
    figure: 'br.eget-kapital-ingaende',
    in: ['balans'],
    words:
      /^(?:ingående|balanserat|övrigt|tidigare års).{0,80}(?:kapital|resultat|överskott|år)|^eget kapital (?:vid årets )?(?:ib|ingående|början|1 januari|\d{4}-01-01)/i,
  },
  { figure: 'br.kortfristiga-skulder', in: ['balans'], words: /^(?:summa )?kortfristiga skulder/i, sign: 1 },
  { figure: 'br.langfristiga-skulder', in: ['balans'], words: /^(?:summa )?långfristiga skulder/i, sign: 1 },
  {
    figure: 'br.summa-eget-kapital-och-skulder',
    in: ['balans'],
    words: /^(?:summa )?(?:eget kapital|skulder)(?:,| och| samt| &| \/).{0,80}(?:skulder|eget kapital)/i,
    sign: 1,
  },
  { figure: 'balanskrav.arets-resultat', in: ['balanskrav'], words: RESULT },
  { figure: 'balanskrav.resultat', in: ['balanskrav'], words: /^(?:= ?)?(?:årets )?balanskravsresultat/i },
];

/** `Verksamhetens intäkter (not 2)` and `Verksamhetens intäkter*` are the same row. */
export const plainLabel = (label: string): string =>
  label
    .replace(/, (?:kr|tkr|kronor|%)$/, '')
    .replace(/\((?:not|se)[^)]{0,20}\)|\bnot \d{1,2}$|[*:;]/gi, '')
    .replace(/\s{1,20}/g, ' ')
    .trim();

export const wordingOf = (label: string, kind: StatementKind): Wording | undefined =>
  WORDINGS.find(({ words, in: kinds }) => kinds.includes(kind) && words.test(plainLabel(label)));

/** All that fit, in the order that they are believed. */
export const wordingsOf = (label: string, kind: StatementKind): readonly Wording[] =>
  WORDINGS.filter(({ words, in: kinds }) => kinds.includes(kind) && words.test(plainLabel(label)));

/** Which of the three parts a contributor belongs to, lag (2003:1210) 5 §. */
export const FUNDER_WORDS: Readonly<Record<'staten' | 'region' | 'kommuner', RegExp>> = {
  staten: /(?<!\p{sc=Latin})staten|försäkringskassan|arbetsförmedlingen|statligt?/iu,
  region: /region(?:en|er(?:na)?)?(?!\p{sc=Latin})|landsting/iu,
  kommuner: /kommun/i,
};
