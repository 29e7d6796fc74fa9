/** What follows from the role of a section: one row a role, so that a new one is settled in one place. */
import type { Role } from '../languages/index.ts';

/**
 * | trait            | what it says of the section                                                             |
 * | ---------------- | --------------------------------------------------------------------------------------- |
 * | `asks`           | a list item or an id asks for something, though no verb obliges                         |
 * | `describes`      | nothing is asked for there, whatever the verbs say                                      |
 * | `tells`          | a description is told and prescribes nothing                                            |
 * | `may-name-means` | ideas, limits (which are asked for their reason), what exists, what may go wrong, what went |
 * | `uncounted`      | what stands there is no requirement that could leave room: it binds nobody, or tells what may be |
 * | `non-binding`    | nobody has to do it: it may be as loose as it likes                                     |
 * | `leads`          | words before a list can give its items this role: "Out of scope:"                       |
 * | `no-checkpoints` | its items are nothing to be done in a phase                                             |
 * | `of-project`     | the project's own: what a tender calls so is something else                             |
 */
type Trait =
  | 'asks'
  | 'describes'
  | 'tells'
  | 'may-name-means'
  | 'uncounted'
  | 'non-binding'
  | 'leads'
  | 'no-checkpoints'
  | 'of-project';

const TRAITS: Readonly<Record<Role, readonly Trait[]>> = {
  goals: ['leads', 'no-checkpoints'],
  requirements: ['asks', 'leads'],
  technical: ['asks'],
  expectations: ['leads', 'no-checkpoints'],
  limits: ['may-name-means', 'uncounted', 'leads', 'no-checkpoints'],
  challenges: ['may-name-means', 'uncounted', 'leads', 'no-checkpoints'],
  opportunities: ['uncounted', 'leads', 'no-checkpoints'],
  suggestions: ['may-name-means', 'uncounted', 'non-binding', 'no-checkpoints'],
  phases: ['tells', 'leads', 'of-project'],
  phase: ['of-project'],
  evaluation: ['describes', 'may-name-means', 'uncounted', 'no-checkpoints', 'of-project'],
  systems: ['may-name-means'],
  background: ['describes', 'tells'],
  assumptions: ['describes', 'tells', 'may-name-means', 'uncounted', 'no-checkpoints'],
  dependencies: ['uncounted', 'no-checkpoints'],
  decisions: ['describes', 'tells', 'may-name-means', 'uncounted', 'no-checkpoints'],
  questions: ['describes', 'tells', 'may-name-means', 'uncounted', 'non-binding', 'no-checkpoints'],
};

/** Whether sections of the role have the trait; those without a role have none. */
export function hasTrait(role: Role | undefined, trait: Trait): boolean {
  return role !== undefined && TRAITS[role].includes(trait);
}
