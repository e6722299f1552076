import { enAccount } from './en-account.ts';
import type { Words } from './sv.ts';

/** Names that belong to Swedish law, and what the associations themselves write, stay Swedish. */
export const en = {
  ...enAccount,
  frame: {
    skip: 'Skip to the content',
    menu: 'Menu',
    mainMenu: 'Main menu',
    associations: 'Associations',
    people: 'People',
    interventions: 'Interventions',
    log: 'Log',
    emergency: 'Emergency access',
    tryFile: 'Try an SIE file',
    proofread: 'Proofread a report',
    about: 'About Samband',
    account: 'Your account',
    myPage: 'My page',
    signIn: 'Sign in',
    signOut: 'Sign out',
    place: 'Association and year',
    here: 'You are here',
    what: 'Samband is open software for Swedish coordination associations.',
    help: 'Help and information',
    accessibility: 'Accessibility',
    published: 'Published documents',
  },
  forms: {
    problems: 'There is a problem',
    wrong: 'Error:',
    optional: '(optional)',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
  },
  tables: {
    sum: 'Total',
    sumOfAll: (rows) => `Total of all ${rows} rows`,
    download: 'Download the table:',
    forSpreadsheets: 'Excel',
    asText: 'CSV',
  },
  paging: {
    pages: 'Pages',
    first: 'First',
    previous: 'Previous',
    next: 'Next',
    last: 'Last',
    pageOf: (page, pages) => `Page ${page} of ${pages}`,
  },
  search: 'Search',
  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgotten your password?',
    noAccount: 'No account?',
    askForOne: 'The director of your association invites you with a link.',
    withoutAccount: 'What the associations have published can be read without an account.',
    codeTitle: 'Confirm with a code',
    code: 'Code',
    codeHint: 'Six digits from your authenticator app, or one of your recovery codes.',
    startAgain: 'Start again',
    proceed: 'Continue',
    confirmTitle: 'Confirm that it is you',
    confirmWhy: 'What you want to do is sensitive. Show again that it is you.',
    otherWays: 'Other ways to sign in',
    withPasskey: 'Sign in with a passkey',
    passkeyHint: 'A passkey is in your phone, computer or security key. You open it with finger, face or PIN.',
    usePasskey: 'Use a passkey',
    withProvider: (name) => `Sign in with ${name}`,
    confirmWithProvider: (name) => `Confirm with ${name}`,
    confirmAs: 'Continue as',
    signInAnewWhy: 'You can also confirm by signing in anew. You then come back to where you were.',
    signInAnew: 'Sign out and in again',
    reserveTitle: 'Confirm with a second proof',
    reserveHint: 'One of your recovery codes.',
    goingTo: (name) => `You are being sent to ${name}`,
    goOn: (name) => `Continue to ${name}`,
  },
  forgotten: {
    title: 'Forgotten password',
    lead: 'Enter the e-mail address of your account and you will get a letter with a link. It lets you choose a new password.',
    submit: 'Send the letter',
    noAddress: 'Enter a whole e-mail address, for example anna@kommun.se.',
    secondProof: 'If you also sign in with a code or a passkey, you will need it as usual once you have chosen a new password.',
    askedTitle: 'Look at your e-mail',
    asked:
      'If there is an account with that address, a letter is on its way. Its link is good for one hour. If nothing comes, look among the junk mail and check the address.',
    askedOperator:
      'If there is an account with that address, a letter has been written. This installation sends no letters: whoever runs it has it in the mailbox of the data folder. Ask for the link; it is good for one hour.',
  },
  signInProblems: {
    wrong: 'The e-mail address or the password is not right. Check both and try again.',
    tooMany:
      'There have been too many attempts. Wait a quarter of an hour and try again, or use a device that you have signed in on before.',
    wrongCode: 'The code is not right or has been used already. Wait for the next code in the app and try again.',
    wrongPassword: 'The password is not right.',
    startAnew: 'It took too long. Start again.',
    passkey: 'The passkey could not be used. Try again, or choose another way.',
    elsewhere: 'The sign-in was not completed. Try again, or choose another way.',
    taken: 'The sign-in is linked to another account already.',
    silent: 'The sign-in service does not answer right now. Try again in a while, or choose another way.',
    notLinked:
      'The sign-in is not linked to any account here. If you have an account, sign in another way and link them on your own page. If you have been invited, start with the link in the invitation.',
  },
  notices: {
    notFound: { title: 'There is no such page', text: () => 'Check the address, or begin again at the start page.' },
    forbidden: {
      title: 'You do not have permission',
      text: () => 'You do not have permission for this. Ask whoever is responsible for the system if you need it.',
    },
    strangeSender: {
      title: 'The form was not accepted',
      text: () => 'The form was sent from another website than this one. Go back to the page, load it again and send it once more.',
    },
    strangeHost: {
      title: 'The address is not valid here',
      text: () => 'The program only answers to the address of your own computer. Use http://localhost.',
    },
    unreadable: {
      title: 'What was sent could not be read',
      text: () => 'What was sent did not arrive whole or is not a form. Nothing has been saved. Go back and try again.',
    },
    strangeRequest: {
      title: 'The request could not be understood',
      text: () => 'The address, or what was sent with it, does not follow the rules of the web. Check the address and try again.',
    },
    headTooLarge: {
      title: 'The address is too long',
      text: () =>
        'The address, or what the browser sends with it, is too long. Begin again at the start page. If that does not help, remove the cookies of this site.',
    },
    tooSlow: {
      title: 'It took too long',
      text: () => 'What was sent came too slowly and was not accepted. Nothing has been saved. Try again, preferably on a better network.',
    },
    noRoom: {
      title: 'Many are sending files right now',
      text: () =>
        'So much is being sent at the same time that there is no room for more. Nothing has been saved. Try again in half a minute.',
    },
    manySigningIn: {
      title: 'Many are signing in right now',
      text: () => 'So many are signing in at the same time that there is no room for more. Nothing has been saved. Try again in a while.',
    },
    manyAtOnce: {
      title: 'Many are doing the same thing right now',
      text: () =>
        'So many are asking for the same thing at once that there is no room for more. Nothing has been saved. Try again in a while.',
    },
    tooLarge: {
      title: 'What was sent is too large',
      text: (size) => `At most ${size} is accepted at a time. Nothing has been saved. Divide the files and send them one by one.`,
    },
    broken: {
      title: 'Something went wrong',
      text: () =>
        'A fault in the program made it impossible to show the page. Nothing has been half saved. Try again, and tell whoever is responsible for the system if it happens again.',
    },
    unavailable: {
      title: 'The database does not answer',
      text: () => 'The database cannot be reached right now. Nothing has been saved. Try again in a while.',
    },
  },
  errors: {
    reference: 'Reference:',
    home: 'To the start page',
  },
} satisfies Words;
