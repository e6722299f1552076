import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Html } from '../platform/http/page.ts';
import { choiceField, chosenIn, EMPTY_FORM, errorSummary, type FilledForm, field, form, passwordField, shownIn, submit } from './forms.ts';

const markup = async (part: Html | ''): Promise<string> => String(await part);

const wrong: FilledForm = {
  values: new Map([
    ['epost', ['"><script>']],
    ['roll', ['coach', 'ekonom']],
  ]),
  errors: [{ field: 'epost', message: 'Ange en e-postadress.' }],
};

test('a field keeps what was written, and says what is wrong with it and how to mend it', async () => {
  const text = await markup(
    field({ name: 'epost', label: 'E-post', hint: 'Den du fick inbjudan till', type: 'email', ...shownIn(wrong, 'epost') }),
  );
  assert.match(text, /value="&quot;&gt;&lt;script&gt;"/);
  assert.match(text, /aria-invalid="true" aria-describedby="epost-hjalp epost-fel"/);
  assert.match(text, /id="epost-hjalp">Den du fick inbjudan till/);
  assert.match(text, /id="epost-fel"><span class="unseen">Fel:<\/span> Ange en e-postadress\./);
});

test('a field without faults says nothing about any', async () => {
  const text = await markup(field({ name: 'namn', label: 'Namn', ...shownIn(EMPTY_FORM, 'namn') }));
  assert.doesNotMatch(text, /aria-invalid|describedby|Fel/);
});

test('the summary leads to the fields, and is not there when nothing is wrong', async () => {
  assert.match(await markup(errorSummary(wrong.errors)), /role="alert"[\s\S]*<a href="#epost">Ange en e-postadress\.<\/a>/);
  assert.equal(await markup(errorSummary([])), '');
});

test('a password is never sent back', async () => {
  const text = await markup(passwordField({ name: 'losenord', label: 'Lösenord', autocomplete: 'current-password' }));
  assert.doesNotMatch(text, /value=/);
});

test('choices keep what was chosen, each with an id of its own, and the first has the name that the summary leads to', async () => {
  const choices = [
    { value: 'coach', label: 'Coach' },
    { value: 'styrelse', label: 'Styrelse' },
    { value: 'ekonom', label: 'Ekonom' },
  ];
  const text = await markup(choiceField({ name: 'roll', label: 'Roll', kind: 'checkbox', choices, ...chosenIn(wrong, 'roll') }));
  assert.deepEqual(
    [...text.matchAll(/<input id="([^"]+)"/g)].map(([, id]) => id),
    ['roll', 'roll-2', 'roll-3'],
  );
  assert.deepEqual(
    [...text.matchAll(/value="(\w+)" checked/g)].map(([, value]) => value),
    ['coach', 'ekonom'],
  );
});

test('what is optional says so, in the language of the page', async () => {
  assert.match(await markup(field({ name: 'a', label: 'Telefon', required: false })), /Telefon <span class="quiet">\(frivilligt\)/);
  assert.match(await markup(field({ name: 'a', label: 'Phone', required: false, language: 'en' })), /\(optional\)/);
});

test('a form leaves the checking to the server, which tells in its own words', async () => {
  const text = await markup(form({ action: '/logga-in', content: submit('Logga in'), hidden: { till: '/a"b' } }));
  assert.match(text, /method="post" novalidate>/);
  assert.match(text, /name="till" value="\/a&quot;b"/);
});
