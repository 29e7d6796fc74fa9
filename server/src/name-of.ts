/** URI -> what people call the file. */

/** The file's name, as a reader knows it. */
export function nameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A part of a URI with its letters; as it is where a client has written no real URI. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
