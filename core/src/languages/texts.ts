/** What a language must say to its readers. English has the shape that all others have. */
import type english from './en/texts/index.ts';

/** Texts with `{placeholders}`, by topic and name. */
export type Texts = Readonly<{ [Topic in keyof typeof english]: (typeof english)[Topic] }>;
