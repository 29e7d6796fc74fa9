/** What tables and labels can hold. */

/** What can be said of an item beside its own words: `item` and `text` hold these. */
export const FIELDS = [
  'item',
  'text',
  'checkpoints',
  'id',
  'number',
  'party',
  'expecting',
  'asked',
  'state',
  'phase',
  'date',
  'measure',
  'reason',
  'note',
  'answer',
  'verification',
  'priority',
  'source',
  'owner',
  'area',
  'decision',
  'evaluation',
] as const;
export type Field = (typeof FIELDS)[number];
