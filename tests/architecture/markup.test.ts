import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { nodes, parseAll, parseText, place, type SourceFile } from './source.ts';

/** Stands for a value that is put into a template. */
const hole = '\u0000';

test('attributes are quoted in all markup', async () => {
  const files = await parseAll(['src'], 'withoutTests');
  assert.deepEqual(files.flatMap(unquotedAttributes), []);
});

test('the house makes markup, so the rule is about something', async () => {
  const files = await parseAll(['src'], 'withoutTests');
  assert.ok(files.flatMap(markupTemplates).length >= 10);
});

const unquoted = [
  'html`<a href=${address}>text</a>`',
  'html`<a class="b" href=${address} id="c">text</a>`',
  '`<rect width=${width}/>`',
  'html`<p class=wide>text</p>`',
  'html`<a href="b"> ${c} <i title=${d}></i></a>`',
];

for (const text of unquoted) {
  test(`an attribute without quotes is found in ${text}`, () => {
    assert.deepEqual(unquotedAttributes(parseText('a.ts', text)), ['a.ts:1']);
  });
}

const quoted = [
  'html`<a href="${address}">a = ${b}</a>`',
  "html`<a href='${address}'>x=y</a>`",
  'html`<a href="/${a}?b=${c}&d=e" hidden>1 < 2 =${d}</a>`',
  'html`<p ${raw(attributes)}>text</p>`',
  '`${a}=${b}`',
];

for (const text of quoted) {
  test(`nothing is found in ${text}`, () => {
    assert.deepEqual(unquotedAttributes(parseText('a.ts', text)), []);
  });
}

function unquotedAttributes(file: SourceFile): string[] {
  return markupTemplates(file)
    .filter((template) => hasUnquoted(textOf(template)))
    .map(place);
}

function markupTemplates(file: SourceFile): ts.TemplateLiteral[] {
  return [...nodes(file)].filter(isTemplate).filter((template) => /<[a-z][\w-]*[\s>/]/.test(textOf(template)));
}

const isTemplate = (node: ts.Node): node is ts.TemplateLiteral => ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);

function textOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map((span) => hole + span.literal.text).join('');
}

/** Takes tags out of the text, quoted values out of the tags, and looks for an equals sign that is left with a value. */
function hasUnquoted(text: string): boolean {
  const tags = text.match(/<[a-z][\w-]*(\s+("[^"]*"|'[^']*'|[^"'>])*)?>/g) ?? [];
  return tags.some((tag) => /=\s*[^\s"'>]/.test(tag.replace(/"[^"]*"|'[^']*'/g, '""')));
}
