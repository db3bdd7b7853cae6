/** Thirty-two characters without I, L, O and U, which are misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The 64-bit FNV-1a hash of the text in UTF-8: small and synchronous. */
function fnv1a(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}

/**
 * A mark of eight characters, as `K7QF-3MZ9`, for the content of a sheet: two prints with the same mark say
 * the same. It tells revisions apart and is no protection against somebody who wants two alike.
 *
 * @param content plain data; the order of its keys counts
 */
export function revisionMark(content: unknown): string {
  const hash = fnv1a(JSON.stringify(content));
  // The low bits of the hash mix least: fold the high ones in, and keep 40.
  let bits = BigInt.asUintN(40, hash ^ (hash >> 24n));
  let mark = '';
  for (let i = 0; i < 8; i++) {
    mark = ALPHABET[Number(bits & 31n)] + mark;
    bits >>= 5n;
  }
  return `${mark.slice(0, 4)}-${mark.slice(4)}`;
}
