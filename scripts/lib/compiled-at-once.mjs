/** Makes a bundle of CommonJS modules load faster: V8 reads each of them once, not twice. */
import { parse } from 'acorn';

/**
 * Puts the functions that esbuild wraps modules in into brackets. V8 compiles what stands in brackets with the text
 * around it; else it passes over the function first, and reads it again when it is called, which here is at once. Older
 * ones do so for `function` alone, not for arrows.
 *
 * @param {string} code a bundle as esbuild writes it; its modules have no `this` of their own
 */
export function compiledAtOnce(code) {
  const parts = [];
  let end = 0;
  for (const wrapper of parse(code, { ecmaVersion: 2023 }).body.flatMap(wrappersOf)) {
    const names = wrapper.params.map(({ start, end: until }) => code.slice(start, until));
    parts.push(code.slice(end, wrapper.start), `(function(${names.join(',')})`);
    parts.push(code.slice(wrapper.body.start, wrapper.end), ')');
    end = wrapper.end;
  }
  return parts.join('') + code.slice(end);
}

/** `x => {}` in `var module = commonJs(x => {})`. */
function wrappersOf(statement) {
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ init }) => {
    const [only, ...others] = init?.type === 'CallExpression' ? init.arguments : [];
    const isWrapper = only?.type === 'ArrowFunctionExpression' && only.body.type === 'BlockStatement';
    return isWrapper && others.length === 0 ? [only] : [];
  });
}
