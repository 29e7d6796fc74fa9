/** What looks like the name of something inside a program, whatever the language. */

/** What looks like the name of something inside a program, whatever the language. */
export const CODE = [
  /(?<![\p{L}\p{N}])(?:GET|POST|PUT|PATCH|DELETE)\s+[\/\{][^\s,;]*[^\s,;.:!?)]/gu,
  /\((?:GET|POST|PUT|PATCH|DELETE)\)/gu,
  /(?<![\p{L}\p{N}])HTTP[ -]?(?:status[ -]?)?[1-5]\d\d(?!\d)/gu,
  /(?<![\p{L}\p{N}.])[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*\(\)/gu,
  /(?<![\p{L}\p{N}@.])@[A-Z][A-Za-z]+/gu,
  /(?<![\p{L}\p{N}])(?!an?\p{Lu})\p{Ll}{2,20}(?:\p{Lu}\p{Ll}+){1,5}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}+){2,6}(?:Controller|Service|Interface|Repository|Factory|Handler|Manager|Exception)(?![\p{L}])/gu,
  /(?<![\p{L}\p{N}])[a-z]+(?:_[a-z]+){1,5}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}/])\/[a-z]+(?:\/[a-z\{][\w\{\}-]*)+/gu,
  /(?<![\p{L}\p{N}_])\p{Lu}[\p{L}\p{N}]{1,30}\[\]/gu,
  /(?<![\p{L}\p{N}_])[A-Z]{2,20}(?:_[A-Z0-9]{1,20}){1,5}(?![\p{L}\p{N}])/gu,
  // A property, not the address of a site.
  /(?<![\p{L}\p{N}.@/-])[a-z][a-z0-9-]{1,30}(?:\.[a-z][a-z0-9-]{1,30}){2,5}(?<!\.(?:gov|com|org|net|edu|se|eu|uk|de|io|dev|app))(?![\p{L}\p{N}.-]*[\p{L}\p{N}@])/gu,
];

/** Each of these holds one of that, and most sentences hold nothing of it. */
export const MAY_BE_CODE =
  /(?<![\p{L}\p{N}])\/|\(\)|\([A-Z]{3,6}\)|HTTP|@[A-Z]|_|\[\]|\p{Ll}\p{Lu}|[a-z0-9-]{2}\.[a-z][a-z0-9-]/u;

export const CALL = /^(?:GET|POST|PUT|PATCH|DELETE|\((?:GET|POST|PUT|PATCH|DELETE)\))|\(\)$/;

/** Brands that are written like identifiers. */
export const CAMEL_BRANDS =
  /^(?:eduID|eID|iPhone|iPad|iOS|macOS|eTjänst|eHealth|eLearning|eArkiv|mBank|iCloud|iOS|eFaktura|eIDAS|eFolder|eMail|ePub|eBook)/;
