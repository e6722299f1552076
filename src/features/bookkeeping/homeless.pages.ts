import { type Html, html } from '../../platform/http/page.ts';
import { exact } from '../../shared/exact.ts';
import { NBSP, swedishNumber } from '../../shared/swedish.ts';
import { form, saveBar, selectField, submit } from '../../ui/forms.ts';
import { BALANCE_SHEET, INCOME_STATEMENT } from '../ledger/statement-layout.ts';
import { STATEMENT_LINES } from '../year-folder/words.ts';
import type { HomelessAccount } from './mapping-help.ts';

interface HomelessParts {
  readonly action: string;
  readonly accounts: readonly HomelessAccount[];
  readonly mayPlace: boolean;
  /** The waiting file that the accounts are in; empty for the year's own. */
  readonly upload: string;
  /** Where the lines are saved and the waiting file is taken in at once; null when no file waits that can be. */
  readonly takeIn: string | null;
}

/** The accounts that belong nowhere in the statements yet, each with proposals and why. */
export function homelessSection({ action, accounts, mayPlace, upload, takeIn }: HomelessParts): Html | '' {
  if (accounts.length === 0) return '';
  return html`<section aria-labelledby="konton-utan-rad"><h2 id="konton-utan-rad">Konton utan rad i räkningarna (${accounts.length})</h2>
<p>Kontoplanen säger inte var de här kontona hör hemma. Belopp på dem kommer inte med i årsredovisningen förrän de har en rad.</p>
${
  mayPlace
    ? form({
        action,
        hidden: { fil: upload },
        content: html`${accounts.map(accountField)}${saveBar(takeIn === null ? submit('Spara raderna') : html`<button class="button" type="submit" formaction="${takeIn}">Spara raderna och läs in filen</button> ${submit('Spara bara raderna', 'second')}`)}`,
      })
    : html`<ul class="plain">${accounts.map((each) => html`<li>${nameOf(each)}</li>`)}</ul>`
}</section>`;
}

const nameOf = ({ account, name, movementOre, closingOre }: HomelessAccount): string =>
  `${account} ${name}: förändring ${kronor(movementOre)}, utgående ${kronor(closingOre)}`;

const kronor = (ore: number): string => `${swedishNumber(exact(ore, 100), 2)}${NBSP}kr`;

function accountField(homeless: HomelessAccount): Html {
  const { account, proposals } = homeless;
  const [best, ...others] = proposals;
  const proposed =
    best === undefined
      ? 'Inget tyder på var kontot hör hemma. Titta i bokföringen vad som är bokfört på det.'
      : html`Förslag: ${lineName(best.line)}. ${best.reasons.join(' ')}${others.map(({ line, reasons }) => html`<br>Eller ${lineName(line)}. ${reasons.join(' ')}`)}`;
  const choices = [{ value: '', label: 'Välj rad' }, ...STATEMENT_LINES.map((value) => ({ value, label: lineName(value) }))];
  const hint = html`${proposed}<br>${left(homeless)}`;
  return selectField({
    name: `rad-${account}`,
    label: nameOf(homeless),
    hint,
    choices,
    value: best?.line ?? '',
    isNeeded: true,
    required: false,
  });
}

/** What happens to whoever leaves the account as it is. */
const left = ({ movementOre, closingOre }: HomelessAccount): string =>
  movementOre === 0 && closingOre === 0
    ? 'Utan rad visas kontot inte i räkningarna.'
    : 'Utan rad saknas beloppet i räkningarna, och kontrollen säger till.';

const NAMES: ReadonlyMap<string, string> = new Map([
  ...INCOME_STATEMENT.map(({ id, label }) => [id, label] as const),
  ...BALANCE_SHEET.map(({ id, label }) => [id, label] as const),
  ['eget-kapital', 'Eget kapital'],
  ['utanfor', 'Utanför räkningarna'],
]);

const lineName = (line: string): string => NAMES.get(line) ?? line;
