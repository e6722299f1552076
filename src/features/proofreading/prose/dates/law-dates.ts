import { judged, type Trial } from '../../trial.ts';
import { MONTH } from '../../words/month-names.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** What the law says of when something is to be done, where a report says that the law says it. */
interface Deadline {
  /** What is to be done. */
  readonly of: RegExp;
  /** The time as it is written. */
  readonly told: RegExp;
  readonly right: RegExp;
  readonly ought: string;
  readonly source: string;
}

const DAY = new RegExp(
  String.raw`(?:senast|före|innan)(?: den)? (\d{1,2} (?:${MONTH}))|(?:senast|före|innan) ((?:${MONTH}) månads utgång|utgången av (?:${MONTH}))`,
  'gi',
);
const WITHIN = /(?:inom|senast) (\p{sc=Latin}{2,5}|\d{1,2}) månader (?:efter|från)/giu;

const DEADLINES: readonly Deadline[] = [
  {
    of: /budget(?:en)?$/i,
    told: DAY,
    right: /30 november|november månads utgång|utgången av november/i,
    ought: 'den 30 november',
    source: 'lag (2003:1210) 23 §',
  },
  { of: /årsredovisning/i, told: WITHIN, right: /^(?:tre|3)$/i, ought: 'tre månader', source: 'lag (2003:1210) 24 §' },
  {
    of: /årsredovisning/i,
    told: DAY,
    right: /31 mars|mars månads utgång|utgången av mars/i,
    ought: 'den 31 mars',
    source: 'lag (2003:1210) 24 §',
  },
  {
    of: /delårsrapport/i,
    told: /högst (\p{sc=Latin}{2,4} (?:fjärdedelar|tredjedelar|femtedelar)) av (?:räkenskaps)?året/giu,
    right: /^två tredjedelar$/i,
    ought: 'två tredjedelar',
    source: 'lag (2018:597) 13 kap. 1 §',
  },
];

/** The sentence says that it is the law that says so. */
const BY_LAW =
  /enligt kapitlet|enligt (?:lag(?:en)?(?!\p{sc=Latin})|\d{1,2} ?§)|lag(?:en)? \(?2003:1210|\d{1,2} ?§|finsamlagen|samma lag|^ ?lagen (?:ger|säger|anger|kräver|bestämmer)(?!\p{sc=Latin})/iu;

/** `Budgeten ska enligt lagen beslutas senast den 30 november`: the day and the months that the law gives. */
export const checkLawDates = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence, index) => {
    const before = sentences[index - 1];
    const isSaidBefore = before?.paragraph === sentence.paragraph && /^lagen (?:ger|säger|anger|kräver|bestämmer)/i.test(before.text);
    if (!(isSaidBefore || BY_LAW.test(sentence.text)) || OTHERWISE.test(sentence.text)) return [];
    return DEADLINES.flatMap((deadline) => deadlineTrial(sentence, deadline));
  });

/** Other rules than the law's, and other things that are done with a budget or a report than to adopt it. */
const OTHERWISE = /kommunallag|förbundsordning|avtal|samråda om|följas upp|följs upp|(?<!\p{sc=Latin})granska/iu;

/** Each time is of what is named last before it. */
function deadlineTrial(sentence: Sentence, { of, told, right, ought, source }: Deadline): Trial[] {
  return [...sentence.text.matchAll(told)].flatMap((found) => {
    const time = found[1] ?? found[2] ?? '';
    const subject = [...sentence.text.slice(0, found.index).matchAll(SUBJECT)].at(-1)?.[0] ?? '';
    if (!of.test(subject)) return [];
    return [
      judged(right.test(time), {
        kind: 'lagrum',
        places: [placeIn(sentence, found.index + found[0].indexOf(time), time)],
        arithmetic: `${time} och ${ought}`,
        message: `Texten säger ${time}, men ${source} säger ${ought}.`,
        sureness: 0.85,
      }),
    ];
  });
}

/** What the law has times for, and what else may be done at a time. */
const SUBJECT =
  /(?<!\p{sc=Latin})(?:årets |nästa års )?(?:budget(?:en)?|årsredovisning(?:en)?|delårsrapport(?:en)?|budgetunderlag\p{sc=Latin}*|verksamhetsplan(?:en)?|protokoll\p{sc=Latin}*|förslag\p{sc=Latin}*)(?!\p{sc=Latin})/giu;
