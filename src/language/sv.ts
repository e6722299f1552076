/** What the program says by itself, whatever the subject is: round the pages, in forms and tables. Swedish is the language it thinks in. */
export const sv = {
  frame: {
    skip: 'Hoppa till innehållet',
    menu: 'Meny',
    mainMenu: 'Huvudmeny',
    associations: 'Förbund',
    people: 'Personer',
    log: 'Logg',
    tryFile: 'Prova en SIE-fil',
    about: 'Om Samband',
    account: 'Ditt konto',
    myPage: 'Min sida',
    signIn: 'Logga in',
    signOut: 'Logga ut',
    place: 'Förbund och år',
    here: 'Du är här',
    what: 'Samband är öppen programvara för samordningsförbund.',
    help: 'Hjälp och information',
    accessibility: 'Tillgänglighet',
  },
  forms: {
    problems: 'Det finns ett problem',
    /** Comes before every message; for the ears only, since the eye sees the colour and the line. */
    wrong: 'Fel:',
    optional: '(frivilligt)',
    showPassword: 'Visa lösenordet',
    hidePassword: 'Dölj lösenordet',
  },
  tables: {
    sum: 'Summa',
    /** Of all rows that were found, also those on other pages. */
    sumOfAll: (rows: string) => `Summa av alla ${rows} rader`,
    download: 'Ladda ned tabellen:',
    forSpreadsheets: 'Excel',
    asText: 'CSV',
  },
  paging: {
    pages: 'Sidor',
    first: 'Första',
    previous: 'Föregående',
    next: 'Nästa',
    last: 'Sista',
    pageOf: (page: number, pages: number) => `Sida ${page} av ${pages}`,
  },
  search: 'Sök',
  signIn: {
    title: 'Logga in',
    email: 'E-postadress',
    password: 'Lösenord',
    submit: 'Logga in',
    noAccount: 'Har du inget konto?',
    askForOne: 'Förbundschefen i ditt förbund bjuder in dig med en länk. Har du glömt lösenordet, be om en ny inbjudan.',
    codeTitle: 'Bekräfta med en kod',
    code: 'Kod',
    codeHint: 'Sex siffror ur din app för koder, eller en av dina reservkoder.',
    startAgain: 'Börja om',
    proceed: 'Fortsätt',
    confirmTitle: 'Bekräfta att det är du',
    confirmWhy: 'Det du vill göra är känsligt. Skriv ditt lösenord igen.',
  },
  /** Why somebody was not let in: the same whoever it was and whatever was wrong. */
  signInProblems: {
    wrong: 'E-postadressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.',
    tooMany: 'Det har varit för många försök. Vänta en kvart och försök igen, eller använd en enhet där du har loggat in förut.',
    wrongCode: 'Koden stämmer inte eller är redan använd. Vänta på nästa kod i appen och försök igen.',
    wrongPassword: 'Lösenordet stämmer inte.',
    startAnew: 'Det tog för lång tid. Börja om med e-postadress och lösenord.',
  },
  errors: {
    reference: 'Referens:',
    home: 'Till startsidan',
  },
};

/** The same keys in every language: the compiler tells which are missing. */
export type Words = typeof sv;
