import { type Html, html } from '../../platform/http/page.ts';
import { exact } from '../../shared/exact.ts';
import { NBSP, swedishNumber } from '../../shared/swedish.ts';
import { form, selectField, submit } from '../../ui/forms.ts';
import { TIE_FIELDS, type TieChoices, type TieKind, type UntiedAccount } from './untied.ts';

interface UntiedParts {
  readonly action: string;
  readonly accounts: readonly UntiedAccount[];
  readonly choices: TieChoices;
  readonly mayPlace: boolean;
  /** The waiting file that the accounts are in; empty for the year's own. */
  readonly upload: string;
}

/** The accounts that the follow-up by member and intervention may miss, each with a proposal and why. */
export function untiedSection({ action, accounts, choices, mayPlace, upload }: UntiedParts): Html | '' {
  if (accounts.length === 0) return '';
  return html`<section aria-labelledby="konton-utan-koppling"><h2 id="konton-utan-koppling">Konton utan medlem eller insats (${accounts.length})</h2>
<p>Beloppen kommer med i räkningarna, men inte i uppföljningen av medlemmar och insatser. Lämna det som inte hör till någon.</p>
${
  mayPlace
    ? form({
        action,
        hidden: { fil: upload },
        content: html`${accounts.map((each) => tieField(each, choices))}${submit('Spara kopplingarna', 'second')}`,
      })
    : html`<ul class="plain">${accounts.map((each) => html`<li>${nameOf(each)}. ${each.reason}</li>`)}</ul>`
}</section>`;
}

const NOBODY: Readonly<Record<TieKind, string>> = { member: 'Ingen medlem', intervention: 'Ingen insats' };

function tieField(untied: UntiedAccount, choices: TieChoices): Html {
  const { kind, account, proposal, reason } = untied;
  const options = choices[kind].map(({ id, name }) => ({ value: id, label: name }));
  const proposed = choices[kind].find(({ id }) => id === proposal)?.name;
  return selectField({
    name: `${TIE_FIELDS[kind]}-${account}`,
    label: nameOf(untied),
    hint: proposed === undefined ? reason : `Förslag: ${proposed}. ${reason}`,
    choices: [{ value: '', label: NOBODY[kind] }, ...options],
    value: proposal ?? '',
    required: false,
  });
}

const nameOf = ({ account, name, movementOre }: UntiedAccount): string =>
  `${account} ${name}: ${swedishNumber(exact(movementOre, 100), 2)}${NBSP}kr`;
