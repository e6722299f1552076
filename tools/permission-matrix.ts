import { ROLE_NAMES } from '../src/features/people/person.ts';
import { ASSOCIATION_ROLES, type Grant, INSTALLATION_ROLES, needsSecondFactor } from '../src/platform/access/access.ts';
import type { Route } from '../src/platform/http/routes.ts';
import { access, routesOf } from '../src/routes.ts';

/** The routes of an installation that has everything turned on, with those that there are only where the program is tried; what they do is not asked. */
export function allRoutes(): readonly Route[] {
  const both = [true, false].flatMap((isExample) => routesOf({ ...EVERYTHING, isExample }));
  return [...new Map(both.map((route) => [`${route.kind} ${route.path} ${route.may}`, route])).values()];
}

const EVERYTHING = {
  address: new URL('http://localhost/'),
  secretKey: new Uint8Array(32),
  breachedPasswords: null,
  seal: null,
  providers: [],
  sendsLetters: false,
};

const ROLES = [...ASSOCIATION_ROLES, ...INSTALLATION_ROLES];

/** Who may do what, as a document: the same rules that the gate asks. */
export function permissionMatrix(): string {
  const names = Object.keys(access).sort() as (keyof typeof access)[];
  const twice = ROLES.filter((role) => needsSecondFactor(access, [{ role, intervention: null }]));
  return `# Who may do what

Written by \`npm run permissions\` from the \`x.access.ts\` files and the list of routes. Do not edit; a test compares.

What no line allows is refused. \`all\` is everybody who reaches the server, \`person\` everybody who is signed in. insatsledare and coach see the intervention they work in only; the database keeps the others from them.

Two proofs are demanded of everybody with a role that sees records: ${twice.map((role) => ROLE_NAMES[role]).join(', ')}.

| Permission | Sees | ${ROLES.map((role) => ROLE_NAMES[role]).join(' | ')} | Doors |
|---|---|${ROLES.map(() => '---').join('|')}|---|
${names.map((name) => lineOf(name, access[name])).join('\n')}
`;
}

function lineOf(name: string, grant: Grant | undefined): string {
  const roles: readonly string[] = grant?.roles ?? [];
  const cell = (role: string): string => {
    if (roles.includes('anyone')) return 'all';
    if (roles.includes('person')) return 'person';
    return roles.includes(role) ? '●' : '';
  };
  return `| \`${name}\` | ${grant?.sees ?? ''} | ${ROLES.map(cell).join(' | ')} | ${doorsOf(name)} |`;
}

const doorsOf = (permission: string): string =>
  allRoutes()
    .filter(({ may }) => may === permission)
    .map(
      ({ kind, path, confirmed }) =>
        `${kind === 'shows' || kind === 'arrives' ? 'GET' : 'POST'} ${path}${confirmed === true ? ' (proof anew)' : ''}`,
    )
    .join('<br>');
