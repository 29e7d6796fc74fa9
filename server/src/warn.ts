/** What the user has to know. */
import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';

/** A notification: a client that knows no requests for messages would answer one with an error that nobody waits for. */
export function warn(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

/** What has been done, where nobody has to do anything about it. */
export function inform(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
