import type { Plugin } from 'esbuild';

export interface Folders {
  /** Paths of languages: `core/src/languages/sv`. */
  readonly folders: readonly string[];
}

export function languageFolders(): string[];
export function hasReaders(folder: string): boolean;
export function languagePlugins(options: Folders): Plugin[];
export function ruleIds(): string[];
export function pageOf(rule: string, folder: string): string;
export function rulePages(options: Folders): { readonly from: string; readonly to: string }[];
export function reasons(
  options: Folders & { readonly rules: readonly string[] },
): Readonly<Record<string, Readonly<Record<string, string>>>>;
