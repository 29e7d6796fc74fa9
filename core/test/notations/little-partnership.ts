/** One small partnership as plain data, in both languages: what every notation of it must say. */

export interface LittleGoal {
  readonly id: string;
  readonly text: string;
  readonly measure?: string;
}

export interface LittleExpectation {
  readonly id: string;
  readonly text: string;
  readonly party: 'customer' | 'supplier';
  readonly state: 'open' | 'met' | 'agreed' | 'missed';
  readonly date?: string;
}

export interface LittleLimit {
  readonly party: 'customer' | 'supplier';
  readonly text: string;
  readonly reason: string;
}

export interface LittleRequirement {
  readonly id: string;
  readonly goal: string;
  readonly text: string;
  readonly reason?: string;
}

export interface LittlePhase {
  readonly name: string;
  readonly checkpoints: readonly { readonly text: string; readonly isDone: boolean }[];
}

/** How people of that language call things: heads, states, parties. */
export type Words = Readonly<
  Record<
    | 'goals'
    | 'expectations'
    | 'customerExpects'
    | 'supplierExpects'
    | 'limits'
    | 'requirements'
    | 'phases'
    | 'evaluation'
    | 'customer'
    | 'supplier'
    | 'open'
    | 'met'
    | 'agreed'
    | 'missed'
    | 'done'
    | 'notDone'
    | 'running'
    | 'planned'
    | 'measuredBy'
    | 'because'
    | 'thisIsBecause'
    | 'decisionLine'
    | 'decision'
    | 'continue'
    | 'adjust'
    | 'stop'
    | 'works'
    | 'yes'
    | 'goal'
    | 'expectation'
    | 'limit'
    | 'requirement'
    | 'phase'
    | 'checkpoint'
    | 'number'
    | 'party'
    | 'whoExpects'
    | 'state'
    | 'measure'
    | 'reason'
    | 'date'
    | 'comment'
    | 'answer'
    | 'priority'
    | 'owner'
    | 'verification',
    string
  >
>;

export interface LittlePartnership {
  readonly locale: 'en' | 'sv';
  readonly title: string;
  readonly words: Words;
  readonly goals: readonly LittleGoal[];
  readonly expectations: readonly LittleExpectation[];
  readonly limits: readonly LittleLimit[];
  readonly requirements: readonly LittleRequirement[];
  readonly phases: readonly LittlePhase[];
}

const english: LittlePartnership = {
  locale: 'en',
  title: 'A place at school',
  words: {
    goals: 'Goals',
    expectations: 'Expectations',
    customerExpects: 'The customer expects',
    supplierExpects: 'The supplier expects',
    limits: 'Limits',
    requirements: 'Requirements',
    phases: 'Phases',
    evaluation: 'Evaluation',
    customer: 'Customer',
    supplier: 'Supplier',
    open: 'open',
    met: 'met',
    agreed: 'agreed',
    missed: 'missed',
    done: 'done',
    notDone: 'not done',
    running: 'in progress',
    planned: 'planned',
    measuredBy: 'Measured by',
    because: 'because',
    thisIsBecause: 'This is because',
    decisionLine: 'Decision: continue',
    decision: 'Decision',
    continue: 'continue',
    adjust: 'adjust',
    stop: 'stop',
    works: 'The work together goes well',
    yes: 'yes',
    goal: 'Goal',
    expectation: 'Expectation',
    limit: 'Limit',
    requirement: 'Requirement',
    phase: 'Phase',
    checkpoint: 'Checkpoints',
    number: 'No',
    party: 'Party',
    whoExpects: 'Who expects',
    state: 'Status',
    measure: 'Measure',
    reason: 'Reason',
    date: 'Date',
    comment: 'Comment',
    answer: "Supplier's answer",
    priority: 'Priority',
    owner: 'Owner',
    verification: 'Verification',
  },
  goals: [
    { id: 'G1', text: 'Families get an answer the same day', measure: 'nine of ten answers come before six o’clock' },
    { id: 'G2', text: 'Fewer children wait for a place', measure: 'the queue falls from 120 to 40 children' },
    { id: 'G3', text: 'The staff feel calm in the autumn' },
  ],
  expectations: [
    { id: 'E1', party: 'customer', text: 'News of a delay comes within two days', state: 'open' },
    { id: 'E2', party: 'customer', text: 'The work is shown every month', state: 'met', date: '2026-04-10' },
    { id: 'E3', party: 'supplier', text: 'A head of school answers questions', state: 'agreed', date: '2026-02-01' },
    { id: 'E4', party: 'supplier', text: 'Families are invited to try it', state: 'missed', date: '2026-03-05' },
  ],
  limits: [
    { party: 'customer', text: 'No new staff are hired this year', reason: 'the budget is already decided' },
    { party: 'supplier', text: 'Two of the team work elsewhere until May', reason: 'another contract binds them' },
  ],
  requirements: [
    { id: 'R1', goal: 'G1', text: 'A family shall see which place in the queue their child has' },
    { id: 'R2', goal: 'G2', text: 'The queue shall be kept in PostgreSQL' },
    {
      id: 'R3',
      goal: 'G2',
      text: 'The list of children shall be stored in MySQL',
      reason: 'the county counts them there',
    },
  ],
  phases: [
    {
      name: 'Phase 1: Listening',
      checkpoints: [
        { text: 'Ten families heard', isDone: true },
        { text: 'Rules of the queue written down', isDone: true },
      ],
    },
    {
      name: 'Phase 2: One school',
      checkpoints: [
        { text: 'The old queue moved', isDone: true },
        { text: 'Tried by three heads of school', isDone: false },
        { text: 'A week without paper', isDone: false },
      ],
    },
    { name: 'Phase 3: All schools', checkpoints: [{ text: 'Every school connected', isDone: false }] },
  ],
};

const swedish: LittlePartnership = {
  locale: 'sv',
  title: 'En plats i skolan',
  words: {
    goals: 'Mål',
    expectations: 'Förväntningar',
    customerExpects: 'Kunden förväntar sig',
    supplierExpects: 'Leverantören förväntar sig',
    limits: 'Begränsningar',
    requirements: 'Krav',
    phases: 'Faser',
    evaluation: 'Utvärdering',
    customer: 'Kunden',
    supplier: 'Leverantören',
    open: 'öppen',
    met: 'uppfylld',
    agreed: 'överenskommen',
    missed: 'missad',
    done: 'klart',
    notDone: 'ej klart',
    running: 'pågår',
    planned: 'planerad',
    measuredBy: 'Mäts genom',
    because: 'eftersom',
    thisIsBecause: 'Det beror på att',
    decisionLine: 'Beslut: fortsätta',
    decision: 'Beslut',
    continue: 'fortsätta',
    adjust: 'justera',
    stop: 'avsluta',
    works: 'Samarbetet fungerar väl',
    yes: 'ja',
    goal: 'Mål',
    expectation: 'Förväntan',
    limit: 'Begränsning',
    requirement: 'Krav',
    phase: 'Fas',
    checkpoint: 'Avstämningar',
    number: 'Nr',
    party: 'Part',
    whoExpects: 'Vem förväntar sig',
    state: 'Status',
    measure: 'Mått',
    reason: 'Skäl',
    date: 'Datum',
    comment: 'Kommentar',
    answer: 'Leverantörens svar',
    priority: 'Prioritet',
    owner: 'Ansvarig',
    verification: 'Verifiering',
  },
  goals: [
    { id: 'G1', text: 'Familjer får svar samma dag', measure: 'nio av tio svar kommer före klockan sex' },
    { id: 'G2', text: 'Färre barn väntar på en plats', measure: 'kön minskar från 120 till 40 barn' },
    { id: 'G3', text: 'Personalen känner sig lugn om hösten' },
  ],
  expectations: [
    { id: 'E1', party: 'customer', text: 'Besked om förseningar kommer inom två dagar', state: 'open' },
    { id: 'E2', party: 'customer', text: 'Arbetet visas upp varje månad', state: 'met', date: '2026-04-10' },
    { id: 'E3', party: 'supplier', text: 'En rektor svarar på frågor', state: 'agreed', date: '2026-02-01' },
    { id: 'E4', party: 'supplier', text: 'Familjer bjuds in att prova', state: 'missed', date: '2026-03-05' },
  ],
  limits: [
    { party: 'customer', text: 'Ingen ny personal anställs i år', reason: 'budgeten redan är beslutad' },
    { party: 'supplier', text: 'Två av oss arbetar på annat håll till maj', reason: 'ett annat avtal binder oss' },
  ],
  requirements: [
    { id: 'R1', goal: 'G1', text: 'En familj ska se vilken plats i kön barnet har' },
    { id: 'R2', goal: 'G2', text: 'Kön ska lagras i PostgreSQL' },
    { id: 'R3', goal: 'G2', text: 'Listan över barn ska lagras i MySQL', reason: 'länet räknar dem där' },
  ],
  phases: [
    {
      name: 'Fas 1: Lyssna',
      checkpoints: [
        { text: 'Tio familjer hörda', isDone: true },
        { text: 'Köns regler nedskrivna', isDone: true },
      ],
    },
    {
      name: 'Fas 2: En skola',
      checkpoints: [
        { text: 'Den gamla kön flyttad', isDone: true },
        { text: 'Provat av tre rektorer', isDone: false },
        { text: 'En vecka utan papper', isDone: false },
      ],
    },
    { name: 'Fas 3: Alla skolor', checkpoints: [{ text: 'Varje skola ansluten', isDone: false }] },
  ],
};

export const LITTLE_PARTNERSHIPS: readonly LittlePartnership[] = [english, swedish];
