/** Characters that stand in a text although no reader sees anything of them. */

/**
 * Stands, in texts as long as their source, wherever a reader sees nothing: for the sign that escapes another, for
 * emphasis inside a word, for what an entity takes up beyond its character. Those who look for words look through it.
 * It is the soft hyphen, which is just that wherever somebody typed it.
 */
export const HIDDEN = '\u00AD';

/** A text without what is hidden, with the way back. */
export interface Visible {
  readonly text: string;
  /** The offset, in the text with all that is hidden, of the character that stands at `offset`; its end, at the end. */
  sourceOffset(offset: number): number;
}

export function visibleOf(text: string): Visible {
  if (!text.includes(HIDDEN)) return { text, sourceOffset: (offset) => offset };
  const offsets: number[] = [];
  let visible = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === HIDDEN) continue;
    offsets.push(at);
    visible += sign;
  }
  return { text: visible, sourceOffset: (offset) => offsets[offset] ?? text.length };
}

/** As long as the text, and nothing of it to be seen; line breaks stay. */
export function hide(text: string): string {
  return text.replaceAll(/[^\r\n]/g, HIDDEN);
}

/** What a reader reads, on one line. */
export function onOneLine(shown: string): string {
  const seen = shown.includes(HIDDEN) ? shown.replaceAll(HIDDEN, '') : shown;
  return /[^\S ]|\s\s/.test(seen) ? seen.replaceAll(/\s+/g, ' ').trim() : seen.trim();
}
