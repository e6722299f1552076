/** Words that tell that a row is the sum of others. */
export const isTotal = (label: string): boolean =>
  /^(?:=? ?)?(?:del)?(?:summa|summor|totalt?|totala|total|s:a|sammanlagt|alla insatser|alla (?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d{1,2})$|hela (?:året|perioden|förbundet)$|förbundet totalt$|alla$|samtliga(?= insatser|$))(?![\p{sc=Latin}-])/iu.test(
    label.trim(),
  ) ||
  /(?:^|[\s,])(?:totalt|summa|tillsammans)$/iu.test(label.trim()) ||
  /^respondenter totalt/i.test(label.trim());

/** Words that tell that a row is what is left of those above. */
export const isRunningResult = (label: string): boolean =>
  !/(?<!\p{sc=Latin})ska(?:ll)?(?!\p{sc=Latin})/iu.test(label) &&
  /resultat|kassaflöde|balanserat kapital|vid årets slut|utgående (?:eget kapital|balans|likvida)|medel från verksamheten|^netto|^= ?/i.test(
    label,
  );

/** In a cash flow statement each activity has a sum, also one with a single row. */
export const isSumOfActivity = (label: string): boolean => /^kassaflöde från (?:den löpande|investering|finansiering)/i.test(label.trim());

export const isCost = (label: string): boolean => /kostnad|utgift|avskrivning/i.test(label) && !/intäkt/i.test(label);

/** A part of the row above it, told besides: `varav kvinnor`, `- Personalkostnader`. */
export const isPartOfAbove = (label: string): boolean => /^(?:[-–•] ?\p{sc=Latin}|varav|därav|här ?av)/iu.test(label.trim());
export const isWhereof = (label: string): boolean => /^(?:[-–•] ?)?(?:varav|därav|här ?av)/i.test(label.trim());

/** Rows that are no part of any sum: ratios, counts of employees, what is told for comparison. */
export const isBesideSums = (label: string): boolean =>
  /soliditet|antal anställda|årsarbetar|^(?:varav )?andel|, andel|andel (?:av|i|till|som)(?!\p{sc=Latin})|(?<!\d )procent|(?<!\d ?)%$|genomsnitt|medelvärde|(?<!\p{sc=Latin})snitt|per (?:deltagare|invånare|\d{1,3}(?: ?000)? )|likviditet(?!s)|(?<!\p{sc=Latin})unika(?!\p{sc=Latin})/iu.test(
    label,
  );

/** The kind of payer that a row is of: the state and its authorities, a region or municipalities; null for other rows. */
export const payerIn = (label: string): string | null =>
  /^(?:kommun|region|landsting|stat|försäkringskass|arbetsförmedl)|region(?:en)?$|kommun$/i
    .exec(label.trim())?.[0]
    .toLowerCase()
    .slice(0, 5) ?? null;
