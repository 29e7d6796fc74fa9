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
