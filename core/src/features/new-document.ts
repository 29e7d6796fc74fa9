/** The first text of a new requirement document: an example to write over. */
import { languages, type DocumentLocale } from '../languages/index.ts';

export interface NewDocument {
  readonly locale: DocumentLocale;
  readonly title: string;
  readonly customer: string;
  readonly supplier: string;
  /** Names of the phases, in order; one that is common where there are none. */
  readonly phases?: readonly string[];
}

export function newDocument({ locale, title, customer, supplier, phases = [] }: NewDocument): string {
  const { templates } = languages[locale];
  const [first = templates.firstPhase, ...later] = phases.map(oneLine).filter((name) => name !== '');
  return templates.document
    .replace('{title}', () => oneLine(title))
    .replace('{customer}', () => yamlText(customer || templates.customer))
    .replace('{supplier}', () => yamlText(supplier || templates.supplier))
    .replace('{firstPhase}', () => first)
    .concat(later.map((name, index) => laterPhase(name, index + 2, locale)).join(''));
}

/** Only named: what it shall show is settled when the one before has been evaluated. */
function laterPhase(name: string, number: number, locale: DocumentLocale): string {
  const { phaseHeading, phaseGoal, phaseGoalPlaceholder, checkpointPlaceholder } = languages[locale].templates;
  const heading = `## ${phaseHeading.replace('{number}', String(number))}: ${name}`;
  return `\n${heading}\n\n${phaseGoal} ${phaseGoalPlaceholder}.\n\n- [ ] ${checkpointPlaceholder}\n`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A name that YAML could misread goes into quotes. */
function yamlText(text: string): string {
  const line = oneLine(text);
  return /^[\p{L}][\p{L}\p{N} .&-]*$/u.test(line) ? line : JSON.stringify(line);
}
