/** Bytes of a file -> its text. */

/** In every place where JavaScript runs, though no part of the language. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** In bytes; nobody's document is larger, and a device has no end. */
export const LARGEST_FILE = 50_000_000;

/** So many bytes tell which of two a text without a mark is. */
const SAMPLE = 512;

/**
 * UTF-8 or UTF-16 with a byte order mark; UTF-16 without one, where every other byte is zero; UTF-8, and at last
 * Latin-1 as Windows has it, as old files are. A mark is dropped, as editors do, so that positions agree with theirs.
 */
export function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || isWide(bytes, 1)) return new TextDecoder('utf-16le').decode(bytes);
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || isWide(bytes, 0)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether nearly all bytes at odd, or at even, places are zero, and nearly none of the others. */
function isWide(bytes: Uint8Array, zeroAt: 0 | 1): boolean {
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  let [zeros, others] = [0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair + zeroAt] === 0) zeros += 1;
    if (bytes[2 * pair + 1 - zeroAt] === 0) others += 1;
  }
  return pairs > 1 && zeros > 0.7 * pairs && others < 0.1 * pairs;
}
