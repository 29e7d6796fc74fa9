/** Signs that people type for a box: ticked, or not. */

const TICKED = '☑✅✔✓';
/** Among them what says "failed": nobody may take that for done. */
const NOT_TICKED = '☐⬜□◻❌✗✘☒';

/** Tell that something is being worked on, or waits: pictures, and no boxes. */
const RUNNING = ['🔄', '🚧'];
const WAITING = ['⏳', '⌛', '⏸'];
/** The same, where a state is told; elsewhere a colour may be a priority. */
const RUNNING_COLOUR = ['🟡'];
const WAITING_COLOUR = ['🔴', '🟠', '⚪', '🔵'];

/** For a pattern: one sign, with what makes a picture of it. */
export const TICKED_SIGN = String.raw`[${TICKED}]\uFE0F?`;
export const OPEN_SIGN = String.raw`[${NOT_TICKED}]\uFE0F?`;
export const RUNNING_SIGN = String.raw`(?:${[...RUNNING, ...RUNNING_COLOUR].join('|')})\uFE0F?`;
export const WAITING_SIGN = String.raw`(?:${[...WAITING, ...WAITING_COLOUR].join('|')})\uFE0F?`;
export const UNFINISHED_SIGN = String.raw`(?:${[...RUNNING, ...WAITING].join('|')})\uFE0F?`;
export const ANY_SIGN = String.raw`[${TICKED}${NOT_TICKED}]\uFE0F?`;
export const STATE_SIGN = `(?:${ANY_SIGN}|${RUNNING_SIGN}|${WAITING_SIGN}|🟢)`;
