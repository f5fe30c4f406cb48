import type { AttributeNode, ContentNode, ElementNode, InstanceNode, ValueSpan } from './binxml-nodes.js';
import { parseFragment } from './binxml-parser.js';
import type { ByteView } from './byte-view.js';
import { type EvtxBudget, EvtxError } from './evtx-error.js';
import { BINXML_TYPE, NULL_TYPE, type ScalarValue, isArray, readItems, readValue } from './values.js';

/** Elements that hold data under names of their own: `<Data Name="Image">` is the member `Image`. */
const NAMED_DATA: ReadonlySet<string> = new Set(['Data', 'ComplexData']);

/** Templates of one chunk by their offset: they are parsed once. */
export type TemplateCache = Map<number, readonly ContentNode[]>;

/** Makes JSON texts of the events of one chunk. */
export class JsonRenderer {
  readonly #view: ByteView;
  readonly #templates: TemplateCache = new Map();

  constructor(view: ByteView) {
    this.#view = view;
  }

  /**
   * Writes the event of one record as JSON: attributes under `#attributes`, text beside them under `#text`, elements of
   * the same name as `Name`, `Name_1`, `Name_2`, named `Data` by their names.
   *
   * @param start - Offset of the record's binary XML in the chunk.
   * @param end - Offset to stop before.
   * @throws EvtxError for an event that cannot be read.
   */
  render(start: number, end: number, budget: EvtxBudget): string {
    const nodes = parseFragment(this.#view, { start, end, hasDependency: true }, budget);
    const scope = new Scope(this.#view, this.#templates, budget);
    const json = scope.document(nodes);
    if (json === '{}') throw new EvtxError('it holds no event');
    return json;
  }
}

/** Where values are taken from. */
interface Frame {
  readonly values: readonly ValueSpan[];
  /** Item of an array that one element stands for. */
  readonly item?: { readonly index: number; readonly value: ScalarValue | undefined };
  readonly depth: number;
}

class Scope {
  readonly #view: ByteView;
  readonly #templates: TemplateCache;
  readonly #budget: EvtxBudget;

  constructor(view: ByteView, templates: TemplateCache, budget: EvtxBudget) {
    this.#view = view;
    this.#templates = templates;
    this.#budget = budget;
  }

  document(nodes: readonly ContentNode[]): string {
    const members = new Members(this.#budget, '');
    this.#collect(nodes, { values: [], depth: 0 }, members);
    return members.toJson();
  }

  /** Puts what stands in an element, or at the top, into its members. */
  #collect(nodes: readonly ContentNode[], frame: Frame, members: Members): void {
    for (const node of nodes) {
      this.#budget.step(frame.depth);
      switch (node.kind) {
        case 'element':
          this.#addElement(node, frame, members);
          break;
        case 'text':
          members.addText(node.text);
          break;
        case 'substitution':
          this.#substitute(node.index, frame, members);
          break;
        case 'instance':
          this.#collect(this.#template(node), { values: node.values, depth: frame.depth + 1 }, members);
          break;
        case 'instruction':
          members.add(`?${node.target}`, JSON.stringify(node.data));
          break;
        default:
          node satisfies never;
      }
    }
  }

  #substitute(index: number, frame: Frame, members: Members): void {
    if (frame.item?.index === index) return members.addText(frame.item.value);
    const value = frame.values[index];
    if (value === undefined || value.type === NULL_TYPE) return;
    if (value.type === BINXML_TYPE) return this.#fragment(value, frame, members);
    if (isArray(value)) for (const item of readItems(this.#view, value)) members.addText(item);
    else members.addText(readValue(this.#view, value));
  }

  #fragment({ offset, size }: ValueSpan, frame: Frame, members: Members): void {
    const span = { start: offset, end: offset + size, hasDependency: false };
    const nodes = parseFragment(this.#view, span, this.#budget);
    this.#collect(nodes, { values: [], depth: frame.depth + 1 }, members);
  }

  /** An element whose content is an array stands once for each of its items. */
  #addElement(node: ElementNode, frame: Frame, members: Members): void {
    const array = node.children.find(child => child.kind === 'substitution' && this.#isArray(child.index, frame));
    if (array?.kind !== 'substitution') return this.#addOne(node, frame, members);
    const items = readItems(this.#view, frame.values[array.index] as ValueSpan);
    for (const value of items.length === 0 ? [undefined] : items) {
      this.#budget.step(frame.depth);
      this.#addOne(node, { ...frame, item: { index: array.index, value } }, members);
    }
  }

  #isArray(index: number, frame: Frame): boolean {
    const value = frame.values[index];
    return value !== undefined && isArray(value) && frame.item?.index !== index;
  }

  #addOne(node: ElementNode, frame: Frame, members: Members): void {
    const isData = NAMED_DATA.has(node.name);
    const inner = new Members(this.#budget, node.name);
    let name: string | undefined;
    for (const attribute of node.attributes) {
      const value = this.#attribute(attribute, frame);
      if (value === undefined) continue;
      if (isData && attribute.name === 'Name' && value !== '') name = String(value);
      else inner.addAttribute(attribute.name, value);
    }
    this.#collect(node.children, { ...frame, depth: frame.depth + 1 }, inner);
    if (isData && name === undefined && inner.isPlain) members.addUnnamed(node.name, inner.toJson());
    else members.add(name ?? node.name, inner.toJson());
  }

  #attribute({ parts }: AttributeNode, frame: Frame): ScalarValue | undefined {
    const text = new TextParts();
    for (const part of parts) {
      this.#budget.step(frame.depth);
      if (part.kind === 'text') text.add(part.text);
      else this.#addValue(part.index, frame, text);
    }
    return text.value;
  }

  #addValue(index: number, frame: Frame, text: TextParts): void {
    const value = frame.values[index];
    if (value === undefined || value.type === NULL_TYPE) return;
    if (isArray(value)) text.add(readItems(this.#view, value).join(' '));
    else text.add(readValue(this.#view, value));
  }

  /** A definition: next pointer, GUID, size, then binary XML. */
  #template({ template }: InstanceNode): readonly ContentNode[] {
    const known = this.#templates.get(template);
    if (known !== undefined) return known;
    const start = template + 24;
    const end = start + this.#view.u32(template + 20);
    this.#view.check(start, end - start);
    const nodes = parseFragment(this.#view, { start, end, hasDependency: true }, this.#budget);
    this.#templates.set(template, nodes);
    return nodes;
  }
}

/** Puts text together: one value keeps its type, several are one text. */
class TextParts {
  value: ScalarValue | undefined;

  add(part: ScalarValue | undefined): void {
    if (part !== undefined) this.value = this.value === undefined ? part : `${this.value}${part}`;
  }
}

/** What stands in one element, and its JSON. */
class Members {
  readonly #budget: EvtxBudget;
  readonly #element: string;
  /** Members by name, with how many of the name there are. */
  #names: Map<string, number> | undefined;
  readonly #text = new TextParts();
  #unnamed: Map<string, string[]> | undefined;
  #attributes = '';
  #members = '';

  constructor(budget: EvtxBudget, element: string) {
    this.#budget = budget;
    this.#element = element;
  }

  /** True when there is text at most. */
  get isPlain(): boolean {
    return this.#attributes === '' && this.#members === '' && this.#unnamed === undefined;
  }

  addAttribute(name: string, value: ScalarValue): void {
    this.#attributes += `${this.#attributes === '' ? '' : ','}${JSON.stringify(name)}:${this.#scalar(value)}`;
  }

  addText(text: ScalarValue | undefined): void {
    this.#text.add(text);
  }

  /** Collects data that has no name, in order. */
  addUnnamed(element: string, json: string): void {
    this.#unnamed ??= new Map();
    const list = this.#unnamed.get(element);
    if (list === undefined) this.#unnamed.set(element, [json]);
    else list.push(json);
  }

  add(name: string, json: string): void {
    const key = this.#freeName(name);
    this.#budget.write(key.length + 4);
    this.#members += `${this.#members === '' ? '' : ','}${JSON.stringify(key)}:${json}`;
  }

  /** The name itself, then with `_1`, `_2` and so on. */
  #freeName(name: string): string {
    const names = (this.#names ??= new Map());
    let count = names.get(name) ?? 0;
    let key = count === 0 ? name : `${name}_${count}`;
    while (count > 0 && names.has(key)) key = `${name}_${++count}`;
    names.set(name, count + 1);
    if (key !== name) names.set(key, 1);
    return key;
  }

  toJson(): string {
    const text = this.#text.value;
    if (this.isPlain) {
      if (text !== undefined) return this.#scalar(text);
      if (this.#element === '') return '{}';
      return NAMED_DATA.has(this.#element) ? '""' : 'null';
    }
    for (const [element, list] of this.#unnamed ?? [])
      this.add(element, `{"#text":${list.length === 1 ? list[0] : `[${list.join(',')}]`}}`);
    const parts: string[] = [];
    if (this.#attributes !== '') parts.push(`"#attributes":{${this.#attributes}}`);
    if (text !== undefined && !isBlank(text)) parts.push(`"#text":${this.#scalar(text)}`);
    if (this.#members !== '') parts.push(this.#members);
    return `{${parts.join(',')}}`;
  }

  #scalar(value: ScalarValue): string {
    const json = JSON.stringify(value);
    this.#budget.write(json.length);
    return json;
  }
}

/** White space between elements is layout. */
function isBlank(text: ScalarValue): boolean {
  return typeof text === 'string' && text.trim() === '';
}
