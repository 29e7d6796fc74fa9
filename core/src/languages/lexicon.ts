/** What the subject itself has words for, by concept: the shape of the files in `lexicon/`. */

/** A concept of the subject by which a demand may dictate, and the words for it in one language. */
export interface Concept {
  /** Named in a demand, these nearly always dictate. */
  readonly sure?: readonly string[];
  /** Mostly they do. */
  readonly likely?: readonly string[];
  /** Everyday words, which do where something around them says so. */
  readonly weak?: readonly string[];
  /** Phrases that hold such words and dictate nothing. */
  readonly except?: readonly string[];
}

/** Concepts by their ids, which are the same in every language, under what they are: "widget", "storage". */
export type Lexicon = Readonly<Record<string, Readonly<Record<string, Concept>>>>;

/** Words of a category beside the concepts, by how sure they are. */
export interface Prescriptions {
  /** Enough by themselves where something is asked for. */
  readonly strong: readonly string[];
  /** Count only behind a word that makes them a means ("in a", "via"), or together with another. */
  readonly weak: readonly string[];
  /** Look like the above and are not. */
  readonly except: readonly string[];
}
