/** What the server needs of the world. The node entry has a disk, the worker asks its client, tests use memory. */

export interface Host {
  /** URIs of the Markdown files in a folder, with those of the folders below it if wanted; ordered. */
  findDocuments(folder: string, isDeep: boolean): Promise<readonly string[]>;
  /** The text of a file; undefined where it is missing or unreadable. */
  readText(uri: string): Promise<string | undefined>;
  /** Lets the messages that have arrived have their turn. */
  pause(): Promise<void>;
  /** Where the rule pages are, as a URI that ends in a slash; undefined where there are none to link to. */
  readonly rulePages: string | undefined;
}

/** Files that a team's settings may stand in, the first one found counts. */
export const CONFIG_NAMES = ['.tillit.json', '.tillit.yaml', '.tillit.yml'] as const;

/** Folders that hold no documents of the team's own. */
export const IGNORED_FOLDERS = ['node_modules', '.git', '.hg', '.svn', '.vscode-test'] as const;
