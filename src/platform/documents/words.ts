/** The few words a document needs besides its own, the same in every format. */
export const WORDS = {
  draft: 'Utkast',
  recordNumber: 'Diarienummer',
  date: 'Datum',
  page: 'Sida',
  of: 'av',
  footnotes: 'Fotnoter',
  footnote: 'Fotnot',
  backToText: 'Tillbaka till texten vid fotnot',
  showNumbers: 'Visa talen som tabell',
};
