/** The phrases of a language pack by which means are found and weighed. */
import { remember } from '../base/memoize.ts';
import { CATEGORIES, languages, type Category, type Concept, type Language, type Lexicon } from '../languages/index.ts';
import { anyOf, PhraseSet } from '../words/phrases.ts';
import type { Cue, Sureness } from './cue.ts';

export const phrasesOf = remember((pack: Language) => {
  const conjunction = anyOf([...pack.grammar.and, ...pack.grammar.or]);
  return {
    reasons: new PhraseSet(pack.reasons),
    means: new PhraseSet(pack.means),
    examples: new PhraseSet(pack.examples),
    orElse: new PhraseSet(pack.orElse),
    or: new PhraseSet(pack.grammar.or),
    versus: new PhraseSet(pack.versus),
    positions: new PhraseSet([...pack.means, ...pack.positions]),
    benefit: new PhraseSet(pack.obligations.benefit),
    fillers: new PhraseSet(pack.fillers),
    integrations: new PhraseSet(pack.integrations),
    environments: new PhraseSet(pack.environments),
    laws: new PhraseSet(pack.laws),
    negations: new PhraseSet(pack.negations),
    freedoms: new PhraseSet(pack.freedoms),
    demands: new PhraseSet(pack.demands),
    waivers: new PhraseSet(pack.waivers),
    situations: new PhraseSet(pack.situations),
    onScreen: new PhraseSet(pack.onScreen),
    papers: new PhraseSet(pack.papers),
    provides: new PhraseSet(pack.provides),
    threats: {
      verbs: new PhraseSet(pack.threats.verbs),
      nouns: new PhraseSet(pack.threats.nouns),
      adjectives: new PhraseSet(pack.threats.adjectives),
      breaks: new PhraseSet(pack.threats.breaks),
    },
    /** "malformed XML and JSON": what may stand between the first word and the cue. */
    sameList: new RegExp(`^\\s+(?:[\\p{L}\\p{N}-]+(?:\\s*[,/]|\\s+(?:${conjunction}))\\s+){0,4}$`, 'u'),
    accessibility: new PhraseSet(pack.accessibility),
    personalisation: new PhraseSet(pack.personalisation),
    durations: new PhraseSet(pack.durations),
    existing: new PhraseSet(pack.existing),
    options: new PhraseSet(pack.options),
    past: new PhraseSet(pack.past),
    checked: new PhraseSet(pack.checked),
    actors: new PhraseSet(pack.actors),
    normative: new PhraseSet(pack.obligations.normative),
    announcing: new PhraseSet(pack.obligations.announcing),
    finite: new PhraseSet(pack.obligations.finite),
    customer: new PhraseSet(pack.partnership.customer),
    supplier: new PhraseSet(pack.partnership.supplier),
    /** Between the names of a list. */
    neighbours: new RegExp(`^(?:[\\s,/+&(-]|(?<!\\p{L})(?:${conjunction})(?!\\p{L})){1,8}$`, 'u'),
    /** Between two that leave the choice. */
    alternatives: new RegExp(`^\\s+(?:${anyOf(pack.grammar.or)})\\s+$`, 'iu'),
    /** Before a word that is part of a name. */
    properName: new RegExp(pack.grammar.properName.before, 'u'),
    /** `.docx`, and `DOCX file` or `MP3-format`: an ending counts beside the word that makes it one. */
    fileEnding: new RegExp(
      `(?<![\\p{L}\\p{N}.])(?:(?<ending>\\.[a-z]{3,5})(?![\\p{L}\\p{N}])|(?<beside>[A-Z][A-Z0-9]{2,4})[-\\s](?:${anyOf(pack.grammar.fileWords)})(?![\\p{L}\\p{N}]))`,
      'gu',
    ),
    categories: CATEGORIES.map((category) => cuesOf(pack, category)),
  };
});

/** Where the words of a category are looked for, and the phrases that hold such words and dictate nothing. */
function cuesOf(pack: Language, category: Category): CuesOfCategory {
  const { strong, weak, except } = pack.prescriptions[category];
  const own = lexiconOf(pack.lexicon[category]);
  const borrowed = (pack.about.borrows ?? []).map((locale) => lexiconOf(languages[locale].lexicon[category]));
  const sure: Said = { sureness: 'sure', source: 'phrase' };
  const unsure: Said = { sureness: 'weak', source: 'phrase' };
  return {
    category,
    lists: [
      { phrases: new PhraseSet(strong), saidOf: () => sure },
      { phrases: new PhraseSet(weak), saidOf: () => unsure },
      { phrases: own.words, saidOf: (phrase) => own.said.get(phrase) ?? unsure },
      ...borrowed.map(({ sureWords, said }) => ({
        phrases: sureWords,
        saidOf: (phrase: string): Said => ({ kind: said.get(phrase)?.kind, sureness: 'likely', source: 'borrowed' }),
      })),
    ],
    except: [new PhraseSet(except), own.except],
  };
}

interface CuesOfCategory {
  readonly category: Category;
  readonly lists: readonly CueList[];
  readonly except: readonly PhraseSet[];
}

/** What a list says of a word that is found with it. */
type Said = Pick<Cue, 'kind' | 'sureness' | 'source'>;

export interface CueList {
  readonly phrases: PhraseSet;
  /** Of a phrase as it is written. */
  readonly saidOf: (phrase: string) => Said;
}

interface LexiconWords {
  readonly words: PhraseSet;
  readonly sureWords: PhraseSet;
  readonly except: PhraseSet;
  readonly said: ReadonlyMap<string, Said>;
}

const SURENESSES = ['sure', 'likely', 'weak'] as const satisfies readonly Sureness[];

/** Made once a lexicon: a team's own words, which come and go with the settings, stand in lists of their own. */
const lexiconOf = remember((lexicon: Lexicon): LexiconWords => {
  const said = new Map<string, Said>();
  const concepts = Object.entries(lexicon).flatMap(([kind, byId]) =>
    Object.values(byId).map((concept) => ({ kind, concept })),
  );
  for (const sureness of SURENESSES) {
    for (const { kind, concept } of concepts)
      for (const phrase of concept[sureness] ?? []) said.set(phrase, { kind, sureness, source: 'phrase' });
  }
  const wordsOf = (list: keyof Concept): readonly string[] => concepts.flatMap(({ concept }) => concept[list] ?? []);
  return {
    words: new PhraseSet([...said.keys()]),
    sureWords: new PhraseSet(wordsOf('sure')),
    except: new PhraseSet(wordsOf('except')),
    said,
  };
});
