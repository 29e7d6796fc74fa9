/** Reports ignore comments that silence nothing any more, so that they don't hide what comes later. */
import { defineRule } from '../rule.ts';

/** The findings come from `checking/check.ts`, which alone knows what each comment silenced. */
export const unusedIgnore = defineRule({
  id: 'unused-ignore',
  severity: 'hint',
  scope: 'partnership',
  messages: ['unused', 'unknown'],
  fixes: ['remove-comment'],

  *check() {
    yield* [];
  },

  *fix({ span, message }, { source }) {
    if (message !== 'unused') return;
    const before = /[ \t]*$/.exec(source.slice(0, span.start).slice(-20))?.[0].length ?? 0;
    yield {
      title: 'remove-comment',
      edits: [{ span: { start: span.start - before, end: span.end }, text: '' }],
      isPreferred: true,
      isSafe: true,
    };
  },
});
