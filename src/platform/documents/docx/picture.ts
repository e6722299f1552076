import { renderAsync } from '@resvg/resvg-js';
import { ImageRun, Paragraph, type Table as WordTable } from 'docx';
import { chartSvg } from '../charts/chart-svg.ts';
import type { Block, Chart } from '../document.ts';
import { fontFiles } from '../pdf/fonts.ts';
import { uprightPaper } from '../table-layout.ts';
import { chartTable } from '../table-parts.ts';
import type { Draft } from './inline.ts';
import { pngOf } from './png.ts';
import { STYLE } from './styles.ts';
import { caption, gap, gridOf } from './table.ts';

export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Every chart as a picture of dots, by its identifier: not every word processor draws SVG. */
export async function chartPictures(blocks: readonly Block[]): Promise<ReadonlyMap<string, Picture>> {
  const charts = chartsIn(blocks);
  const pictures = await Promise.all(charts.map(pictureOf));
  return new Map(
    charts
      .map((chart, index) => [chart.id, pictures[index]] as const)
      .flatMap(([id, picture]) => (picture === undefined ? [] : [[id, picture] as const])),
  );
}

const chartsIn = (blocks: readonly Block[]): readonly Chart[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'chart') return [block];
    if (block.kind === 'note') return chartsIn(block.blocks);
    return block.kind === 'list' ? block.items.flatMap(chartsIn) : [];
  });

/** Dots across the page's text: about 150 to the inch. */
const DOTS = 960;

async function pictureOf(chart: Chart): Promise<Picture> {
  const image = await renderAsync(chartSvg(chart), {
    font: { fontFiles: fontFiles.slice(0, 1), loadSystemFonts: false },
    background: '#fff',
    fitTo: { mode: 'width', value: DOTS },
  });
  return { png: await pngOf(image), width: image.width, height: image.height };
}

/** Width of the text on the page in the units of pictures, 96 to the inch. */
const TEXT_WIDTH = 622;

export function chartBlocks(chart: Chart, picture: Picture | undefined, draft: Draft): readonly (Paragraph | WordTable)[] {
  const height = picture === undefined ? 0 : Math.floor((picture.height / picture.width) * TEXT_WIDTH);
  const image =
    picture === undefined
      ? []
      : [
          new ImageRun({
            type: 'png',
            data: picture.png,
            transformation: { width: TEXT_WIDTH, height },
            altText: { name: chart.id, title: chart.title, description: chart.description },
          }),
        ];
  return [
    caption(chart, chart.title, { draft, landscape: false }),
    new Paragraph({ style: STYLE.picture, children: image }),
    gridOf(chartTable(chart), { ...draft, paper: uprightPaper(draft.paper) }),
    gap(),
  ];
}
