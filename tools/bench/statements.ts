import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSie } from '../../src/features/ledger/sie/read-sie.ts';
import { vouchersOf } from '../../src/features/ledger/vouchers.ts';
import { kronorText, ore } from '../../src/shared/money.ts';
import { count, isInstalled, type Line, mebibytes, medianUsage, seconds, secondsOf, times, type Usage, usageOf } from './measuring.ts';
import { generateSie } from './sie-generator.ts';

const SIZES = [
  { postings: 10_000, aim: '' },
  { postings: 100_000, aim: 'mål ≤ 0,30 s CPU' },
  { postings: 1_000_000, aim: 'mål ≤ 1,50 s CPU och ≤ 300 MiB' },
];
const PEERS_COMPARED_AT = 100_000;
const RUNS = 5;

/** `samband statements` on files of three sizes, and programs for plain-text accounting on the same vouchers where they are installed. */
export async function* benchStatements(folder: string): AsyncGenerator<Line> {
  for (const { postings, aim } of SIZES) {
    const file = join(folder, `${postings}.se`);
    const bytes = generateSie(postings);
    writeFileSync(file, bytes);
    const usage = await medianUsage(RUNS, () => usageOf(['statements', file, '--format', 'json']));
    yield {
      what: `statements, ${count(postings)} rader (${mebibytes(bytes.length / 1_048_576)})`,
      measured: `${seconds(usage.cpuSeconds)} CPU, ${seconds(usage.wallSeconds)}, ${mebibytes(usage.peakMiB)}`,
      remark: aim,
    };
    if (postings === PEERS_COMPARED_AT) yield* peers(bytes, usage, folder);
  }
}

/** The commands with which each program makes an income statement and a balance sheet. */
const PEERS = [
  { program: 'hledger', reports: [['incomestatement'], ['balancesheet']] },
  {
    program: 'ledger',
    reports: [
      ['balance', '^revenues', '^expenses'],
      ['balance', '^assets', '^liabilities'],
    ],
  },
];

async function* peers(bytes: Uint8Array, ours: Usage, folder: string): AsyncGenerator<Line> {
  const journal = join(folder, 'peer.journal');
  writeFileSync(journal, journalOf(bytes));
  for (const { program, reports } of PEERS) {
    const what = `  ${program}, samma verifikationer`;
    if (!isInstalled(program)) yield { what, measured: 'inte installerat', remark: '' };
    else yield { what, ...(await peerUsage(program, { journal, reports }, ours)) };
  }
}

async function peerUsage(program: string, work: { journal: string; reports: readonly (readonly string[])[] }, ours: Usage) {
  let took = 0;
  for (const report of work.reports) took += await secondsOf(program, ['-f', work.journal, ...report]);
  return { measured: seconds(took), remark: `${times(took / ours.wallSeconds)} Sambands tid` };
}

/** The vouchers as a plain-text journal. */
function journalOf(bytes: Uint8Array): string {
  const { ledger } = readSie(bytes, 'bench.se').value;
  let journal = '';
  for (const voucher of vouchersOf(ledger)) {
    journal += `${voucher.date} ${voucher.text}\n`;
    for (const { account, amountOre } of voucher.postings)
      journal += `    ${kindOf(account)}:${account}  ${kronorText(ore(amountOre), '.')} SEK\n`;
    journal += '\n';
  }
  return journal;
}

const kindOf = (account: string): string => ({ '1': 'assets', '2': 'liabilities', '3': 'revenues' })[account.charAt(0)] ?? 'expenses';
