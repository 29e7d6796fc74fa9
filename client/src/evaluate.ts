/** What is done to phases: evaluations, answers and decisions, asked for one after the other. */
import { window } from 'vscode';
import type { DocumentLanguage, Location, PhaseView } from '../../server/src/protocol.ts';
import type { Choice } from './choice.ts';
import { t } from './l10n.ts';
import type { Panel } from './panel.ts';
import type { PanelNode } from './tree.ts';

async function pickPhase(
  panel: Panel,
  node: PanelNode | undefined,
  isOffered: (phase: PhaseView) => boolean,
): Promise<PhaseView | undefined> {
  if (node?.kind === 'phase' || node?.kind === 'evaluation') return node.phase;
  const phases = (panel.partnership?.phases ?? []).filter(isOffered);
  if (phases.length === 0) {
    void window.showInformationMessage(
      t('The document has no phase for it. Insert one with “Insert phase with evaluation”.'),
    );
    return undefined;
  }
  const choice = await window.showQuickPick<Choice<PhaseView>>(
    phases.map((phase) => ({ label: phase.title, value: phase })),
    { title: t('Which phase?') },
  );
  return choice?.value;
}

/** Minutes of a gate stand in a document of their own; everything else is written where the phase is. */
function locationToEvaluate(phase: PhaseView): Location {
  const { evaluation } = phase;
  return evaluation.exists && evaluation.uri !== phase.uri ? evaluation : phase;
}

export async function insertEvaluation(panel: Panel, node: PanelNode | undefined): Promise<void> {
  const phase = await pickPhase(panel, node, ({ evaluation }) => !evaluation.exists);
  if (phase) await panel.act({ do: 'insert-evaluation' }, phase);
}

export async function recordDecision(panel: Panel, node: PanelNode | undefined, date: string): Promise<void> {
  const phase = await pickPhase(panel, node, () => true);
  const decision = phase && (await pickDecision());
  if (decision) await panel.act({ do: 'record-decision', decision: decision.value, date }, locationToEvaluate(phase));
}

function pickDecision(): Thenable<Choice<'continue' | 'adjust' | 'stop'> | undefined> {
  return window.showQuickPick<Choice<'continue' | 'adjust' | 'stop'>>(
    [
      { label: t('Continue'), detail: t('We go on as planned.'), value: 'continue' },
      { label: t('Adjust'), detail: t('We go on, but change something.'), value: 'adjust' },
      { label: t('Stop'), detail: t('We end here.'), value: 'stop' },
    ],
    { title: t('What have both parties decided?') },
  );
}

type Answers = Readonly<Record<'customer' | 'supplier', string>>;

/** Walks both parties through the questions of an evaluation; leaving any of them writes nothing. */
export async function evaluatePhase(panel: Panel, node: PanelNode | undefined, date: string): Promise<void> {
  const phase = await pickPhase(panel, node, () => true);
  if (phase === undefined) return;
  const answers = await panel.shortAnswers();
  if (answers === undefined) return;
  const pick = (title: string): Promise<string | undefined> => pickAnswer(title, answers);
  const collaboration = await askBoth(t('Does the collaboration work?'), pick);
  const goal = collaboration && (await askBoth(t('Was the goal of the phase reached?'), pick));
  const change = goal && (await askBoth(t('What do we change?'), typeAnswer));
  const decision = change && (await pickDecision());
  if (decision === undefined) return;
  await panel.act(
    { do: 'evaluate-phase', answers: { collaboration, goal, change }, decision: decision.value, date },
    locationToEvaluate(phase),
  );
}

async function askBoth(
  question: string,
  ask: (title: string) => Thenable<string | undefined>,
): Promise<Answers | undefined> {
  const customer = await ask(t('{0} (the customer)', question));
  const supplier = customer === undefined ? undefined : await ask(t('{0} (the supplier)', question));
  return customer === undefined || supplier === undefined ? undefined : { customer, supplier };
}

type ShortAnswers = DocumentLanguage['answers'];

/** Asked in the reader's language, written in the document's. */
async function pickAnswer(title: string, { yes, partly, no }: ShortAnswers): Promise<string | undefined> {
  const answers: Choice<string>[] = [
    { label: t('yes'), value: yes },
    { label: t('partly'), value: partly },
    { label: t('no'), value: no },
  ];
  const own: Choice<string> = { label: t('In other words ...'), value: '' };
  const silent: Choice<string> = { label: t('No answer yet'), value: '' };
  const choice = await window.showQuickPick([...answers, own, silent], { title });
  return choice === own ? typeAnswer(title) : choice?.value;
}

function typeAnswer(title: string): Thenable<string | undefined> {
  return window.showInputBox({ title, prompt: t('Leave empty if there is no answer yet.') });
}
