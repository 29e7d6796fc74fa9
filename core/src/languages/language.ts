/** What a language pack must hold. A pack is data: phrases in the notation of `words/phrases.ts`, and templates. */

import type { About } from './about.ts';
import type { FunctionWord, Preposition } from './function-words.ts';
import type { Field } from './field-names.ts';
import type { Lexicon, Prescriptions } from './lexicon.ts';
import type { DocumentLocale } from './locales.ts';

export type { About } from './about.ts';
export type { Concept, Lexicon, Prescriptions } from './lexicon.ts';

/** An entry that is hard to judge, with what shows that it is right. Both are run by the tests. */
export interface Trial {
  readonly phrase: string;
  /** The phrase stands here. */
  readonly hit: string;
  /** And not here, though it looks like it. */
  readonly miss?: string;
}

/** The four ways of dictating a solution, see the pages of the `prescribed-*` rules. */
export type Category = 'technology' | 'interface' | 'design' | 'process';
export const CATEGORIES: readonly Category[] = ['technology', 'interface', 'design', 'process'];

/** What the section of a document is about. */
export const ROLES = [
  'goals',
  'requirements',
  'technical',
  'expectations',
  'limits',
  'challenges',
  'opportunities',
  'suggestions',
  'phases',
  'phase',
  'evaluation',
  'systems',
  'background',
  'assumptions',
  'dependencies',
  'decisions',
  'questions',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose items are told as they stand, and are nothing else of a partnership. */
export const NOTE_ROLES = ['assumptions', 'dependencies', 'decisions', 'questions'] as const satisfies readonly Role[];
export type NoteRole = (typeof NOTE_ROLES)[number];

export interface QuestionTopic {
  /** Names the question, which stands in `questions.json` of the reader's language. */
  readonly topic: string;
  readonly phrases: readonly string[];
}

/** The texts that are written into documents, in the document's language. */
export type Templates = Readonly<Record<TemplateId, string>>;
export const TEMPLATE_IDS = [
  'goalsHeading',
  'firstGoalId',
  'firstRequirementId',
  'goalPlaceholder',
  'measuredBy',
  'suggestionsHeading',
  'suggestionsNote',
  'questionFor',
  'because',
  'becausePlaceholder',
  'expectationsHeading',
  'customerExpects',
  'supplierExpects',
  'expectationPlaceholder',
  'firstPhase',
  'phaseNames',
  'phaseHeading',
  'phasePlaceholder',
  'phaseGoal',
  'phaseGoalPlaceholder',
  'checkpointPlaceholder',
  'evaluationHeading',
  'customer',
  'supplier',
  'collaborationWorks',
  'goalReached',
  'whatWeChange',
  'answerPlaceholder',
  'yes',
  'partly',
  'no',
  'decision',
  'decisionPlaceholder',
  'continue',
  'adjust',
  'stop',
  'agreed',
  'met',
  'missed',
  'limitsHeading',
  'document',
  'ignoreReason',
  'requirementsHeading',
  'customerLimit',
  'supplierLimit',
  'measurePlaceholder',
  'whatElse',
  'soThat',
  'benefitPlaceholder',
  'requirementPlaceholder',
  'limitPlaceholder',
  'challengesHeading',
  'challengePlaceholder',
  'opportunityPlaceholder',
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

export interface TellsOfParties {
  /** Before the name of whoever builds: "is built by". */
  readonly supplierIs: readonly string[];
  /** The same, said by the customer: "those who build it for us are". */
  readonly supplierForUs: readonly string[];
  readonly customerIs: readonly string[];
  /** Behind the name of whoever builds: "who will make". */
  readonly whoBuilds: readonly string[];
  readonly writtenBy: readonly string[];
  /** Behind the name of whoever wrote it. */
  readonly writtenFor: readonly string[];
  /** A letter goes from one to the other. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Before the first of two: "between A and B". */
  readonly between: readonly string[];
  /** "(hereinafter the Customer)". */
  readonly calledBelow: readonly string[];
  /** Inside of names: "Council of Nordby". */
  readonly joins: readonly string[];
  readonly articles: readonly string[];
}

export interface Language {
  readonly locale: DocumentLocale;
  readonly about: About;
  readonly obligations: {
    /** Make a statement normative. */
    readonly normative: readonly string[];
    /** Contain an obligation word that belongs to a description. */
    readonly descriptive: readonly string[];
    readonly userStory: readonly string[];
    readonly goal: readonly string[];
    /** Say of a sentence that something is aimed at, wherever they stand. */
    readonly aims: readonly string[];
    /** The same where it begins with them. */
    readonly aimOpeners: readonly string[];
    /** Begin a sentence that only leads to another place. */
    readonly pointers: readonly string[];
    /** Speak of the tender and the contract, not of what is to be built. */
    readonly instruction: readonly string[];
    /** Begin the part of a user story that says what it is good for. */
    readonly benefit: readonly string[];
    /** Verbs and pronouns that make a sentence of words: without them a fragment is left, the name of something wanted. */
    readonly finite: readonly string[];
    /** What a table says of how much a requirement weighs or how far it has come. */
    readonly weights: readonly string[];
    /** Begin a clause within a fragment, which may have verbs. */
    readonly relative: readonly string[];
    /** Verbs in the imperative, as bare list items of a requirement section begin. */
    readonly imperative: readonly string[];
    /** Begin what the reader is asked to tell: "Describe how you ...". */
    readonly questions: readonly string[];
    /** Oblige in a requirement, and elsewhere only say what is going to be: "will". */
    readonly announcing: readonly string[];
    /** Begin a sentence that only goes on with the one before it. */
    readonly goesOn: readonly string[];
    /** Begin an item that tells of work to be done, and limits nobody: "draw up a plan". */
    readonly workToDo: readonly string[];
    /** Oblige so plainly that no goal is told with them. */
    readonly strict: readonly string[];
    /** Oblige, and are never said of what may happen: no challenge is told with them. */
    readonly demanding: readonly string[];
    /** Name what is built, or who builds it, at the start of a sentence. */
    readonly built: readonly string[];
    /** Begin a sentence in which those who build tell how they do it: "we use". */
    readonly ownWork: readonly string[];
    /** Begin a sentence that undertakes work of the writer's own: "We will publish". */
    readonly ownPromises: readonly string[];
    /** Speak of the document itself: what it is for is no goal of the project. */
    readonly aboutDocument: readonly string[];
    /** Units of the work that something takes: "(6 h)" behind an item tells of work. */
    readonly effort: readonly string[];
    /** Before ids and nothing else they tell where an item comes from: "refines R3". */
    readonly traces: readonly string[];
  };
  /** How a second requirement within a sentence begins. */
  readonly compound: { readonly conjunctions: readonly string[]; readonly obligations: readonly string[] };
  readonly reasons: readonly string[];
  readonly notFilledIn: {
    /** Stand where something is still to be filled in, by themselves: "TBD". In lower case, no phrases. */
    readonly words: readonly string[];
    /** Of which one stands between the signs of a place to fill in: "[Name of ...]", where other words may be a button. */
    readonly asks: readonly string[];
  };
  /** Words that make what follows a means: "via", "using", "stored in". */
  readonly means: readonly string[];
  /** Before a thing they say that it is named as an example. */
  readonly examples: readonly string[];
  /** Before a list or a table they say that it is an example. */
  readonly exampleLeads: readonly string[];
  /** Behind a thing they say that another one will do. */
  readonly orElse: readonly string[];
  /** Between what is still compared: "A vs B". */
  readonly versus: readonly string[];
  /** Words that place something on a screen: "on the", "displayed in". */
  readonly positions: readonly string[];
  /** Determiners and adjectives that may stand between a means word and the thing. */
  readonly fillers: readonly string[];
  /** Verbs whose object is another system, which has to be lived with. */
  readonly integrations: readonly string[];
  /** Nouns that name another system or the users' own equipment when a technology is part of their name. */
  readonly environments: readonly string[];
  readonly laws: readonly string[];
  /** Name something to be delivered, where an effect is wanted. */
  readonly products: readonly string[];
  /** Say that something is not asked for. */
  readonly negations: readonly string[];
  /** Leave a choice to whoever builds: "it is up to the supplier whether". */
  readonly freedoms: readonly string[];
  /** Demand something, and no longer do so where they are denied: "is not required". */
  readonly demands: readonly string[];
  /** Right before a thing they say that it is not wanted, or need not be there: "no menu", "without Java". */
  readonly waivers: readonly string[];
  /** What a thing is kept from: the object is no means there, whatever it is made with. */
  readonly threats: {
    /** Before it: "reject", "protect against". */
    readonly verbs: readonly string[];
    /** Right behind it: "SQL injection". */
    readonly nouns: readonly string[];
    /** Right before it: "malformed XML". */
    readonly adjectives: readonly string[];
    /** Begin what the verb is done with: "detected with". */
    readonly breaks: readonly string[];
  };
  /** Verbs by which a customer says what the supplier will be given: "provides", "sets up". */
  readonly provides: readonly string[];
  /** Exist on paper, where a number or letters behind tell which: "form S-12". */
  readonly papers: readonly string[];
  /** Words of the screen or the inside that are parts of something else where that is spoken of. */
  readonly madeOf: readonly {
    /** What has such parts: "letter", "hall". */
    readonly things: readonly string[];
    /** Stand in the title of a document about a product that makes such things: "editor". */
    readonly makers: readonly string[];
    readonly parts: readonly string[];
  }[];
  /** Before such a part they say that a screen is meant: "shown on a page", "web page". */
  readonly onScreen: readonly string[];
  /** Begin a description of what there is today. */
  readonly situations: readonly string[];
  /** Speak of people who see, hear or move otherwise: what is said of the screen is a need then. */
  readonly accessibility: readonly string[];
  /** Verbs by which users make the screen their own. */
  readonly personalisation: readonly string[];
  /** Units of a response time, beside which screens and databases only say where it is measured. */
  readonly durations: readonly string[];
  /** Say that a description is about what there is already. */
  readonly existing: readonly string[];
  /** Verbs that leave the choice. */
  readonly options: readonly string[];
  /** Who uses what is built. */
  readonly actors: readonly string[];
  /** Verbs that tell what has been. */
  readonly past: readonly string[];
  /** End what was looked into and found to be so: "export tested". */
  readonly checked: readonly string[];
  /** Nouns that end a technical noun phrase: "database", "server", "format". */
  readonly heads: readonly string[];
  readonly prescriptions: Readonly<Record<Category, Prescriptions>>;
  readonly lexicon: Readonly<Record<Category, Lexicon>>;
  /** Which question fits which of the words; the category has one for all others. */
  readonly questionTopics: Readonly<Record<Category, readonly QuestionTopic[]>>;
  readonly vagueTerms: readonly QuestionTopic[];
  /** Phrases around a vague word that make it innocent. */
  readonly vagueExcept: readonly string[];
  readonly loopholes: readonly string[];
  /** From their last word on, what leads to whoever settles when it applies: "required by" the law. */
  readonly settlers: readonly string[];
  /** Behind those they settle nothing: "required by" circumstances. */
  readonly circumstances: readonly string[];
  /** Hold such words and let nobody off: "generally accepted". */
  readonly loopholeExcept: readonly string[];
  readonly openLists: readonly string[];
  /** Hold such words and end no list: "and more than". */
  readonly openListExcept: readonly string[];
  readonly sections: {
    readonly roles: Readonly<Record<Role, readonly string[]>>;
    /** Headings above terms that are explained. */
    readonly glossary: readonly string[];
    /** Headings above a supplier's own account of how. */
    readonly specification: readonly string[];
    /** Headings that only look like one of the roles. */
    readonly except: readonly string[];
    /** First words of a heading that only speaks of what it names: "Relation to the project plan". */
    readonly speaksOf: readonly string[];
    /** Headings of the rules that a group gives itself: nobody's expectations, unless they name a party. */
    readonly groupRules: readonly string[];
    /** Headings of dates, which may be of anything: "Timeline for the election". */
    readonly timelines: Readonly<Record<'names' | 'of' | 'work', readonly string[]>>;
    /** Headings of what such documents hold beside the roles: the role above ends there. */
    readonly apart: readonly string[];
    /** Headings of what is to be done or handed over: "Deliverables". */
    readonly work: readonly string[];
    /** Headings of a list that only points to what stands elsewhere. */
    readonly contents: readonly string[];
    /** Say whose text it is that stands below, and what for. */
    readonly voices: {
      /** Headings of what the supplier answers. */
      readonly answer: readonly string[];
      /** What a document of the supplier is called. */
      readonly answerTitle: readonly string[];
      /** What a plan is called that belongs to whoever carries it out. */
      readonly planTitle: readonly string[];
      /** What is said in a meeting asks nobody how. */
      readonly minutesTitle: readonly string[];
      /** Headings of what concerns the contract alone. */
      readonly terms: readonly string[];
      /** Headings of what has been done. */
      readonly past: readonly string[];
      /** Headings of how things are. */
      readonly today: readonly string[];
    };
    /** How a heading calls a phase that has a name in place of a number. */
    readonly phaseTitles: {
      /** Behind a name, or before it: "Discovery phase", "Phase: Discovery". */
      readonly kinds: readonly string[];
      /** End a name: "Pilotfas". */
      readonly compounds: readonly string[];
      /** Names that a heading may have alone, beside other phases: "Alpha". */
      readonly names: readonly string[];
      /** Before such a word they speak of phases and name none: "each phase". */
      readonly notBefore: readonly string[];
      /** Beside a phase's number they speak of it and name none: "Phase 2 risks", "Budget for phase 2". */
      readonly aspects: readonly string[];
    };
    /** The whole of a heading above dates of what the phases do. */
    readonly milestones: readonly string[];
    /** Headings of goals that may speak of anything: there a sentence has to say that something is aimed at. */
    readonly looseGoals: readonly string[];
    /** Headings of requirements below which much may be told, too: "Needs". */
    readonly looseRequirements: readonly string[];
    /** Name what will not be done, wherever they stand in a heading: a limit of the project. */
    readonly outOfScope: readonly string[];
    /** Headings of limits that may only say where the work ends. */
    readonly scope: readonly string[];
    /** The whole of a heading or of the words before a list: what is asked for, also below what is not. */
    readonly inScope: readonly string[];
    /** Headings above what concerns the tender: its dates and its evaluation are not the project's. */
    readonly tender: readonly string[];
    /** Headings above what measures the goals that stand before. */
    readonly successCriteria: readonly string[];
    /** Stand before the number of a heading: "Chapter 3". */
    readonly counted: readonly string[];
  };
  /** What the columns of a table, and the words before a colon, say of what stands there. */
  readonly fields: Readonly<Record<Field, readonly string[]>>;
  readonly partnership: {
    readonly customer: readonly string[];
    readonly supplier: readonly string[];
    /** How the first lines of a document say who is who. */
    readonly tellsOfParties: TellsOfParties;
    readonly expects: readonly string[];
    /** Lead to the party that is asked: "expect of", "krav på". */
    readonly asksOf: readonly string[];
    /** What a party promises is what the other expects. */
    readonly commitment: readonly string[];
    /** Heads of a column that names the one who promises. */
    readonly promises: readonly string[];
    /** Behind the one who expects, in a sentence: "expects that". */
    readonly expectsThat: readonly string[];
    /** The writer's own side. */
    readonly we: readonly string[];
    /** The side that is spoken to. */
    readonly you: readonly string[];
    /** Heads of the columns of a table that says how well something has to be done, and how one sees it. */
    readonly performance: Readonly<Record<'deliverable' | 'standard' | 'level' | 'method', readonly string[]>>;
    /** Measures without a digit: "by half", "at most two". */
    readonly quantities: readonly string[];
    readonly phaseWords: readonly string[];
    /** Of what is done only where somebody needs it: no step that a phase waits for. */
    readonly occasional: readonly string[];
    /** Heads of a column that explains what a word means: such a table lists no phases. */
    readonly definingColumns: readonly string[];
    readonly states: {
      readonly agreed: readonly string[];
      readonly met: readonly string[];
      readonly missed: readonly string[];
      readonly open: readonly string[];
    };
    /** What a status says of something to be done. */
    readonly progress: {
      readonly done: readonly string[];
      readonly running: readonly string[];
      readonly planned: readonly string[];
      /** It will not be done, and nobody waits for it. */
      readonly cancelled: readonly string[];
      readonly open: readonly string[];
    };
    /** Heads of a column that holds nothing but the status, whatever its words. */
    readonly statusColumn: readonly string[];
    /** Heads of a column that may: if one of its cells reads like a status. */
    readonly stateColumn: readonly string[];
    /** May stand before the words of a status: "it is now done". */
    readonly statusFillers: readonly string[];
    /** How a status goes on: "done on Friday"; "done deals" is none. */
    readonly statusFollows: readonly string[];
    readonly decision: readonly string[];
    readonly decisions: {
      readonly continue: readonly string[];
      readonly adjust: readonly string[];
      readonly stop: readonly string[];
    };
    /** Hold the words of a decision and are none: "continue to", "the end of". */
    readonly decisionNames: readonly string[];
    /** What a stop can be of, and how it goes on: "stop the project", "stop here"; "stop the letters" ends nothing. */
    readonly endsAll: readonly string[];
    /** Who decides in a sentence: "we", "both parties". */
    readonly weDecide: readonly string[];
    /** Verbs by which somebody is quoted: "thinks", "stated". */
    readonly opinions: readonly string[];
    /** Stand where an evaluation or an answer is still to come. */
    readonly notHeld: readonly string[];
    /** Heads of a column, in a table of phases, where the parties look back. */
    readonly evaluationColumn: readonly string[];
    /** Say that somebody says what somebody else has said: "thinks the same". */
    readonly echoes: readonly string[];
    /** Before the number of the phase that is looked back at: "gate 2". */
    readonly gateWords: readonly string[];
    readonly measured: readonly string[];
    /** Heads of a column that gives reasons. */
    readonly reasonColumn: readonly string[];
    /** Said of the one who is asked: "is expected to". */
    readonly isExpected: readonly string[];
    /** Said of the one who expects: "is told within two days". */
    readonly isTold: readonly string[];
    /** Reasons that count in a limit, though elsewhere the words mean too many things. */
    readonly limitReasons: readonly string[];
    /** Before the name of what a list holds: "the following". */
    readonly listing: readonly string[];
    /** Say that something is for somebody to do: "responsible for". */
    readonly duties: readonly string[];
    /** Words that leave a sentence open for the list behind it. */
    readonly openEnds: readonly string[];
    readonly threatening: readonly string[];
    /** End the words before a list of what is to be overcome: "this causes two problems". */
    readonly troubles: readonly string[];
    /** Name what is told below a purpose and is no goal: "Proposed solution: ...". */
    readonly notAims: readonly string[];
    /** Of which a sentence of a limit holds one: "only", "not before". */
    readonly limiting: readonly string[];
    /** Hold such a word and give no reason: "such as". */
    readonly noLimitReasons: readonly string[];
    /** Begin a decision that is told in a sentence: "we decided to go on". */
    readonly decides: readonly string[];
    /** Say of a decision that nobody took it alone. */
    readonly bothParties: readonly string[];
    /** Numbers that are written as words. */
    readonly numbers: Readonly<Record<string, string>>;
    readonly phaseGoal: readonly string[];
    /** Between a state and its date: "met on 2026-03-01". */
    readonly onDate: readonly string[];
    /** Stand in a form where nobody has answered. */
    readonly unanswered: readonly string[];
    /** Names of files that speak of their folder. */
    readonly folderFiles: readonly string[];
  };
  /** How a sentence can lose its means and stay a sentence. */
  readonly rewriting: {
    /** Begin a phrase that can go: "via", "in a". */
    readonly leads: readonly string[];
    /** Those of them that carry a whole clause: "using", "genom att". */
    readonly verbal: readonly string[];
    /** Go with the phrase: "only", "preferably". */
    readonly adverbs: readonly string[];
    /** May follow the phrase. */
    readonly continues: readonly string[];
    /** How the sentence goes on behind a phrase, as a regular expression: "and then see". */
    readonly goesOn: string;
    /** The shape of a word that follows it behind a comma: "alerting". */
    readonly participles: string;
    /** What is asked of a thing, and may not go with it: "encrypted". */
    readonly qualities: readonly string[];
    /** Small words before a noun that go with it and say nothing of it. */
    readonly determiners: readonly string[];
    /** Begin a clause that speaks of the noun before it. */
    readonly relativePronouns: readonly string[];
    /** Behind a comma they begin words that say how something is: "with free plots in green". */
    readonly absolute: readonly string[];
    /** End a list that goes on: "etc.". */
    readonly openEnds: readonly string[];
    /** End a sentence that says nothing without the phrase: "shall be implemented". */
    readonly hollow: readonly string[];
    /**
     * Sentences about a part of the screen or the inside, as regular expressions (flags `iu`), and what they say of whoever uses it.
     * `{gerunds}`, `{verb}` and `{infinitive}` take the forms in `verbs`; other names stand as they were.
     */
    readonly reshapings: readonly { readonly pattern: string; readonly sentence: string }[];
    /** Begin a remark in brackets on the requirement, not on the means: "(required)". */
    readonly remarks: readonly string[];
    /** Endings of words that are no nouns. */
    readonly notNouns: readonly string[];
    /** The verbs before which a phrase at the front ends, where the language turns subject and verb there. */
    readonly frontEnds: readonly string[];
    /** A sentence that begins with its verb, as a regular expression with `obliges`, `subject` and `rest`; empty where there are none. */
    readonly turned: string;
    /** Leads that carry a verb with all that belongs to it, as a regular expression. */
    readonly clauses: string;
    /** Words that no noun phrase holds. */
    readonly clauseWords: readonly string[];
    /** "etc.", as a regular expression. */
    readonly openEnd: string;
    /** Behind a name they make an attribute of it: "web-based". */
    readonly attributes: readonly string[];
    /** Stand for something that was named before. */
    readonly pronouns: readonly string[];
    /** Of the verb forms that `verbs` knows; empty where there are none. */
    readonly gerundEnding: string;
    /** What is left of an example whose words have gone, as a regular expression. */
    readonly broken: string;
    /** The article before a consonant and before one of `vowels`; empty where they do not differ. */
    readonly articles: readonly string[];
    readonly vowels: string;
    readonly definite: readonly string[];
    readonly from: readonly string[];
    readonly to: readonly string[];
    /** Empty where the language needs no other form. */
    readonly verbs: readonly { readonly infinitive: string; readonly gerund: string; readonly participle: string }[];
  };
  readonly grammar: {
    readonly and: readonly string[];
    readonly or: readonly string[];
    /** Begin a sentence that says why what the one before it says is so. */
    readonly reasonOpeners: readonly string[];
    /** Stand in a cell that says what the one above it says. */
    readonly ditto: readonly string[];
    readonly months: readonly string[];
    /** Heads of a column that describes what another one names. */
    readonly describing: readonly string[];
    /** Beside figures and months they only say when: "weeks 1 to 4". */
    readonly timeWords: readonly string[];
    /** Turn a sentence into its opposite. */
    readonly nots: readonly string[];
    /** May stand before an id: "requirement R1", "krav 12". */
    readonly idWords: readonly string[];
    /** Behind a number, they measure. */
    readonly units: readonly string[];
    /** End a word that owns what stands behind it. */
    readonly genitives: readonly string[];
    /** Of plural and definite forms, cut away to compare a word with itself. */
    readonly endings: readonly string[];
    /** That the name of a technology may have: "APIs". */
    readonly nameEndings: readonly string[];
    /** Beside the ending of a file they make it one: "DOCX file". */
    readonly fileWords: readonly string[];
    /** What stands before a word with a capital that is part of a name, as a regular expression, and of which kinds. */
    readonly properName: { readonly before: string; readonly categories: readonly string[] };
    /** How words with a capital are known for a name of somebody or something. */
    readonly ownNames: {
      /** Stand before a name; where there are none, every word does but `notLeads`, since nothing else has a capital there. */
      readonly leads: readonly string[];
      readonly notLeads: readonly string[];
      /** End the names of companies: "Ltd". */
      readonly forms: readonly string[];
    };
    /** The small words by which a sentence shows whether it asks, tells, explains or advises: pronouns, modal verbs, conjunctions. */
    readonly functionWords: Readonly<Record<FunctionWord, readonly string[]>>;
    /** By what they mean, named in English. */
    readonly prepositions: Readonly<Record<Preposition, readonly string[]>>;
  };
  /** What the fields of the front matter are called. */
  readonly frontMatter: Readonly<
    Record<'customer' | 'supplier' | 'author' | 'language' | 'partnership' | 'systems', readonly string[]>
  >;
  /** What is written for these by mistake, where more than one letter is off; said to the author. */
  readonly frontMatterSlips: Readonly<
    Record<'customer' | 'supplier' | 'language' | 'partnership' | 'systems', readonly string[]>
  >;
  readonly frontMatterWords: {
    /** What a partnership is called where a document belongs to none; the first is what is written. */
    readonly alone: readonly string[];
    /** Keys of other tools that look like ours. */
    readonly otherKeys: readonly string[];
  };
  /** How a sentence can name a thing without saying that it is so. */
  readonly assertion: {
    /** Adverbs that deny what stands before them or behind: "continue not", "we do not". */
    readonly nots: readonly string[];
    /** Deny only what stands behind: "no", "without", "refuses to". */
    readonly noes: readonly string[];
    /** Deny what stands before: "continuing was ruled out". */
    readonly deniedBehind: readonly string[];
    /** Hold such a word and deny nothing: "not only". */
    readonly harmlessNots: readonly string[];
    /** Make of a no one that may become a yes. */
    readonly yet: readonly string[];
    /** Take something back of what stands behind: "almost", "some of". */
    readonly hedges: readonly string[];
    /** Take something back of what stands right before: "in part", "except". */
    readonly parts: readonly string[];
    /** What is wanted, advised or possible is not so yet. */
    readonly wishes: readonly string[];
    /** Say that what stands behind is to come. */
    readonly future: readonly string[];
    /** Say the same of what stands before: "by May". */
    readonly due: readonly string[];
    readonly conditions: readonly string[];
    /** Hold such a word and set no condition: "if any". */
    readonly harmlessConditions: readonly string[];
    /** Put a decision off. */
    readonly deferrals: readonly string[];
    /** Begin something that counts against what was said before. */
    readonly contrasts: readonly string[];
    /** Begin another clause: no word of doubt reaches across them. */
    readonly clauses: readonly string[];
    /** Begin one that hangs on what stands before: a "not" in it says nothing of that. */
    readonly subordinates: readonly string[];
    /** How a sentence begins that asks, also where its sign is missing. */
    readonly asks: readonly string[];
    /** Answers to what was asked. */
    readonly yes: readonly string[];
    readonly no: readonly string[];
  };
  readonly abbreviations: readonly string[];
  /** Entries that carry sentences of their own, for the tests: see `entries.ts`. */
  readonly trials: readonly Trial[];
  readonly questions: Readonly<Record<string, string>>;
  readonly templates: Templates;
}
