import type { Words } from './sv.ts';

export const en = {
  forms: {
    problems: 'There is a problem',
    wrong: 'Error:',
    optional: '(optional)',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
  },
} satisfies Words;
