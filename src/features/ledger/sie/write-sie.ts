import type { Problem, Understood } from '../../../shared/problem.ts';
import type { Balance, Ledger } from '../ledger.ts';
import { extendWithLine, finished, START } from './checksum.ts';
import { encodeCp437 } from './encoding.ts';
import type { SieFile, SieHead } from './sie.ts';
import { FIELD, nextLine, startOfFile } from './tokens.ts';
import { amount, day, field, objectList, record } from './write-fields.ts';
import { voucherLines } from './write-vouchers.ts';

export interface SieWriting {
  readonly withChecksum: boolean;
  /** Told in the problems. */
  readonly file: string;
}

/** Writes the ledger as SIE 4E in code page 437. Letters that the code page lacks are told, since they are lost. */
export function writeSie(
  sie: Omit<SieFile, 'sieType' | 'encoding' | 'checksum' | 'unbalancedVouchers'>,
  writing: SieWriting,
): Understood<Uint8Array> {
  const body = [...headLines(sie), ...chartLines(sie.ledger), ...balanceLines(sie.ledger), ...voucherLines(sie.ledger)];
  const lines = [record('#FLAGGA', '0'), ...(writing.withChecksum ? ['#KSUMMA'] : []), ...body];
  const { bytes, lost } = encodeCp437(`${lines.join('\r\n')}\r\n`);
  const value = writing.withChecksum ? withChecksum(bytes) : bytes;
  return { value, problems: lost === 0 ? [] : [lostLetters(writing.file, lost)] };
}

function lostLetters(file: string, lost: number): Problem {
  const message = `${lost} tecken finns inte i teckenuppsättningen CP437, som SIE kräver, och har blivit frågetecken. Byt ut dem i texterna.`;
  return { code: 'sie.lost-letters', severity: 'warning', file, line: null, message };
}

const CP437 = { encoding: 'cp437', isMixed: false } as const;

function withChecksum(bytes: Uint8Array): Uint8Array {
  const line = startOfFile(bytes);
  let [crc, isRunning] = [START, false];
  while (nextLine(line)) {
    if (isRunning && line.kind[0] === FIELD) crc = extendWithLine(crc, line, CP437);
    isRunning ||= line.number === 2;
  }
  return Uint8Array.from([...bytes, ...encodeCp437(`#KSUMMA ${finished(crc)}\r\n`).bytes]);
}

function headLines(head: SieHead & { readonly ledger: Ledger }): string[] {
  const { company, program, generated } = head;
  const optional = (label: string, text: string) => (text === '' ? [] : [record(label, field(text))]);
  return [
    record('#PROGRAM', field(program.name), field(program.version)),
    '#FORMAT PC8',
    record('#GEN', day(generated.date), field(generated.sign)),
    '#SIETYP 4',
    ...head.prose.split('\n').flatMap((text) => optional('#PROSA', text)),
    ...optional('#FTYP', company.type),
    ...optional('#FNR', company.id),
    ...organisationLine(head),
    ...optional('#BKOD', company.industry),
    ...(company.address.length > 0 ? [['#ADRESS', ...company.address.map(field)].join(' ')] : []),
    record('#FNAMN', field(company.name)),
    ...head.ledger.years.map(({ index, start, end }) => record('#RAR', String(index), day(start), day(end))),
    ...optional('#TAXAR', head.taxYear),
    ...(head.coversUntil === null ? [] : [record('#OMFATTN', day(head.coversUntil))]),
    ...optional('#KPTYP', head.chartType ?? ''),
    ...optional('#VALUTA', head.currency),
  ];
}

function organisationLine({ company }: SieHead): string[] {
  if (company.organisationNumber === '') return [];
  return [record('#ORGNR', field(company.organisationNumber), field(company.acquisitionNumber), field(company.activityNumber))];
}

function chartLines(ledger: Ledger): string[] {
  const accounts = ledger.accounts.flatMap(({ number, name, type, unit, sru }) => [
    `#KONTO ${field(number)} ${field(name)}`,
    ...(type === null ? [] : [record('#KTYP', field(number), type)]),
    ...(unit === null ? [] : [`#ENHET ${field(number)} ${field(unit)}`]),
    ...sru.map((code) => `#SRU ${field(number)} ${field(code)}`),
  ]);
  const dimensions = ledger.dimensions.map(({ number, name, parent }) =>
    parent === null ? `#DIM ${field(number)} ${field(name)}` : `#UNDERDIM ${field(number)} ${field(name)} ${field(parent)}`,
  );
  const objects = ledger.objects.map(({ dimension, object, name }) => `#OBJEKT ${field(dimension)} ${field(object)} ${field(name)}`);
  return [...accounts, ...dimensions, ...objects];
}

const amountAndQuantity = ({ amountOre, quantity }: Balance): string[] => [amount(amountOre), field(quantity ?? '')];

function balanceLines(ledger: Ledger): string[] {
  const labels = { opening: '#IB', closing: '#UB', result: '#RES' } as const;
  const ofYears = (['opening', 'closing', 'result'] as const).flatMap((kind) =>
    [...ledger.balances[kind]].flatMap(([year, accounts]) =>
      [...accounts].map(([account, balance]) => record(labels[kind], String(year), field(account), ...amountAndQuantity(balance))),
    ),
  );
  const ofObjects = ledger.objectBalances.map(({ kind, year, account, object, ...balance }) =>
    record(kind === 'opening' ? '#OIB' : '#OUB', String(year), field(account), objectList([object]), ...amountAndQuantity(balance)),
  );
  const ofPeriods = ledger.periodAmounts.map(({ kind, year, month, account, object, ...balance }) =>
    record(
      kind === 'actual' ? '#PSALDO' : '#PBUDGET',
      ...[String(year), month.replace('-', ''), field(account), objectList(object === null ? [] : [object])],
      ...amountAndQuantity(balance),
    ),
  );
  return [...ofYears, ...ofObjects, ...ofPeriods];
}
