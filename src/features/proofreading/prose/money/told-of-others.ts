import type { Sentence } from '../../words/passages.ts';
import type { Quantity } from '../../words/quantities.ts';
import type { Telling } from './tellings.ts';

/** `Verkstaden redovisar ett överskott på 113 tkr` tells of that one, and not of the association. */
export const OF_A_PART =
  /^(?:[-•–] ?)?(?!förbundet|samordnings|året|årets|bokslutet|resultat|vi |det |helår|verksamheten|driften|budget|perioden|utfallet)(?:de |den )?\p{sc=Latin}{3,30}(?: \p{sc=Latin}{3,20}){0,2} (?:redovisar|redovisade|visar|visade|gör|gjorde|går med|gick med|har|hade) (?:ett )?(?:över|under)skott/iu;

/** `Efter årets underskott återstår 2 029 tkr i eget kapital`, `Med planerat underskott sjunker kapitalet till 1 170 tkr` tells of the capital. */
export const isOfOther = ({ figure }: Telling, before: string, after: string): boolean =>
  isSpeakingOfOther(figure === 'br.eget-kapital' ? before.replace(/ackumulerade/i, '') : before) ||
  /(?:gick|går) (?:\p{sc=Latin}{1,12} )?in i/iu.test(before) ||
  (figure === 'rr.arets-resultat' && isOfCapital(before, after));

/** A result that is laid to the equity or taken from it, and what is left of it then. */
const isOfCapital = (before: string, after: string): boolean =>
  /^(?:i (?:eget|sparat|balanserat) kapital|(?:kr |kronor |tkr )?kvar(?!\p{sc=Latin}))/u.test(after) ||
  /kapital\p{sc=Latin}{0,4}(?: \p{sc=Latin}{1,15}){0,5} resultat (?:till|är|blir|på)$/iu.test(before) ||
  /(?:resultat|skott)\p{sc=Latin}{0,8}(?: \p{sc=Latin}{1,15}){0,8} (?:det )?(?:egna )?kapital/iu.test(before);

/** A plan looks back on the year that is closed, two years before its own. */
export const isUnderOtherYear = (heading: string, year: number): boolean =>
  [year - 2, year - 1, year + 1].some((other) => heading.includes(String(other))) && !heading.includes(String(year));

/** Last year's figure in parentheses after this year's, and what is told of the year before. */
export const isOfOtherYear = ({ text, headings }: Sentence, quantity: Quantity): boolean =>
  isOfYearBefore(text, headings, { ...quantity, before: quantity.before.replace(/^jämfört med (?:föregående|förra) år(?:et)?,? /i, '') });

const isOfYearBefore = (text: string, headings: readonly string[], { before, at, end }: Quantity): boolean =>
  OF_OTHER_SENTENCES.some((words) => words.test(text)) ||
  /framåt|framtid|kommande|som kommer|nästa år|vänta[dr]|prognos/i.test(headings.at(-1) ?? '') ||
  AFTERWARDS.test(text.slice(end, end + 34)) ||
  /^(?:kr )?\($/.test(before) ||
  (/(?:kr|%) ?\($/.test(text.slice(0, at)) && !/%/.test(text.slice(Math.max(0, at - 4), at))) ||
  /föregående|förra året|året (?:innan|före)(?!\p{sc=Latin})|i fjol|tidigare|årsredovisningen för|(?:^|\s)från ett (?:under|över)skott/iu.test(
    before,
  ) ||
  /redovisades|vid ingången av|vid (?:årets|verksamhetsårets) (?:början|ingång)|ingående|beräknas/i.test(before);

/** What whole sentences tell that is no figure of the year. */
const OF_OTHER_SENTENCES: readonly RegExp[] = [
  // What members were paid for their staff, and what would be lost.
  /(?:kommun|regionen|landstinget|försäkringskassan|arbetsförmedlingen|staten) (?:fick|erhöll|har fått|fakturerade?) \d|^(?:då|därmed) (?:försvinner|faller|bortfaller|tappar|förlorar)(?!\p{sc=Latin})/iu,
  // What members are paid, do or have, and what is to come.
  /kommunerna (?:\p{sc=Latin}{2,12} ){0,3}(?:utför|bedriver|anställer|kostade)|finns i (?:alla|samtliga) |(?:går|gick|betalas|betalades) (?:ut )?till (?:region|landsting|försäkringskassan|\p{Lu}\p{sc=Latin}{2,20} kommun)|(?:bidrar|betalar|blir) då(?!\p{sc=Latin})/iu,
  // Several years together, the one that was spoken of, and what a share of it would be.
  /(?:två|tre|fyra|fem|sex|tio)årsperiod|(?<!\p{sc=Latin})för det året|procents (?:förändring|höjning|ökning|minskning|sänkning)|(?<!\p{sc=Latin})revisor/iu,
  // A year that was corrected has two results.
  /enligt (?:den )?fastställd|(?:före|efter) (?:rättelse|omräkning)|(?<!\p{sc=Latin})(?:rättat|rättelse)/iu,
  /under samma (?:tid|period)(?!\p{sc=Latin})/iu,
  /^kostnaderna (?:beräknas|väntas|budgeteras)(?!\p{sc=Latin})/iu,
  /mellan (?:åren )?(?:19|20)\d\d och (?:19|20)\d\d/,
  // What was offered or asked for is not what was paid.
  /erbjöd|erbjudit|yrkade|äskade|äskat|ansökte om|begärde|föreslog/i,
  /under förutsättning|förutsatt att|^(?:[-–•] {0,3})?om (?!vi )/i,
  // The budget of a part of the year, what the whole of it is foreseen to come to, and what would be if something were left out.
  /budgeten för samma|^av (?:ökningen|höjningen|minskningen) |för helåret räknar|räknade? vi med [^.]{1,40} för helåret|^(?:räknas|räknar man) /i,
  /finansiella poster|skilja sig|^blir (?:utfallet|resultatet|året) som /i,
  /nästa (?:årsskifte|bokslut)|^går det (?:som|så) /i,
  /delårsrapport(?:en)? .{0,40}(?:pekade|räknade)/i,
  /(?<!\p{sc=Latin})(?:nationellt|i hela landet|rikets?)(?!\p{sc=Latin})/iu,
  /(?<!\p{sc=Latin})(?:före (?:pandemin|sammanslagningen)|dessförinnan)(?!\p{sc=Latin})/iu,
];

/** What stands right after a number that is a difference, a plan, or what the year began with. */
const AFTERWARDS =
  /^ ?(?:(?:kronor|kr|tkr) )?(?:som fanns vid|av (?:ökningen|höjningen|minskningen)|som (?:vi|förbundet) (?:hade|fick|redovisade) (?:förra|året (?:före|innan)|i fjol|(?:19|20)\d\d)|by(?:tte|ttes|tts) mot|per (?!den|sista|\d)|(?:bättre|sämre|högre|lägre|mer|mindre|större|dyrare|billigare)(?!\p{sc=Latin})|(?:över|under) (?:budget|mål|tak|gräns|nivå|de |det |den |förra)|som (?:\p{sc=Latin}{1,12} )?(?:har |var |hade )?(?:planera|budgetera|räkna)|när året (?:började|inleddes)|(?:den )?1 januari|vid (?:årets )?(?:ingång|början))/iu;

/** Changes, goals, ceilings, comparisons and single parts are other things than the figure itself. */
const isSpeakingOfOther = (text: string): boolean =>
  /på (?:intäkts|kostnads)sidan|^av (?:\p{sc=Latin}{1,12} )?(?:medlems)?bidragen(?: (?:är|blir|motsvarar|var)(?: då| alltså)?)?$|landade på(?: minus)?$|(?:ökning|höjning|minskning)(?:en)?(?: (?!med |på )\p{sc=Latin}{1,16}){1,4},?$|kapital(?:et)? med$|kapital(?:et)? men |som mest$|(?:utöver|förutom) (?:\p{sc=Latin}{1,12} )?(?:medlems)?bidragen|från$|färre än|fler än|mer än|(?:högre|lägre) än de|upp till|mindre än|högst|tak(?:et)?\b|rekommend|minst|(?<!\p{sc=Latin})(?:öka|minska|förbättra|försämra|försvaga|sjunk|sjönk|stig|steg|väx|vux|höj|sänk|räkna|upp|ner|ned)\p{sc=Latin}{0,4}(?: \p{sc=Latin}{1,16}){0,3} med(?: \p{sc=Latin}{1,8})?$|skulle|väntas|kommer att|ökning(?:en)? (?:med|på)|minskning(?:en)? (?:med|på)|per deltagare|per invånare|i stället för|sammanlagt|sammantaget|skott på tillsammans$|(?:^|\s)plan(?:en)? (?:var|är|låg)|summan av|genomsnitt|i snitt|årens|(?<!\p{sc=Latin})åren(?!\p{sc=Latin})|ackumulera|mot budget|pekar mot|pekade mot|prognos|bedömdes|(?:skilja|avvika|skiljer|avviker)(?: sig)?(?: med)?$|procentenhet|inte överstiga|resultatet av|anslag|lägst/iu.test(
    text,
  );
