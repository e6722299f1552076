import { type Language, wordsIn } from '../language/words.ts';
import { type Html, html } from '../platform/http/page.ts';

// Form parts after the patterns of GOV.UK: the label above, then the help, then what is wrong, then the field. Plain HTML, no script.

/** What is wrong with one field, in words that tell what to do: `Ange en e-postadress.` */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What a form shows: what somebody has written so far, as it was sent, and what is wrong with it. */
export interface FilledForm {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly errors: readonly FieldError[];
}

export const EMPTY_FORM: FilledForm = { values: new Map(), errors: [] };

/** What the form knows about one field, to be spread into its part: `field({ name: 'epost', label: 'E-post', ...shownIn(form, 'epost') })`. */
export const shownIn = ({ values, errors }: FilledForm, name: string) => ({
  value: values.get(name)?.[0],
  error: errors.find(({ field }) => field === name)?.message,
});

/** The same for choices, of which several may be made. */
export const chosenIn = ({ values, errors }: FilledForm, name: string) => ({
  chosen: values.get(name) ?? [],
  error: errors.find(({ field }) => field === name)?.message,
});

/** What every part of a form has. */
interface Asked {
  /** Also its id, so that the error summary can lead to it. */
  readonly name: string;
  readonly label: Html | string;
  readonly hint?: Html | string | undefined;
  readonly error?: string | undefined;
  /** Taken for granted; `false` adds that it is optional. */
  readonly required?: boolean | undefined;
  /** May be left for later, but is needed: not called optional. */
  readonly isNeeded?: boolean;
  readonly language?: Language | undefined;
}

export interface FieldParts extends Asked {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | undefined;
  /** What the browser may fill in (WCAG 1.3.5): `email`, `one-time-code`, `off`. */
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined;
  /** As wide as what belongs in it. */
  readonly width?: 'short' | 'whole' | undefined;
}

/** A line of text. */
export function field(parts: FieldParts): Html {
  const { type = 'text', value = '', autocomplete = 'off', inputmode, width } = parts;
  const isText = type === 'text' || type === 'date';
  const manner = html` autocomplete="${autocomplete}"${inputmode === undefined ? '' : html` inputmode="${inputmode}"`}${isText ? '' : ASIS}`;
  return around(
    parts,
    html`<input class="${width === 'short' ? 'short' : 'whole'}" id="${parts.name}" name="${parts.name}" type="${type}" value="${value}"${manner}${told(parts)}>`,
  );
}

/** Addresses are neither spelled nor begun like sentences. */
const ASIS = html` spellcheck="false" autocapitalize="none"`;

/** Several lines of text. */
export const longField = ({
  value = '',
  rows = 5,
  ...parts
}: Asked & { readonly value?: string | undefined; readonly rows?: number }): Html =>
  around(
    parts,
    html`<textarea class="whole" id="${parts.name}" name="${parts.name}" rows="${rows}"${told(parts)}>
${value}</textarea>`,
  );

/**
 * A password is never sent back to the page. It may be pasted, and a password manager may fill it in (WCAG 3.3.8).
 * The button that shows it is put there by `assets/show-password.js`.
 */
export function passwordField(parts: Asked & { readonly autocomplete: 'current-password' | 'new-password' }): Html {
  const { showPassword, hidePassword } = wordsIn(parts.language ?? 'sv').forms;
  return around(
    parts,
    html`<span class="password" data-show="${showPassword}" data-hide="${hidePassword}"><input class="whole" id="${parts.name}" name="${parts.name}" type="password" autocomplete="${parts.autocomplete}"${ASIS}${told(parts)}></span>`,
  );
}

/** A file; `accept` is what the browser offers first, never what is trusted. */
export const fileField = (parts: Asked & { readonly accept?: string | undefined; readonly multiple?: boolean }): Html =>
  around(
    parts,
    html`<input id="${parts.name}" name="${parts.name}" type="file"${parts.accept === undefined ? '' : html` accept="${parts.accept}"`}${parts.multiple === true ? html` multiple` : ''}${told(parts)}>`,
  );

/** Something that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: Html | string;
  readonly hint?: Html | string | undefined;
}

/** One of many, in a list that unfolds. Up to seven are better as radio buttons, with `choiceField`. */
export function selectField(parts: Asked & { readonly choices: readonly Choice[]; readonly value?: string | undefined }): Html {
  const option = ({ value, label }: Choice): Html =>
    html`<option value="${value}"${value === parts.value ? html` selected` : ''}>${label}</option>`;
  return around(parts, html`<select id="${parts.name}" name="${parts.name}"${told(parts)}>${parts.choices.map(option)}</select>`);
}

export interface ChoiceParts extends Asked {
  /** One may be chosen, or several. */
  readonly kind: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  readonly chosen?: readonly string[] | undefined;
}

/** A question with its answers in full view. The error summary leads to the first answer. */
export const choiceField = (parts: ChoiceParts): Html =>
  html`<fieldset class="field${parts.error === undefined ? '' : ' field-wrong'}"${describedBy(parts)}>
<legend>${labelOf(parts)}</legend>
${helpOf(parts)}${problemOf(parts)}
${parts.choices.map((choice, index) => choiceItem(parts, choice, index))}
</fieldset>`;

function choiceItem({ name, kind, chosen = [] }: ChoiceParts, { value, label, hint }: Choice, index: number): Html {
  const id = index === 0 ? name : `${name}-${index + 1}`;
  const help = hint === undefined ? '' : html`<span class="hint" id="${id}-om">${hint}</span>`;
  const describes = hint === undefined ? '' : html` aria-describedby="${id}-om"`;
  return html`<div class="choice"><input id="${id}" name="${name}" type="${kind}" value="${value}"${chosen.includes(value) ? html` checked` : ''}${describes}><label for="${id}">${label}</label>${help}</div>`;
}

/**
 * What is wrong, first on the page: read aloud and given the focus when the page opens, also without script.
 * Each message leads to its field.
 */
export function errorSummary(errors: readonly FieldError[], language: Language = 'sv'): Html | '' {
  if (errors.length === 0) return '';
  const item = ({ field: name, message }: FieldError): Html => html`<li><a href="#${name}">${message}</a></li>`;
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="fel-rubrik">
<h2 id="fel-rubrik">${wordsIn(language).forms.problems}</h2>
<ul>${errors.map(item)}</ul>
</div>`;
}

/** The button that sends the form. `danger` is for what can not be undone. */
export const submit = (name: string, kind: 'first' | 'second' | 'danger' = 'first'): Html =>
  html`<button class="button button-${kind}" type="submit">${name}</button>`;

/** Stays at the foot of the window while its form is in sight, so that nobody has to scroll through a long form to save it. */
export const saveBar = (buttons: Html): Html => html`<div class="save-bar">${buttons}</div>`;

export interface FormParts {
  readonly action: string;
  readonly content: Html | readonly Html[];
  readonly sendsFiles?: boolean;
  /** As wide as the page, for tables that are filled in. */
  readonly isWide?: boolean;
  /** Unsent values that belong to it. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** A form that changes something. What is wrong is told by the page, in its own words, so the browser is asked not to. */
export const form = ({ action, content, sendsFiles = false, isWide = false, hidden = {} }: FormParts): Html =>
  html`<form class="${isWide ? 'form form-wide' : 'form'}" action="${action}" method="post" novalidate${sendsFiles ? html` enctype="multipart/form-data"` : ''}>
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${content}
</form>`;

const around = (parts: Asked, control: Html): Html => html`<div class="field${parts.error === undefined ? '' : ' field-wrong'}">
<label for="${parts.name}">${labelOf(parts)}</label>
${helpOf(parts)}${problemOf(parts)}
${control}
</div>`;

const labelOf = ({ label, required = true, isNeeded = false, language = 'sv' }: Asked): Html =>
  required || isNeeded ? html`${label}` : html`${label} <span class="quiet">${wordsIn(language).forms.optional}</span>`;

const helpOf = ({ name, hint }: Asked): Html | '' => (hint === undefined ? '' : html`<div class="hint" id="${name}-hjalp">${hint}</div>`);

const problemOf = ({ name, error, language = 'sv' }: Asked): Html | '' =>
  error === undefined
    ? ''
    : html`<p class="field-problem" id="${name}-fel"><span class="unseen">${wordsIn(language).forms.wrong}</span> ${error}</p>`;

/** What belongs to the control itself: whether it must be filled in, is wrong, and which texts tell about it. */
const told = (parts: Asked): Html =>
  html`${parts.required === false ? '' : html` required`}${parts.error === undefined ? '' : html` aria-invalid="true"`}${describedBy(parts)}`;

function describedBy({ name, hint, error }: Asked): Html | '' {
  const ids = [hint === undefined ? '' : `${name}-hjalp`, error === undefined ? '' : `${name}-fel`].filter((id) => id !== '');
  return ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`;
}
