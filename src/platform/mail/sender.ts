import { isAddress } from './letter.ts';

/** Who the letters are from: an address, with or without a name before it. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Reads `Samband <samband@exempel.se>` or an address alone. */
export function readSender(text: string): Sender | null {
  const [, name = '', address = text] = /^([^<>"\p{Cc}]{0,100})<([^<>]+)>$/u.exec(text.trim()) ?? [];
  return isAddress(address.trim()) ? { name: name.trim(), address: address.trim() } : null;
}
