/** `fjärde året i rad`, `tre år i följd` */
export const IN_ROW =
  /(?<!\p{sc=Latin})(?:(?:andra|tredje|fjärde|femte|sjätte) (?:året|gången) i (?:rad|följd)|(?:två|tre|fyra|fem|sex) år i (?:rad|följd))(?!\p{sc=Latin})/iu;

const COUNTS = [
  { words: /^(?:andra|två)/i, count: 2 },
  { words: /^(?:tredje|tre)/i, count: 3 },
  { words: /^(?:fjärde|fyra)/i, count: 4 },
  { words: /^(?:femte|fem)/i, count: 5 },
  { words: /^(?:sjätte|sex)/i, count: 6 },
];

/** How many years such words tell; null for other words. */
export const yearsInRow = (words: string): number | null => COUNTS.find((each) => each.words.test(words))?.count ?? null;
