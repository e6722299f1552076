import { compare } from '../../../shared/exact.ts';
import { wayTrial } from '../prose/changes/way-trial.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import type { Trial } from '../trial.ts';
import type { Sentence } from '../words/passages.ts';
import { areOfRow } from '../words/row-words.ts';
import { yearPairs } from './year-pairs.ts';

/** `De kortfristiga skulderna minskade något under året`, without any amount: rows of the balance sheet by their own words. */
export const checkWentUnmeasured = (sentences: readonly Sentence[], tables: readonly PrintedTable[], year: number): Trial[] => {
  const pairs = yearPairs(tables, year).filter(({ label }) => OF_BALANCE.test(label));
  return sentences.flatMap((sentence) => {
    const { subject = '', word = '' } = sentence.isCell ? {} : (SAID.exec(sentence.text)?.groups ?? {});
    const own = subject === '' ? [] : pairs.filter(({ label }) => areOfRow(subject, label));
    const [pair] = own;
    if (pair === undefined || own.some(({ now, before }) => compare(now, before) !== compare(pair.now, pair.before))) return [];
    const [is = '', was = ''] = pair.places.map(({ value }) => value);
    const holds = compare(pair.now, pair.before) === (/^(?:öka|väx|vux|steg)/i.test(word) ? 1 : -1);
    return [
      wayTrial(
        { sentence, word, at: sentence.text.indexOf(word, sentence.text.indexOf(subject) + subject.length) },
        { holds, is, was, places: pair.places },
        `${word}: ${is} mot ${was}`,
      ),
    ];
  });
};

const OF_BALANCE = /skulder|fordringar/i;

const SAID =
  /^ ?(?<subject>(?:de |förbundets )?[\p{L} ]{5,40}?(?:skulderna|fordringarna)) (?:har )?(?<word>ökade|ökat|växte|vuxit|steg|minskade|minskat|sjönk|sjunkit)(?: (?:något|lite|kraftigt|marginellt|svagt|tydligt))?(?: under (?:året|(?:19|20)\d\d)| sedan året (?:innan|före))?(?:[.,]|$)/iu;
