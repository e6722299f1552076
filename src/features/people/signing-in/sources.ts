/** Where attempts to sign in come from, as far as they can be told apart. */
export interface Source {
  readonly email: string;
  readonly address: string;
  /** A device from which this person has signed in before, or null. */
  readonly device: string | null;
}

/** Something that is counted for a while, and how often it may happen. */
export interface Count {
  readonly name: string;
  readonly limit: number;
  readonly window: { readonly minutes: number };
  /** Others are counted here too, so that a right answer of one is no reason to forget it. */
  readonly isShared: boolean;
}

const QUARTER = { minutes: 15 };
const DAY = { minutes: 24 * 60 };

/**
 * What one attempt counts against, the narrowest first. A device that the person has used before has a count of its own: whoever guesses from
 * elsewhere, even from the same office, cannot lock that person out there. And nothing counts an account over all networks: that would
 * let anybody with a few networks keep its owner out of every new device.
 */
export function countsOf({ email, address, device }: Source): readonly Count[] {
  const account = accountOf(email);
  if (device !== null) return [{ name: `enhet ${device} ${account}`, limit: 10, window: QUARTER, isShared: false }];
  const network = networkOf(address);
  return [
    { name: `konto ${account} ${network}`, limit: 10, window: QUARTER, isShared: false },
    { name: `nät ${network}`, limit: 100, window: QUARTER, isShared: true },
  ];
}

/**
 * Attempts with a code from an authenticator. A right password is known by then, so an account may be counted over all networks too:
 * a million codes are few for somebody with many networks.
 */
export const codeCounts = (source: Source): readonly Count[] => [
  ...countsOf(source).map((count) => ({ ...count, name: `kod ${count.name}`, limit: Math.min(count.limit, 20) })),
  ...(source.device === null ? [{ name: `kod konto ${accountOf(source.email)}`, limit: 20, window: DAY, isShared: false }] : []),
];

/**
 * Letters to whoever has forgotten their password: nobody fills another's letter box, and the answer never tells that the count is full.
 * The count over all networks is the strangers' alone. What they use up, the owner still has at a device of their own.
 */
export function recoveryCounts({ email, address, device }: Source): readonly Count[] {
  const account = accountOf(email);
  if (device !== null)
    return [
      { name: `glömt enhet ${device} ${account}`, limit: 3, window: QUARTER, isShared: false },
      { name: `glömt enhet ${device} ${account} dygn`, limit: 20, window: DAY, isShared: false },
    ];
  const network = networkOf(address);
  return [
    { name: `glömt konto ${account} ${network}`, limit: 3, window: QUARTER, isShared: false },
    { name: `glömt nät ${network}`, limit: 30, window: QUARTER, isShared: true },
    { name: `glömt konto ${account}`, limit: 20, window: DAY, isShared: false },
  ];
}

const accountOf = (email: string): string => email.trim().toLowerCase();

/** What cannot be guessed is counted by the network alone, and generously: it only keeps anybody from filling the log with it. */
export const networkCounts = (proof: string, address: string): readonly Count[] => [
  { name: `${proof} nät ${networkOf(address)}`, limit: 1_000, window: QUARTER, isShared: true },
];

/** Neighbours in a network share its addresses: the first three numbers of IPv4, the first four groups of IPv6, however it is written. */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  return plain.includes('.') ? plain.split('.').slice(0, 3).join('.') : groupsOf(plain).slice(0, 4).join(':');
}

/** `2001:db8::1` has zeros in the middle that are not written. */
function groupsOf(address: string): readonly string[] {
  const [first = [], last] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  if (last === undefined) return first.map(plainGroup);
  const unwritten = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...unwritten, ...last].map(plainGroup);
}

const plainGroup = (group: string): string => group.replace(/^0+(?=.)/, '');
