/** The part of JSON Schema that configuration schemas are made of. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
}

/** What a schema says about a place in a document. */
export interface Place {
  /** Keys that may stand there. */
  readonly keys: readonly string[];
  /** Values that may stand there, when they are a fixed set. */
  readonly values: readonly string[];
  readonly description?: string;
}

/**
 * Looks up what may stand at a path; unions are narrowed by the document's own `type` where it is valid.
 *
 * @param schema - JSON Schema of the whole document.
 * @param document - The document's value.
 * @param path - Where.
 */
export function lookUp(schema: unknown, document: unknown, path: readonly PropertyKey[]): Place {
  let nodes: readonly SchemaNode[] = narrow(schema as SchemaNode, document);
  let value = document;
  for (const step of path) {
    value = childOf(value, step);
    nodes = nodes.flatMap(node => children(node, step)).flatMap(node => narrow(node, value));
  }
  const description = nodes.find(node => node.description)?.description;
  return {
    keys: [...new Set(nodes.flatMap(node => Object.keys(node.properties ?? {})))],
    values: [
      ...new Set(nodes.flatMap(node => node.enum ?? (node.const === undefined ? [] : [node.const])).map(String)),
    ],
    ...(description === undefined ? {} : { description }),
  };
}

function children(node: SchemaNode, step: PropertyKey): readonly SchemaNode[] {
  const named = node.properties && Object.hasOwn(node.properties, step) ? node.properties[String(step)] : undefined;
  const other = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
  const child = typeof step === 'number' ? node.items : (named ?? other);
  return child ? [child] : [];
}

function narrow(node: SchemaNode, value: unknown): readonly SchemaNode[] {
  const options = node.oneOf ?? node.anyOf;
  if (!options) return [node];
  const type = childOf(value, 'type');
  const matching = options.filter(option => option.properties?.['type']?.const === type);
  return (matching.length > 0 ? matching : options).flatMap(option => narrow(option, value));
}

function childOf(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined;
}
