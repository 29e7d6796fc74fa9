/** Caches: what was made once is kept by its key, and made again when the key is another. */

/** For few keys, such as languages. */
export function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}

/** From where on what was made of texts is forgotten, and made anew. */
const MOST_TEXTS = 500;

/** For texts, of which there is no end: keeps what was made of the last few hundred or `most`, also where that is nothing. */
export function memoizeBy<Thing, Value>(
  keyOf: (thing: Thing) => string,
  make: (thing: Thing) => Value,
  most = MOST_TEXTS,
): (thing: Thing) => Value {
  const made = new Map<string, { readonly value: Value }>();
  return (thing) => {
    const key = keyOf(thing);
    let known = made.get(key);
    if (known === undefined) {
      if (made.size >= most) made.clear();
      known = { value: make(thing) };
      made.set(key, known);
    }
    return known.value;
  };
}

/**
 * For objects: what was made of them is forgotten together with them. What else it takes to make it must be the same
 * each time.
 */
export function remember<Key extends object, More extends readonly unknown[], Value>(
  make: (key: Key, ...more: More) => Value,
): (key: Key, ...more: More) => Value {
  return rememberBy((key) => key, make);
}

/** For objects that change, and have another `revision` as soon as they do. */
export function perRevision<Thing extends { readonly revision: object }, More extends readonly unknown[], Value>(
  make: (thing: Thing, ...more: More) => Value,
): (thing: Thing, ...more: More) => Value {
  return rememberBy(({ revision }) => revision, make);
}

function rememberBy<Thing, More extends readonly unknown[], Value>(
  keyOf: (thing: Thing) => object,
  make: (thing: Thing, ...more: More) => Value,
): (thing: Thing, ...more: More) => Value {
  const made = new WeakMap<object, Value>();
  return (thing, ...more) => {
    const key = keyOf(thing);
    let value = made.get(key);
    if (value === undefined && !made.has(key)) {
      value = make(thing, ...more);
      made.set(key, value);
    }
    return value as Value;
  };
}

/** For what is the same for all: made when it is first asked for. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
