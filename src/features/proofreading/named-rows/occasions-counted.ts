import { compare, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { isTotal } from '../sums/labels.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { countsAbove } from '../words/counts-above.ts';
import type { Sentence } from '../words/passages.ts';
import type { Quantity } from '../words/quantities.ts';
import { placesOf, type Spoken } from '../words/spoken.ts';

/** `Årets fem tillfällen samlade 98 deltagare` above a table that has a row for each day. */
export const checkOccasionsCounted = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  tables.flatMap((table) => {
    const days = daysOf(table);
    const above = days < FEWEST ? [] : countsAbove(sentences, table, { farthest: FARTHEST, isOf: isOfAll });
    // What happened so many times is likelier to be of something else.
    const own = above.filter((each) => !isUnderOther(each, table));
    const told = own.findLast(({ quantity }) => !/^gånger/.test(quantity.after)) ?? own.at(-1);
    const isOnly = own.filter(({ sentence }) => sentence === told?.sentence).length === 1;
    return told === undefined || !isOnly || isOfOthers(told, table) ? [] : trialsOf(told, table, days);
  });

/** Those of its kind; all days only where the table is of one kind. */
function trialsOf(told: Spoken, table: PrintedTable, days: number): Trial[] {
  const counted = ofKind(told, table) ?? (isCalendar(table) ? null : days);
  return counted === null ? [] : [trialOf(told, table, counted)];
}

const isOfOthers = (told: Spoken, table: PrintedTable): boolean => areOfOthers(told, table) || listsItsDays(told) || isWithin(told, table);

/** `Händelser i tidsordning`: days of all kinds. */
const isCalendar = ({ title, headings }: PrintedTable): boolean => /händelse|tidsordning|kalend/i.test(`${title} ${headings.at(-1) ?? ''}`);

/** What happened so many times under another heading is another thing. */
const isUnderOther = ({ sentence, quantity }: Spoken, { headings }: PrintedTable): boolean =>
  /^gånger/.test(quantity.after) && sentence.headings.at(-1) !== headings.at(-1);

/** `sju sammanträden: den 2 februari, den 15 mars …` are those days. */
const listsItsDays = ({ sentence, quantity }: Spoken): boolean =>
  [...sentence.text.slice(quantity.end).matchAll(/\d{1,2} (?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)/gi)].length > 1;

/** `De 214 tillfällena`, many more than there are days: those of the participants. */
const isWithin = ({ quantity }: Spoken, { rows }: PrintedTable): boolean => compare(quantity.value, exact(3 * rows.length)) > 0;

/** What the board is said to do is not of the days of another group. */
function areOfOthers({ sentence }: Spoken, { title }: PrintedTable): boolean {
  const [said, titled] = [sentence.text, title].map((text) => GROUP.exec(text)?.[0].toLowerCase());
  return said !== undefined && titled !== undefined && said !== titled;
}

const GROUP = /styrelse|beredningsgrupp|arbetsutskott|medlemssamråd|arbetsgrupp|nätverk/iu;

/** `sex styrelsemöten` of a calendar that has other days too: the rows where a cell says `Styrelse`. Null where the cells do not tell. */
function ofKind({ quantity: { after } }: Spoken, { rows }: PrintedTable): number | null {
  const kind = /^(\p{sc=Latin}{4,})(?:möten|sammanträden|träffar|dagar)(?!\p{sc=Latin})/u.exec(after)?.[1]?.toLowerCase();
  const own = rows.filter(({ label, cells }) =>
    [label, ...cells.map(({ text }) => text)].some((text) => text.trim().toLowerCase() === kind),
  );
  return kind === undefined || own.length === 0 ? null : own.length;
}

const FEWEST = 3;

/** How many rows are a day each; none where other rows stand among them. */
export function daysOf({ rows, head, columns }: PrintedTable): number {
  // Where the meetings are numbered, a day without a number is something else.
  const number = columns.findIndex(({ label }) => /^nr\.?$/i.test(label.trim()));
  const all = rows.filter(
    ({ label, cells }) => ![label.trim(), cells[number]?.text].some((text) => text !== undefined && /^[–—-]$/.test(text)),
  );
  const own = all.filter(({ label }, index) => !isTotal(label) && !(index === 0 && HEAD.test(label.trim())));
  const width = own[0]?.cells.length ?? 0;
  const texts = [
    own.map(({ label }) => label),
    ...Array.from({ length: width }, (_, column) => own.map(({ cells }) => cells[column]?.text ?? '')),
  ];
  const areDays = texts.some((column) => column.every((text) => DAY.test(text.trim())));
  // Without a head the first day stands where the head is looked for.
  return areDays ? own.length + (DAY.test(head.text.trim()) && head.place.line < (own[0]?.place.line ?? 0) ? 1 : 0) : 0;
}

/** A head of two words looks like a row. */
const HEAD = /^(?:när|datum|dag|tid|tillfälle|möte|sammanträde)$/i;

const DAY =
  /^(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag)?(?:en)? )?(?:den )?(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}|\d{1,2} (?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{sc=Latin}{0,6})/iu;

/** Of events, all of them: `de tre tillfällen en ledamot saknades` are some, and `de tre tillfällena` all. */
const isOfAll = ({ before, after }: Quantity): boolean =>
  EVENTS.test(after) && !isOfSome(before, after) && (!/^gånger/.test(after) || isMet(before));

const isMet = (before: string): boolean => MET.test(before) && !/(?<!\p{sc=Latin})(?:varje|vardera|värd)(?!\p{sc=Latin})/iu.test(before);

const isOfSome = (before: string, after: string): boolean =>
  /(?:^|\s)vid$|(?:(?:19|20)\d\d|året (?:före|innan)|förra året|i fjol|samma tid \d{4}) (?:var|hölls|genomfördes)(?: det)?(?:$| )/iu.test(
    before,
  ) ||
  PART.test(before) ||
  (/(?:^|\s)de$/iu.test(before) && !/^\p{sc=Latin}{1,40}na(?!\p{sc=Latin})/u.test(after)) ||
  OF_SOME.test(after);

/** Right above the table or with a few lines between. */
const FARTHEST = 8;

const EVENTS =
  /^(?!av |frånvaro)(?:\p{sc=Latin}{1,14} )?\p{sc=Latin}{0,14}(?:tillfällen|utbildningar|föreläsningar|seminarier|frukostar|dialoger|träffar|möten|sammanträden|gånger|konferenser|arrangemang|workshop(?:par|s)|kurser|(?:tema|utbildnings|inspirations|nätverks|möt)dagar)(?:na|a)?(?!\p{sc=Latin})(?! (?:av|per) )/u;
/** `tre gånger` may be of anything that the board does. */
const MET = /sammanträ|möt|träff|samla|beredningsgrupp|arbetsutskott/iu;
/** `två möten på hösten`, and what the sentence lists itself. */
const OF_SOME = /som (?:återstår|återstod)|(?:på|under) (?:våren|hösten)|: \p{sc=Latin}|(?:hölls|ägde rum|var) (?:i|på|hos|digital)/u;
/** Some of them, a limit, and those of another year. */
const PART = /(?:varav|av|minst|högst|per|mot|än|inom|efter|eftersom|då|därför att)$/i;

function trialOf(told: Spoken, { rows, head }: PrintedTable, days: number): Trial {
  const row = rows.find(({ label }) => !HEAD.test(label.trim()));
  const place = row?.place ?? head.place;
  return tried({
    kind: 'antal',
    places: [...placesOf([told]), { ...place, text: row?.label ?? head.text, value: String(days), label: 'Tabellen nedanför' }],
    arithmetic: `${told.quantity.written} och ${days}`,
    difference: subtract(told.quantity.value, exact(days)),
    rounding: ZERO,
    message: `Texten säger ${told.quantity.written}, men tabellen nedanför har ${days} dagar.`,
    sureness: 0.85,
  });
}
