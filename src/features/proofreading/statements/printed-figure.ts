import type { Exact } from '../../../shared/exact.ts';
import type { FigureKey } from '../../figures/figure.ts';
import type { ProofPlace } from '../proofreading.ts';

/** A figure of the report as it stands printed somewhere. */
export interface PrintedFigure {
  readonly key: FigureKey;
  /** In the figure's own base unit: öre, or a share of one. */
  readonly value: Exact;
  /** The size of the last printed digit, in the same unit. */
  readonly grain: Exact;
  /** Where it stands; several places when it is what several rows come to. */
  readonly places: readonly ProofPlace[];
  /** `resultaträkningen` */
  readonly where: string;
  /** Whether running text tells it in so many words: `årets resultat blev …`, with nothing between. */
  readonly isPlain?: boolean;
}
