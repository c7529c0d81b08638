import { posix } from 'node:path';
import ts from 'typescript';
import { nodesOf, parseCode } from './syntax.ts';

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the root of what is imported; `undefined` for a package. */
  readonly target: string | undefined;
  /** Nothing of it remains at run time. */
  readonly typeOnly: boolean;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function specifierOf(node: ts.Node): string | undefined {
  const isStatement = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const named = isStatement ? node.moduleSpecifier : isCall ? node.arguments[0] : undefined;
  if (named && ts.isStringLiteralLike(named)) return named.text;
  if (!ts.isImportTypeNode(node) || !ts.isLiteralTypeNode(node.argument)) return undefined;
  return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : undefined;
}

/** What a file imports or exports from elsewhere: statements, `import()` and `import('...')` types. */
export function importsOf(path: string, text: string): readonly Import[] {
  return [...nodesOf(parseCode(path, text))].flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const relative = specifier.startsWith('.');
    const target = relative ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : undefined;
    return [{ specifier, target, typeOnly: isTypeOnly(node) || ts.isImportTypeNode(node) }];
  });
}
