import type {
  AttributeNode,
  ContentNode,
  ElementNode,
  InstanceNode,
  SubstitutionNode,
  TextNode,
  ValueSpan,
} from './binxml-nodes.js';
import type { ByteView } from './byte-view.js';
import { type EvtxBudget, EvtxError } from './evtx-error.js';

const TOKEN_END = 0x00;
const TOKEN_ELEMENT = 0x01;
const TOKEN_CLOSE_START = 0x02;
const TOKEN_CLOSE_EMPTY = 0x03;
const TOKEN_END_ELEMENT = 0x04;
const TOKEN_VALUE = 0x05;
const TOKEN_ATTRIBUTE = 0x06;
const TOKEN_CDATA = 0x07;
const TOKEN_CHARACTER = 0x08;
const TOKEN_ENTITY = 0x09;
const TOKEN_PI_TARGET = 0x0a;
const TOKEN_PI_DATA = 0x0b;
const TOKEN_INSTANCE = 0x0c;
const TOKEN_SUBSTITUTION = 0x0d;
const TOKEN_OPTIONAL_SUBSTITUTION = 0x0e;
const TOKEN_FRAGMENT = 0x0f;
/** Added to a token when attributes, or more of the same, follow. */
const MORE = 0x40;

const STRING_TYPE = 0x01;
const MAX_NAME_LENGTH = 4096;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What of a chunk is parsed. */
export interface FragmentSpan {
  readonly start: number;
  /** Offset to stop before. */
  readonly end: number;
  /** Elements carry a dependency identifier, except in fragments that are values. */
  readonly hasDependency: boolean;
}

/**
 * Parses a fragment of binary XML ([MS-EVEN6] 2.2.12) into its tree. Names are read where the fragment points to;
 * templates and values are not followed.
 *
 * @param view - The chunk around the fragment.
 * @throws EvtxError for bytes that are not binary XML, and past the limits.
 */
export function parseFragment(view: ByteView, span: FragmentSpan, budget: EvtxBudget): readonly ContentNode[] {
  return new FragmentParser(view, span, budget).run();
}

class FragmentParser {
  readonly #view: ByteView;
  readonly #span: FragmentSpan;
  readonly #budget: EvtxBudget;
  #at: number;

  constructor(view: ByteView, span: FragmentSpan, budget: EvtxBudget) {
    this.#view = view;
    this.#span = span;
    this.#budget = budget;
    this.#at = span.start;
  }

  run(): readonly ContentNode[] {
    return this.#contents(0);
  }

  /** Reads up to the end of the element around, or of the fragment. */
  #contents(depth: number): ContentNode[] {
    const nodes: ContentNode[] = [];
    while (this.#at < this.#span.end) {
      this.#budget.step(depth);
      const raw = this.#view.u8(this.#at);
      const token = raw & ~MORE;
      if (token === TOKEN_END) {
        if (depth > 0) throw new EvtxError('its binary XML ends inside an element');
        this.#at++;
        return nodes;
      }
      if (token === TOKEN_END_ELEMENT && depth > 0) {
        this.#at++;
        return nodes;
      }
      if (token === TOKEN_FRAGMENT) this.#at += 4;
      else nodes.push(this.#content(token, (raw & MORE) !== 0, depth));
    }
    if (depth > 0) throw new EvtxError('its binary XML ends inside an element');
    return nodes;
  }

  #content(token: number, more: boolean, depth: number): ContentNode {
    switch (token) {
      case TOKEN_ELEMENT:
        return this.#element(more, depth);
      case TOKEN_INSTANCE:
        return this.#instance();
      case TOKEN_PI_TARGET: {
        this.#at++;
        const target = this.#name();
        const hasData = this.#at < this.#span.end && this.#view.u8(this.#at) === TOKEN_PI_DATA;
        if (hasData) this.#at++;
        return { kind: 'instruction', target, data: hasData ? this.#countedText() : '' };
      }
      default: {
        const part = this.#part(token);
        if (part !== undefined) return part;
        throw new EvtxError(`byte 0x${token.toString(16)} at offset ${this.#at} of its chunk is no binary XML token`);
      }
    }
  }

  /** What can stand in an element and in an attribute: text and values. */
  #part(token: number): TextNode | SubstitutionNode | undefined {
    switch (token) {
      case TOKEN_VALUE: {
        const type = this.#view.u8(this.#at + 1);
        if (type !== STRING_TYPE) throw new EvtxError(`it has text of the unknown type 0x${type.toString(16)}`);
        this.#at += 2;
        return { kind: 'text', text: this.#countedText() };
      }
      case TOKEN_CDATA:
        this.#at++;
        return { kind: 'text', text: this.#countedText() };
      case TOKEN_CHARACTER:
        this.#at += 3;
        return { kind: 'text', text: String.fromCharCode(this.#view.u16(this.#at - 2)) };
      case TOKEN_ENTITY: {
        this.#at++;
        const name = this.#name();
        return { kind: 'text', text: ENTITIES.get(name) ?? `&${name};` };
      }
      case TOKEN_SUBSTITUTION:
      case TOKEN_OPTIONAL_SUBSTITUTION:
        this.#at += 4;
        return { kind: 'substitution', index: this.#view.u16(this.#at - 3) };
      default:
        return undefined;
    }
  }

  #element(hasAttributes: boolean, depth: number): ElementNode {
    this.#at += this.#hasDependency() ? 7 : 5;
    const name = this.#name();
    const attributes: AttributeNode[] = [];
    if (hasAttributes) {
      this.#at += 4;
      while (this.#token() === TOKEN_ATTRIBUTE) attributes.push(this.#attribute(depth));
    }
    const close = this.#token();
    this.#at++;
    if (close === TOKEN_CLOSE_EMPTY) return { kind: 'element', name, attributes, children: [] };
    if (close !== TOKEN_CLOSE_START) throw new EvtxError(`the start of its element ${name} has no end`);
    return { kind: 'element', name, attributes, children: this.#contents(depth + 1) };
  }

  /** Elements have a dependency identifier or not by where they stand; some writers do it the other way. */
  #hasDependency(): boolean {
    const { hasDependency } = this.#span;
    if (this.#isName(this.#at + (hasDependency ? 7 : 5))) return hasDependency;
    return this.#isName(this.#at + (hasDependency ? 5 : 7)) ? !hasDependency : hasDependency;
  }

  /** @returns Whether a name's offset stands here: a name ends with NUL. */
  #isName(at: number): boolean {
    const offset = this.#view.u32(at);
    const { length } = this.#view.bytes;
    if (offset + 10 > length) return false;
    const end = offset + 8 + 2 * this.#view.u16(offset + 6);
    return end + 2 <= length && end > offset + 8 && this.#view.u16(end) === 0;
  }

  #attribute(depth: number): AttributeNode {
    this.#at++;
    const name = this.#name();
    const parts: (TextNode | SubstitutionNode)[] = [];
    for (;;) {
      this.#budget.step(depth);
      const part = this.#part(this.#token());
      if (part === undefined) return { name, parts };
      parts.push(part);
    }
  }

  #instance(): InstanceNode {
    const template = this.#view.u32(this.#at + 6);
    this.#at += 10;
    // A template's first use carries its definition: pointer, GUID, size, then that many bytes.
    if (template === this.#at) this.#at += 24 + this.#view.u32(this.#at + 20);
    const count = this.#view.u32(this.#at);
    this.#at += 4;
    const values: ValueSpan[] = [];
    let offset = this.#at + 4 * count;
    if (offset > this.#span.end) throw new EvtxError(`it counts ${count} template values, more than it can hold`);
    for (let index = 0; index < count; index++, this.#at += 4) {
      const size = this.#view.u16(this.#at);
      values.push({ type: this.#view.u8(this.#at + 2), offset, size });
      offset += size;
    }
    if (offset > this.#span.end) throw new EvtxError('its template values reach past its end');
    this.#at = offset;
    return { kind: 'instance', template, values };
  }

  #token(): number {
    if (this.#at >= this.#span.end) throw new EvtxError('its binary XML ends inside an element');
    return this.#view.u8(this.#at) & ~MORE;
  }

  /** Reads a name by its offset, and goes past it when it stands right here, at its first use. */
  #name(): string {
    const offset = this.#view.u32(this.#at);
    this.#at += 4;
    const length = this.#view.u16(offset + 6);
    if (length > MAX_NAME_LENGTH) throw new EvtxError(`it has a name of ${length} characters`);
    if (offset === this.#at) this.#at += 10 + 2 * length;
    return this.#view.utf16(offset + 8, 2 * length);
  }

  /** Text with its number of characters before it. */
  #countedText(): string {
    const size = 2 * this.#view.u16(this.#at);
    this.#at += 2 + size;
    return this.#view.utf16(this.#at - size, size);
  }
}
