import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aFolder, folderWith } from '../../../tests/support/a-folder.ts';
import { exact } from '../../shared/exact.ts';
import { readYearFolder } from './year-folder.form.ts';

type Changes = Parameters<typeof folderWith>[0];

const read = (changes: Changes) => readYearFolder(folderWith(changes));

function assertProblem(changes: Changes, [file, line, code, words]: readonly [string, number | null, string, RegExp]): void {
  const { problems } = read(changes);
  assert.equal(problems.length, 1, JSON.stringify(problems, null, 2));
  assert.deepEqual([problems[0]?.file, problems[0]?.line, problems[0]?.code], [file, line, `folder.${code}`]);
  assert.match(problems[0]?.message ?? '', words);
}

const sheet = `${aFolder['arsmapp.yaml']}`;
const goal = (lines: string) => ({ 'mal.yaml': `- id: ett\n  grupp: overgripande\n  mal: Ett mål.\n${lines}` });

describe('a YAML file', () => {
  test('with a key that does not exist is told the one that was meant', () => {
    assertProblem({ 'arsmapp.yaml': `${sheet}diarienumer: "1"\n` }, ['arsmapp.yaml', 8, 'unknown-key', /Menade du "diarienummer"/]);
  });

  test('without a needed key is told where it belongs', () => {
    const changes = { 'insatser.yaml': `${aFolder['insatser.yaml']}- id: steget\n  namn: Steget\n` };
    assertProblem(changes, ['insatser.yaml', 4, 'missing-key', /inriktning saknas/]);
  });

  test('that is not YAML is told the line, and nothing that follows from it', () => {
    assertProblem({ 'insatser.yaml': '- id: vagen\n  namn: Vägen: resan\n  inriktning: individ\n' }, [
      'insatser.yaml',
      2,
      'yaml',
      /två kolon/,
    ]);
    assertProblem({ 'insatser.yaml': '- id: vagen\n\tnamn: x\n', 'deltagare.csv': null }, ['insatser.yaml', 2, 'yaml', /tabb/]);
  });

  test('with a comma outside quotation marks is told of it', () => {
    const changes = { 'noter.yaml': '- id: a\n  rubrik: A\n  rader:\n    - { id: b, namn: Kurser, resor }\n' };
    assertProblem(changes, ['noter.yaml', 4, 'unknown-key', /"resor".*komma/]);
  });

  test('with another kind of thing than expected says which kind', () => {
    assertProblem({ 'noter.yaml': 'id: a\n' }, ['noter.yaml', 1, 'shape', /lista/]);
    assertProblem({ 'noter.yaml': '- id: [a]\n  rubrik: A\n' }, ['noter.yaml', 1, 'shape', /ett enda värde/]);
  });

  test('with a value that is not allowed says which are', () => {
    assertProblem({ 'arsmapp.yaml': sheet.replace('kommun-bas', 'kommunbas') }, ['arsmapp.yaml', 7, 'value', /Menade du "kommun-bas"/]);
  });

  test('with an anchor, a tag or too many levels is refused quietly', () => {
    assert.match(read({ 'noter.yaml': '- &a\n  id: a\n  rubrik: A\n- *a\n' }).problems[0]?.message ?? '', /Hänvisningar/);
    assert.match(read({ 'noter.yaml': '['.repeat(100_000) }).problems[0]?.message ?? '', /[a-zåäö]/);
  });

  test('with two records of the same identity is told where the first one is', () => {
    assertProblem({ 'insatser.yaml': `${aFolder['insatser.yaml']}`.repeat(2) }, [
      'insatser.yaml',
      4,
      'repeated',
      /"vagen" finns redan på rad 1/,
    ]);
  });

  test('may write a sum in kronor or öre', () => {
    const cap = (key: string) =>
      read({ 'arsmapp.yaml': `${sheet}eget_kapital_tak:\n  - { ${key}, andel: "12,5 %" }\n` }).value?.settings.equityCap;
    assert.deepEqual(cap('fran_kr: 1 000'), [{ fromOre: 100_000, share: '0,125' }]);
    assert.deepEqual(cap('fran_ore: 100000'), [{ fromOre: 100_000, share: '0,125' }]);
  });
});

describe("a goal's rule", () => {
  const ruleOf = (lines: string) => {
    const { value, problems } = read(goal(lines));
    assert.deepEqual(problems, []);
    return value?.goals[0]?.rule;
  };

  test('holds a figure against a number', () => {
    assert.deepEqual(ruleOf('  regel: { siffra: indikator.7, minst: 85 % }\n'), {
      kind: 'limit',
      figure: 'indikator.7',
      relation: 'minst',
      limit: exact(17, 20),
      limitUnit: '%',
    });
    const inKronor = ruleOf('  regel: { siffra: kapital.tak, under: 1 200 kr }\n');
    assert.ok(inKronor?.kind === 'limit');
    assert.deepEqual(inKronor.limit, exact(120_000));
  });

  test('holds a figure against another one', () => {
    assert.deepEqual(ruleOf('  regel: { siffra: volym.samtal, over: volym.samtal@2022 }\n'), {
      kind: 'compared',
      figure: 'volym.samtal',
      relation: 'over',
      with: 'volym.samtal@2022',
    });
  });

  test('may hold rules', () => {
    const rule = ruleOf('  regel:\n    alla:\n      - { siffra: a.b, minst: 1 }\n      - nagon:\n          - { siffra: c.d, hogst: 2 }\n');
    assert.ok(rule?.kind === 'allOf' || rule?.kind === 'anyOf');
    assert.deepEqual(
      rule.rules.map((each) => each.kind),
      ['limit', 'anyOf'],
    );
  });
});

describe("a goal's rule that makes no sense", () => {
  const refusals: readonly (readonly [string, RegExp])[] = [
    ['{ minst: 1 }', /vilken siffra/],
    ['{ siffra: a.b }', /minst, hogst, over, under/],
    ['{ siffra: a.b, minst: 1, hogst: 2 }', /alla: eller nagon:/],
    ['{ siffra: a.b, alla: [{ siffra: a.b, minst: 1 }] }', /stå ensamma/],
    ['{ alla: [] }', /tom/],
  ];
  for (const [rule, words] of refusals) {
    test(`${rule} is refused`, () => assertProblem(goal(`  regel: ${rule}\n`), ['mal.yaml', 4, 'row', words]));
  }

  test('with a limit that is neither number nor figure is refused', () => {
    assertProblem(goal('  regel: { siffra: a.b, minst: många }\n'), ['mal.yaml', 4, 'value', /varken ett tal eller/]);
  });

  test('must belong to the association or to one of its interventions', () => {
    const changes = { 'mal.yaml': '- id: ett\n  grupp: vagn\n  mal: Ett mål.\n' };
    assertProblem(changes, ['mal.yaml', 1, 'unknown-reference', /Menade du "vagen"/]);
  });
});

describe('a text', () => {
  const text = (front: string, body = 'Text.\n') => ({ 'texter/inledning.md': `---\n${front}---\n${body}` });

  test('tells its place, and where its words begin', () => {
    const { value } = read(text('rubrik: Avvikelser\nefter: utveckling\n', 'Rad 1\n'));
    assert.deepEqual(value?.texts[0], {
      id: 'inledning',
      chapter: null,
      title: 'Avvikelser',
      after: 'utveckling',
      level: 2,
      markdown: 'Rad 1\n',
      firstLine: 5,
    });
  });

  test('may be told its chapter by the name of its file', () => {
    assert.equal(read({ 'texter/personal.md': 'Text.\n' }).value?.texts.find((each) => each.id === 'personal')?.chapter, 'personal');
  });

  const refusals: readonly (readonly [what: string, changes: Changes, line: number | null, code: string, words: RegExp])[] = [
    ['without a place', { 'texter/inledning.md': null, 'texter/annat.md': 'Text.\n' }, 1, 'no-chapter', /kapitel/],
    ['of a chapter that does not exist', text('kapitel: inledningen\n'), 2, 'value', /Menade du "inledning"/],
    ['whose place never ends', { 'texter/inledning.md': '---\nkapitel: inledning\nText.\n' }, 1, 'front-matter', /---/],
    ['with both chapter and heading', text('kapitel: inledning\nrubrik: A\nefter: noter\n'), 2, 'row', /antingen/],
    ['with a heading that follows nothing', text('rubrik: A\n'), 2, 'row', /både rubrik och efter/],
    ['of a note that does not exist', text('kapitel: not-leasing\n'), 1, 'unknown-reference', /noter\.yaml/],
    ['with an unknown key', text('kapittel: inledning\n'), 2, 'unknown-key', /Menade du "kapitel"/],
    ['with a control character', text('kapitel: inledning\n', 'a\n\u0007\n'), 5, 'control-character', /styrtecken/],
  ];
  for (const [what, changes, line, code, words] of refusals) {
    test(`${what} is refused`, () => {
      const file = Object.keys(changes).find((name) => changes[name] !== null) ?? '';
      assertProblem(changes, [file, line, code, words]);
    });
  }
});
