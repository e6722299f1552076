import { type AccessRules, everyone, records, signedIn } from '../../platform/access/access.ts';

export const peopleAccess: AccessRules = {
  'signIn.use': everyone(),
  'invitation.accept': everyone(),
  'account.own': signedIn(),
  'people.read': records('forbundschef', 'revisor'),
  'people.manage': records('forbundschef'),
};
