/** Says what became of the faults: each that no test found, and figures by file. */
import { dirname } from 'node:path';

/** @returns {number} the share of the faults that make a difference which the tests found */
export function printReport(results) {
  const alike = results.filter(({ outcome }) => outcome === 'alike');
  if (alike.length > 0) console.log('\nNo change seen:');
  for (const { fault } of alike) console.log(`  ${placeOf(fault)}  ${changeOf(fault, 60)}`);
  console.log('\n| where | killed | survived | killed of 100 | no change seen |\n| --- | --- | --- | --- | --- |');
  for (const [folder, inFolder] of groupsOf(results, ({ path }) => dirname(path))) {
    const files = groupsOf(inFolder, ({ path }) => path);
    for (const [path, inFile] of files) console.log(rowOf(path, inFile));
    if (files.length > 1) console.log(rowOf(`**${folder}**`, inFolder));
  }
  for (const [kind, some] of groupsOf(results, (fault) => fault.kind)) console.log(rowOf(`_${kind}_`, some));
  console.log(rowOf('**all**', results));
  const killedBy = (how) => results.filter(({ outcome, end }) => outcome === 'killed' && end === how).length;
  console.log(`\nOf the killed, ${killedBy('late')} came to no end, and ${killedBy('broken')} did not even start.`);
  return scoreOf(results);
}

/** Where it is, what it does, and the first line of our texts of which something else is said. */
export function printSurvivor({ fault, isReached, difference, end }) {
  console.log(`\n${placeOf(fault)}${isReached ? '' : ' (no test comes by)'}\n  ${changeOf(fault)}`);
  if (difference === undefined) return console.log(`  on our texts it ends ${end}`);
  const { text, line: example, lost, come } = difference;
  console.log(`  ${text}: ${short(example ?? '', 140)}`);
  const [was, now] = fromDifference(lost ?? '|', come ?? '|');
  if (lost !== undefined) console.log(`  - ${was}`);
  if (come !== undefined) console.log(`  + ${now}`);
}

const placeOf = ({ path, line, column, kind }) => `${path}:${line}:${column} ${kind}`;
const changeOf = ({ before, after }, most = 140) => `${short(before, most)}  ->  ${short(after, most)}`;

/** Two long lines, from shortly before they part. */
function fromDifference(...lines) {
  const [a, b] = lines.map((line) => line.slice(line.indexOf('|') + 1));
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const head = a.split(' ')[0] === b.split(' ')[0] && at > 60 ? `${a.split(' ')[0]} … ` : '';
  return [a, b].map((line) => short(head === '' ? line : `${head}${line.slice(at - 40)}`, 140));
}

const short = (text, most) => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};

function groupsOf(results, keyOf) {
  const keys = new Set(results.map(({ fault }) => keyOf(fault)));
  return [...keys].toSorted().map((key) => [key, results.filter(({ fault }) => keyOf(fault) === key)]);
}

const count = (results, wanted) => results.filter(({ outcome }) => outcome === wanted).length;

function scoreOf(results) {
  const [killed, survived] = [count(results, 'killed'), count(results, 'survived')];
  return killed + survived === 0 ? 1 : killed / (killed + survived);
}

function rowOf(name, results) {
  const [killed, survived, alike] = ['killed', 'survived', 'alike'].map((outcome) => count(results, outcome));
  return `| ${name} | ${killed} | ${survived} | ${Math.floor(100 * scoreOf(results))} | ${alike} |`;
}
