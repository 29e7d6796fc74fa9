/** The list of rules: one import and one line each, alphabetical. */
import { compoundRequirement } from './compound-requirement/rule.ts';
import { duplicateId } from './duplicate-id/rule.ts';
import { goalNamesSolution } from './goal-names-solution/rule.ts';
import { goalWithoutRequirement } from './goal-without-requirement/rule.ts';
import { halfAnsweredEvaluation } from './half-answered-evaluation/rule.ts';
import { limitWithoutReason } from './limit-without-reason/rule.ts';
import { loophole } from './loophole/rule.ts';
import { noGoals } from './no-goals/rule.ts';
import { noPhases } from './no-phases/rule.ts';
import { notFilledIn } from './not-filled-in/rule.ts';
import { nothingOpenSaid } from './nothing-open-said/rule.ts';
import { oneSidedExpectations } from './one-sided-expectations/rule.ts';
import { oneSidedLimits } from './one-sided-limits/rule.ts';
import { openList } from './open-list/rule.ts';
import { overdueExpectation } from './overdue-expectation/rule.ts';
import { phaseWithoutEvaluation } from './phase-without-evaluation/rule.ts';
import { phaseWithoutGoal } from './phase-without-goal/rule.ts';
import { prescribedDesign } from './prescribed-design/rule.ts';
import { prescribedInterface } from './prescribed-interface/rule.ts';
import { prescribedProcess } from './prescribed-process/rule.ts';
import { prescribedTechnology } from './prescribed-technology/rule.ts';
import { requirementWithoutGoal } from './requirement-without-goal/rule.ts';
import type { Rule } from './rule.ts';
import { supplierSpecification } from './supplier-specification/rule.ts';
import { undecidedEvaluation } from './undecided-evaluation/rule.ts';
import { unknownId } from './unknown-id/rule.ts';
import { unmeasuredGoal } from './unmeasured-goal/rule.ts';
import { unreadableFrontMatter } from './unreadable-front-matter/rule.ts';
import { unreadableNotation } from './unreadable-notation/rule.ts';
import { unusedIgnore } from './unused-ignore/rule.ts';
import { vagueTerm } from './vague-term/rule.ts';

export const rules: readonly Rule[] = [
  compoundRequirement,
  duplicateId,
  goalNamesSolution,
  goalWithoutRequirement,
  halfAnsweredEvaluation,
  limitWithoutReason,
  loophole,
  noGoals,
  noPhases,
  notFilledIn,
  nothingOpenSaid,
  oneSidedExpectations,
  oneSidedLimits,
  openList,
  overdueExpectation,
  phaseWithoutEvaluation,
  phaseWithoutGoal,
  prescribedDesign,
  prescribedInterface,
  prescribedProcess,
  prescribedTechnology,
  requirementWithoutGoal,
  supplierSpecification,
  undecidedEvaluation,
  unknownId,
  unmeasuredGoal,
  unreadableFrontMatter,
  unreadableNotation,
  unusedIgnore,
  vagueTerm,
];
