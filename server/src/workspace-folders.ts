/** Which folder of the workspace holds a file. */

export interface PlaceInWorkspace {
  /** The folder's URI, without a slash at its end. */
  readonly folder: string;
  /** From the folder to the file, as a URI has it. */
  readonly path: string;
}

/** The nearest of the folders that holds the file; undefined where it stands outside of all. */
export function placeInWorkspace(uri: string, folders: readonly string[]): PlaceInWorkspace | undefined {
  const holding = folders.map((each) => each.replace(/\/$/, '')).filter((folder) => uri.startsWith(`${folder}/`));
  const [folder] = holding.toSorted((a, b) => b.length - a.length);
  return folder === undefined ? undefined : { folder, path: uri.slice(folder.length + 1) };
}
