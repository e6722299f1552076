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
}

const QUARTER = { minutes: 15 };

/**
 * What one attempt counts against. A device that the person has used before has a count of its own:
 * whoever guesses from elsewhere, even from the same office, cannot lock that person out there.
 */
export function countsOf({ email, address, device }: Source): readonly Count[] {
  const account = email.trim().toLowerCase();
  if (device !== null) return [{ name: `enhet ${device} ${account}`, limit: 10, window: QUARTER }];
  const network = networkOf(address);
  return [
    { name: `konto ${account} ${network}`, limit: 10, window: QUARTER },
    { name: `nät ${network}`, limit: 100, window: QUARTER },
    // Somebody with many networks guesses slowly at one account; known devices are not held back by it.
    { name: `konto ${account}`, limit: 200, window: { minutes: 24 * 60 } },
  ];
}

/** Attempts with a code from an authenticator: a right password is known by then. */
export const codeCounts = (source: Source): readonly Count[] =>
  countsOf(source).map((count) => ({ ...count, name: `kod ${count.name}`, limit: Math.min(count.limit, 20) }));

/** What cannot be guessed is counted by the network alone, so that nobody fills the log with it. */
export const networkCounts = (proof: string, address: string): readonly Count[] => [
  { name: `${proof} nät ${networkOf(address)}`, limit: 100, window: QUARTER },
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
