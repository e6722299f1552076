import { judged, type Trial } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** `ökade från 45 personer till 52 procent`: what was and what is are of different kinds, so that nothing can be said of the change. */
export const checkUnlikeMeasures = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(FROM_TO)].flatMap((match) => {
      const { from = '', to = '' } = match.groups ?? {};
      if (kindOf(from) === kindOf(to)) return [];
      const at = match.index + match[0].indexOf(from);
      return [
        judged(false, {
          kind: 'påstående',
          places: [placeIn(sentence, at, from), placeIn(sentence, sentence.text.indexOf(to, at + from.length), to)],
          arithmetic: `${from} och ${to} är olika mått`,
          message: `${from} och ${to} är olika mått och kan inte jämföras.`,
          sureness: 0.88,
        }),
      ];
    }),
  );

const FROM_TO =
  /(?<!\p{sc=Latin})från (?<from>\d[\d\u00a0 ]{0,12}(?:,\d{1,2})? ?(?:procent|%|personer|deltagare|individer|kvinnor|män|kronor|kr|tkr|mkr)) till (?<to>\d[\d\u00a0 ]{0,12}(?:,\d{1,2})? ?(?:procent|%|personer|deltagare|individer|kvinnor|män|kronor|kr|tkr|mkr))(?!\p{sc=Latin})/giu;

/** Per cent, money, or people. */
const kindOf = (amount: string): 'andel' | 'belopp' | 'antal' =>
  /%|procent/i.test(amount) ? 'andel' : /k(?:r|ronor)$/i.test(amount) ? 'belopp' : 'antal';
