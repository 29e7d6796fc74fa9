/** Tells whoever waits for a watching build when it begins and when it is done: `.vscode/tasks.json` looks for these two lines. */

/**
 * For all contexts together: a build is done when the last of its bundles is, and the first build when each has been made once.
 * @param {number} count how many contexts there are
 * @returns {import('esbuild').Plugin}
 */
export function watchLines(count) {
  let running = 0;
  let unmade = count;
  let isTold = false;
  return {
    name: 'watch-lines',
    setup(build) {
      let isMade = false;
      build.onStart(() => {
        running += 1;
        if (!isTold) console.log('[watch] build started');
        isTold = true;
      });
      build.onEnd(() => {
        running -= 1;
        if (!isMade) unmade -= 1;
        isMade = true;
        if (running > 0 || unmade > 0) return;
        console.log('[watch] build finished');
        isTold = false;
      });
    },
  };
}
