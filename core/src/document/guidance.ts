/** Guidance and places to fill in that a template holds: nobody has said anything there yet. */

/** "<Describe who uses it. These might be ...>", "[Name of the supplier]", "{RFP name}", "{TBD: the systems}": all of the words. */
export function isGuidance(text: string): boolean {
  const words = text.trim();
  return words.length > 2 && (ANGLES.test(words) || BRACKETS.test(words));
}

const ANGLES = /^<(?![/!])[^<>]*\s[^<>]*>\.?$/u;
/** A box holds one sign, a reference a number or an id: words only. */
const BRACKETS = /^(?:\[(?=\p{L}+:?\s)[^[\]]+\]|\{+(?=\p{L}+:?\s)[^{}]+\}+)\.?$/u;
