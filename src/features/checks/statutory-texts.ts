/** Chapters of the directors' report that the law asks to be written (LKBR 11 kap.). */
export const STATUTORY_TEXTS = [
  { chapter: 'viktiga-forhallanden', title: 'Viktiga förhållanden för resultat och ekonomisk ställning', law: 'LKBR 11 kap. 2 §' },
  { chapter: 'styrning', title: 'Styrning och uppföljning av verksamheten', law: 'LKBR 11 kap. 7 §' },
  { chapter: 'hushallning', title: 'God ekonomisk hushållning', law: 'LKBR 11 kap. 8 §' },
  { chapter: 'personal', title: 'Väsentliga personalförhållanden', law: 'LKBR 11 kap. 5 §' },
  { chapter: 'utveckling', title: 'Förväntad utveckling', law: 'LKBR 11 kap. 4 §' },
  { chapter: 'not-redovisningsprinciper', title: 'Redovisningsprinciper', law: 'LKBR 9 kap. 4 §' },
] as const;
