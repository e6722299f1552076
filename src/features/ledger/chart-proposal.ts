import { CHART_NAMES, type ChartId } from './chart.ts';

type StandardChart = Exclude<ChartId, 'egen'>;

/** Which chart the account names speak for, and why. A person confirms it; without clear names there is no proposal. */
export interface ChartProposal {
  readonly chart: StandardChart | null;
  /** Swedish sentences. */
  readonly reasons: readonly string[];
}

interface Sign {
  readonly numbers: RegExp;
  readonly names: RegExp;
  readonly speaksFor: readonly StandardChart[];
}

/** The same number, other meanings: 5010 is rent in BAS, fees to elected members in Kommun-Bas and purchases in Region-Bas. */
const SIGNS: readonly Sign[] = [
  { numbers: /^5[0-5]/, names: /lön|arvode|semester/i, speaksFor: ['kommun-bas'] },
  { numbers: /^56/, names: /arbetsgivaravg|sociala avg|po-pålägg|personalomkost/i, speaksFor: ['kommun-bas'] },
  { numbers: /^57/, names: /pension/i, speaksFor: ['kommun-bas'] },
  { numbers: /^50/, names: /hyra|lokal/i, speaksFor: ['bas'] },
  { numbers: /^7[0-3]/, names: /lön|arvode|semester/i, speaksFor: ['bas'] },
  { numbers: /^74/, names: /pension/i, speaksFor: ['bas'] },
  { numbers: /^75/, names: /arbetsgivaravg|sociala avg/i, speaksFor: ['bas'] },
  { numbers: /^4[01]/, names: /lön|arvode|semester/i, speaksFor: ['region-bas'] },
  { numbers: /^4[3-6]/, names: /arbetsgivaravg|sociala avg|pension/i, speaksFor: ['region-bas'] },
  { numbers: /^60/, names: /hyra|lokal/i, speaksFor: ['kommun-bas', 'region-bas'] },
  { numbers: /^78/, names: /avskrivn/i, speaksFor: ['bas'] },
  { numbers: /^79/, names: /avskrivn/i, speaksFor: ['kommun-bas', 'region-bas'] },
  { numbers: /^244/, names: /leverant/i, speaksFor: ['bas'] },
  { numbers: /^25/, names: /leverant/i, speaksFor: ['kommun-bas', 'region-bas'] },
  { numbers: /^74/, names: /konsult|främmande tjänst/i, speaksFor: ['kommun-bas'] },
  { numbers: /^65/, names: /konsult|revision|redovisningstj/i, speaksFor: ['bas'] },
  { numbers: /^83/, names: /ränteint|finansiella intäkt|utdelning/i, speaksFor: ['bas'] },
  { numbers: /^84/, names: /ränteint|finansiella intäkt/i, speaksFor: ['kommun-bas', 'region-bas'] },
  { numbers: /^84/, names: /räntekost|finansiella kost/i, speaksFor: ['bas'] },
  { numbers: /^85/, names: /räntekost|finansiella kost|bankkost/i, speaksFor: ['kommun-bas', 'region-bas'] },
  { numbers: /^8999/, names: /resultat/i, speaksFor: ['bas'] },
];

/** The chart that most account names speak for; none when two are equal or no name speaks. */
export function proposeChart(accounts: readonly { readonly number: string; readonly name: string }[]): ChartProposal {
  const spoken = accounts.flatMap((account) => SIGNS.filter((sign) => speaks(sign, account)).map((sign) => ({ account, sign })));
  const votes = (chart: StandardChart) => spoken.filter(({ sign }) => sign.speaksFor.includes(chart));
  const [best, next] = (['kommun-bas', 'region-bas', 'bas'] as const)
    .map((chart) => ({ chart, votes: votes(chart) }))
    .sort((a, b) => b.votes.length - a.votes.length);
  if (best === undefined || best.votes.length === 0) return { chart: null, reasons: [SILENT] };
  if (best.votes.length === next?.votes.length) return { chart: null, reasons: [undecided(best.chart, next.chart)] };
  return {
    chart: best.chart,
    reasons: reasonsFor(
      best.chart,
      best.votes.map(({ account }) => account),
    ),
  };
}

const speaks = (sign: Sign, account: { readonly number: string; readonly name: string }): boolean =>
  sign.numbers.test(account.number) && sign.names.test(account.name);

const SILENT = 'Inget kontonamn visar vilken kontoplan som används. Välj kontoplan själv.';

const undecided = (one: StandardChart, other: StandardChart): string =>
  `Kontonamnen talar lika mycket för ${CHART_NAMES[one]} som för ${CHART_NAMES[other]}. Välj kontoplan själv.`;

const SHOWN_REASONS = 5;

function reasonsFor(chart: StandardChart, accounts: readonly { readonly number: string; readonly name: string }[]): string[] {
  const shown = accounts.slice(0, SHOWN_REASONS).map(({ number, name }) => `Konto ${number} heter ”${name}”, som i ${CHART_NAMES[chart]}.`);
  const rest = accounts.length - shown.length;
  return rest > 0 ? [...shown, `${rest} konton till talar för ${CHART_NAMES[chart]}.`] : shown;
}
