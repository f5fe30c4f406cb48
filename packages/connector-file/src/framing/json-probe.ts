import { PAGING_MEMBERS, isWrapperPath } from './json-wrapper.js';

/** What the beginning of a file says about the JSON value it starts with. */
export interface JsonProbe {
  /** `invalid`: not JSON. `complete`: the value ends at `end`. `partial`: JSON as far as can be seen. */
  readonly state: 'invalid' | 'complete' | 'partial';
  /** Index after the value. */
  readonly end: number;
  /** Whether a line end stands inside the value, that is, whether the value is pretty-printed. */
  readonly multiLine: boolean;
  /** Name of the member whose array holds the records, when nothing but paging members stands beside it. */
  readonly wrapper: string | undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SCALAR_BYTES = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/**
 * Reads the JSON object or array at the beginning of a file's head, as far as the head goes.
 *
 * @param head Bytes of the head, UTF-8.
 * @param start Index of the opening bracket.
 */
export function probeJson(head: Buffer, start: number): JsonProbe {
  return new Probe(head, start).run();
}

type Expectation = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

class Probe {
  readonly #head: Buffer;
  #index: number;
  #expect: Expectation = 'value';
  readonly #stack: number[] = [];
  readonly #path: string[] = [];
  #multiLine = false;
  #wrapper: string | undefined;
  #onlyPaging = true;

  constructor(head: Buffer, start: number) {
    this.#head = head;
    this.#index = start;
  }

  run(): JsonProbe {
    for (; this.#index < this.#head.length; this.#index++) {
      const byte = this.#head[this.#index] as number;
      if (byte === 0x0a) this.#multiLine = true;
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue;
      const step = this.#step(byte);
      if (step !== 'go') return this.#result(step);
    }
    return this.#result('partial');
  }

  #result(state: JsonProbe['state']): JsonProbe {
    const wrapper = this.#onlyPaging ? this.#wrapper : undefined;
    return { state, end: this.#index + 1, multiLine: this.#multiLine, wrapper };
  }

  #step(byte: number): 'go' | JsonProbe['state'] {
    const close = byte === 0x7d || byte === 0x5d;
    if (close) return this.#close(byte);
    switch (this.#expect) {
      case 'colon':
        if (byte !== 0x3a) return 'invalid';
        this.#expect = 'value';
        return 'go';
      case 'comma-or-end':
        if (byte !== 0x2c) return 'invalid';
        this.#expect = this.#stack.at(-1) === 0x7d ? 'key' : 'value';
        return 'go';
      case 'key':
      case 'key-or-end':
        return byte === QUOTE ? this.#key() : 'invalid';
      case 'value':
      case 'value-or-end':
        return this.#value(byte);
      default:
        return this.#expect satisfies never;
    }
  }

  #close(byte: number): 'go' | JsonProbe['state'] {
    const mayEnd = this.#expect === 'comma-or-end' || this.#expect === 'value-or-end' || this.#expect === 'key-or-end';
    if (!mayEnd || this.#stack.pop() !== byte) return 'invalid';
    this.#path.length = Math.min(this.#path.length, this.#stack.length);
    this.#expect = 'comma-or-end';
    return this.#stack.length === 0 ? 'complete' : 'go';
  }

  #key(): 'go' | JsonProbe['state'] {
    const start = this.#index;
    const ended = this.#string();
    if (ended !== 'go') return ended;
    const depth = this.#stack.length;
    const name = this.#head.toString('utf8', start + 1, this.#index);
    this.#path.length = Math.min(this.#path.length, depth - 1);
    this.#path[depth - 1] = name;
    // Of two arrays that could hold the records one would be left out.
    const isFirstWrapper = isWrapperPath([name]) && this.#wrapper === undefined;
    if (depth === 1 && !PAGING_MEMBERS.has(name) && !isFirstWrapper) this.#onlyPaging = false;
    this.#expect = 'colon';
    return 'go';
  }

  #value(byte: number): 'go' | JsonProbe['state'] {
    if (byte === 0x7b || byte === 0x5b) {
      if (byte === 0x5b) this.#noteArray();
      this.#stack.push(byte === 0x7b ? 0x7d : 0x5d);
      this.#expect = byte === 0x7b ? 'key-or-end' : 'value-or-end';
      return 'go';
    }
    this.#expect = 'comma-or-end';
    return byte === QUOTE ? this.#string() : this.#scalar();
  }

  /** The array counts as wrapped records when its first element is an object, or when it is empty. */
  #noteArray(): void {
    const depth = this.#stack.length;
    if (this.#wrapper !== undefined || this.#path.length !== depth || !isWrapperPath(this.#path)) return;
    if (this.#stack.some(closer => closer !== 0x7d)) return;
    let next = this.#index + 1;
    while (next < this.#head.length && (this.#head[next] as number) <= 0x20) next++;
    const first = this.#head[next];
    if (first === undefined || first === 0x7b || first === 0x5d) this.#wrapper = this.#path.join('.');
  }

  /** Leaves the index on the closing quote. */
  #string(): 'go' | JsonProbe['state'] {
    for (this.#index++; this.#index < this.#head.length; this.#index++) {
      const byte = this.#head[this.#index] as number;
      if (byte === QUOTE) return 'go';
      if (byte === BACKSLASH) this.#index++;
      else if (byte < 0x20) return 'invalid';
    }
    return 'partial';
  }

  /** Leaves the index on the scalar's last byte. */
  #scalar(): 'go' | JsonProbe['state'] {
    const start = this.#index;
    let end = start;
    while (end < this.#head.length && /[\w.+-]/.test(String.fromCharCode(this.#head[end] as number))) end++;
    if (end === this.#head.length) return 'partial';
    if (end - start > 64 || !SCALAR_BYTES.test(this.#head.toString('latin1', start, end))) return 'invalid';
    this.#index = end - 1;
    return 'go';
  }
}
