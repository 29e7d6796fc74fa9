/** Which folder of the workspace holds a file. */

export interface PlaceInWorkspace {
  /** The folder's URI, without a slash at its end. */
  readonly folder: string;
  /** From the folder to the file, as a URI has it. */
  readonly path: string;
}

/** The first of the folders that holds the file; undefined where it stands outside of all. */
export function placeInWorkspace(uri: string, folders: readonly string[]): PlaceInWorkspace | undefined {
  for (const each of folders) {
    const folder = each.replace(/\/$/, '');
    if (uri.startsWith(`${folder}/`)) return { folder, path: uri.slice(folder.length + 1) };
  }
  return undefined;
}
