/** What a text is about, roughly: the beginnings of its longer words, without those that stand in every sentence. */
export const stemsOf = (text: string): Set<string> =>
  new Set(
    [...text.toLowerCase().matchAll(/\p{sc=Latin}{4,}/gu)]
      .map(([word]) => word)
      .filter((word) => !EMPTY.test(word))
      .map(stemOf),
  );

/** `deltog`, `deltagit` and `deltagare` are about the same. */
const stemOf = (word: string): string => word.slice(0, 5).replace('delto', 'delta');

const EMPTY =
  /^(?:kronor|under|samt|totalt|summa|från|till|inom|även|varav|dessa|deras|förbundets?|året|årets|åren|hade|haft|vara|varit|blev|blir|blivit|också|efter|före|detta|eller|över|utan|både|alla|samtliga|antal\p{sc=Latin}*|stycken|tusen|miljoner|procent|budget\p{sc=Latin}*|utfall\p{sc=Latin}*|avvikelse|cirka|ungefär|drygt|knappt|nästan|januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december)$/u;

/** How many beginnings two texts share. */
export const sharedStems = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((stem) => other.has(stem)).length;
