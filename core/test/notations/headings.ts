/** How people head what they write. */

/** A line or two that head what follows; `depth` from 1. */
export type Head = (text: string, depth: number) => string;

const boldWith =
  (before: string, behind: string): Head =>
  (text, depth) =>
    depth === 1 ? `# ${text}` : `${before}${text}${behind}`;

let count = 0;
const numbered =
  (sign: string, behind: string): Head =>
  (text, depth) => {
    if (depth === 1) count = 0;
    else count += 1;
    return depth === 1 ? `# ${text}` : `${sign}${count}${behind}${text}`;
  };

export const HEADINGS: Readonly<Record<string, Head>> = {
  'number signs': (text, depth) => `${'#'.repeat(depth)} ${text}`,
  'number signs on both sides': (text, depth) => `${'#'.repeat(depth)} ${text} ${'#'.repeat(depth)}`,
  'emphasis and a colon': (text, depth) => `${'#'.repeat(depth)} **${text}:**`,
  'an emoji in front': (text, depth) => `${'#'.repeat(depth)} 🎯 ${text}`,
  'an attribute behind': (text, depth) => `${'#'.repeat(depth)} ${text} {#s${depth} .wide}`,
  'a comment behind': (text, depth) => `${'#'.repeat(depth)} ${text} <!-- checked -->`,
  'an anchor in front': (text, depth) => `${'#'.repeat(depth)} <a name="s${depth}"></a>${text}`,
  'a link as a heading': (text, depth) => `${'#'.repeat(depth)} [${text}](#top)`,
  'lines below': (text, depth) => (depth > 2 ? `### ${text}` : `${text}\n${depth === 1 ? '=====' : '-----'}`),
  'numbers in front': numbered('## ', '. '),
  'numbers as pasted': numbered('', ' '),
  'bold lines': boldWith('**', '**'),
  'bold lines with a colon': boldWith('**', ':**'),
  'bold lines, the colon behind': boldWith('**', '**:'),
  'bold lines by underscores': boldWith('__', '__'),
  'bold lines with a break': boldWith('**', '**<br>'),
  'bold lines with a backslash': boldWith('**', '**\\'),
  'bold lines with a note': boldWith('**', '**[^1]'),
  'bold lines with a remark': boldWith('**', '** (agreed in March)'),
  'bold lines with a comment': boldWith('**', '** <!-- checked -->'),
  'bold lines in italics': boldWith('***', '***'),
  'bold lines in HTML': boldWith('<strong>', '</strong>'),
  'HTML headings': (text, depth) => `<h${depth}>${text}</h${depth}>`,
  'HTML headings with attributes': (text, depth) => `<h${depth} align="center"><b>${text}</b></h${depth}>`,
  'a fold': (text, depth) => (depth === 1 ? `# ${text}` : `</details>\n<details>\n<summary>${text}</summary>`),
  'a fold with bold words': (text, depth) =>
    depth === 1 ? `# ${text}` : `</details>\n<details><summary><b>${text}</b></summary>`,
};
