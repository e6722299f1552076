import { compare, exact, isEqual, multiply, subtract, ZERO } from '../../../shared/exact.ts';
import type { Verdict } from '../../goals/goal.ts';
import { type Trial, tried } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';
import { isCount, type Quantity, quantitiesOf } from '../words/quantities.ts';
import { checkGoalRows, type GoalRow } from './goal-rows.ts';

/** `Sex av de tio målen bedöms uppfyllda` against the verdicts that the table has. */
export function checkGoalCounts(all: readonly Sentence[], tables: readonly (readonly GoalRow[])[], year: number): Trial[] {
  // What was read as one sentence and fills half a page is a box of facts.
  const sentences = all.filter(({ text }) => text.length < LONGEST && !isOfOtherYear(text, year));
  const sets = tables.filter((goals) => goals.length > 0);
  const goals = sets.flat();
  if (goals.length < 2) return [];
  // Goals of the activities are not all of them where there are goals of the money too.
  const isOfKind = sentences.some(({ text }) => /(?:finansiell|ekonomisk)(?:a|t) mål/i.test(text));
  return sentences
    .filter(
      ({ text }, index) =>
        isOfThem(text, sentences[index - 1]) ||
        (/(?:av|samtliga|alla) (?:de |våra |årets |\p{sc=Latin}{3,14}s )?\S{1,12} (?:\p{sc=Latin}{1,20} )?\p{sc=Latin}{0,20}mål/iu.test(
          text,
        ) &&
          /uppfyll|uppnå|mål(?:en)? (?:har )?(?:nåddes|nåtts)/i.test(text)),
    )
    .flatMap((sentence) => {
      // Of several tables of goals the sentence speaks of the one that it fits, or of several that follow each other.
      if (
        OF_OTHERS.test(sentence.text) ||
        speaksOfMore(sentence, goals.length) ||
        speaksOfFewer(sentence, Math.min(...sets.map(({ length }) => length))) ||
        isOfMore(sentences, sentence, goals.length) ||
        (isOfKind && isOfSome(sentence, sets))
      )
        return [];
      const ways = runsOf(sets).map((run) => countsIn(sentence, run));
      const [best = []] = ways.sort((a, b) => failedIn(a) - failedIn(b) || b.length - a.length);
      return best;
    });
}

const LONGEST = 600;

/** `År 2017 var sju av elva mål uppfyllda.` */
function isOfOtherYear(text: string, year: number): boolean {
  const written = /^ ?(?:för )?(?:år )?((?:19|20)\d\d) (?:var|nådde|uppnådde|uppfyll)/iu.exec(text)?.[1];
  return written !== undefined && Number(written) !== year;
}

/** What each intervention aims at, and another year. */
const OF_OTHERS =
  /egna mål|(?<!\p{sc=Latin})dessa \S{2,8} mål|^ ?(?:förra året|året (?:innan|före)|i fjol)(?!\p{sc=Latin})|^vid samma tid/iu;

/** All goals, and those of every table or of some that follow each other. */
function runsOf(sets: readonly (readonly GoalRow[])[]): (readonly GoalRow[])[] {
  const few = sets.slice(0, MOST_SETS);
  const runs = few.flatMap((_, from) => few.slice(from).map((__, more) => few.slice(from, from + more + 1).flat()));
  return [sets.flat(), ...runs.filter(({ length }) => length < sets.flat().length)];
}

const MOST_SETS = 12;

/** `Styrelsen beslutade om nio mål. Sju av dem har uppnåtts och två har inte uppnåtts` */
const isOfThem = (text: string, before: Sentence | undefined): boolean =>
  /^\S{2,12} (?:av (?:dem|dessa) )?(?:har |är |blev )?(?:\p{sc=Latin}{1,12} )?(?:uppfyll|uppnå|nådd|nåtts)/iu.test(text) &&
  /\S{1,12} \p{sc=Latin}{0,20}mål(?:en)?(?: för [\p{sc=Latin}\d]{3,20})?(?:\.?$|, )/u.test(before?.text.trim() ?? '');

/** `Inget av de två målen är uppfyllt` in the section of an intervention, in a report of fifteen. */
const speaksOfFewer = ({ text }: Sentence, known: number): boolean =>
  quantitiesOf(text).some(
    (quantity) =>
      isCount(quantity) &&
      /(?:^|\s)av de(?: båda)?$/u.test(quantity.before) &&
      /^mål/.test(quantity.after) &&
      compare(multiply(quantity.value, exact(2)), exact(known)) < 0,
  );

/** Goals that stand on the next page perhaps: of a sentence that counts more than were read, by two or in a text by three, nothing can be said. */
function speaksOfMore(sentence: Sentence, known: number): boolean {
  const more = sentence.lines[0]?.place.page == null ? 3 : 2;
  return quantitiesOf(sentence.text).some(
    (quantity) => isCount(quantity) && /^mål/.test(quantity.after) && compare(quantity.value, exact(known + more)) >= 0,
  );
}

/** `De fem insatserna har 22 mål. Femton av dem är uppnådda` is of many more than the table has. */
function isOfMore(sentences: readonly Sentence[], sentence: Sentence, known: number): boolean {
  const before = sentences[sentences.indexOf(sentence) - 1];
  return (
    before?.paragraph === sentence.paragraph &&
    quantitiesOf(before.text).some(
      (each) => isCount(each) && /^mål(?:en)?(?!\p{sc=Latin})/u.test(each.after) && compare(each.value, exact(known + 2)) > 0,
    )
  );
}

/** `tre av de fem verksamhetsmålen` of a table of six, `av de finansiella målen är två av tre uppfyllda` of one with all of them. */
const isOfSome = ({ text }: Sentence, sets: readonly (readonly GoalRow[])[]): boolean =>
  OF_KIND.every((kind) => kind.test(text)) || (OF_KIND.some((kind) => kind.test(text)) && !isOfWhole(text, sets));

const OF_KIND = [/verksamhetsmål/i, /(?:finansiella|ekonomiska) mål/i];

const isOfWhole = (text: string, sets: readonly (readonly GoalRow[])[]): boolean =>
  quantitiesOf(text).some(
    ({ before, after, value }) =>
      (/^verksamhetsmål/i.test(after) || /(?:^|\s)av(?: de| våra)?$/i.test(before)) &&
      sets.some(({ length }) => isEqual(value, exact(length))),
  );

const failedIn = (trials: readonly Trial[]): number => trials.filter(({ outcome }) => outcome === 'failed').length;

function countsIn(sentence: Sentence, goals: readonly GoalRow[]): Trial[] {
  // `mål 9 är då uppfyllt` is its number.
  const quantities = quantitiesOf(sentence.text).filter(
    (each) => isCount(each) && !(/^\d/.test(each.written) && /(?:^|\s)mål$/.test(each.before)),
  );
  // A verdict that was not read, and is not told to be missing either, makes all counts unsure.
  if (goals.some(({ verdict }) => verdict === null) && !/(?:inte|ej) .{0,25}bedöm/i.test(sentence.text)) return [];
  return quantities.flatMap((quantity, index) => {
    const next = quantities[index + 1]?.at ?? sentence.text.length;
    // What is said of the others comes after a comma.
    const whole = quantities[index + 1];
    // Of `tre av tio mål är inte uppfyllda` the verdict stands after all of them.
    const until =
      whole !== undefined && /^av(?: de| våra)?$/u.test(whole.before) ? (quantities[index + 2]?.at ?? sentence.text.length) : next;
    const [after = ''] = sentence.text.slice(quantity.end, until).split(/[,;]/);
    // `fem av de sex verksamhetsmålen och tre av de fyra finansiella` are goals of a kind.
    const kind = /^ (?:verksamhetsmål|finansiella|ekonomiska)/i.test(after) ? null : kindOf(quantity, after, index);
    if (kind === null) return [];
    const counted =
      kind === 'alla'
        ? goals.length
        : goals.filter(({ verdict }) => (kind === 'ej-bedomt' ? verdict === null || verdict === kind : verdict === kind)).length;
    const ought = countsAsRuled(goals, kind);
    const isRuled = ought !== null && isEqual(quantity.value, exact(ought));
    return [trialOf(sentence, quantity, { kind, counted: isRuled ? ought : counted, goals })];
  });
}

/** How many there would be if each verdict followed from its outcome: then the text is right, and a verdict in the table is not. */
function countsAsRuled(goals: readonly GoalRow[], kind: Kind): number | null {
  if (kind !== 'uppfyllt' && kind !== 'inte') return null;
  const wrong = goals.filter((goal) => checkGoalRows([goal]).some(({ outcome }) => outcome === 'failed'));
  return goals.filter((goal) => (wrong.includes(goal) ? goal.verdict !== kind : goal.verdict === kind)).length;
}

type Kind = Verdict | 'alla';

/** What is counted: all goals after `av de`, the met ones before it, and the others by the words after them. */
function kindOf({ before }: Quantity, after: string, index: number): Kind | null {
  if (/av(?: de| våra| årets| \p{sc=Latin}{3,14}s)?$/iu.test(before) && /mål/i.test(after)) return 'alla';
  if (/delvis/i.test(`${PARTLY_FOR.exec(before)?.[0] ?? ''}${after}`)) return 'delvis';
  if (/(?:inte|ej) .{0,20}(?:uppfyll|uppnå|nådd|nåtts|nås)/i.test(after)) return 'inte';
  if (/(?:inte|ej) (?:varit |gått |kunnat )?(?:möjlig|att bedöma|bedöm)/i.test(after)) return 'ej-bedomt';
  return index === 0 ||
    /^(?:\p{sc=Latin}{4,20} )?mål(?:en)? (?:bedöms|är|var|har|anses|nåddes|uppnåddes|uppfylldes)(?: alltså| därmed| således)?$/u.test(
      before,
    )
    ? 'uppfyllt'
    : null;
}

/** `delvis för tre` */
const PARTLY_FOR = /delvis(?: \p{sc=Latin}{1,12})? för$/iu;

interface Counted {
  readonly kind: Kind;
  readonly counted: number;
  readonly goals: readonly GoalRow[];
}

const WORDS: Record<Kind, string> = {
  alla: 'mål',
  uppfyllt: 'mål som är uppfyllda',
  delvis: 'mål som är delvis uppfyllda',
  inte: 'mål som inte är uppfyllda',
  'ej-bedomt': 'mål som inte är bedömda',
};

function trialOf(sentence: Sentence, quantity: Quantity, { kind, counted, goals }: Counted): Trial {
  const row = goals[0]?.row;
  const table = row === undefined ? [] : [{ ...row.place, text: row.label, value: String(counted), label: 'Tabellen över mål' }];
  const isNear = compare(quantity.value, exact(3 * goals.length)) <= 0;
  return tried({
    kind: 'antal',
    places: [placeIn(sentence, quantity.at, quantity.written), ...table],
    arithmetic: `${quantity.written} och ${counted}`,
    difference: subtract(quantity.value, exact(counted)),
    rounding: ZERO,
    message: `Texten säger ${quantity.written}, men tabellen har ${counted} ${WORDS[kind]}.`,
    sureness: isNear ? 0.85 : 0.7,
  });
}
