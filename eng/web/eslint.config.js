// What finds faults, and little of what is taste.
import js from '@eslint/js';
import globals from 'globals';

const faults = {
  'array-callback-return': 'error',
  'consistent-return': 'off',
  'default-case-last': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-alert': 'error',
  'no-constructor-return': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-return-assign': ['error', 'always'],
  'no-self-compare': 'error',
  'no-sequences': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable-loop': 'error',
  'no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
  'no-unused-vars': ['error', { args: 'after-used', caughtErrors: 'all' }],
  'no-useless-rename': 'error',
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-promise-reject-errors': 'error',
  radix: 'error',
  'max-lines': ['error', 350],
  // A break inside a template can be a change of its text.
  'max-len': ['error', { code: 120, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
};

// The policy of the page refuses them too; here it is seen before it runs.
const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write', 'writeln']
  .map(property => ({ property, message: 'Text never becomes markup.' }))
  .map(rule => (rule.property.startsWith('write') ? { ...rule, object: 'document' } : rule));

export default [
  js.configs.recommended,
  { rules: faults },
  {
    files: ['src/Web/wwwroot/app/**/*.js'],
    languageOptions: { globals: globals.browser },
    rules: { 'no-restricted-properties': ['error', ...markup] },
  },
  { files: ['src/Web/wwwroot/sw.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['eng/web/**/*.js'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
