/** Tells the person, so that a change that somebody else has made does not go unseen (ASVS 5.0 6.3.7). */
export const passwordChangedLetter = (to: string): { readonly to: string; readonly subject: string; readonly text: string } => ({
  to,
  subject: 'Ditt lösenord till Samband är bytt',
  text: 'Lösenordet till ditt konto i Samband har just bytts, och alla andra enheter har loggats ut.\n\nVar det inte du, välj genast ett nytt lösenord genom Glömt lösenordet på inloggningssidan, och säg till den som ansvarar för systemet.\n',
});
