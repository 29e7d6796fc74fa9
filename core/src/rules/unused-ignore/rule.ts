/** Reports ignore comments that silence nothing any more, so that they don't hide what comes later. */
import { defineRule } from '../rule.ts';

/** The findings come from `suppress.ts`, which alone knows what each comment silenced. */
export const unusedIgnore = defineRule({
  id: 'unused-ignore',
  severity: 'hint',
  scope: 'partnership',
  messages: {
    unused: {
      en: 'This comment ignores “{words}”, which is not found here any more. Can it go?',
      sv: 'Kommentaren ignorerar ”{words}”, som inte längre finns här. Kan den tas bort?',
    },
    unknown: {
      en: 'There is no rule called “{words}”, so this comment ignores nothing. Which rule did you mean?',
      sv: 'Det finns ingen regel som heter ”{words}”, så kommentaren ignorerar inget. Vilken regel menade du?',
    },
  },

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
