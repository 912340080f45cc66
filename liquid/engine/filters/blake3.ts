/** First words of the square roots that SHA-256 starts with as well. */
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
const PERMUTATION = [2, 6, 3, 10, 7, 0, 4, 13, 1, 11, 12, 5, 9, 14, 15, 8];
const MIXED = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;
const ROUNDS = 7;
const CHUNK_IN_BYTES = 1_024;
const BLOCK_IN_BYTES = 64;
const CHUNK_START = 1;
const CHUNK_END = 2;
const PARENT = 4;
const ROOT = 8;

/** What is left to compress of a chunk or of two joined ones: the last step differs for the whole text. */
type Pending = {
  state: Uint32Array;
  block: Uint32Array;
  chunk: number;
  size: number;
  flags: number;
};

/** BLAKE3 without a key, 32 bytes long. */
export function blake3(bytes: Uint8Array): Uint8Array {
  const words = compress(tree(bytes, 0), ROOT);
  const digest = new DataView(new ArrayBuffer(32));
  for (const [index, value] of words.entries()) digest.setUint32(index * 4, value, true);
  return new Uint8Array(digest.buffer);
}

/** Splits off the largest power of two of chunks that leaves something on the right. */
function tree(bytes: Uint8Array, firstChunk: number): Pending {
  if (bytes.length <= CHUNK_IN_BYTES) return chunk(bytes, firstChunk);
  const chunks = Math.ceil(bytes.length / CHUNK_IN_BYTES);
  const left = 2 ** Math.floor(Math.log2(chunks - 1));
  const middle = left * CHUNK_IN_BYTES;
  const block = new Uint32Array(16);
  block.set(compress(tree(bytes.subarray(0, middle), firstChunk)));
  block.set(compress(tree(bytes.subarray(middle), firstChunk + left)), 8);
  return { state: Uint32Array.from(START), block, chunk: 0, size: BLOCK_IN_BYTES, flags: PARENT };
}

function chunk(bytes: Uint8Array, number: number): Pending {
  let state = Uint32Array.from(START);
  const last = Math.max(0, Math.ceil(bytes.length / BLOCK_IN_BYTES) - 1);
  for (let index = 0; ; index += 1) {
    const part = bytes.subarray(index * BLOCK_IN_BYTES, (index + 1) * BLOCK_IN_BYTES);
    const flags = (index === 0 ? CHUNK_START : 0) | (index === last ? CHUNK_END : 0);
    const pending = { state, block: blockWords(part), chunk: number, size: part.length, flags };
    if (index === last) return pending;
    state = compress(pending);
  }
}

function blockWords(part: Uint8Array): Uint32Array {
  const padded = new Uint8Array(BLOCK_IN_BYTES);
  padded.set(part);
  const view = new DataView(padded.buffer);
  return Uint32Array.from({ length: 16 }, (_, index) => view.getUint32(index * 4, true));
}

function compress({ state, block, chunk: number, size, flags }: Pending, extra = 0) {
  const mixed = new Uint32Array(16);
  mixed.set(state);
  mixed.set(START.slice(0, 4), 8);
  mixed.set([number, 0, size, flags | extra], 12);
  let words = block;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, places] of MIXED.entries())
      mix(mixed, places, word(words, index * 2), word(words, index * 2 + 1));
    words = Uint32Array.from(PERMUTATION, (from) => word(words, from));
  }
  return Uint32Array.from({ length: 8 }, (_, index) => word(mixed, index) ^ word(mixed, index + 8));
}

function mix(
  state: Uint32Array,
  [a, b, c, d]: readonly [number, number, number, number],
  first: number,
  second: number,
): void {
  state[a] = word(state, a) + word(state, b) + first;
  state[d] = turned(word(state, d) ^ word(state, a), 16);
  state[c] = word(state, c) + word(state, d);
  state[b] = turned(word(state, b) ^ word(state, c), 12);
  state[a] = word(state, a) + word(state, b) + second;
  state[d] = turned(word(state, d) ^ word(state, a), 8);
  state[c] = word(state, c) + word(state, d);
  state[b] = turned(word(state, b) ^ word(state, c), 7);
}

function turned(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}
