import type { EngineAnswer, EngineRequest, ExplainedMatch, Inputs, RuleKey } from './protocol.ts';

/** What a client needs of a worker. */
export interface EngineThread {
  postMessage(request: EngineRequest): void;
  addEventListener(type: 'message', listen: (message: { readonly data: EngineAnswer }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listen: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

/** An answer about the newest inputs; those to questions are promised to who asked. */
export type EngineNews = Exclude<EngineAnswer, { readonly kind: 'explained' }>;

interface Question {
  readonly resolve: (match: ExplainedMatch | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** The page's side of the engine: it numbers what it asks, and drops answers to what it no longer wants to know. */
export class EngineClient {
  readonly #thread: EngineThread;
  readonly #questions = new Map<number, Question>();
  #sent: Partial<Inputs> = {};
  #run = 0;
  #asked = 0;

  /**
   * @param thread - The worker.
   * @param hear - Takes what is new.
   * @param lose - Takes why the worker is lost; it must be started again.
   */
  constructor(thread: EngineThread, hear: (news: EngineNews) => void, lose: (reason: string) => void) {
    this.#thread = thread;
    thread.addEventListener('message', ({ data }) => this.#sort(data, hear));
    const fail = ({ message }: { readonly message?: string }): void => {
      const reason = message ?? 'Its script could not be loaded.';
      this.#forgetQuestions(new Error(reason));
      lose(reason);
    };
    thread.addEventListener('error', fail);
    thread.addEventListener('messageerror', fail);
  }

  /**
   * Fetches the rules of the site, also once more after it failed.
   *
   * @param url - Of the bundle.
   */
  load(url: string): void {
    this.#thread.postMessage({ kind: 'load', url });
  }

  /**
   * Begins to work on inputs. What is not known yet of older ones will not be told any more.
   *
   * @param inputs - See {@link Inputs}.
   */
  run(inputs: Inputs): void {
    const changed = Object.fromEntries(
      Object.entries(inputs).filter(([name, value]) => this.#sent[name as keyof Inputs] !== value),
    );
    this.#sent = inputs;
    this.#forgetQuestions();
    this.#thread.postMessage({ kind: 'run', run: ++this.#run, changed });
  }

  /**
   * Asks why a rule matches an event, or not.
   *
   * @param run - The run of the result that shows them.
   * @param event - Its number in that run, from 1.
   * @param rule - See {@link RuleKey}.
   * @returns The explanation; undefined where the inputs are no longer the same.
   * @throws Error when the engine fails.
   */
  explain(run: number, event: number, rule: RuleKey): Promise<ExplainedMatch | undefined> {
    if (run !== this.#run) return Promise.resolve(undefined);
    const question = ++this.#asked;
    this.#thread.postMessage({ kind: 'explain', run, question, event, rule });
    return new Promise((resolve, reject) => this.#questions.set(question, { resolve, reject }));
  }

  /** Ends the worker. */
  close(): void {
    this.#forgetQuestions();
    this.#thread.terminate();
  }

  #sort(answer: EngineAnswer, hear: (news: EngineNews) => void): void {
    if (answer.kind === 'explained') {
      this.#take(answer.question)?.resolve(answer.match);
    } else if (answer.kind === 'failed' && answer.question !== undefined) {
      this.#take(answer.question)?.reject(new Error(answer.message));
    } else if (!('run' in answer) || answer.run === this.#run) {
      hear(answer);
    }
  }

  #take(question: number): Question | undefined {
    const found = this.#questions.get(question);
    this.#questions.delete(question);
    return found;
  }

  #forgetQuestions(error?: Error): void {
    for (const { resolve, reject } of this.#questions.values()) {
      if (error === undefined) resolve(undefined);
      else reject(error);
    }
    this.#questions.clear();
  }
}
