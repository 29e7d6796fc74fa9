/** Called by `npm version`: what stands under _Unreleased_ in the changelog becomes the new version's. `--check` only sees whether there is something. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/install.mjs';

const path = join(root, 'CHANGELOG.md');
const changelog = readFileSync(path, 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [, news = ''] = /^## Unreleased\n([^]*?)(?=^## |$(?![^]))/m.exec(changelog) ?? [];
if (!news.includes('- ')) {
  console.error('CHANGELOG.md says nothing under “## Unreleased”. What does the new version bring?');
  process.exit(1);
}
if (!process.argv.includes('--check'))
  writeFileSync(path, changelog.replace('## Unreleased\n', `## Unreleased\n\n## ${version}\n`));
