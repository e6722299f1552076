import { html, type Page } from './page.ts';

/** What a person is told when they do not get what they asked for. Nothing of how the program works is in it. */
export interface ErrorNotice {
  readonly status: 400 | 403 | 404 | 408 | 413 | 431 | 500 | 503;
  readonly title: string;
  /** What happened and what to do. */
  readonly text: string;
  /** Finds the event in the log, when there is one. */
  readonly reference?: string;
}

/** Draws the notice; the look of the application has its own. */
export type ErrorPage = (notice: ErrorNotice) => Page;

export const notFound = (what = 'Kontrollera adressen, eller börja om från startsidan.'): ErrorNotice => ({
  status: 404,
  title: 'Sidan finns inte',
  text: what,
});

export const forbidden: ErrorNotice = {
  status: 403,
  title: 'Du har inte behörighet',
  text: 'Du har inte behörighet till det här. Fråga den som ansvarar för systemet om du behöver det.',
};

export const strangeSender: ErrorNotice = {
  status: 403,
  title: 'Formuläret togs inte emot',
  text: 'Formuläret skickades från en annan webbplats än den här. Gå tillbaka till sidan, ladda om den och skicka igen.',
};

export const strangeHost: ErrorNotice = {
  status: 400,
  title: 'Adressen gäller inte här',
  text: 'Programmet svarar bara på adressen till den egna datorn. Använd http://localhost.',
};

export const unreadable: ErrorNotice = {
  status: 400,
  title: 'Det skickade gick inte att läsa',
  text: 'Det som skickades kom inte fram helt eller är inget formulär. Inget har sparats. Gå tillbaka och försök igen.',
};

export const strangeRequest: ErrorNotice = {
  status: 400,
  title: 'Frågan gick inte att förstå',
  text: 'Adressen eller det som skickades med den följer inte reglerna för webben. Kontrollera adressen och försök igen.',
};

export const headTooLarge: ErrorNotice = {
  status: 431,
  title: 'Adressen är för lång',
  text: 'Adressen, eller det som webbläsaren skickar med den, är för långt. Börja om från startsidan. Hjälper inte det, ta bort webbplatsens kakor.',
};

export const tooSlow: ErrorNotice = {
  status: 408,
  title: 'Det tog för lång tid',
  text: 'Det som skickades kom för långsamt och togs inte emot. Inget har sparats. Försök igen, helst från ett bättre nät.',
};

export const noRoom: ErrorNotice = {
  status: 503,
  title: 'Många skickar filer just nu',
  text: 'Så mycket skickas in på samma gång att det inte finns plats för mer. Inget har sparats. Försök igen om en halv minut.',
};

export const manySigningIn: ErrorNotice = {
  status: 503,
  title: 'Många loggar in just nu',
  text: 'Så många loggar in på samma gång att det inte finns plats för fler. Inget har sparats. Försök igen om en stund.',
};

export const tooLarge = (limitBytes: number): ErrorNotice => ({
  status: 413,
  title: 'Det skickade är för stort',
  text: `Här tas högst ${sizeText(limitBytes)} emot åt gången. Inget har sparats. Dela upp filerna och skicka dem var för sig.`,
});

export const broken = (reference: string): ErrorNotice => ({
  status: 500,
  title: 'Något gick fel',
  text: 'Ett fel i programmet gjorde att sidan inte kunde visas. Inget har sparats till hälften. Försök igen, och meddela den som ansvarar för systemet om felet återkommer.',
  reference,
});

export const unavailable = (reference: string): ErrorNotice => ({
  status: 503,
  title: 'Databasen svarar inte',
  text: 'Databasen går inte att nå just nu. Inget har sparats. Försök igen om en stund.',
  reference,
});

const sizeText = (bytes: number): string =>
  bytes >= 1_000_000 ? `${Math.trunc(bytes / 1_000_000)} MB` : `${Math.trunc(bytes / 1_000)} kB`;

/** A page that needs no style and no database. */
export const plainErrorPage: ErrorPage = ({ title, text, reference }) => ({
  kind: 'page',
  draw: () => html`<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Samband</title></head>
<body><main><h1>${title}</h1><p>${text}</p>${reference === undefined ? '' : html`<p>Referens: <code>${reference}</code></p>`}<p><a href="/">Till startsidan</a></p></main></body>
</html>`,
});
