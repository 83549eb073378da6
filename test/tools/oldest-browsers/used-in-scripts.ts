import { resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../../..');

/** Something of the browser that a file of ours uses. */
export interface Use {
  /** The interface that has it, as the browsers' own types call it: `Set`, `Highlight`. */
  readonly owner: string;
  /** The member, or the owner again where it is used as a whole. */
  readonly member: string;
  readonly file: string;
}

/**
 * What the scripts that are built for browsers use of their language and of the DOM, as the type checker tells. What
 * is called only where it is there (`a.b?.()`) is left out, and so is what its answer is asked for (`a.b?.().c`), and
 * what has something else in its place where it is not there (`a.b ?? c`).
 */
export function usedInScripts(): Use[] {
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const isOurs = (file: string) =>
    /^\/(entrypoints|components|utils(?!\/tools))\//.test(file.slice(root.length));
  const program = ts.createProgram(
    fileNames.filter((file) => isOurs(file) || file.endsWith('.d.ts')),
    options,
  );
  const checker = program.getTypeChecker();
  const uses: Use[] = [];

  for (const source of program.getSourceFiles()) {
    if (!isOurs(source.fileName)) continue;
    const file = source.fileName.slice(root.length + 1);
    const visit = (node: ts.Node): void => {
      if (ts.isPartOfTypeNode(node)) return;
      if (ts.isIdentifier(node) && !isGuarded(node))
        for (const declaration of checker.getSymbolAtLocation(node)?.declarations ?? [])
          if (program.isSourceFileDefaultLibrary(declaration.getSourceFile()))
            uses.push({ owner: ownerOf(declaration) ?? node.text, member: node.text, file });
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

function isGuarded({ parent }: ts.Identifier): boolean {
  return (
    ts.isPropertyAccessExpression(parent) &&
    ([parent.parent, parent.expression].some(isAsking) || hasStandIn(parent))
  );
}

/** Whether a call is one that is made only where it can be. */
function isAsking(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.questionDotToken !== undefined;
}

/** Whether a value is taken only where there is one. */
function hasStandIn(node: ts.Expression): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

/** The interface in which something is declared; what a class itself has stands in one called so, or in a variable. */
function ownerOf({ parent }: ts.Declaration): string | undefined {
  if (ts.isInterfaceDeclaration(parent)) return parent.name.text.replace(/Constructor$/, '');
  return ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)
    ? parent.parent.name.getText()
    : undefined;
}
