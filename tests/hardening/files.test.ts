import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from '../../src/platform/files/xlsx.ts';
import { eachElement } from '../../src/platform/files/xml.ts';
import { readYaml } from '../../src/platform/files/yaml.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TOO_LARGE = { ok: false, problem: { kind: 'tooLarge' } };

function workbook(rows: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="http://r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    ...parts,
  };
  // Nothing is stored as it is, as by every program: to pack it takes a tenth of a millisecond for each part.
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, [strToU8(xml), { level: xml === '' ? 0 : 6 }]])));
}

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** The same zip, whose list at the end says that every part is this small when it is unpacked. */
function saidToBe(bytes: Uint8Array, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 46 <= lying.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return lying;
}

/** How long it took, of the processor's own time so that others on the machine do not count. */
function spent(work: () => void): number {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1000;
}

describe('a small file that becomes a large one (zip bomb)', () => {
  const blank = ' '.repeat(150_000_000);

  test('is refused when it tells how large it becomes', () => {
    const bomb = workbook('', { 'xl/worksheets/sheet2.xml': blank });
    assert.ok(bomb.length < 1_000_000);
    assert.deepEqual(readXlsx(bomb), TOO_LARGE);
  });

  test('is refused when it lies about how large it becomes, and is not kept', () => {
    const bomb = saidToBe(workbook(ROW + blank), 10);
    const before = process.memoryUsage().arrayBuffers;
    assert.deepEqual(readXlsx(bomb), TOO_LARGE);
    assert.ok(process.memoryUsage().arrayBuffers - before < 200_000_000);
  });

  test('is read as far as it is, when it says that it is smaller than it is', () => {
    const read = readXlsx(saidToBe(workbook(ROW), 10));
    assert.deepEqual(read, { ok: true, value: [{ line: 1, cells: ['1'] }] });
  });

  test('is refused when it has more parts than any workbook', () => {
    const parts = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`xl/a${index}.xml`, '']));
    const bomb = workbook(ROW, parts);
    assert.ok(spent(() => assert.deepEqual(readXlsx(bomb), TOO_LARGE)) < 2_000);
  });

  test('writes nothing outside, whatever its parts are called', () => {
    const read = readXlsx(workbook(ROW, { 'xl/../../../etc/cron.xml': '<a/>', '/etc/passwd': 'x' }));
    assert.ok(read.ok);
  });
});

describe('XML', () => {
  const textsOf = (xml: string): string[] => {
    const texts: string[] = [];
    eachElement(xml, ({ text, attributes }) => texts.push(text, ...Object.values(attributes).map(String)));
    return texts;
  };

  test('fetches nothing from outside, neither files nor addresses (XXE)', () => {
    const outside = ['file:///etc/passwd', 'http://127.0.0.1:1/', 'php://filter'];
    for (const address of outside) {
      const xml = `<!DOCTYPE a [<!ENTITY x SYSTEM "${address}"><!ENTITY % y SYSTEM "${address}"> %y;]><a b="&x;">&x;</a>`;
      assert.deepEqual(textsOf(xml), ['&x;', '&x;']);
    }
  });

  test('grows by no entities of its own (billion laughs)', () => {
    const laughs = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
    assert.deepEqual(textsOf(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l10;</a>`), ['&l10;']);
  });

  test('with names that objects have of their own changes no object', () => {
    textsOf('<a __proto__="polluted" constructor="x"><__proto__>y</__proto__></a>');
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.equal(Object.getPrototypeOf({}), Object.prototype);
  });

  for (const [what, xml] of [
    ['attributes', `<a ${Array.from({ length: 100_000 }, (_, index) => `b${index}="c"`).join(' ')}/>`],
    ['half tags', '<'.repeat(1_000_000)],
    ['half attributes', '<a b="'.repeat(300_000)],
    ['comments without end', `<a>${'<!--'.repeat(300_000)}`],
    ['declarations', `<!DOCTYPE a [${'<!ENTITY x "y">'.repeat(300_000)}]><a/>`],
    ['signs', `<a>${'&amp;'.repeat(300_000)}</a>`],
  ] as const) {
    test(`of nothing but ${what} is read in no time`, () => assert.ok(spent(() => textsOf(xml)) < 3_000));
  }
});

describe('YAML', () => {
  test('grows by no references of its own (billion laughs)', () => {
    const names = [...'abcdefghij'];
    const bomb = names.map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(index === 0 ? 'ha' : `*${names[index - 1]}`)
          .join(', ')}]`,
    );
    const { node, faults } = readYaml(bomb.join('\n'));
    assert.ok(faults.some(({ message }) => /Hänvisningar med \* används inte/.test(message)));
    assert.ok(JSON.stringify(node).length < 20_000);
  });

  test('makes no objects of the reader’s own and runs nothing', () => {
    for (const text of ['a: !!js/function "function () {}"', 'a: !!python/object/apply:os.system [ls]', 'a: !!binary aGE=', 'a: !!set {b}'])
      assert.ok(readYaml(text).faults.length > 0, text);
  });

  test('with names that objects have of their own changes no object', () => {
    const { node } = readYaml('__proto__:\n  polluted: ja\nconstructor: x\n');
    assert.deepEqual(node?.kind === 'map' ? node.entries.map(({ key }) => key) : [], ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  for (const [what, text] of [
    ['keys', Array.from({ length: 50_000 }, (_, index) => `k${index}: v`).join('\n')],
    ['the same key', 'k: v\n'.repeat(20_000)],
    ['anchors', Array.from({ length: 20_000 }, (_, index) => `k${index}: &a${index} v`).join('\n')],
    ['references', `a: &a x\nb: [${'*a,'.repeat(50_000)}]`],
    ['brackets', '['.repeat(100_000)],
    ['items', `[${'a,'.repeat(100_000)}]`],
    ['questions', '? '.repeat(20_000)],
    ['colons', `a: ${': '.repeat(50_000)}`],
    ['backslashes', `a: "${'\\'.repeat(300_001)}`],
    ['documents', '---\n'.repeat(50_000)],
    ['comments', '# x\n'.repeat(100_000)],
  ] as const) {
    test(`of nothing but ${what} is read in no time`, () => assert.ok(spent(() => readYaml(text)) < 4_000));
  }
});
