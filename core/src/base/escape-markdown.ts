/** Whatever a document holds, as text of a page in Markdown: signs that would mean something there are taken as they are. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#~$]|&(?=#?\w{1,31};)/g, '\\$&').replaceAll(/\s+/g, ' ');
}
