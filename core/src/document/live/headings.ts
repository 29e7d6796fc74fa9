/** Which blocks are headings, and what they say: each is looked at once. */
import type { SourceText } from '../../base/span.ts';
import type { Block } from '../../markdown/blocks.ts';
import type { FrontMatter } from '../../markdown/front-matter.ts';
import type { Heading, HeadingWords } from '../document.ts';
import { isHeading, isNumberedList, readHeading } from '../sections.ts';
import { isContinuation } from './piece.ts';

/** Whether a paragraph stands for a heading depends on what stands behind it. */
interface HeadingCheck {
  readonly next: string;
  readonly isHeading: boolean;
}

export class Headings {
  readonly #source: SourceText;
  #byBlock = new WeakMap<Block, Heading>();
  #checks = new WeakMap<Block, HeadingCheck>();
  /** Most headings have one of a few meanings: each is one object. */
  readonly #words = new Map<string, HeadingWords>();

  constructor(source: SourceText) {
    this.#source = source;
  }

  isHeading(block: Block, next: Block | undefined): boolean {
    if (block.kind !== 'paragraph' && block.kind !== 'list') return block.kind === 'heading';
    let known = this.#checks.get(block);
    const behind = kindOf(next, this.#source);
    if (known?.next !== behind) {
      const isGoingOn = isContinuation(block) || isContinuation(next);
      known = {
        next: behind,
        isHeading: !(block.kind === 'list' && isGoingOn) && isHeading(block, this.#source, next),
      };
      this.#checks.set(block, known);
    }
    return known.isHeading;
  }

  of(block: Block, frontMatter: FrontMatter): Heading {
    let heading = this.#byBlock.get(block);
    if (heading === undefined) {
      const { span, text, depth, own } = readHeading(block, frontMatter);
      heading = { span, text, depth, own: firstAlike(this.#words, JSON.stringify(own), own) };
      this.#byBlock.set(block, heading);
    }
    return heading;
  }

  /** Their sections hold them from now on, or the parties have other names. */
  forget(): void {
    this.#byBlock = new WeakMap();
  }
}

/** As far as it tells whether what stands before it is a heading. */
function kindOf(block: Block | undefined, source: SourceText): string {
  if (block?.kind !== 'list') return block?.kind ?? '';
  return `${isContinuation(block) ? 'more of a ' : ''}${isNumberedList(block, source) ? 'numbered ' : ''}list`;
}

/** The first of several that are alike, so that one object serves them all. */
export function firstAlike<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, value);
  return value;
}
