/** What an editor has set: asked for, or told by itself. */

/** How long an editor may think about settings before its documents are checked, in milliseconds. */
const PATIENCE = 1000;
const LATE = Symbol('late');

/** Whom editors answer. */
export interface AnswersPort {
  /** Undefined where the editor cannot be asked. */
  readonly ask: ((uri: string) => Promise<unknown>) | undefined;
  /** Hears of an answer that says something else than what counted meanwhile. */
  readonly onLate: () => void;
  readonly patience?: number;
}

export class EditorAnswers {
  readonly #port: AnswersPort;
  /** What an editor that is asked for nothing, or does not answer, has said of settings by itself. */
  #given: object;
  /** By document: what came when nobody waited for it any more. */
  readonly #late = new Map<string, unknown>();
  /** By document: the last question that has no answer yet. */
  readonly #asked = new Map<string, Promise<unknown>>();

  constructor(first: unknown, port: AnswersPort) {
    this.#given = sectionOf(first) ?? {};
    this.#port = port;
  }

  /** Many editors say nothing but that something has changed. */
  told(settings: unknown): void {
    this.#given = sectionOf(settings) ?? this.#given;
  }

  /** Nobody asks for a document that is closed. */
  forgetDocument(uri: string): void {
    this.#late.delete(uri);
    this.#asked.delete(uri);
  }

  /** An editor that takes its time gets what is known meanwhile, and its answer counts when it comes. */
  async of(uri: string): Promise<unknown> {
    const { ask, onLate, patience = PATIENCE } = this.#port;
    if (ask === undefined) return this.#given;
    const answer = ask(uri).then(
      (value) => value ?? this.#given,
      () => this.#given,
    );
    this.#asked.set(uri, answer);
    const meanwhile = this.#late.get(uri) ?? this.#given;
    const first = await soonOr(answer, patience);
    if (first !== LATE) {
      if (this.#isAnswered(uri, answer) && this.#late.has(uri)) this.#late.set(uri, first);
      return first;
    }
    void answer.then((value) => {
      // It may have been asked again since, or the document closed.
      if (!this.#isAnswered(uri, answer)) return;
      this.#late.set(uri, value);
      if (JSON.stringify(value) !== JSON.stringify(meanwhile)) onLate();
    });
    return meanwhile;
  }

  #isAnswered(uri: string, answer: Promise<unknown>): boolean {
    return this.#asked.get(uri) === answer && this.#asked.delete(uri);
  }
}

async function soonOr(answer: Promise<unknown>, patience: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), patience);
  });
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first;
}

/** The settings in what an editor hands over, by their name. */
function sectionOf(settings: unknown): object | undefined {
  if (typeof settings !== 'object' || settings === null) return undefined;
  const own = (settings as { readonly tillit?: unknown }).tillit;
  return typeof own === 'object' && own !== null ? own : undefined;
}
