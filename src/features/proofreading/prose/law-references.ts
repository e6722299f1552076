import { judged, type Trial } from '../trial.ts';
import { placeIn, type Sentence } from '../words/passages.ts';

/** Laws that reports refer to, by their number, with words that their name has. */
const LAWS: Readonly<Record<string, RegExp>> = {
  '2003:1210': /finansiell samordning|finsam/i,
  '2018:597': /bokföring och redovisning/i,
  '2017:725': /kommunallag/i,
  '1997:614': /kommunal redovisning/i,
  '1991:900': /kommunallag/i,
  '2009:400': /offentlighets- och sekretesslag/i,
  '2017:900': /förvaltningslag/i,
};

/** The same names, told by what the law is called now. Older laws are left out: a text may speak of what was. */
const NAMES: readonly { readonly words: RegExp; readonly number: string; readonly name: string }[] = [
  {
    words: /lag(?:en)? ?\((\d{4}:\d+)\) om finansiell samordning/gi,
    number: '2003:1210',
    name: 'lagen om finansiell samordning av rehabiliteringsinsatser',
  },
  { words: /lag(?:en)? ?\((\d{4}:\d+)\) om kommunal bokföring/gi, number: '2018:597', name: 'lagen om kommunal bokföring och redovisning' },
  { words: /kommunallag(?:en)? ?\((\d{4}:\d+)\)/gi, number: '2017:725', name: 'kommunallagen' },
];

/** Propositions that reports refer to. A parliamentary year is two years that follow each other. */
const PROPOSITION = /prop(?:\.|osition(?:en)?)? ?(\d{4})\/(\d{2,4}):(\d+)/gi;

/** Laws by wrong numbers, and parliamentary years that do not exist. */
export const checkLawReferences = (sentences: readonly Sentence[]): Trial[] =>
  sentences.flatMap((sentence) => [...lawsIn(sentence), ...propositionsIn(sentence)]);

function lawsIn(sentence: Sentence): Trial[] {
  return NAMES.flatMap(({ words, number, name }) =>
    [...sentence.text.matchAll(words)].map((match) => {
      const [found, written = ''] = match;
      const isOld = LAWS[written]?.test(found) === true;
      return judged(written === number || isOld, {
        kind: 'lagrum',
        places: [placeIn(sentence, match.index, found)],
        arithmetic: `${written} och ${number}`,
        message: `"${found}" har fel nummer: ${name} är ${number}.`,
        sureness: 0.95,
      });
    }),
  );
}

function propositionsIn(sentence: Sentence): Trial[] {
  return [...sentence.text.matchAll(PROPOSITION)].map((match) => {
    const [found, first = '', second = ''] = match;
    const follows = String(Number(first) + 1);
    return judged(follows.endsWith(second), {
      kind: 'lagrum',
      places: [placeIn(sentence, match.index, found)],
      arithmetic: `${first}/${second}`,
      message: `"${found}" kan inte vara rätt: något riksmöte ${first}/${second} finns inte. Det som följer på ${first} är ${first}/${follows.slice(2)}.`,
      sureness: 0.85,
    });
  });
}
