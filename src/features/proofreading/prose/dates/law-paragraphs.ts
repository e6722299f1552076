import { judged, type Trial } from '../../trial.ts';
import { placeIn, type Sentence } from '../../words/passages.ts';

/** What a paragraph of lagen (2003:1210) om finansiell samordning is about. */
interface Paragraph {
  readonly number: string;
  readonly of: RegExp;
  readonly with: RegExp;
}

const PARAGRAPHS: readonly Paragraph[] = [
  { number: '23', of: /budget\p{sc=Latin}{0,4}/iu, with: /30 november|november månads/i },
  { number: '22', of: /tillgångar(?:na)? .{0,40}skuld/i, with: /skjuta till|tillskjuta|andelar/i },
  { number: '24', of: /årsredovisning\p{sc=Latin}{0,4}/iu, with: /tre månader|31 mars/i },
  { number: '27', of: /utträd|lämna (?:samordnings)?förbundet/i, with: /uppsägningstid|tre år/i },
];

/** `Budgeten ska enligt 23 § i lagen fastställas senast den 30 november`: the number of the paragraph that says so. */
export const checkLawParagraphs = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => {
    const [said, ...others] = [...sentence.text.matchAll(/(?<![\d:–-])(\d{1,2}) ?§/g)];
    const about = PARAGRAPHS.filter((each) => each.of.test(sentence.text) && each.with.test(sentence.text));
    const [paragraph] = about;
    if (said === undefined || others.length > 0 || paragraph === undefined || about.length > 1 || OF_OTHER.test(sentence.text)) return [];
    const [, number = ''] = said;
    return [
      judged(number === paragraph.number, {
        kind: 'lagrum',
        places: [placeIn(sentence, said.index, said[0])],
        arithmetic: `${number} § och ${paragraph.number} §`,
        message: `Texten säger ${number} §, men det står i ${paragraph.number} § lagen (2003:1210).`,
        sureness: 0.85,
      }),
    ];
  });

/** Other laws, and paragraphs of statutes and minutes. */
const OF_OTHER =
  /kap(?:\.|itlet)|kommunallag|förbundsordning|bokföring|(?:19|20)\d\d:(?!1210)|protokoll|sammanträd|beslut(?:ade|ades)? (?:den|i)(?!\p{sc=Latin})/iu;
