import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { chanceOf } from '../../tools/planted/chance.ts';
import { nodes, parseAll } from '../architecture/source.ts';
import { proofreadText } from '../proofreading/read-text.ts';

/** What somebody may have typed where a number was: nothing, less than nothing, and more than there is. */
const ODD = ['0', '0,0', '-0', '1', '00', '31', '99', '2100', '999 999 999 999 999'];
const PERCENT_CHANGED = [30, 70];

/** The texts that the rules are tested with: every wording and table that some rule reads. */
async function textsOfTests(): Promise<string[]> {
  const files = (await parseAll(['src/features/proofreading'])).filter(({ fileName }) => fileName.endsWith('.test.ts'));
  return files.map((file) =>
    [...nodes(file)]
      .filter(
        (node) =>
          ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateTail(node),
      )
      .map((node) => (node as ts.LiteralLikeNode).text)
      .filter((text) => text.length > 20 && /\d/.test(text) && !/^(?:fel|troligt fel|avrundning|anmärkning) /.test(text))
      .join('\n\n'),
  );
}

test('no number in any text that a rule reads stops the proofreading', async () => {
  const texts = (await textsOfTests()).filter((text) => text !== '');
  assert.ok(texts.length > 100, `only ${texts.length} were found`);
  for (const percent of PERCENT_CHANGED) {
    const chance = chanceOf(percent, 'odd numbers');
    for (const text of texts) {
      const odd = text.replace(/\d[\d ]{0,14}(?<=\d)(?:,\d+)?/g, (number) => (chance.happens(percent) ? chance.pick(ODD) : number));
      await assert.doesNotReject(proofreadText(odd), odd.slice(0, 200));
    }
  }
});
