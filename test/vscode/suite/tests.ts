/** A real VS Code, as a user meets it. No source of ours is imported: the product is seen from outside. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { defineCoreTests } from './core-tests.ts';
import { actions, doNotAsk, fileUri, finding, findings, open, take, undoTo, until } from './editor.ts';

interface PartnershipView {
  readonly phases: readonly {
    readonly checkpoints: readonly { readonly done: boolean }[];
    readonly state: string;
    readonly evaluation: { readonly exists: boolean; readonly decision: string };
  }[];
}

export function defineTests(): void {
  defineCoreTests();

  describe('quick-fixes', () => {
    const cases: readonly (readonly [string, string, RegExp, RegExp])[] = [
      ['says what and drops how', 'prescribed-technology', /^Say what: “.*leaves out: /, /Orders shall be stored\.\n/],
      [
        'moves a sentence to Suggestions, word for word',
        'prescribed-technology',
        /^Move it to Suggestions/,
        /## Suggestions\n\n> .*\n\n- Orders shall be stored in a PostgreSQL database\. \(R1\)\n/,
      ],
      ['keeps it as a limit', 'prescribed-technology', /^Keep it as a limit/, /PostgreSQL database, because .+\./],
      [
        'asks for the measure',
        'vague-term',
        /^Add what would make it measurable/,
        /user-friendly \(Who shall manage what/,
      ],
      ['drops a loophole', 'loophole', /^Drop “if possible”/, /Letters shall be sent\.\n/],
      [
        'inserts an evaluation',
        'phase-without-evaluation',
        /^Insert an evaluation/,
        /### Evaluation\n\n\| \| Norrby council \| Lunden Systems \|/,
      ],
      [
        'inserts the counterpart',
        'one-sided-expectations',
        /^Insert the other party/,
        /### The supplier expects\n\n- \[ \] /,
      ],
    ];
    for (const [what, rule, title, result] of cases) {
      it(`${what}, and undo restores the text`, async () => {
        const editor = await open('docs/en.md');
        const { uri } = editor.document;
        const before = editor.document.getText();
        const { range } = await finding(uri, rule);
        await take(await actions(uri, range, title));
        await until('the change', () => (result.test(editor.document.getText()) ? true : undefined));
        await undoTo(editor, before);
      });
    }

    for (const [way, result] of [
      ['here', /user-friendly\. <!-- tillit-ignore vague-term: .* -->/],
      ['file', /^<!-- tillit-ignore-file vague-term: .* -->\n\n|\n<!-- tillit-ignore-file vague-term: .* -->\n\n/],
    ] as const) {
      it(`ignores with a reason (${way}), and undo restores the text`, async () => {
        const editor = await open('docs/en.md');
        const { uri } = editor.document;
        const before = editor.document.getText();
        await doNotAsk(uri, (await finding(uri, 'vague-term')).range, way);
        await until('the change', () => (result.test(editor.document.getText()) ? true : undefined));
        await undoTo(editor, before);
      });
    }

    it('allows a word in the workspace, which takes effect at once', async () => {
      const editor = await open('docs/en.md');
      const { uri } = editor.document;
      const { range } = await finding(uri, 'vague-term');
      await doNotAsk(uri, range, 'word');
      const settings = await vscode.workspace.openTextDocument(
        await until('.tillit.json', async () => (await vscode.workspace.findFiles('.tillit.json'))[0]),
      );
      assert.deepEqual(JSON.parse(settings.getText()), { allow: ['user-friendly'] });
      await until('silence', () => (findings(uri, 'vague-term').length === 0 ? true : undefined));
      await vscode.workspace.fs.delete(settings.uri);
      await finding(uri, 'vague-term');
    });
    it('asks about a team’s word more softly, or at all', async () => {
      const editor = await open('docs/en.md');
      const { uri } = editor.document;
      const { range } = await finding(uri, 'vague-term');
      await doNotAsk(uri, range, 'hint');
      const settings = await vscode.workspace.openTextDocument(
        await until('.tillit.json', async () => (await vscode.workspace.findFiles('.tillit.json'))[0]),
      );
      assert.deepEqual(JSON.parse(settings.getText()), { words: { vague: { downgrade: ['user-friendly'] } } });
      await settings.save();
      await until('the hint', () =>
        findings(uri, 'vague-term').some(({ severity }) => severity === vscode.DiagnosticSeverity.Hint)
          ? true
          : undefined,
      );
      const before = findings(uri, 'prescribed-process').length;
      const added = { uri: uri.toString(), words: 'The', kind: 'process', list: 'add' };
      await vscode.commands.executeCommand('tillit.addTeamWords', added);
      await (await vscode.workspace.openTextDocument(settings.uri)).save();
      await until('the team’s word', () => (findings(uri, 'prescribed-process').length > before ? true : undefined));
      await vscode.workspace.fs.delete(settings.uri);
      await until('the end of it', () => (findings(uri, 'prescribed-process').length === before ? true : undefined));
    });
  });

  describe('the panel', () => {
    const outline = async (uri: vscode.Uri): Promise<PartnershipView | undefined> => {
      const api = await vscode.commands.executeCommand<PartnershipView | undefined>('tillit.outline', uri.toString());
      return api ?? undefined;
    };
    const act = (uri: vscode.Uri, action: object): Thenable<unknown> =>
      vscode.commands.executeCommand('tillit.act', { uri: uri.toString(), action });

    it('evaluates a phase in one go, and undo restores the text', async () => {
      const editor = await open('docs/en.md');
      const { document } = editor;
      const before = document.getText();
      const position = document.positionAt(before.search(/^## Phase/m));
      const answers = {
        collaboration: { customer: 'yes', supplier: 'partly' },
        goal: { customer: 'yes', supplier: 'yes' },
        change: { customer: 'shorter meetings', supplier: '' },
      };
      await act(document.uri, { do: 'evaluate-phase', position, answers, decision: 'adjust', date: '2026-05-01' });
      await until('the decision', () =>
        document.getText().includes('Decision: adjust (2026-05-01)') ? true : undefined,
      );
      const decided = await until('the outline', async () => {
        const found = await outline(document.uri);
        return found?.phases[0]?.state === 'decided' ? found : undefined;
      });
      assert.equal(decided.phases[0]?.evaluation.decision, 'adjust');
      await undoTo(editor, before);
    });
    it('shows and acts: a checkpoint is ticked, an expectation met, a decision written', async () => {
      const editor = await open('docs/en.md');
      const { document } = editor;
      const before = document.getText();
      await vscode.commands.executeCommand('workbench.view.extension.tillit');
      const first = await until('the outline', () => outline(document.uri));
      assert.deepEqual(
        first.phases.map(({ checkpoints }) => checkpoints.map(({ done }) => done)),
        [[false]],
      );
      const at = (words: string): vscode.Position => document.positionAt(document.getText().indexOf(words));
      await act(document.uri, { do: 'set-checkpoint', position: at('Ten permits'), done: true });
      await until('the tick', () => (document.getText().includes('- [x] Ten permits') ? true : undefined));
      await act(document.uri, { do: 'set-expectation', position: at('We hear'), state: 'met', date: '2026-05-01' });
      await until('the state', () =>
        document.getText().includes('- [x] E1: We hear of a delay within two working days. (met 2026-05-01)')
          ? true
          : undefined,
      );
      await vscode.commands.executeCommand('tillit.insertEvaluation', { kind: 'phase', phase: first.phases[0] });
      await until('the evaluation', () => (document.getText().includes('### Evaluation') ? true : undefined));
      await act(document.uri, {
        do: 'record-decision',
        position: at('## Phase 1'),
        decision: 'continue',
        date: '2026-05-02',
      });
      await until('the decision', () =>
        document.getText().includes('Decision: continue (2026-05-02)') ? true : undefined,
      );
      await until('the new outline', async () =>
        (await outline(document.uri))?.phases[0]?.evaluation.exists === true ? true : undefined,
      );
      await undoTo(editor, before);
    });
  });

  describe('commands and settings', () => {
    it('contributes every command', async () => {
      const all = await vscode.commands.getCommands(true);
      for (const name of [
        'newDocument',
        'insertPhase',
        'insertExpectation',
        'checkWorkspace',
        'showDictating',
        'openRulePage',
        'restartServer',
        'showOutput',
      ]) {
        assert.ok(all.includes(`tillit.${name}`), name);
      }
    });

    it('inserts a phase with an evaluation', async () => {
      const editor = await open('docs/en.md');
      const before = editor.document.getText();
      await finding(editor.document.uri, 'vague-term');
      await until('the phase', async () => {
        if (editor.document.getText() === before) await vscode.commands.executeCommand('tillit.insertPhase');
        return /## Phase 2: .*\n\nGoal: /.test(editor.document.getText()) ? true : undefined;
      });
      await undoTo(editor, before);
    });

    it('checks the whole workspace, also what is not open', async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.commands.executeCommand('tillit.checkWorkspace');
      await finding(fileUri('docs/sv.md'), 'prescribed-interface');
    });

    it('a changed setting takes effect', async () => {
      const editor = await open('docs/en.md');
      await finding(editor.document.uri, 'vague-term');
      const settings = vscode.workspace.getConfiguration('tillit');
      await settings.update('rules', { 'vague-term': 'off' }, vscode.ConfigurationTarget.Workspace);
      await until('silence', () => (findings(editor.document.uri, 'vague-term').length === 0 ? true : undefined));
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
      await finding(editor.document.uri, 'vague-term');
    });

    it('speaks Swedish when asked to', async () => {
      const editor = await open('docs/en.md');
      const settings = vscode.workspace.getConfiguration('tillit');
      await settings.update('messageLanguage', 'sv', vscode.ConfigurationTarget.Workspace);
      await until('Swedish', () =>
        findings(editor.document.uri, 'vague-term').find(({ message }) =>
          message.includes('kan läsas på fler än ett sätt'),
        ),
      );
      await settings.update('messageLanguage', undefined, vscode.ConfigurationTarget.Workspace);
      await until('English', () =>
        findings(editor.document.uri, 'vague-term').find(({ message }) =>
          message.includes('can be read in more than one way'),
        ),
      );
    });

    it('opens a rule page', async () => {
      await vscode.commands.executeCommand('tillit.openRulePage', 'vague-term');
      await until('the page', () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('vague-term')),
      );
    });

    it('restarts the server', async () => {
      const editor = await open('docs/sv.md');
      await vscode.commands.executeCommand('tillit.restartServer');
      await finding(editor.document.uri, 'prescribed-technology');
    });
  });
}
