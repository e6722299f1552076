import type { Block, Document } from '../../src/platform/documents/document.ts';
import { chanceOf } from './chance.ts';
import { chaptersOf } from './chapters/chapters.ts';
import type { Draft } from './draft.ts';
import { openPage, type Page } from './page.ts';
import { type PlantedError, plantErrors } from './plant/plant.ts';
import { printed } from './plant/print.ts';
import { type Style, styleOf } from './style.ts';

/** A made-up report, what is wrong in it, and what in it looks wrong and is not. */
export interface PlantedReport {
  readonly seed: number;
  readonly style: Style;
  readonly document: Document;
  readonly errors: readonly PlantedError[];
  readonly lures: readonly string[];
}

/** The same seed and style give the same report at every run. Some reports are free from errors. */
export function makeReport(seed: number, style: Style = styleOf(seed)): PlantedReport {
  const { draft, document } = writeReport(seed, style);
  const chance = chanceOf(seed, 'errors');
  const errors = plantErrors(chance, draft, { document, count: chance.pick([0, 1, 2, 3, 3, 4, 5, 6]) });
  const changes = new Map(errors.map(({ key, wrong }) => [key, wrong]));
  return { seed, style, document: printed(document, changes), errors, lures: [...draft.lures] };
}

/** The report before anything is planted in it, with its places and what must agree among them. */
export function writeReport(seed: number, style: Style): { readonly draft: Draft; readonly document: Document } {
  const page = openPage(seed, style);
  return { draft: page.draft, document: documentOf(page, chaptersOf(page)) };
}

function documentOf({ facts, style, year }: Page, blocks: readonly Block[]): Document {
  const { name, organisationNumber, recordNumber, phone } = facts.association;
  const titles = {
    annual: `Årsredovisning ${year}`,
    interim: `Delårsrapport januari–juni ${year}`,
    plan: `Verksamhetsplan med budget ${year + 1}`,
  };
  return {
    title: titles[style.kind],
    subtitle: null,
    language: 'sv',
    author: name,
    date: `${style.kind === 'interim' ? `${year}-09` : `${year + 1}-03`}-${10 + (style.order % 18)}`,
    recordNumber,
    draft: false,
    coverLines: [`Organisationsnummer ${organisationNumber}`, `Telefon ${phone}`],
    blocks,
  };
}
