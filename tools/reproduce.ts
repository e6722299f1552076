/**
 * Compares the reports that the program makes of the examples with the figures of the published ones (återgivning).
 *
 *   npm run reproduce
 *
 * For every folder in examples/ with a transcription in tests/golden/: what is not reproduced, what is printed differently and why,
 * and how much of tables and of running text is reproduced. The last lines are one summary for each association.
 * Exit codes: 0 all maps are sound, 1 a map points to a figure that does not exist or calls a right figure wrong.
 */
import { join } from 'node:path';
import { MAP_FAULTS } from './reproduction/compare.ts';
import { type Reproduction, reproduceExample } from './reproduction/reproduce-example.ts';
import { linesOf, summaryOf } from './reproduction/telling.ts';
import { transcribedExamples } from './reproduction/transcription.ts';

const root = join(import.meta.dirname, '..');
const examples = transcribedExamples(join(root, 'examples'), join(root, 'tests', 'golden'));
const reproductions: Reproduction[] = [];
for (const example of examples) reproductions.push(await reproduceExample(example));

for (const reproduction of reproductions) console.log([reproduction.name, ...linesOf(reproduction), ''].join('\n'));
for (const { name, compared } of reproductions) console.log(summaryOf(name, compared));

const isSound = ({ compared, stray }: Reproduction): boolean =>
  stray.length === 0 && !compared.some(({ outcome }) => MAP_FAULTS.has(outcome));
process.exitCode = examples.length > 0 && reproductions.every(isSound) ? 0 : 1;
