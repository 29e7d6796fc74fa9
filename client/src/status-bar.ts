/** How much room the active document leaves, in the status bar. */
import { MarkdownString, StatusBarAlignment, window, type Disposable } from 'vscode';
import type { PartnershipView } from '../../server/src/protocol.ts';
import { t } from './l10n.ts';

export class StatusBar implements Disposable {
  readonly #item = window.createStatusBarItem('tillit.room', StatusBarAlignment.Right, 90);

  constructor() {
    this.#item.name = 'Tillit';
    this.#item.command = 'tillit.showDictating';
  }

  show(partnership: PartnershipView | undefined): void {
    const { share, normative = 0, dictating = 0 } = partnership?.room ?? {};
    if (share === undefined) {
      this.#item.hide();
      return;
    }
    const percent = Math.round(share * 100);
    this.#item.text = t('$(law) Room {0} %', percent);
    this.#item.tooltip = new MarkdownString(
      t(
        '**Room for the supplier: {0} %**\n\n{1} of {2} requirements say what is wanted without dictating how.\n\nCounted: every statement that asks for something, except suggestions, limits, risks and evaluations. Click to see what dictates how.',
        percent,
        normative - dictating,
        normative,
      ),
    );
    this.#item.accessibilityInformation = { label: t('Room for the supplier: {0} %', percent), role: 'button' };
    this.#item.show();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
