/** Changes of a team's settings file that leave everything else in it as it stands: comments, order, blanks. */
import { applyEdits, findNodeAtLocation, modify, parseTree, type Edit, type FormattingOptions } from 'jsonc-parser';
import { parseDocument as parseYaml } from 'yaml';
import { readJsonSettings, troubleWith } from '../../../core/src/index.ts';

export interface SettingsChange {
  readonly path: readonly string[];
  readonly value: string;
  /** Whether the value joins a list, which is made where it is missing. */
  readonly isListed: boolean;
}

export interface ChangedSettings {
  /** Offsets in UTF-16 code units. None where the file says so already. */
  readonly edits: Edit[];
  /** The text with the edits. */
  readonly text: string;
}

/** The settings of a new file. */
export function newSettings(change: SettingsChange): string {
  const value = change.isListed ? [change.value] : change.value;
  const settings = change.path.toReversed().reduce<unknown>((inner, key) => ({ [key]: inner }), value);
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/** Undefined where the file cannot be read: it is left as it is. */
export function changeSettings(text: string, change: SettingsChange): ChangedSettings | undefined {
  if (troubleWith(text) !== undefined) return undefined;
  if (text.trim() === '') return whole(text, newSettings(change));
  const value = readJsonSettings(text);
  if (value === undefined) return changeYaml(text, change);
  const edits = editsOfJson(text.replace(/^\uFEFF/, ' '), value, change);
  return edits && { edits, text: applyEdits(text, edits) };
}

/** Undefined where something else stands in its place. */
function editsOfJson(
  text: string,
  value: unknown,
  { path, value: added, isListed }: SettingsChange,
): Edit[] | undefined {
  const options = { formattingOptions: formattingOf(text) };
  const known = valueAt(value, path);
  if (known === added || (Array.isArray(known) && known.includes(added))) return [];
  if (!isListed && typeof known === 'object' && known !== null) return undefined;
  if (isListed && known !== undefined && !Array.isArray(known)) return undefined;
  if (path.some((_, length) => !isTable(valueAt(value, path.slice(0, length)) ?? {}))) return undefined;
  return Array.isArray(known)
    ? (inLine(text, path, added) ??
        modify(text, [...path, known.length], added, { ...options, isArrayInsertion: true }))
    : modify(text, [...path], isListed ? [added] : added, options);
}

/** A list on one line stays on it. */
function inLine(text: string, path: readonly string[], added: string): Edit[] | undefined {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const list = tree && findNodeAtLocation(tree, [...path]);
  const last = list?.children?.at(-1);
  if (list === undefined || last === undefined) return undefined;
  if (text.slice(list.offset, list.offset + list.length).includes('\n')) return undefined;
  return [{ offset: last.offset + last.length, length: 0, content: `, ${JSON.stringify(added)}` }];
}

function isTable(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** As the file is written. */
function formattingOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/mu.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

function changeYaml(text: string, { path, value, isListed }: SettingsChange): ChangedSettings | undefined {
  const file = parseYaml(text);
  if (file.errors.length > 0) return undefined;
  try {
    const known = valueAt(file.toJS(), path);
    if (known === value || (Array.isArray(known) && known.includes(value))) return { edits: [], text };
    if (!isListed) file.setIn(path, value);
    else if (file.hasIn(path)) file.addIn(path, value);
    else file.setIn(path, file.createNode([value]));
    const changed = file.toString();
    return whole(text, text.includes('\r\n') ? changed.replaceAll(/\r?\n/g, '\r\n') : changed);
  } catch {
    // A list where an object belongs, an alias too many.
    return undefined;
  }
}

function whole(text: string, changed: string): ChangedSettings {
  return { edits: [{ offset: 0, length: text.length, content: changed }], text: changed };
}
