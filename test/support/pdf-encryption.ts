import { createHash } from 'node:crypto';

/** The standard security handler in its first form (RC4, 40 bits; ISO 32000-1, 7.6.3): old, short, read by all. */
export interface Encryption {
  /** What the trailer says. */
  trailer: string;
  /** A stream of the object with this number. */
  encrypt(text: string, object: number): string;
}

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
/** All that an owner may forbid is forbidden. */
const PERMISSIONS = -64;

/** @param password that opens the document; '' opens without asking */
export function encryptionOf(password: string): Encryption {
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(Buffer.concat([padded(password), owner, permissions, ID])).subarray(0, 5);
  const user = rc4(key, PADDING);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return {
    trailer:
      `/ID [${hex(ID)} ${hex(ID)}] ` +
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P ${PERMISSIONS} >>`,
    encrypt(text, object) {
      const number = Buffer.from([object & 0xff, object >> 8, 0, 0, 0]);
      return rc4(md5(Buffer.concat([key, number])).subarray(0, 10), Buffer.from(text, 'latin1')).toString('latin1');
    },
  };
}

const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest();

/** Written out, for no library offers it any more. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 0xff] ?? 0;
  const swap = (one: number, other: number) => {
    const kept = at(one);
    state[one] = at(other);
    state[other] = kept;
  };
  for (let index = 0, other = 0; index < 256; index++) {
    other = (other + at(index) + (key[index % key.length] ?? 0)) & 0xff;
    swap(index, other);
  }
  let one = 0;
  let other = 0;
  return Buffer.from(
    data.map((byte) => {
      one = (one + 1) & 0xff;
      other = (other + at(one)) & 0xff;
      swap(one, other);
      return byte ^ at(at(one) + at(other));
    }),
  );
}
