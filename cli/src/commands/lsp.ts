/** `tillit lsp`: the server speaks over standard input and output until its client goes away. */
export async function lsp(): Promise<undefined> {
  if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument)))
    process.argv.push('--stdio');
  // @ts-expect-error -- a bundle of its own, made beside this one
  await import('./server.js');
}
