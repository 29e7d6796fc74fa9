/** What a partnership is called. */
import type { Document } from '../document/document.ts';
import type { JointPartnership } from './joint.ts';

/** What the partnership calls itself; otherwise the title of the document that says what is to be achieved. */
export function titleOfPartnership({ documents, goals }: JointPartnership): string | undefined {
  const named = documents.find(({ frontMatter }) => frontMatter.partnership !== undefined)?.frontMatter.partnership;
  const home = goals[0]?.document;
  return (
    named ?? [...(home ? [home] : []), ...documents].map(titleOf).find((words) => words !== undefined && words !== '')
  );
}

function titleOf({ sections }: Document): string | undefined {
  const [first, ...others] = sections.filter(({ heading }) => heading?.depth === 1);
  // "# Background", "# Goals": of several, the first is one of the parts, unless it is called nothing of the kind.
  return others.length > 0 && first?.ownRole !== undefined ? undefined : first?.heading?.text;
}
