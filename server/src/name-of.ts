/** URI -> what people call the file. */
import { decoded } from './uris.ts';

/** The file's name, as a reader knows it. */
export function nameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}
