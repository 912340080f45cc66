/** Digests of text, worked out in place: browsers only offer them with a delay. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

const BLOCK_IN_BYTES = 64;

export function md5(bytes: Uint8Array): Uint8Array {
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (const block of blocks(bytes, true)) mixMd5(state, block);
  return wordsToBytes(state, true);
}

export function sha1(bytes: Uint8Array): Uint8Array {
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  for (const block of blocks(bytes, false)) mixSha1(state, block);
  return wordsToBytes(state, false);
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Uint32Array.from(fractions(8, 1 / 2));
  const constants = fractions(64, 1 / 3);
  for (const block of blocks(bytes, false)) mixSha256(state, block, constants);
  return wordsToBytes(state, false);
}

/** A digest that only who knows the key can make. */
export function hmac(digest: Digest, key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK_IN_BYTES);
  block.set(key.length > BLOCK_IN_BYTES ? digest(key) : key);
  const inner = digest(
    joined(
      block.map((byte) => byte ^ 0x36),
      message,
    ),
  );
  return digest(
    joined(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  );
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** Sixteen words at a time, with the padding and length that all three digests end with. */
function* blocks(bytes: Uint8Array, isLittleEndian: boolean): Generator<number[]> {
  const size = Math.ceil((bytes.length + 9) / BLOCK_IN_BYTES) * BLOCK_IN_BYTES;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  const lengthInBits = BigInt(bytes.length) * 8n;
  view.setBigUint64(size - 8, lengthInBits, isLittleEndian);
  for (let offset = 0; offset < size; offset += BLOCK_IN_BYTES) {
    yield Array.from({ length: 16 }, (_, index) =>
      view.getUint32(offset + index * 4, isLittleEndian),
    );
  }
}

function wordsToBytes(words: Uint32Array, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  for (const [index, word] of words.entries()) view.setUint32(index * 4, word, isLittleEndian);
  return new Uint8Array(view.buffer);
}

const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

function mixMd5(state: Uint32Array, block: number[]): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const [mixed, index] =
      round === 0
        ? [(b & c) | (~b & d), step]
        : round === 1
          ? [(d & b) | (~d & c), (5 * step + 1) % 16]
          : round === 2
            ? [b ^ c ^ d, (3 * step + 5) % 16]
            : [c ^ (b | ~d), (7 * step) % 16];
    const constant = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
    const sum = (a + mixed + constant + (block[index] ?? 0)) | 0;
    [a, d, c, b] = [d, c, b, (b + rotateLeft(sum, MD5_SHIFTS[round]?.[step % 4] ?? 0)) | 0];
  }
  addTo(state, [a, b, c, d]);
}

function mixSha1(state: Uint32Array, block: number[]): void {
  const words = [...block];
  for (let step = 16; step < 80; step++) {
    const mixed =
      (words[step - 3] ?? 0) ^
      (words[step - 8] ?? 0) ^
      (words[step - 14] ?? 0) ^
      (words[step - 16] ?? 0);
    words.push(rotateLeft(mixed, 1));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (const [step, word] of words.entries()) {
    const round = Math.floor(step / 20);
    const mixed =
      round === 0 ? (b & c) | (~b & d) : round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
    const constant = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][round] ?? 0;
    const next = (rotateLeft(a, 5) + mixed + e + constant + word) | 0;
    [e, d, c, b, a] = [d, c, rotateLeft(b, 30), a, next];
  }
  addTo(state, [a, b, c, d, e]);
}

function mixSha256(state: Uint32Array, block: number[], constants: number[]): void {
  const words = [...block];
  for (let step = 16; step < 64; step++) {
    const [early = 0, late = 0] = [words[step - 15], words[step - 2]];
    const low = rotateLeft(early, 25) ^ rotateLeft(early, 14) ^ (early >>> 3);
    const high = rotateLeft(late, 15) ^ rotateLeft(late, 13) ^ (late >>> 10);
    words.push(((words[step - 16] ?? 0) + low + (words[step - 7] ?? 0) + high) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [step, word] of words.entries()) {
    const high = rotateLeft(e, 26) ^ rotateLeft(e, 21) ^ rotateLeft(e, 7);
    const first = (h + high + ((e & f) ^ (~e & g)) + (constants[step] ?? 0) + word) | 0;
    const low = rotateLeft(a, 30) ^ rotateLeft(a, 19) ^ rotateLeft(a, 10);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  addTo(state, [a, b, c, d, e, f, g, h]);
}

function addTo(state: Uint32Array, values: number[]): void {
  for (const [index, value] of values.entries()) state[index] = (state[index] ?? 0) + value;
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

/** SHA-256's constants: the first 32 bits behind the point of roots of the first primes. */
function fractions(count: number, power: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes.map((prime) => Math.floor((prime ** power % 1) * 2 ** 32));
}
