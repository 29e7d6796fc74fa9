/** The phrases of a language pack by which means are found and weighed. */
import { memoize } from '../base/memoize.ts';
import { CATEGORIES, type Language } from '../languages/index.ts';
import { PhraseSet } from '../words/phrases.ts';

export const phrasesOf = memoize((pack: Language) => {
  return {
    reasons: new PhraseSet(pack.reasons),
    means: new PhraseSet(pack.means),
    positions: new PhraseSet([...pack.means, ...pack.positions]),
    benefit: new PhraseSet(pack.obligations.benefit),
    fillers: new PhraseSet(pack.fillers),
    integrations: new PhraseSet(pack.integrations),
    environments: new PhraseSet(pack.environments),
    laws: new PhraseSet(pack.laws),
    negations: new PhraseSet(pack.negations),
    accessibility: new PhraseSet(pack.accessibility),
    personalisation: new PhraseSet(pack.personalisation),
    durations: new PhraseSet(pack.durations),
    existing: new PhraseSet(pack.existing),
    options: new PhraseSet(pack.options),
    past: new PhraseSet(pack.past),
    actors: new PhraseSet(pack.actors),
    normative: new PhraseSet(pack.obligations.normative),
    customer: new PhraseSet(pack.partnership.customer),
    supplier: new PhraseSet(pack.partnership.supplier),
    categories: CATEGORIES.map((category) => ({
      category,
      strong: new PhraseSet(pack.prescriptions[category].strong),
      weak: new PhraseSet(pack.prescriptions[category].weak),
      except: new PhraseSet(pack.prescriptions[category].except),
    })),
  };
});
