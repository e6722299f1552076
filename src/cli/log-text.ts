import type { ChainFault } from '../features/log/chain.ts';
import type { CheckedChain, CheckedLog } from '../features/log/chain-check.routes.ts';
import { exact } from '../shared/exact.ts';
import { momentInText, swedishNumber } from '../shared/swedish.ts';

/** A log that was checked, and what it could not be checked with. */
export interface Verified extends CheckedLog {
  /** `fil rad 7`, for lines that hold no checkpoint. */
  readonly unreadable: readonly string[];
}

/** In how many ways the log is not whole. */
export const faultCount = ({ chains, unsealed, unsigned, unreadable }: Verified): number =>
  chains.reduce((sum, chain) => sum + chain.faults.length + chain.more + chain.strangeNumbers, 0) +
  unsealed.length +
  unsigned.length +
  unreadable.length;

/** Each chain with what was found in it, in words. */
export function logText(log: Verified): string {
  const nameOf = (association: string): string => log.chains.find((chain) => chain.association === association)?.name ?? association;
  const lines = [
    ...log.chains.map(chainLine),
    ...log.unsealed.map(
      ({ association, rows, oldestAt }) =>
        `FEL    ${nameOf(association)}: ${rows} rader har ingen plats i kedjan; den äldsta är från ${when(oldestAt)}. ` +
        'Är programmet igång? Kör annars samband log seal.',
    ),
    ...log.unsigned.map(
      ({ association, sequence, signedAt, key }) =>
        `FEL    ${nameOf(association)}: kontrollpunkten vid rad ${sequence} (${when(signedAt)}) är ändrad, eller signerad med en annan nyckel (${key}). ` +
        'Ange den nyckeln med --nyckel.',
    ),
    ...log.unreadable.map((place) => `FEL    ${place} är ingen kontrollpunkt.`),
  ];
  return `${lines.join('\n')}\n\n${faultCount(log) === 0 ? 'Loggen är hel.' : 'Loggen är inte hel.'}`;
}

function chainLine(chain: CheckedChain): string {
  const { association, name, rows, checkpoints, faults, more, strangeNumbers } = chain;
  const found = [
    ...faults.map(faultText),
    ...(more > 0 ? [`Och ${more} fel till.`] : []),
    ...(strangeNumbers > 0 ? [`${strangeNumbers} rader har ett nummer som ingen rad kan ha.`] : []),
  ];
  const what = `${name ?? association}: ${swedishNumber(exact(rows))} rader, ${checkpoints} kontrollpunkter`;
  return found.length === 0 ? `OK     ${what}` : [`FEL    ${what}`, ...found.map((line) => `       ${line}`)].join('\n');
}

/** What has happened to the rows, as far as can be told, and where. */
function faultText(fault: ChainFault): string {
  const { kind, from, to } = fault;
  const rows = from === to ? `Rad ${from}` : `Raderna ${from}–${to}`;
  const seen = fault.at === null ? '' : ` (${when(fault.at)})`;
  const texts: Readonly<Record<ChainFault['kind'], string>> = {
    altered:
      from === to
        ? `${rows}${seen} är ändrad eller insatt, eller raden före den är det.`
        : `${rows}${seen} är ändrade, flyttade eller insatta.`,
    missing: `${rows} ${from === to ? 'är borttagen' : 'är borttagna'}.`,
    misplaced: `${rows}${seen} står där en annan rad redan står.`,
    cut: `${rows} ${from === to ? 'är borttagen' : 'är borttagna'}: de fanns när kontrollpunkten gjordes.`,
    remade: `${rows}${seen} är inte ${from === to ? 'den' : 'de'} som kontrollpunkten intygade: kedjan är gjord på nytt.`,
  };
  return texts[kind];
}

/** The time may have been tampered with. */
function when(instant: string): string {
  try {
    return momentInText(instant);
  } catch {
    return instant;
  }
}
