import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

/** One fault in words that both sides share: `path rule`. */
export type Fault = string;

/** The oracle's verdict on an event of a class: its faults, none when it is valid. */
export type Oracle = (className: string, event: unknown) => ReadonlySet<Fault>;

interface ExportedSchemas {
  readonly profiles: readonly string[];
  readonly classes: Readonly<Record<string, AnySchemaObject>>;
  readonly objects: readonly AnySchemaObject[];
}

/** Keywords of JSON Schema as rules of our validator. */
const RULES: Readonly<Record<string, string>> = {
  required: 'required',
  additionalProperties: 'unknown-attribute',
  type: 'type',
  enum: 'enum',
  const: 'enum',
  pattern: 'pattern',
  maxLength: 'length',
  minimum: 'range',
  maximum: 'range',
  anyOf: 'at-least-one',
  oneOf: 'just-one',
};

/**
 * Reads the schemas that export_schema.py wrote.
 *
 * @param file - its output
 * @returns one oracle for each set of profiles
 */
export function readOracles(file: string): { readonly profiles: readonly string[]; readonly judge: Oracle }[] {
  const exported = JSON.parse(readFileSync(file, 'utf8')) as readonly ExportedSchemas[];
  return exported.map(({ profiles, classes, objects }) => {
    // `deprecated` and `title` are annotations; the types of json_t are a union.
    const ajv = new Ajv2020({ allErrors: true, strict: false, allowUnionTypes: true, logger: false });
    for (const object of objects) ajv.addSchema(object);
    const compiled = new Map<string, ValidateFunction>();
    const judge: Oracle = (className, event) => {
      const schema = classes[className];
      if (!schema) throw new RangeError(`the oracle has no class ${className}`);
      let validate = compiled.get(className);
      if (!validate) compiled.set(className, (validate = ajv.compile(schema)));
      return validate(event) ? new Set() : faultsOf(validate.errors ?? []);
    };
    return { profiles, judge };
  });
}

function faultsOf(errors: readonly ErrorObject[]): ReadonlySet<Fault> {
  const faults = new Set<Fault>();
  const wrongType = new Set(errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath));
  for (const { keyword, instancePath, schemaPath, params } of errors) {
    // The alternatives of a constraint report each their own missing attribute.
    if (/\/(anyOf|oneOf)\/\d+\/required$/.test(schemaPath)) continue;
    // JSON Schema also compares a value of the wrong type with the enum and the pattern.
    if (keyword !== 'type' && wrongType.has(instancePath)) continue;
    const rule = RULES[keyword];
    if (rule === undefined) throw new Error(`keyword ${keyword} is not known here`);
    const last: unknown = params['missingProperty'] ?? params['additionalProperty'];
    faults.add(`${toPath(instancePath, typeof last === 'string' ? last : undefined)} ${rule}`);
  }
  return faults;
}

/** A JSON pointer in the notation of our validator. */
function toPath(pointer: string, last: string | undefined): string {
  const parts = pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return [...parts, ...(last === undefined ? [] : [last])].reduce((path, part) => {
    if (/^\d+$/.test(part)) return `${path}[${part}]`;
    return path === '' ? part : `${path}.${part}`;
  }, '');
}
