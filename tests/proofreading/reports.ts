/** Outcome against budget on lines 3–8, and what is said of it on line 10. */
export const withBudget = (said: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Driftredovisning	Budget 2031	Utfall 2031',
    'Växtkraft	2 050 000	2 161 000',
    'Brygga till studier	1 250 000	1 106 000',
    'Kansli	1 420 000	1 437 000',
    'Lotsen	800 000	790 000',
    'Summa kostnader	5 520 000	5 494 000',
    '',
    said,
  ].join('\n');

/** A balance sheet on lines 3–8, an income statement on lines 10–13, and what is said of them on line 15. */
export const withStatements = (said: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Balansräkning	2031	2030',
    'Kassa och bank	2 441 535	2 337 882',
    'Summa tillgångar	2 441 535	2 337 882',
    'Eget kapital	1 245 183	1 145 183',
    'Kortfristiga skulder	1 196 352	1 192 699',
    'Summa eget kapital och skulder	2 441 535	2 337 882',
    '',
    'Resultaträkning	2031	Budget 2031	Budget 2032	2030',
    'Verksamhetens intäkter	7 600 000	7 400 000	7 500 000	7 400 000',
    'Verksamhetens kostnader	-7 500 000	-7 325 000	-7 450 000	-7 310 000',
    'Årets resultat	100 000	75 000	50 000	90 000',
    '',
    said,
  ].join('\n');
