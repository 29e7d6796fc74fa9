/** The list of rules: one import and one line each, alphabetical. */
import type { Rule } from '../rule.ts';
import { compoundRequirement } from './compound-requirement/rule.ts';
import { limitWithoutReason } from './limit-without-reason/rule.ts';
import { loophole } from './loophole/rule.ts';
import { noGoals } from './no-goals/rule.ts';
import { oneSidedExpectations } from './one-sided-expectations/rule.ts';
import { openList } from './open-list/rule.ts';
import { phaseWithoutEvaluation } from './phase-without-evaluation/rule.ts';
import { prescribedDesign } from './prescribed-design/rule.ts';
import { prescribedInterface } from './prescribed-interface/rule.ts';
import { prescribedProcess } from './prescribed-process/rule.ts';
import { prescribedTechnology } from './prescribed-technology/rule.ts';
import { supplierSpecification } from './supplier-specification/rule.ts';
import { undecidedEvaluation } from './undecided-evaluation/rule.ts';
import { unmeasuredGoal } from './unmeasured-goal/rule.ts';
import { unusedIgnore } from './unused-ignore/rule.ts';
import { vagueTerm } from './vague-term/rule.ts';

export const rules: readonly Rule[] = [
  compoundRequirement,
  limitWithoutReason,
  loophole,
  noGoals,
  oneSidedExpectations,
  openList,
  phaseWithoutEvaluation,
  prescribedDesign,
  prescribedInterface,
  prescribedProcess,
  prescribedTechnology,
  supplierSpecification,
  undecidedEvaluation,
  unmeasuredGoal,
  unusedIgnore,
  vagueTerm,
];
