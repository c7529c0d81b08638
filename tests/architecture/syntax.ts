import ts from 'typescript';

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

/** The code of a file: of a Svelte component the script blocks. */
export function codeOf(path: string, text: string): string {
  if (!path.endsWith('.svelte')) return text;
  return [...text.matchAll(SCRIPT)].map(([, code = '']) => code).join('\n');
}

export function parseCode(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(
    `${path}.ts`,
    codeOf(path, text),
    ts.ScriptTarget.ESNext,
    true,
    ts.ScriptKind.TS,
  );
}

/** Every node of the file, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}
