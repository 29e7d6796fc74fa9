/** An entry of a quick pick and what it stands for. */
import type { QuickPickItem } from 'vscode';

export interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}
