import { compare, type Exact, isEqual } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isRunningResult, isTotal } from '../sums/labels.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { judged, type Trial } from '../trial.ts';
import { hasWords, namesOf } from '../words/entities.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isPercent, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { isUnderKind } from '../words/speaking-of.ts';

/** The word of a sentence that says that something is more or less than all others. */
interface Superlative {
  readonly at: number;
  readonly word: string;
  readonly isMost: boolean;
}

/** The cell that a sentence tells of by the name of its row, among the cells of other rows in the same column. */
interface Named {
  readonly quantity: Quantity;
  readonly value: Exact;
  readonly others: readonly Exact[];
  readonly place: ProofPlace;
}

/** `Gröna jobb hade den lägsta andelen med 37,5 procent`, by the column of a table that holds what is told. */
export const checkMostTold = (sentences: readonly Sentence[], tables: readonly PrintedTable[]): Trial[] =>
  sentences.flatMap((sentence) => {
    if (sentence.isCell || OF_OTHERS.test(sentence.text) || isUnderKind(sentence)) return [];
    return clausesOf(sentence).flatMap((clause) => trialsIn(clause, tables));
  });

/** `Högst andel hade Bron med 67 procent och lägst andel Lotsen med 11 procent`: each with what is told of the other blanked out. */
function clausesOf(sentence: Sentence): Sentence[] {
  const cuts = [...sentence.text.matchAll(/ och (?=(?:högst|lägst|störst|minst|flest|färst)(?!\p{sc=Latin}))|; /giu)].map(
    ({ index, 0: link }) => index + link.length,
  );
  const { text } = sentence;
  return [0, ...cuts].map((from, index) => {
    const until = cuts[index] ?? text.length;
    return { ...sentence, text: ' '.repeat(from) + text.slice(from, until) + ' '.repeat(text.length - until) };
  });
}

function trialsIn(sentence: Sentence, tables: readonly PrintedTable[]): Trial[] {
  const superlative = superlativeIn(sentence.text);
  if (superlative === null) return [];
  const beside = besideIn(sentence.text, superlative);
  const found =
    beside === undefined || isOfShares(sentence.text, beside) ? [] : tables.flatMap((table) => namedIn(sentence.text, beside, table));
  const [named] = found;
  if (named === undefined) return [];
  const right = found.find((each) => isFarthest(each, superlative));
  return [trialOf(sentence, superlative, right ?? named)];
}

const MOST =
  /(?<!\p{sc=Latin})(?:(?:högsta?|störs(?:t|ta)|flest)|(?<least>lägsta?|minsta|färst|minst(?= (?:andel|antal))))(?!\p{sc=Latin})/giu;

/** The only one of the sentence. */
function superlativeIn(text: string): Superlative | null {
  const [found, ...more] = [...text.matchAll(MOST)];
  if (found === undefined || more.length > 0 || LEVEL.test(text.slice(found.index))) return null;
  return { at: found.index, word: found[0], isMost: found.groups?.least === undefined };
}

/** `högst 5 000 kronor` is a limit, and `högst grundskola` an education. */
const LEVEL = /^(?:högst|lägst) (?:\d|en |ett |två |tre |fyra |fem |sex |\p{sc=Latin}{0,6}grundskol|gymnas|förgymn|årskurs)/iu;

/** Of some of them only, of other years, or of second places. */
const OF_OTHERS =
  /^ ?(?:av|bland) (?:de )?\p{sc=Latin}{4,20} som |största? (?:delen|andelen|inkomst|försörjning)|av (?:pengarna|kostnaderna|budgeten|anslagen)|procentenhet|näst|bland de|(?<!\p{sc=Latin})(?:någonsin|hittills|sedan start|riket|nationellt|tidigare)(?!\p{sc=Latin})|(?:19|20)\d\d|ökning|minskning|ökade|minskade|avvikelse|(?:över|under)skott|skillnad|övervikt|förändring|över tid|årsperiod|under perioden|(?:de|på) (?:två|tre|fyra|fem|sex|tio|senaste) \p{sc=Latin}{0,10} ?åren/iu;

/** The number that goes with the word: the next one in the same clause, else the one right before it. */
function besideIn(text: string, { at, word }: Superlative): Quantity | undefined {
  const quantities = quantitiesOf(text);
  const next = quantities.find((quantity) => quantity.at > at && !/(?:^|\s)(?:alla|samtliga)$/i.test(quantity.before));
  const between = next === undefined ? '' : text.slice(at + word.length, next.at);
  if (next !== undefined && between.length <= FARTHEST && !/[.;:]|, (?:och|men|medan|som)/.test(between)) return next;
  const last = quantities.findLast(({ end }) => end <= at);
  return last !== undefined && at - last.end <= NEAREST ? last : undefined;
}

/** `Störst andel har Ek med 15 av 24`: the share is compared, and not the count. */
const isOfShares = (text: string, quantity: Quantity): boolean => /andel/i.test(text) && !isPercent(quantity);

const FARTHEST = 60;
const NEAREST = 25;

/** The cells with that number in the row whose name the text says, where it says only one. */
function namedIn(text: string, quantity: Quantity, table: PrintedTable): Named[] {
  const isOfMunicipalities = /kommun/i.test(text);
  const rows = table.rows.filter(
    ({ label }) => label !== '' && !isTotal(label) && !isRunningResult(label) && !(isOfMunicipalities && AUTHORITY.test(label)),
  );
  const [row, ...more] = rows.filter(({ label }) => isSaid(text.toLowerCase(), label));
  if (row === undefined || more.length > 0 || rows.length < FEWEST || isOfOther(text, quantity)) return [];
  return table.columns.flatMap(({ label }, column) => {
    const value = valueIn(row, column);
    if (value !== null && isEqual(value, quantity.value) && isNameOf(label, text)) return alongRow(table, row, { column, quantity });
    const isShare = row.cells[column]?.number?.unit === 'procent';
    // `Andel` at the bottom of a table of counts is no row of them.
    const alike = rows.filter(({ cells }) => (cells[column]?.number?.unit === 'procent') === isShare);
    const others = alike.filter((each) => each !== row).flatMap((each) => valueIn(each, column) ?? []);
    const isTold = value !== null && isEqual(value, quantity.value) && others.length >= FEWEST - 1;
    return isTold ? [{ quantity, value, others, place: placeOf(table, row, column) }] : [];
  });
}

/** `flest deltagare i antal, men under snittet` is of counts, and what has decimals of something else. */
const isOfOther = (text: string, { decimals, after }: Quantity): boolean =>
  // `där 44 av 52 har gymnasium`, `där ärendena blev elva fler`
  /^(?:av (?:de )?$|(?:\p{sc=Latin}{1,20} )?(?:fler|färre|mer|mindre)(?!\p{sc=Latin}))/u.test(after) ||
  (decimals > 0 && /(?:flest|färst)/i.test(text) && !/per |andel|procent/i.test(text));

const isNameOf = (label: string, text: string): boolean =>
  /^\p{Lu}/u.test(label.trim()) && !OF_MEASURE.test(label) && isSaid(text.toLowerCase(), label.trim());

/** What columns hold, and no name. */
const OF_MEASURE = /procent|andel|antal|svar|deltag|person|kvinn|män|nya|avslut|arbete|studier|kostnad|budget|utfall|kronor|belopp/i;

/** `Steget har flest avslut till studier, 12`, where the interventions are columns: among the cells of the same row. */
function alongRow(table: PrintedTable, row: PrintedRow, { column, quantity }: { column: number; quantity: Quantity }): Named[] {
  const others = table.columns.flatMap((heading, index) =>
    index === column || isTotal(heading.label) || heading.role === 'share' ? [] : (valueIn(row, index) ?? []),
  );
  return others.length < FEWEST - 1 ? [] : [{ quantity, value: quantity.value, others, place: placeOf(table, row, column) }];
}

/** No municipality is one of them, whatever it pays. */
const AUTHORITY = /^(?:staten|försäkringskassan|arbetsförmedlingen|region|landsting)/i;

const FEWEST = 3;
const SHORTEST = 4;

const isSaid = (text: string, label: string): boolean =>
  namesOf(label).some((name) => name.length >= SHORTEST && /^\p{sc=Latin}/u.test(name) && hasWords(text, name));

const valueIn = ({ cells }: PrintedRow, column: number): Exact | null => {
  const cell = cells[column];
  return cell?.kind === 'number' ? (cell.number?.value ?? null) : null;
};

/** Two may share the first place. */
const isFarthest = ({ value, others }: Named, { isMost }: Superlative): boolean =>
  others.every((other) => compare(value, other) !== (isMost ? -1 : 1));

function trialOf(sentence: Sentence, superlative: Superlative, named: Named): Trial {
  const { quantity, value, others, place } = named;
  const side = superlative.isMost ? -1 : 1;
  const beyond = others.filter((other) => compare(value, other) === side).length;
  return judged(beyond === 0, {
    kind: 'påstående',
    places: [placeIn(sentence, superlative.at, superlative.word), place],
    arithmetic: `${quantity.written} bland ${others.length + 1}`,
    message: `Texten säger "${superlative.word}" om ${quantity.written}, men ${beyond} av de andra raderna i tabellen är ${superlative.isMost ? 'högre' : 'lägre'}.`,
    sureness: 0.82,
  });
}
