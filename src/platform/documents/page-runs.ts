import type { Block } from './document.ts';
import { PAPER, type Paper, tableLayout } from './table-layout.ts';

/** Blocks that stand on pages turned the same way. */
export interface PageRun {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** A table too wide for an upright page is put on a turned one, together with the headings right above it. */
export function pageRuns(blocks: readonly Block[], paper: Paper = PAPER): readonly PageRun[] {
  const runs: { landscape: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const landscape = block.kind === 'table' && tableLayout(block, paper).landscape;
    const current = runs.at(-1);
    if (current !== undefined && current.landscape === landscape) current.blocks.push(block);
    else runs.push({ landscape, blocks: [...(landscape ? takenHeadings(current?.blocks ?? []) : []), block] });
  }
  return runs.filter((run) => run.blocks.length > 0);
}

function takenHeadings(blocks: Block[]): readonly Block[] {
  const lastOther = blocks.findLastIndex((block) => block.kind !== 'heading');
  return blocks.splice(lastOther + 1);
}
