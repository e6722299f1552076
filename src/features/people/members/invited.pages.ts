import { type Html, html, type Page } from '../../../platform/http/page.ts';
import { page } from '../../../ui/layout.ts';
import type { Invitation } from '../person.ts';

export interface Invited extends Pick<Invitation, 'name' | 'email'> {
  /** Null when it has been sent; otherwise it is shown once, since only its hash is kept. */
  readonly link: string | null;
}

interface InvitedView {
  readonly invited: readonly Invited[];
  readonly association: string;
  /** An earlier link has stopped working. */
  readonly replacesLink?: boolean;
}

export function invitedPage({ invited, association, replacesLink = false }: InvitedView): Page {
  const [only, second] = invited;
  const title = second === undefined ? 'Inbjudan är skapad' : `${invited.length} inbjudningar är skapade`;
  return page({
    title,
    crumbs: [{ href: `/${association}/personer`, name: 'Personer' }],
    main: html`<div class="narrow">
<h1>${title}</h1>
${only === undefined || second !== undefined ? severalText(invited) : oneText(only)}
${replacesLink ? html`<p>Den gamla länken har slutat gälla.</p>` : ''}
<p><a class="button" href="/${association}/personer">Till personerna</a></p>
</div>`,
  });
}

const oneText = (one: Invited): Html => (one.link === null ? sentText(one) : linkText(one, one.link));

const sentText = ({ email }: Invited): Html =>
  html`<p class="lead">Ett brev med en länk är på väg till ${email}. Länken gäller i sju dagar och kan användas en gång.</p>`;

const linkText = (
  { name }: Invited,
  link: string,
): Html => html`<p class="lead">Skicka länken till ${name}. Den visas bara nu, gäller i sju dagar och kan användas en gång.</p>
<p><code class="long-code">${link}</code></p>
<p>Den som har länken får uppdraget. Skicka den därför bara till personen själv.</p>`;

const severalText = (invited: readonly Invited[]): Html =>
  invited.some(({ link }) => link !== null)
    ? html`<p class="lead">Skicka var och en sin länk. Länkarna visas bara nu, gäller i sju dagar och kan användas en gång.</p>
<ul>${invited.map(({ name, email, link }) => html`<li><p>${name}, ${email}</p><p><code class="long-code">${link}</code></p></li>`)}</ul>
<p>Den som har en länk får uppdraget. Skicka den därför bara till personen själv.</p>`
    : html`<p class="lead">Brev med var sin länk är på väg. Länkarna gäller i sju dagar och kan användas en gång.</p>
<ul>${invited.map(({ name, email }) => html`<li>${name}, ${email}</li>`)}</ul>`;
