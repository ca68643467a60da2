/** A valibot schema as JSON Schema 2020-12, for the schemas the kit publishes. Throws on what it does not know, so that nothing is left out in silence. */
interface Node {
  readonly type: string;
  readonly kind: string;
  readonly [key: string]: unknown;
}

export type JsonSchema = { readonly [key: string]: unknown };

const actions: Record<string, (requirement: never) => JsonSchema> = {
  max_length: (most: number) => ({ max: most }),
  min_value: (minimum: number) => ({ minimum }),
  max_value: (maximum: number) => ({ maximum }),
  gt_value: (exclusiveMinimum: number) => ({ exclusiveMinimum }),
  lt_value: (exclusiveMaximum: number) => ({ exclusiveMaximum }),
  min_entries: (minProperties: number) => ({ minProperties }),
  regex: (pattern: RegExp) => ({ pattern: pattern.source }),
  integer: () => ({ type: 'integer' }),
  finite: () => ({}), // JSON has no other numbers
  non_empty: () => ({ min: 1 }),
};

const lengthOf = (type: string, { min, max, ...rest }: { min?: number; max?: number } & JsonSchema): JsonSchema => {
  const [least, most] = type === 'array' ? ['minItems', 'maxItems'] : ['minLength', 'maxLength'];
  return { ...rest, ...(min !== undefined && { [least]: min }), ...(max !== undefined && { [most]: max }) };
};

/** `named` gives names to schemas that are used in many places; they become `$defs`. */
export function jsonSchemaOf(schema: unknown, named: ReadonlyMap<unknown, string> = new Map()): JsonSchema {
  const defs: Record<string, JsonSchema> = {};
  const lazyNames = new Map<unknown, string>();

  const convert = (given: unknown): JsonSchema => {
    const node = given as Node;
    const name = named.get(given);
    if (name !== undefined) {
      if (!(name in defs)) {
        defs[name] = {};
        defs[name] = shape(node);
      }
      return { $ref: `#/$defs/${name}` };
    }
    return shape(node);
  };

  const object = (entries: Record<string, Node>): JsonSchema => ({
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, convert(entry)])),
    required: Object.entries(entries).flatMap(([key, entry]) => (entry.type === 'optional' ? [] : [key])),
    additionalProperties: false,
  });

  const shape = (node: Node): JsonSchema => {
    const pipe = node['pipe'] as readonly Node[] | undefined;
    if (pipe) {
      const { pipe: _, ...first } = pipe[0] as Node & { pipe?: unknown };
      const made = pipe.slice(1).map((action) => {
        const make = actions[action.type];
        if (!make) throw new Error(`no JSON Schema for ${action.type}`);
        return make(action['requirement'] as never);
      });
      return lengthOf(node.type, Object.assign({}, shape(first), ...made) as JsonSchema);
    }
    switch (node.type) {
      case 'string': return { type: 'string' };
      case 'number': return { type: 'number' };
      case 'boolean': return { type: 'boolean' };
      case 'literal': return { const: node['literal'] };
      case 'picklist': return { enum: node['options'] };
      case 'optional': return convert(node['wrapped']);
      case 'array': return { type: 'array', items: convert(node['item']) };
      case 'record': return { type: 'object', propertyNames: convert(node['key']), additionalProperties: convert(node['value']) };
      case 'strict_object': return object(node['entries'] as Record<string, Node>);
      case 'union': return { anyOf: (node['options'] as readonly Node[]).map(convert) };
      case 'variant': return { oneOf: (node['options'] as readonly Node[]).map(convert) };
      case 'lazy': {
        const inner = (node['getter'] as (input: unknown) => unknown)(undefined);
        let name = lazyNames.get(inner);
        if (name === undefined) {
          name = 'item';
          lazyNames.set(inner, name);
          defs[name] = {};
          defs[name] = shape(inner as Node);
        }
        return { $ref: `#/$defs/${name}` };
      }
      default: throw new Error(`no JSON Schema for ${node.type}`);
    }
  };

  const root = convert(schema);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...root, ...(Object.keys(defs).length > 0 && { $defs: defs }) };
}
