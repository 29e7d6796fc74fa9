/** What the reader sees in this language: one whole sentence each, never assembled from pieces. */
import type { Texts } from '../../texts.ts';
import questions from '../questions.json' with { type: 'json' };
import cli from './cli.json' with { type: 'json' };
import fixes from './fixes.json' with { type: 'json' };
import lenses from './lenses.json' with { type: 'json' };
import messages from './messages.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import server from './server.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };

const texts: Texts = { cli, fixes, lenses, messages, questions, report, roles, server, settings };

export default texts;
