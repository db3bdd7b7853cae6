/**
 * The JSON Schema of `waakvlam export json` and of the documents of a build, made from the types of the model and of the
 * sheets and their comments, so that they cannot drift apart. It knows the few forms of types that those are written in,
 * and refuses any other.
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
  const { root: model, definitions } = definitionsOf(sources, 'Model');
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
    definitions,
  };
}

/**
 * The schema of sheets and reports as JSON.
 *
 * @param sources the texts of the files that declare `Sheet` and every type that it uses
 * @param version what `schemaVersion` must be
 * @throws Error where a sheet uses a form of type that is not known here
 */
export function sheetsSchema(sources: readonly string[], version: number): Schema {
  const { root: sheet, definitions } = definitionsOf(sources, 'Sheet');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Sheets and reports of waakvlam build',
    ...object({ schemaVersion: { const: version }, sheets: { type: 'array', items: sheet } }),
    definitions,
  };
}

/** The schema of one type, and of all that it uses by name. */
function definitionsOf(sources: readonly string[], name: string) {
  const types = new Map(sources.flatMap(declaredTypes).map((type) => [type.name.text, type]));
  const definitions: Record<string, Schema> = {};
  const define: Define = Object.assign(
    (name: string): Schema => {
      if (!(name in definitions)) {
        const type = types.get(name);
        if (type === undefined) throw new Error(`${name} is used, but its files do not declare it`);
        definitions[name] = {};
        definitions[name] = withDescription(type, definitionOf(type, types, define));
      }
      return { $ref: `#/definitions/${name}` };
    },
    { types },
  );
  const root = define(name);
  return {
    root,
    definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Makes the definition of a named type and gives a reference to it; knows all types by name. */
type Define = ((name: string) => Schema) & { readonly types: ReadonlyMap<string, Declared> };

function declaredTypes(text: string): Declared[] {
  const file = ts.createSourceFile('model.ts', text, ts.ScriptTarget.Latest, true);
  return file.statements.filter(
    (one): one is Declared => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one),
  );
}

function definitionOf(type: Declared, types: ReadonlyMap<string, Declared>, define: Define): Schema {
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

function membersSchema(members: readonly ts.TypeElement[], define: Define): Schema {
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

function schemaOf(type: ts.TypeNode, define: Define): Schema {
  if (type.kind === ts.SyntaxKind.StringKeyword) return { type: 'string' };
  if (type.kind === ts.SyntaxKind.NumberKeyword) return { type: 'number' };
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return { type: 'boolean' };
  if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) return schemaOf(type.type, define);
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: schemaOf(type.elementType, define) };
  if (ts.isTypeLiteralNode(type)) return membersSchema(type.members, define);
  if (ts.isTypeReferenceNode(type)) return referenceSchema(type, define);
  if (ts.isIntersectionTypeNode(type)) {
    const all = alternatives(type, define.types).map((members) => membersSchema(members, define));
    return { anyOf: all };
  }
  if (ts.isTemplateLiteralTypeNode(type)) return { type: 'string', pattern: patternOf(type) };
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return { const: type.literal.text };
  if (ts.isUnionTypeNode(type)) return unionSchema(type, define);
  throw unknownForm(type);
}

function referenceSchema(
  { typeName, typeArguments = [] as never }: ts.TypeReferenceNode,
  define: Define,
): Schema {
  const name = typeName.getText();
  const [first, second] = typeArguments;
  if (first === undefined) return define(name);
  if (name === 'Readonly') return schemaOf(first, define);
  if (name === 'Record' && second !== undefined) {
    const keys = schemaOf(resolved(first, define.types), define).enum as readonly string[];
    return object(Object.fromEntries(keys.map((key) => [key, schemaOf(second, define)])));
  }
  throw unknownForm(typeName);
}

/** The type that a name stands for. */
function resolved(type: ts.TypeNode, types: Define['types']): ts.TypeNode {
  const declared = ts.isTypeReferenceNode(type) ? types.get(type.typeName.getText()) : undefined;
  return declared !== undefined && ts.isTypeAliasDeclaration(declared) ? declared.type : type;
}

/** A type as the objects that it can be, each with all of its members. */
function alternatives(type: ts.TypeNode, types: Define['types']): readonly (readonly ts.TypeElement[])[] {
  if (ts.isParenthesizedTypeNode(type)) return alternatives(type.type, types);
  if (ts.isTypeLiteralNode(type)) return [[...type.members]];
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((one) => alternatives(one, types));
  if (ts.isIntersectionTypeNode(type)) {
    return type.types
      .map((one) => alternatives(one, types))
      .reduce((all, some) => all.flatMap((before) => some.map((members) => [...before, ...members])));
  }
  const declared = ts.isTypeReferenceNode(type) ? types.get(type.typeName.getText()) : undefined;
  if (declared === undefined || !ts.isInterfaceDeclaration(declared)) throw unknownForm(type);
  return [membersOf(declared, types)];
}

/** A text with numbers in it. */
function patternOf({ head, templateSpans }: ts.TemplateLiteralTypeNode): string {
  const parts = templateSpans.map(({ type, literal }) => {
    if (type.kind !== ts.SyntaxKind.NumberKeyword) throw unknownForm(type);
    return `\\d+(\\.\\d+)?${literal.text}`;
  });
  return `^${head.text}${parts.join('')}$`;
}

/** What is left out where it is undefined is only optional. */
function unionSchema({ types }: ts.UnionTypeNode, define: Define): Schema {
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
  return new Error(`A form of type that is not known here: ${node.getText()}`);
}
