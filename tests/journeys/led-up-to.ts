import { activationPage } from '../../src/features/activation/activation.pages.ts';
import { accountPage } from '../../src/features/people/account/account.pages.ts';
import { authenticatorPage, recoveryCodesPage } from '../../src/features/people/account/authenticator.pages.ts';
import { invitationPage } from '../../src/features/people/invitations/invitations.pages.ts';
import { type Invited, invitedPage } from '../../src/features/people/members/invited.pages.ts';
import { membersPage } from '../../src/features/people/members/members.pages.ts';
import { passkeysPage } from '../../src/features/people/passkeys/passkeys.pages.ts';
import type { Membership, UnansweredInvitation } from '../../src/features/people/person.ts';
import { askedPage, recoveryPage } from '../../src/features/people/recovery/recovery.pages.ts';
import { codePage, confirmPage, goingPage, signInPage } from '../../src/features/people/signing-in/sign-in.pages.ts';
import { proofreadingPage, proofreadPage } from '../../src/features/proofreading/proofreading.pages.ts';
import type { Page } from '../../src/platform/http/page.ts';
import { qrCode } from '../../src/platform/secrets/qr.ts';
import { aFinding, aLine, someProofed, someProofread } from '../proofreading/some-proofreading.ts';
import { type Drawn, NOBODY, NOWHERE, SIGNED_IN } from './drawn-pages.ts';

/** A name, or an address, that is longer than anybody's. */
export const LONG = 'Arbetsmarknadsförvaltningensrehabiliteringssamordnare.kompetensutveckling@exempel.se';

const coach: Membership = {
  id: 'a',
  person: 'p',
  personName: LONG,
  email: LONG,
  role: 'coach',
  intervention: 'steget',
  from: '2020-01-01',
  until: '2021-12-31',
};

const waiting: UnansweredInvitation = {
  id: 'b',
  name: LONG,
  email: LONG,
  role: 'revisor',
  intervention: null,
  from: '2024-01-01',
  until: null,
  expiresAt: '2024-03-01T12:00:00Z',
};

const invited: Invited = { name: LONG, email: LONG, link: `https://exempel.se/inbjudan/${'x'.repeat(80)}` };

const members: Page = membersPage({
  association: 'storbygden',
  today: '2024-03-01',
  memberships: [coach, { ...coach, id: 'c', role: 'forbundschef', intervention: null, until: null }],
  invitations: [
    { ...waiting, hasRunOut: false },
    { ...waiting, id: 'd', role: 'coach', intervention: 'steget', hasRunOut: true },
  ],
  invitable: [
    { field: 'epost-styrelse-b', name: LONG, mandate: 'Ordförande i styrelsen', role: 'styrelse', until: null },
    { field: 'epost-revisor-b', name: LONG, mandate: 'Revisor', role: 'revisor', until: '2026-12-31' },
  ],
  interventions: [{ id: 'steget', name: 'Steget vidare' }],
  mayManage: true,
  form: {
    values: new Map([
      ['epost', ['åsa@']],
      ['epost-revisor-b', ['revisor@']],
    ]),
    errors: [
      { field: 'epost', message: 'Ange en e-postadress.' },
      { field: 'epost-revisor-b', message: `Ange en e-postadress till ${LONG}, till exempel namn@kommun.se, eller lämna tomt.` },
      { field: 'roll', message: 'Välj ett uppdrag.' },
    ],
  },
});

const invitation = invitationPage({
  invitation: { email: LONG, name: LONG, role: 'coach', intervention: 'steget', from: '2024-01-01', until: null },
  token: 'abc',
  association: LONG,
  signedInAs: null,
  arrived: null,
  providers: [],
  name: '',
  problems: [{ kind: 'tooShort', least: 12, length: 5 }],
});

const examples = [{ role: 'forbundschef', name: 'Exempel Förbundschef' }];
const passkey = { options: '{}', ticket: 'abc' };
const providers = [{ issuer: 'https://login.exempel.se', name: LONG }];
const wrongSignIn = signInPage({ email: LONG, next: '/', problem: 'wrong', passkey, providers, examples });

const proofread = { carried: 'abc', now: '2032-03-01T12:00:00Z' };
const longProofed = someProofed({ findings: [aFinding({ message: LONG, arithmetic: LONG })], unread: [LONG] });
const longLines = [aLine(4, [LONG, '4 200 000', LONG]), aLine(5, [LONG, LONG, '1'], { table: 1 })];

const NOON = '2024-03-01T12:00:00Z';
const passkeys = [{ id: 'k', name: LONG, createdAt: NOON, usedAt: NOON }];

const account = accountPage({
  account: { name: LONG, email: LONG, installationRole: null, hasPassword: true, hasAuthenticator: true, recoveryCodes: 3, passkeys },
  sessions: ['Firefox på Windows', LONG].map((device, id) => ({ id: String(id), device, beganAt: NOON, seenAt: NOON })),
  here: '0',
  providers: [true, false].map((isLinked) => ({ issuer: `https://login.exempel.se/${isLinked}`, name: LONG, isLinked })),
  problem: 'taken',
});

const wrongFirstCode = authenticatorPage({
  proposal: { picture: (name) => qrCode('otpauth://totp/Samband', name), secret: 'ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567' },
  hasOne: false,
  isNeeded: true,
  next: '/',
  isWrong: true,
});

const PAGES = {
  '/personer-med-fel': members,
  '/inbjudan': invitation,
  '/inbjuden': invitedPage({ invited: [invited], association: 'storbygden' }),
  '/inbjuden-igen': invitedPage({ invited: [{ ...invited, link: null }], association: 'storbygden', replacesLink: true }),
  '/inbjudna': invitedPage({ invited: [invited, invited], association: 'storbygden' }),
  '/inbjudna-med-brev': invitedPage({ invited: [invited, invited].map((each) => ({ ...each, link: null })), association: 'storbygden' }),
  '/aktivera': activationPage({ token: 'abc', name: LONG, email: LONG, problems: [{ kind: 'tooShort', least: 12, length: 5 }] }),
  '/granskat': proofreadPage({ ...someProofread(), ...proofread }),
  '/granskat-langt': proofreadPage({ ...someProofread({ proofed: { ...longProofed, file: LONG }, lines: longLines }), ...proofread }),
  '/granskat-utan-fynd': proofreadPage({ ...someProofread({ proofed: someProofed({ findings: [] }) }), ...proofread }),
  '/granska-igen': proofreadingPage(`Filen är en bild utan text. ${LONG}`),
  '/reservkoder': recoveryCodesPage(['abcd-efgh-ijkl', 'mnop-qrst-uvwx'], '/'),
  '/nytt-losenord': recoveryPage({ link: 'abc', email: LONG, problems: [] }),
  '/fel-nytt-losenord': recoveryPage({ link: 'abc', email: LONG, problems: [{ kind: 'guessable' }, { kind: 'notTheSame' }] }),
  '/brev-pa-vag': askedPage({ sendsLetters: true }),
  '/vidare': goingPage({ name: LONG, address: NOWHERE }),
  '/min-sida-med-fel': account,
  '/fel-forsta-kod': wrongFirstCode,
  '/fel-nyckel': passkeysPage({ passkeys, question: passkey, name: LONG, next: '/', mayRemove: false, isRefused: true }),
  '/fel-losenord': wrongSignIn,
  '/fel-kod': codePage({ next: '/', problem: 'wrongCode', passkey, hasApp: true }),
  '/fel-bekraftelse': confirmPage({ next: '/', problem: 'wrongPassword', hasPassword: true, passkey, providers, examples: [] }),
} satisfies Readonly<Record<string, Page>>;

/** Routes that only stand where one has been led up to, and the page here that shows what they show. */
export const DRAWN_INSTEAD: Readonly<Record<string, keyof typeof PAGES>> = {
  '/logga-in/kod': '/fel-kod',
  '/logga-in/extern/vidare': '/vidare',
  '/inbjudan/:invitation': '/inbjudan',
  '/aktivera/:link': '/aktivera',
  '/nytt-losenord/:link': '/nytt-losenord',
};

/** Pages that one only comes to by way of others, such as after a mistake: as they are drawn, without the way there. */
export const LED_UP_TO: Drawn = {
  ...Object.fromEntries(Object.entries(PAGES).map(([path, page]) => [path, { page, surroundings: SIGNED_IN }])),
  '/wrong-password': { page: wrongSignIn, surroundings: { ...NOBODY, language: 'en', address: '/logga-in' } },
};
