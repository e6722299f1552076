import { type Html, html } from '../../../platform/http/page.ts';
import { choiceField, chosenIn, type FilledForm, field, form, longField, shownIn, submit } from '../../../ui/forms.ts';
import { ARE_PUBLIC, LIMIT, REASON } from './small-groups.ts';

/** How small the groups are that may be shown: decided by the manager alone, since it can uncover people. */
export function smallGroupsSection(action: string, filled: FilledForm): Html {
  return html`<section aria-labelledby="sma-grupper"><h2 id="sma-grupper">Små grupper</h2>
<p>Siffror om färre personer än gränsen visas inte, och inte heller siffror som skulle röja dem. Ändra bara om ni har beslutat det: en visad siffra går inte att ta tillbaka. Du visar på nytt vem du är, och ändringen står i loggen.</p>
<details${filled.errors.length > 0 ? html` open` : ''}><summary>Ändra gränsen</summary><div class="narrow">
${form({
  action,
  content: html`${field({ name: LIMIT, label: 'Minsta grupp som visas', inputmode: 'numeric', width: 'short', ...shownIn(filled, LIMIT) })}
${choiceField({
  name: ARE_PUBLIC,
  label: 'Mindre grupper',
  kind: 'checkbox',
  required: false,
  choices: [{ value: 'ja', label: 'Visa även mindre grupper, eftersom talen redan är offentliga' }],
  ...chosenIn(filled, ARE_PUBLIC),
})}
${longField({ name: REASON, label: 'Var är de redan offentliga?', hint: 'Behövs när mindre grupper ska visas. Ditt namn och dagens datum sparas.', rows: 3, required: false, ...shownIn(filled, REASON) })}
${submit('Spara gränsen', 'second')}`,
})}</div></details></section>`;
}
