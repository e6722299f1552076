import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { EVENT_NAMES } from '../../src/features/log/log-words.ts';
import { access, routesOf } from '../../src/routes.ts';
import { anInstallation } from '../people/signed-in.ts';
import { nodes, parseAll, parseText, place, type SourceFile } from './source.ts';

const files = await parseAll(['src/features', 'src/cli'], 'withoutTests');
const notes = files.flatMap(notesIn);

test('every event that is told in the log has a name in Swedish', () => {
  const literals = notes.flatMap(({ event }) => textsIn(event));
  assert.ok(literals.length >= 20, `only ${literals.length} events were found`);
  const read = Object.entries(access).flatMap(([permission, { sees }]) => (sees === 'records' ? [permission] : []));
  const told = new Set([...literals, ...read]);
  assert.deepEqual(
    [...told].filter((event) => !Object.hasOwn(EVENT_NAMES, event)),
    [],
  );
  assert.deepEqual(
    Object.keys(EVENT_NAMES).filter((event) => !told.has(event) && event !== 'year.imported'),
    [],
    'names of events that nothing tells',
  );
});

test('who only looks, or tries and is refused, is never told to have done anything', () => {
  const permissions = Object.keys(access);
  const done = notes.flatMap(({ event }) => textsIn(event));
  const both = permissions.filter((permission) => done.includes(permission));
  assert.deepEqual(both, [], 'what is done has another name than the permission to do it');
  const told = permissions.filter((permission) => Object.hasOwn(EVENT_NAMES, permission) && !done.includes(permission));
  assert.ok(told.length >= 20);
  assert.deepEqual(
    told.filter((permission) => !/^(Läste|Såg) /.test(EVENT_NAMES[permission] ?? '')),
    [],
  );
});

test('what an event was about is told by an identifier, never by what somebody wrote', () => {
  const unknown = notes.filter(({ subject }) => !isIdentifier(subject)).map(({ subject }) => `${place(subject)} ${subject.getText()}`);
  assert.deepEqual(unknown, []);
});

test('what is read is told by names in addresses that are identifiers, never by a secret', () => {
  const identifiers = [
    'association',
    'year',
    'figure',
    'account',
    'voucher',
    'intervention',
    'session',
    'sheet',
    'document',
    'chapter',
    'sealed',
  ];
  const protectedRoutes = routesOf(anInstallation()).filter(({ may }) => access[may]?.sees === 'records');
  assert.ok(protectedRoutes.length >= 8);
  const others = protectedRoutes.flatMap(({ path }) => [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? ''));
  assert.deepEqual(
    others.filter((name) => !identifiers.includes(name)),
    [],
  );
});

test('a note about what somebody wrote is found, and one about an identifier is not', () => {
  const text = "changed({ event: 'a.b', subject: form.reason });\nchanged({ event: 'a.b', subject: name.trim() });";
  assert.deepEqual(
    notesIn(parseText('a.ts', text)).map(({ subject }) => isIdentifier(subject)),
    [false, false],
  );
  const good = "changed({ event: x ? 'a.b' : 'c.d', subject: String(year) });\nchanged({ event: 'a.b', subject: 'session' });";
  const found = notesIn(parseText('a.ts', good));
  assert.deepEqual(
    [found.map(({ subject }) => isIdentifier(subject)), found.flatMap(({ event }) => textsIn(event))],
    [
      [true, true],
      ['a.b', 'c.d', 'a.b'],
    ],
  );
});

interface Note {
  readonly event: ts.Expression;
  readonly subject: ts.Expression;
}

/** Objects that tell an event and what it was about. */
function notesIn(file: SourceFile): Note[] {
  return [...nodes(file)].flatMap((node) => {
    if (!ts.isObjectLiteralExpression(node)) return [];
    const [event, subject] = [valueOf(node, 'event'), valueOf(node, 'subject')];
    return event === undefined || subject === undefined ? [] : [{ event, subject }];
  });
}

function valueOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** The words that an expression may become. */
const textsIn = (expression: ts.Expression): string[] =>
  [...nodes(expression)].filter(ts.isStringLiteral).flatMap(({ text }) => (/^\w+\.\w+$/.test(text) ? [text] : []));

/** Variables and fields that hold an identifier, a role, a year, or a word out of a short list. */
const KNOWN =
  /^(?:invitationNames?\(.*\)|id|key|role|subject|person|wish|permission|params\.session|sheet\.id|finding\.id|acceptance\.finding|form\.invitation\.role|invitation\.role|backup\.origin\.madeAt|String\(year\))$/;

function isIdentifier(expression: ts.Expression): boolean {
  if (ts.isStringLiteral(expression)) return expression.text.length <= 30;
  if (ts.isConditionalExpression(expression)) return isIdentifier(expression.whenTrue) && isIdentifier(expression.whenFalse);
  return KNOWN.test(expression.getText());
}
