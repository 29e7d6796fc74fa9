/** What looks like the name of something inside a program, whatever the language. */
import { isWrittenLikeCode } from '../words/technologies.ts';
import type { Cue } from './cue.ts';

/** A shape of code, with an example of it and one of something that only looks like it. */
interface CodeShape {
  readonly example: string;
  readonly nearMiss: string;
  /** With the flags `gu`. */
  readonly pattern: RegExp;
}

export const CODE_SHAPES: readonly CodeShape[] = [
  {
    example: 'GET /orders',
    nearMiss: 'Get orders',
    pattern: /(?<![\p{L}\p{N}])(?:GET|POST|PUT|PATCH|DELETE)\s+[\/\{][^\s,;]*[^\s,;.:!?)]/gu,
  },
  { example: '(POST)', nearMiss: '(Post)', pattern: /\((?:GET|POST|PUT|PATCH|DELETE)\)/gu },
  {
    example: 'HTTP 404',
    nearMiss: 'HTTP 2000',
    pattern: /(?<![\p{L}\p{N}])HTTP[ -]?(?:status[ -]?)?[1-5]\d\d(?!\d)/gu,
  },
  {
    example: 'order.close()',
    nearMiss: 'order (close)',
    pattern: /(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*\(\)/gu,
  },
  { example: '@Transactional', nearMiss: 'anna@Example', pattern: /(?<![\p{L}\p{N}@.])@[A-Z][A-Za-z]+/gu },
  {
    example: 'orderNumber',
    nearMiss: 'aBicycle',
    pattern: /(?<![\p{L}\p{N}])(?!an?\p{Lu})\p{Ll}{2,20}(?:\p{Lu}\p{Ll}+){1,5}(?![\p{L}\p{N}])/gu,
  },
  {
    example: 'OrderListController',
    nearMiss: 'Controller',
    pattern:
      /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}+){2,6}(?:Controller|Service|Interface|Repository|Factory|Handler|Manager|Exception)(?![\p{L}])/gu,
  },
  {
    example: 'order_number',
    nearMiss: 'order number',
    pattern: /(?<![\p{L}\p{N}])[a-z]+(?:_[a-z]+){1,5}(?![\p{L}\p{N}])/gu,
  },
  {
    example: '/orders/{id}',
    nearMiss: 'and/or',
    pattern: /(?<![\p{L}\p{N}/])\/[a-z]+(?:\/[a-z\{][\w\{\}-]*)+/gu,
  },
  { example: 'Order[]', nearMiss: 'Order [1]', pattern: /(?<![\p{L}\p{N}_])\p{Lu}[\p{L}\p{N}]{1,30}\[\]/gu },
  {
    example: 'ORDER_CLOSED',
    nearMiss: 'ORDER-CLOSED',
    pattern: /(?<![\p{L}\p{N}_])[A-Z]{2,20}(?:_[A-Z0-9]{1,20}){1,5}(?![\p{L}\p{N}])/gu,
  },
  {
    example: 'app.order.limit',
    nearMiss: 'orders.example.gov',
    pattern:
      /(?<![\p{L}\p{N}.@/-])[a-z][a-z0-9-]{1,30}(?:\.[a-z][a-z0-9-]{1,30}){2,5}(?<!\.(?:gov|com|org|net|edu|se|eu|uk|de|io|dev|app))(?![\p{L}\p{N}.-]*[\p{L}\p{N}@])/gu,
  },
];

/**
 * What holds any of the signs below holds one of these: without looking up what sort of letter each one is, which takes
 * longer. Most sentences hold none of either.
 */
const MAY_HOLD_SIGNS = /[/_@([]|HTTP|[a-zµß-öø-ÿ\u0100-\uFFFF][A-ZÀ-ÖØ-Þ\u0100-\uFFFF]|[a-z0-9-]\.[a-z]/;

/** Each of the shapes holds one of these. */
const MAY_BE_CODE =
  /(?<![\p{L}\p{N}])\/|\(\)|\([A-Z]{3,6}\)|HTTP|@[A-Z]|_|\[\]|\p{Ll}\p{Lu}|[a-z0-9-]{2}\.[a-z][a-z0-9-]/u;

const CALL = /^(?:GET|POST|PUT|PATCH|DELETE|\((?:GET|POST|PUT|PATCH|DELETE)\))|\(\)$/;

/** Every name of something inside a program. Offsets are relative to the text. */
export function* findCode(text: string): Generator<Cue> {
  if (!MAY_HOLD_SIGNS.test(text) || !MAY_BE_CODE.test(text)) return;
  for (const { pattern } of CODE_SHAPES) {
    for (const { 0: words, index: start } of text.matchAll(pattern)) {
      if (isWrittenLikeCode(words)) continue;
      const isCall = CALL.test(words);
      yield { category: 'design', start, end: start + words.length, sureness: 'sure', source: 'code', isCall };
    }
  }
}
