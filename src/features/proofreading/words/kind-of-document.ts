import { type TextLine, textOf } from '../../../shared/document-text.ts';

/** What a report of an association names somewhere: the association itself, the law, or the authorities that fund it (2003:1210, 1 and 4 §§). */
const OF_THE_FIELD = /samordningsf[öo]rbund|finsam|finansiell samordning|2003:1210|försäkringskassan|arbetsförmedlingen|rehab/iu;

/** Swedish sentences about a document that names nothing of the field: it may be another than the one that was meant. */
export const otherDocument = (lines: readonly TextLine[]): string[] =>
  lines.some((line) => OF_THE_FIELD.test(textOf(line)))
    ? []
    : [
        'Dokumentet nämner inget samordningsförbund, ingen finansiell samordning och ingen av myndigheterna. Är det rätt dokument? Reglerna är gjorda för rapporter från samordningsförbund, och det de säger om annat är osäkert.',
      ];
