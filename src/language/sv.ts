import { svAccount } from './sv-account.ts';

/** What the program says by itself, whatever the subject is: round the pages, in forms and tables. Swedish is the language it thinks in. */
export const sv = {
  ...svAccount,
  frame: {
    skip: 'Hoppa till innehållet',
    menu: 'Meny',
    mainMenu: 'Huvudmeny',
    associations: 'Förbund',
    people: 'Personer',
    interventions: 'Insatser',
    log: 'Logg',
    emergency: 'Nödåtkomst',
    tryFile: 'Prova en SIE-fil',
    proofread: 'Granska ett dokument',
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
    published: 'Publicerade dokument',
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
    forgotten: 'Glömt lösenordet?',
    noAccount: 'Har du inget konto?',
    askForOne: 'Förbundschefen i ditt förbund bjuder in dig med en länk.',
    withoutAccount: 'Det som förbunden har publicerat läser du utan konto.',
    codeTitle: 'Bekräfta med en kod',
    code: 'Kod',
    codeHint: 'Sex siffror ur din app för koder, eller en av dina reservkoder.',
    startAgain: 'Börja om',
    proceed: 'Fortsätt',
    confirmTitle: 'Bekräfta att det är du',
    confirmWhy: 'Det du vill göra är känsligt. Visa igen att det är du.',
    otherWays: 'Andra sätt att logga in',
    withPasskey: 'Logga in med nyckel',
    passkeyHint: 'En nyckel (passkey) finns i din telefon, dator eller säkerhetsnyckel. Du öppnar den med finger, ansikte eller PIN.',
    usePasskey: 'Använd nyckel',
    withProvider: (name: string) => `Logga in med ${name}`,
    confirmWithProvider: (name: string) => `Bekräfta med ${name}`,
    confirmAs: 'Fortsätt som',
    signInAnewWhy: 'Du kan också bekräfta genom att logga in på nytt. Då kommer du tillbaka dit du var.',
    signInAnew: 'Logga ut och in igen',
    reserveTitle: 'Bekräfta med ett andra bevis',
    reserveHint: 'En av dina reservkoder.',
    goingTo: (name: string) => `Du skickas till ${name}`,
    goOn: (name: string) => `Fortsätt till ${name}`,
  },
  forgotten: {
    title: 'Glömt lösenordet',
    lead: 'Skriv e-postadressen till ditt konto, så får du ett brev med en länk. Med den väljer du ett nytt lösenord.',
    submit: 'Skicka brevet',
    noAddress: 'Skriv en hel e-postadress, till exempel anna@kommun.se.',
    secondProof: 'Loggar du in med en kod eller en nyckel också, behöver du den som vanligt när du har valt ett nytt lösenord.',
    askedTitle: 'Titta i din e-post',
    asked:
      'Finns det ett konto med adressen är ett brev på väg. Länken i det gäller i en timme. Kommer det inget, titta i skräpposten och kontrollera adressen.',
    askedOperator:
      'Finns det ett konto med adressen är ett brev skrivet. Den här installationen skickar inga brev: den som driver den har det i datamappens brevlåda. Be om länken; den gäller i en timme.',
  },
  /** Why somebody was not let in: the same whoever it was and whatever was wrong. */
  signInProblems: {
    wrong: 'E-postadressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.',
    tooMany: 'Det har varit för många försök. Vänta en kvart och försök igen, eller använd en enhet där du har loggat in förut.',
    wrongCode: 'Koden stämmer inte eller är redan använd. Vänta på nästa kod i appen och försök igen.',
    wrongPassword: 'Lösenordet stämmer inte.',
    startAnew: 'Det tog för lång tid. Börja om.',
    passkey: 'Nyckeln gick inte att använda. Försök igen, eller välj ett annat sätt.',
    elsewhere: 'Inloggningen blev inte klar. Försök igen, eller välj ett annat sätt.',
    taken: 'Inloggningen är redan kopplad till ett annat konto.',
    silent: 'Inloggningstjänsten svarar inte just nu. Försök igen om en stund, eller välj ett annat sätt.',
    notLinked:
      'Inloggningen är inte kopplad till något konto här. Har du ett konto, logga in på ett annat sätt och koppla dem på Min sida. Är du inbjuden, börja med länken i inbjudan.',
  },
  /** What a person is told instead of what they asked for: what happened and what to do. */
  notices: {
    notFound: { title: 'Sidan finns inte', text: (_size: string) => 'Kontrollera adressen, eller börja om från startsidan.' },
    forbidden: {
      title: 'Du har inte behörighet',
      text: (_size: string) => 'Du har inte behörighet till det här. Fråga den som ansvarar för systemet om du behöver det.',
    },
    strangeSender: {
      title: 'Formuläret togs inte emot',
      text: (_size: string) =>
        'Formuläret skickades från en annan webbplats än den här. Gå tillbaka till sidan, ladda om den och skicka igen.',
    },
    strangeHost: {
      title: 'Adressen gäller inte här',
      text: (_size: string) => 'Programmet svarar bara på adressen till den egna datorn. Använd http://localhost.',
    },
    unreadable: {
      title: 'Det skickade gick inte att läsa',
      text: (_size: string) =>
        'Det som skickades kom inte fram helt eller är inget formulär. Inget har sparats. Gå tillbaka och försök igen.',
    },
    strangeRequest: {
      title: 'Frågan gick inte att förstå',
      text: (_size: string) =>
        'Adressen eller det som skickades med den följer inte reglerna för webben. Kontrollera adressen och försök igen.',
    },
    headTooLarge: {
      title: 'Adressen är för lång',
      text: (_size: string) =>
        'Adressen, eller det som webbläsaren skickar med den, är för långt. Börja om från startsidan. Hjälper inte det, ta bort webbplatsens kakor.',
    },
    tooSlow: {
      title: 'Det tog för lång tid',
      text: (_size: string) =>
        'Det som skickades kom för långsamt och togs inte emot. Inget har sparats. Försök igen, helst från ett bättre nät.',
    },
    noRoom: {
      title: 'Många skickar filer just nu',
      text: (_size: string) =>
        'Så mycket skickas in på samma gång att det inte finns plats för mer. Inget har sparats. Försök igen om en halv minut.',
    },
    manySigningIn: {
      title: 'Många loggar in just nu',
      text: (_size: string) =>
        'Så många loggar in på samma gång att det inte finns plats för fler. Inget har sparats. Försök igen om en stund.',
    },
    manyAtOnce: {
      title: 'Många gör samma sak just nu',
      text: (_size: string) =>
        'Så många ber om samma sak på samma gång att det inte finns plats för fler. Inget har sparats. Försök igen om en stund.',
    },
    tooLarge: {
      title: 'Det skickade är för stort',
      text: (size: string) => `Här tas högst ${size} emot åt gången. Inget har sparats. Dela upp filerna och skicka dem var för sig.`,
    },
    broken: {
      title: 'Något gick fel',
      text: (_size: string) =>
        'Ett fel i programmet gjorde att sidan inte kunde visas. Inget har sparats till hälften. Försök igen, och meddela den som ansvarar för systemet om felet återkommer.',
    },
    unavailable: {
      title: 'Databasen svarar inte',
      text: (_size: string) => 'Databasen går inte att nå just nu. Inget har sparats. Försök igen om en stund.',
    },
  },
  errors: {
    reference: 'Referens:',
    home: 'Till startsidan',
  },
};

/** The same keys in every language: the compiler tells which are missing. */
export type Words = typeof sv;
