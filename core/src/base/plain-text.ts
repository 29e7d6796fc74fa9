/** Words of documents where they could command the place that shows them: a terminal, a log. */

/** Signs that move a cursor, colour or end a line, and those that turn the direction of what follows. Line breaks and tabs stay. */
const COMMANDS = /(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The same with such signs shown as what they are: `\x1b`. */
export function withoutCommands(text: string): string {
  return text.replaceAll(COMMANDS, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
