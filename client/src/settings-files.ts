/** The team's settings files as they stand in the editor. */
import { workspace } from 'vscode';
import { ADD_WORDS_COMMAND, ALLOW_COMMAND, SILENCE_COMMAND, SWITCH_OFF_COMMAND } from '../../server/src/protocol.ts';

const CHANGING: ReadonlySet<string> = new Set([ADD_WORDS_COMMAND, ALLOW_COMMAND, SILENCE_COMMAND, SWITCH_OFF_COMMAND]);

/** The server writes into what the disk holds: what stands unsaved is saved before and after, so that nothing is lost and all counts at once. */
export async function withSavedSettings<Result>(command: string, run: () => Promise<Result>): Promise<Result> {
  if (!CHANGING.has(command)) return run();
  await saveSettings();
  const result = await run();
  await saveSettings();
  return result;
}

async function saveSettings(): Promise<void> {
  const unsaved = workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && /\/\.tillit\.(?:json|ya?ml)$/.test(uri.path),
  );
  await Promise.all(unsaved.map((document) => document.save()));
}
