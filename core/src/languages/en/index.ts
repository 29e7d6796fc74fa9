/** The pack of this language: data only, one file a topic. */
import { toLanguage } from '../entries.ts';
import abbreviations from './abbreviations.json' with { type: 'json' };
import about from './about.json' with { type: 'json' };
import assertion from './assertion.json' with { type: 'json' };
import context from './context.json' with { type: 'json' };
import fields from './fields.json' with { type: 'json' };
import frontMatter from './front-matter.json' with { type: 'json' };
import grammar from './grammar.json' with { type: 'json' };
import lexiconOfDesign from './lexicon/design.json' with { type: 'json' };
import lexiconOfInterface from './lexicon/interface.json' with { type: 'json' };
import lexiconOfProcess from './lexicon/process.json' with { type: 'json' };
import lexiconOfTechnology from './lexicon/technology.json' with { type: 'json' };
import loopholes from './loopholes.json' with { type: 'json' };
import obligations from './obligations.json' with { type: 'json' };
import partnership from './partnership.json' with { type: 'json' };
import design from './prescribed-design.json' with { type: 'json' };
import ui from './prescribed-interface.json' with { type: 'json' };
import process from './prescribed-process.json' with { type: 'json' };
import technology from './prescribed-technology.json' with { type: 'json' };
import questionTopics from './question-topics.json' with { type: 'json' };
import questions from './questions.json' with { type: 'json' };
import rewriting from './rewriting.json' with { type: 'json' };
import sections from './sections.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };
import vagueTerms from './vague-terms.json' with { type: 'json' };

export default toLanguage({
  locale: 'en',
  about,
  ...assertion,
  ...context,
  ...frontMatter,
  ...grammar,
  ...loopholes,
  ...questionTopics,
  ...rewriting,
  ...vagueTerms,
  abbreviations,
  fields,
  lexicon: {
    technology: lexiconOfTechnology,
    interface: lexiconOfInterface,
    design: lexiconOfDesign,
    process: lexiconOfProcess,
  },
  obligations,
  partnership,
  prescriptions: { technology, interface: ui, design, process },
  questions,
  sections,
  templates,
});
