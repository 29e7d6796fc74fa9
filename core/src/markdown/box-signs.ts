/** Signs that people type for a box: ticked, or not. */

const TICKED = '☑✅✔✓';
/** Among them what says "failed": nobody may take that for done. */
const NOT_TICKED = '☐⬜□◻❌✗✘☒';

/** For a pattern: one sign, with what makes a picture of it. */
export const TICKED_SIGN = String.raw`[${TICKED}]\uFE0F?`;
export const OPEN_SIGN = String.raw`[${NOT_TICKED}]\uFE0F?`;
export const ANY_SIGN = String.raw`[${TICKED}${NOT_TICKED}]\uFE0F?`;
