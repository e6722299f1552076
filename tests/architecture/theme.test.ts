import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSource } from './source.ts';

type Tokens = ReadonlyMap<string, string>;

for (const scheme of ['light', 'dark'] as const) {
  test(`the ${scheme} measures and colours are those of the design system`, async () => {
    const system = tokens(await readSource(`node_modules/@fkui/theme-default/dist/theme-${scheme}.css`));
    const ours = tokens(part(await readSource('assets/theme.css'), scheme));
    assert.ok(ours.size >= 10, `only ${ours.size} are taken over`);
    assert.deepEqual(
      [...ours].filter(([name, value]) => system.get(name) !== value),
      [],
    );
  });
}

test('every colour of the design system that is used has a value in the dark too', async () => {
  const sheet = await readSource('assets/theme.css');
  const colours = [...tokens(part(sheet, 'light')).keys()].filter((name) => name.startsWith('--fkds-color-'));
  assert.deepEqual(
    colours.filter((name) => !tokens(part(sheet, 'dark')).has(name)),
    [],
  );
});

/** What stands within the question for a dark screen, or before it. */
function part(sheet: string, scheme: 'light' | 'dark'): string {
  const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)');
  return scheme === 'light' ? light : (dark.split(/^ {2}}$/m)[0] ?? '');
}

/** The system's own custom properties, each with its value without spaces: `rgba(0,0,0,.3)` is `rgba(0, 0, 0, 0.3)`. */
function tokens(sheet: string): Tokens {
  const found = [...sheet.matchAll(/(--(?:f|fkds)-[\w-]+):\s*([^;]+);/g)];
  return new Map(found.map(([, name = '', value = '']) => [name, value.replace(/\s+/g, '').replace(/\b0\./g, '.')]));
}
