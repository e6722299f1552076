import { SWEDISH_MONTHS } from '../../../../shared/swedish.ts';
import { judged, type Trial } from '../../trial.ts';
import { MONTH } from '../../words/month-names.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** `torsdagen den 14 mars 2024`: the day is that day of the week. Without a year it is of the report's, or of one beside it as plans and decisions are. */
export function checkWeekdays(sentences: readonly Sentence[], year: number): Trial[] {
  const own = ofYear(sentences, year);
  return sentences.flatMap((sentence, index) => {
    const same = SAME_YEAR.test(sentence.text) ? yearsNamed(sentences[index - 1]?.text ?? '') : [];
    const near = sentences[index - 1]?.paragraph === sentence.paragraph ? (sentences[index - 1]?.text ?? '') : '';
    return [...sentence.text.matchAll(WEEKDAY)].flatMap((found) =>
      trialOf(sentence, found, { year: same.at(-1) ?? year, isOwn: same.length > 0 || own.has(dayOf(found)), near }),
    );
  });
}

/** `Planeringsdagen var i augusti 2025. Samråd hölls onsdag 9 april samma år.` */
const SAME_YEAR = /(?<!\p{sc=Latin})(?:samma|det) år(?:et)?(?!\p{sc=Latin})/iu;

const yearsNamed = (text: string): number[] => [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));

/** Days without a year that are told somewhere with their weekday in the report's own year: they are not of another one elsewhere. */
const ofYear = (sentences: readonly Sentence[], year: number): ReadonlySet<string> =>
  new Set(
    sentences
      .flatMap(({ text }) => [...text.matchAll(WEEKDAY)])
      .filter((found) => found.groups?.year === undefined)
      .filter((found) =>
        weekdayOf({ year, month: monthOf(found), day: Number(found.groups?.day) }).includes(found.groups?.weekday?.toLowerCase() ?? ''),
      )
      .map(dayOf),
  );

const monthOf = ({ groups }: RegExpExecArray | RegExpMatchArray): number =>
  groups?.month === undefined ? Number(groups?.number) : SWEDISH_MONTHS.indexOf(groups.month.toLowerCase()) + 1;

const dayOf = (found: RegExpExecArray | RegExpMatchArray): string => `${monthOf(found)}/${found.groups?.day}`;

interface Known {
  readonly year: number;
  /** The day is told to be of that year, here or elsewhere. */
  readonly isOwn: boolean;
  /** The sentence before, in the same paragraph. */
  readonly near: string;
}

function trialOf(sentence: Sentence, found: RegExpExecArray, { year, isOwn, near }: Known): Trial[] {
  const { weekday = '', day, year: own } = found.groups ?? {};
  const month = monthOf(found);
  const years = own !== undefined ? [Number(own)] : isOwn ? [year] : yearsOf(sentence.text, month, { year, near });
  const weekdays = years.flatMap((each) => weekdayOf({ year: each, month, day: Number(day) }));
  const [first] = weekdays;
  return first === undefined
    ? []
    : [
        judged(weekdays.includes(weekday.toLowerCase()), {
          kind: 'påstående',
          places: [placeIn(sentence, found.index, found[0])],
          arithmetic: `${found[0]} är en ${first}`,
          message: `${capital(found[0])} stämmer inte: ${own === undefined ? `${year} är det ` : 'det är '}en ${first}.`,
          sureness: own === undefined ? 0.82 : 0.92,
        }),
      ];
}

/** The year before has autumn days in a plan, and the year after has spring days and what is to come. */
const yearsOf = (text: string, month: number, { year, near }: Pick<Known, 'year' | 'near'>): number[] => [
  year,
  ...((month <= 3 && !text.includes(String(year - 1))) ||
  /(?<!\p{sc=Latin})(?:ska|senast|kommer|planera\p{sc=Latin}*|nästa|väntas)(?!\p{sc=Latin})/iu.test(text)
    ? [year + 1]
    : []),
  // What is decided of next year was not decided last year.
  ...(month >= 8 && !`${near} ${text}`.includes(String(year + 1)) && DECIDED.test(text) && !OF_OWN_YEAR.test(text) ? [year - 1] : []),
];

/** The report of a part of the year is of that year, and what is held is not past. */
const OF_OWN_YEAR = /delårs|(?<!\p{sc=Latin})(?:hålls|ska)(?!\p{sc=Latin})/iu;

/** A plan was adopted in the autumn before. */
const DECIDED =
  /samråd|förslag|kallelse|kungjord|ant(?:og|ag)|fastställ|beslut|godkän|behandla|bildade|starta|invig|förra året|föregående/iu;

export const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

const WEEKDAY = new RegExp(
  String.raw`(?<!\p{sc=Latin})(?<weekday>måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?,? (?:den )?(?<day>\d{1,2})(?: (?<month>${MONTH})(?!\p{sc=Latin})(?: (?<year>(?:19|20)\d\d)(?!\d))?|\/(?<number>\d{1,2})(?!\d))`,
  'giu',
);

/** The name of a day of the week; nothing for a day that there is not. */
export function weekdayOf(date: { readonly year: number; readonly month: number; readonly day: number }): string[] {
  if (date.month < 1 || date.month > 12) return [];
  const { daysInMonth } = Temporal.PlainYearMonth.from(date);
  if (date.day < 1 || date.day > daysInMonth) return [];
  return [WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
