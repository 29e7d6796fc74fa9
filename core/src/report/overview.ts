/** The partnership as one picture: phases on a line, promises per phase and over time, room by section. */
import { groupBy } from '../base/group-by.ts';
import { roomBySection } from '../dictating/room.ts';
import type { Document } from '../document/document.ts';
import type { ReaderLocale } from '../languages/index.ts';
import type { JointExpectation, JointPartnership, JointPhase } from '../partnership/joint.ts';
import type { ExpectationState } from '../partnership/model.ts';
import { escape } from './escape.ts';
import { say } from './words.ts';

export interface OverviewOptions {
  /** The language of headings and states; what the documents say stays in theirs. */
  readonly reader: ReaderLocale;
  /** Shown above all. */
  readonly title: string;
  /** Names of files beside the document of which nothing says whether they belong to it: the reader is asked. */
  readonly neighbours?: readonly string[];
  /** What a mark carries so that whoever shows the page can find the place again; offsets are UTF-16 code units. */
  readonly placeOf: (document: Document, offset: number) => string;
}

/**
 * The inside of a page, without style and without anything that runs: every mark is a `<button data-place data-key>`.
 * Text of the documents is escaped. Points of the chart carry their place in percent: `data-left`, `data-bottom`.
 */
export function overviewHtml(whole: JointPartnership, options: OverviewOptions): string {
  const { reader, title } = options;
  const { customer, supplier } = whole.parties;
  const parties = [
    ...(customer === undefined ? [] : [`${say('customer', reader)}: ${customer}`]),
    ...(supplier === undefined ? [] : [`${say('supplier', reader)}: ${supplier}`]),
  ];
  return [
    `<h1>${escape(title)}</h1>`,
    parties.length > 0 ? `<p class="soft">${escape(parties.join(' · '))}</p>` : '',
    togetherLine(options),
    section('phases', phaseLine(whole, options), reader),
    section('expectationsPerPhase', matrix(whole, options), reader),
    section('promises', promises(whole, options), reader),
    section('roomPerSection', rooms(whole, options), reader),
  ].join('\n');
}

/** Names that are told one by one; of more, the first two are, and how many others there are. */
const MOST_NAMES = 3;

/** A quiet question, asked until somebody answers. Its buttons carry `data-together`. */
function togetherLine({ reader, neighbours = [] }: OverviewOptions): string {
  if (neighbours.length === 0) return '';
  const shown = neighbours.length > MOST_NAMES ? neighbours.slice(0, MOST_NAMES - 1) : neighbours;
  const more = neighbours.length - shown.length;
  const names = [...shown, ...(more > 0 ? [say('moreFiles', reader, { count: more })] : [])];
  const list = new Intl.ListFormat(reader, { type: 'conjunction' }).format(names);
  const answers = (['yes', 'no'] as const).map(
    (answer) =>
      `<button type="button" data-together="${answer}" data-key="together ${answer}">${escape(say(answer, reader))}</button>`,
  );
  return `<p class="soft together">${escape(say('readTogether', reader, { names: list }))} ${answers.join(' ')}</p>`;
}

function section(title: Parameters<typeof say>[0], body: string, reader: ReaderLocale): string {
  return body === ''
    ? ''
    : `<section aria-labelledby="h-${title}"><h2 id="h-${title}">${escape(say(title, reader))}</h2>${body}</section>`;
}

/** `key` names the mark across redrawings, so that the focus can stay on it. */
function mark(place: string, key: string, inner: string, attributes = ''): string {
  return `<button type="button" data-place="${escape(place)}" data-key="${escape(key)}"${attributes}>${inner}</button>`;
}

function phaseLine({ phases }: JointPartnership, options: OverviewOptions): string {
  const { reader } = options;
  if (phases.length === 0) return `<p class="soft">${escape(say('noPhases', reader))}</p>`;
  return `<ol class="line">${phases.map((phase, index) => phaseStep(phase, index, options)).join('')}</ol>`;
}

function phaseStep(phase: JointPhase, index: number, { reader, placeOf }: OverviewOptions): string {
  const { title, state, checkpoints, cancelled, evaluation, goal } = phase;
  const done = checkpoints.filter(({ isDone }) => isDone).length;
  const progress =
    checkpoints.length === 0
      ? ''
      : `<span class="soft">${escape(say('checkpointsDone', reader, { done, all: checkpoints.length }))}</span>${bar((100 * done) / checkpoints.length)}`;
  const givenUp =
    cancelled === 0 ? '' : `<span class="soft">${escape(say('cancelledCount', reader, { count: cancelled }))}</span>`;
  const decision =
    evaluation.span === undefined
      ? say('evaluationMissing', reader)
      : evaluation.decision === 'none'
        ? say('undecided', reader)
        : say(evaluation.decision, reader);
  const gatePlace = evaluation.span
    ? placeOf(phase.evaluationDocument, evaluation.span.start)
    : placeOf(phase.document, phase.headingSpan.start);
  const gate = mark(
    gatePlace,
    `gate ${index}`,
    `<span class="diamond" aria-hidden="true"></span><span>${escape(decision)}</span>${evaluation.decisionDate === undefined ? '' : ` <span class="soft">${evaluation.decisionDate}</span>`}`,
    ` class="gate ${evaluation.decision}" aria-label="${escape(`${say('evaluation', reader)}, ${title}: ${decision}`)}"`,
  );
  const head = mark(
    placeOf(phase.document, phase.headingSpan.start),
    `phase ${index}`,
    `<span class="disc" aria-hidden="true"></span><strong>${escape(title)}</strong>`,
    goal === undefined ? '' : ` title="${escape(goal)}"`,
  );
  return `<li class="${state}">${head}<span class="state">${escape(say(state, reader))}</span>${progress}${givenUp}${gate}</li>`;
}

/** Drawn, not styled: a strict page allows no style inside of it. */
function bar(percent: number): string {
  return `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect class="filled" width="${round(percent)}" height="4"/></svg>`;
}

const PARTIES = ['customer', 'supplier', 'unknown'] as const;
const TITLES = { customer: 'customerExpects', supplier: 'supplierExpects', unknown: 'unknown' } as const;

function matrix({ phases, expectations }: JointPartnership, options: OverviewOptions): string {
  const { reader } = options;
  if (expectations.length === 0) return `<p class="soft">${escape(say('noExpectations', reader))}</p>`;
  const parties = PARTIES.filter((party) => expectations.some((expectation) => expectation.party === party));
  const numbered = expectations.map((expectation, index) => ({ expectation, index }));
  const byPhase = groupBy(numbered, ({ expectation }) => expectation.due);
  const rows = [...phases, undefined].flatMap((phase) => {
    const due = byPhase.get(phase);
    if (due === undefined) return [];
    const cells = parties.map((party) => {
      const chips = due
        .filter(({ expectation }) => expectation.party === party)
        .map(({ expectation, index }) => chip(expectation, index, options));
      return `<td>${chips.join(' ')}</td>`;
    });
    const name = phase === undefined ? say('noPhaseNamed', reader) : phase.title;
    return [`<tr><th scope="row">${escape(name)}</th>${cells.join('')}</tr>`];
  });
  const head = parties.map((party) => `<th scope="col">${escape(say(TITLES[party], reader))}</th>`).join('');
  return `<div class="scroll"><table><thead><tr><th scope="col">${escape(say('phase', reader))}</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${legend(reader)}`;
}

const SIGNS: Readonly<Record<ExpectationState | 'overdue', string>> = {
  met: '✓',
  open: '○',
  agreed: '◐',
  missed: '✕',
  overdue: '!',
};

function legend(reader: ReaderLocale): string {
  const entries = (['met', 'agreed', 'open', 'overdue', 'missed'] as const).map(
    (state) =>
      `<span class="${state}"><span aria-hidden="true">${SIGNS[state]}</span> ${escape(say(state, reader))}</span>`,
  );
  return `<p class="legend">${entries.join(' ')}</p>`;
}

function chip(expectation: JointExpectation, index: number, { reader, placeOf }: OverviewOptions): string {
  const { id, text, document, span, date } = expectation;
  const state = expectation.isOverdue ? 'overdue' : expectation.state;
  const said = [say(state, reader), date].filter((part) => part !== undefined).join(' ');
  const words = id === undefined ? text : `${id.text} ${text}`;
  return mark(
    placeOf(document, span.start),
    `expectation ${index}`,
    `<span aria-hidden="true">${SIGNS[state]}</span> <span class="words">${escape(words)}</span>`,
    ` class="chip ${state}" title="${escape(`${words} (${said})`)}" aria-label="${escape(`${words}, ${said}`)}"`,
  );
}

interface Kept {
  readonly date: string;
  readonly day: number;
  readonly expectation: JointExpectation;
  readonly index: number;
}

function promises({ expectations }: JointPartnership, options: OverviewOptions): string {
  const { reader } = options;
  if (expectations.length === 0) return '';
  const count = (state: ExpectationState): number => expectations.filter((each) => each.state === state).length;
  const overdue = expectations.filter(({ isOverdue }) => isOverdue).length;
  const sentence = say('promisesSentence', reader, {
    met: count('met'),
    missed: count('missed'),
    open: count('open') + count('agreed'),
    all: expectations.length,
  });
  const summary = `<p>${escape(sentence)}${overdue > 0 ? ` ${escape(say('overdueSentence', reader, { count: overdue }))}` : ''}</p>`;
  const dated = expectations
    .flatMap((expectation, index): Kept[] => {
      const { date, state } = expectation;
      const day = date === undefined ? NaN : Date.parse(`${date}T00:00:00Z`) / 86_400_000;
      return date !== undefined && Number.isFinite(day) && (state === 'met' || state === 'missed')
        ? [{ date, day, expectation, index }]
        : [];
    })
    .toSorted((a, b) => a.day - b.day);
  return (
    summary + (dated.length === 0 ? `<p class="soft">${escape(say('noDates', reader))}</p>` : chart(dated, options))
  );
}

/** A step up for each promise kept; what was missed stands on the ground line. */
function chart(dated: readonly Kept[], { reader, placeOf }: OverviewOptions): string {
  const first = dated[0]?.day ?? 0;
  const last = dated.at(-1)?.day ?? first;
  const x = (day: number): number => (last === first ? 50 : 4 + (92 * (day - first)) / (last - first));
  const met = dated.filter(({ expectation }) => expectation.state === 'met');
  const y = (rank: number): number => (met.length === 0 ? 0 : (78 * rank) / met.length);
  const steps = met.map(({ day }, index) => `H${round(x(day))} V${round(100 - y(index + 1))}`);
  const line = `<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path class="axis" d="M0 100H100"/><path class="steps" d="M0 100 ${steps.join(' ')} H100"/></svg>`;
  const points = dated.map(({ date, day, expectation, index }) => {
    const { state, id, text, document, span } = expectation;
    const rank = state === 'met' ? met.findIndex((each) => each.index === index) + 1 : 0;
    const words = `${id === undefined ? text : `${id.text} ${text}`}, ${say(state, reader)} ${date}`;
    return `<li data-left="${round(x(day))}" data-bottom="${round(y(rank))}">${mark(
      placeOf(document, span.start),
      `promise ${index}`,
      SIGNS[state],
      ` class="point ${state}" title="${escape(words)}" aria-label="${escape(words)}"`,
    )}</li>`;
  });
  const ends = `<p class="ends soft"><span>${dated[0]?.date ?? ''}</span><span>${last === first ? '' : (dated.at(-1)?.date ?? '')}</span></p>`;
  return `<div class="chart">${line}<ol>${points.join('')}</ol></div>${ends}`;
}

function round(number: number): string {
  return String(Math.round(number * 100) / 100);
}

function rooms({ documents }: JointPartnership, { reader, placeOf }: OverviewOptions): string {
  const rows = documents.flatMap((document, home) =>
    [...roomBySection(document)].flatMap(([{ heading }, { share, normative, dictating }], index) => {
      if (heading === undefined || share === undefined) return [];
      const percent = Math.round(share * 100);
      const said = say('roomOf', reader, { share: percent, free: normative - dictating, all: normative });
      const depth = Math.min(5, heading.depth - 1);
      const name = mark(placeOf(document, heading.span.start), `room ${home} ${index}`, escape(heading.text));
      return [`<li><span class="name depth-${depth}">${name}</span>${bar(percent)}<span>${escape(said)}</span></li>`];
    }),
  );
  return rows.length === 0 ? '' : `<ul class="rooms">${rows.join('')}</ul>`;
}
