/**
 * The JSON Schema of `waakvlam export json`, made from the types of the model and their comments, so that the two
 * cannot drift apart. It knows the few forms of types that the model is written in, and refuses any other.
 */
import ts from 'typescript';

export type Schema = Readonly<Record<string, unknown>>;

/** What a type cannot say, by the name of the type. */
const STRICTER: Readonly<Record<string, Schema>> = {
  Seconds: { type: 'integer', minimum: 0 },
  BasisPoints: { type: 'integer', minimum: 0, maximum: 10_000 },
  IsoDate: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
};

type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/**
 * The schema.
 *
 * @param sources the texts of the files that declare `Model` and every type that it uses
 * @param version what `schemaVersion` must be
 * @throws Error where the model uses a form of type that is not known here
 */
export function modelSchema(sources: readonly string[], version: number): Schema {
  const types = new Map(sources.flatMap(declaredTypes).map((type) => [type.name.text, type]));
  const definitions: Record<string, Schema> = {};
  const define = (name: string): Schema => {
    if (!(name in definitions)) {
      const type = types.get(name);
      if (type === undefined) throw new Error(`The model uses ${name}, which its files do not declare`);
      definitions[name] = {};
      definitions[name] = withDescription(type, definitionOf(type, types, define));
    }
    return { $ref: `#/definitions/${name}` };
  };
  const model = define('Model');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'What waakvlam export json gives',
    ...object({
      schemaVersion: { const: version },
      planSets: {
        type: 'array',
        items: object({
          folder: { type: 'string' },
          language: { enum: ['nl', 'en'] },
          files: { type: 'array', items: { type: 'string' } },
          model,
        }),
      },
    }),
    definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function declaredTypes(text: string): Declared[] {
  const file = ts.createSourceFile('model.ts', text, ts.ScriptTarget.Latest, true);
  return file.statements.filter(
    (one): one is Declared => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one),
  );
}

function definitionOf(
  type: Declared,
  types: ReadonlyMap<string, Declared>,
  define: (name: string) => Schema,
): Schema {
  const stricter = STRICTER[type.name.text];
  if (stricter !== undefined) return stricter;
  return ts.isInterfaceDeclaration(type)
    ? membersSchema(membersOf(type, types), define)
    : schemaOf(type.type, define);
}

/** What an interface holds with what it extends; what it states anew goes before. */
function membersOf(
  type: ts.InterfaceDeclaration,
  types: ReadonlyMap<string, Declared>,
): readonly ts.TypeElement[] {
  const bases = (type.heritageClauses ?? [])
    .flatMap(({ types: extended }) => [...extended])
    .flatMap(({ expression }) => {
      const base = types.get(expression.getText());
      if (base === undefined || !ts.isInterfaceDeclaration(base)) throw unknownForm(expression);
      return membersOf(base, types);
    });
  const byName = new Map([...bases, ...type.members].map((member) => [member.name?.getText(), member]));
  return [...byName.values()];
}

function membersSchema(members: readonly ts.TypeElement[], define: (name: string) => Schema): Schema {
  const properties: Record<string, Schema> = {};
  const optional: string[] = [];
  for (const member of members) {
    if (!ts.isPropertySignature(member) || member.type === undefined) throw unknownForm(member);
    const name = member.name.getText();
    properties[name] = withDescription(member, schemaOf(member.type, define));
    if (member.questionToken !== undefined) optional.push(name);
  }
  return object(properties, optional);
}

function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

function schemaOf(type: ts.TypeNode, define: (name: string) => Schema): Schema {
  if (type.kind === ts.SyntaxKind.StringKeyword) return { type: 'string' };
  if (type.kind === ts.SyntaxKind.NumberKeyword) return { type: 'number' };
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return { type: 'boolean' };
  if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) return schemaOf(type.type, define);
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: schemaOf(type.elementType, define) };
  if (ts.isTypeLiteralNode(type)) return membersSchema(type.members, define);
  if (ts.isTypeReferenceNode(type) && type.typeArguments === undefined)
    return define(type.typeName.getText());
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return { const: type.literal.text };
  if (ts.isUnionTypeNode(type)) return unionSchema(type, define);
  throw unknownForm(type);
}

/** What is left out where it is undefined is only optional. */
function unionSchema({ types }: ts.UnionTypeNode, define: (name: string) => Schema): Schema {
  const options = types
    .filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword)
    .map((type) => schemaOf(type, define));
  const [only] = options;
  if (options.length === 1 && only !== undefined) return only;
  return options.every((option) => 'const' in option)
    ? { enum: options.map((option) => option.const) }
    : { anyOf: options };
}

/** With the comment above it as one text. What stands beside a reference does not count, so that goes a level deeper. */
function withDescription(node: ts.Node, schema: Schema): Schema {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  const text = ts.getTextOfJSDocComment(comment);
  if (text === undefined) return schema;
  const description = text.replace(/\{@link (\w+)\}/g, '$1').replace(/\s+/g, ' ');
  return { description, ...('$ref' in schema ? { allOf: [schema] } : schema) };
}

function unknownForm(node: ts.Node): Error {
  return new Error(`The model uses a form of type that its schema does not know: ${node.getText()}`);
}
