/** A mistake somebody could make tomorrow, and the rule of .dependency-cruiser.cjs that must stop it. */
export interface Mistake {
  readonly what: string;
  readonly caughtBy: string;
  readonly files: Readonly<Record<string, string>>;
}

const store = 'export const findBread = (): string => "bread";\n';
const page = 'export const breadPage = (): string => "bread";\n';
const from = (path: string, name: string): string => `import { ${name} } from '${path}';\nexport const used = ${name};\n`;

export const mistakes: readonly Mistake[] = [
  {
    what: 'a rule that asks a store',
    caughtBy: 'rules-are-pure',
    files: { 'src/features/bakery/bread.ts': from('./bread.store.ts', 'findBread'), 'src/features/bakery/bread.store.ts': store },
  },
  {
    what: 'a rule that reads a file',
    caughtBy: 'rules-are-pure',
    files: { 'src/features/bakery/bread.ts': from('node:fs', 'readFileSync') },
  },
  {
    what: 'a rule that knows the web',
    caughtBy: 'rules-are-pure',
    files: { 'src/features/bakery/bread.ts': from('hono', 'Hono') },
  },
  {
    what: 'a rule that speaks of the database package, if only as a type',
    caughtBy: 'rules-are-pure',
    files: { 'src/features/bakery/bread.ts': "import type { Kysely } from 'kysely';\nexport type Oven = Kysely<unknown>;\n" },
  },
  {
    what: 'a rule that uses plumbing',
    caughtBy: 'rules-are-pure',
    files: {
      'src/features/bakery/bread.ts': from('../../platform/ovens/oven.ts', 'heat'),
      'src/platform/ovens/oven.ts': 'export const heat = 230;\n',
    },
  },
  {
    what: 'a page that asks a store',
    caughtBy: 'pages-only-show',
    files: { 'src/features/bakery/bread.pages.ts': from('./bread.store.ts', 'findBread'), 'src/features/bakery/bread.store.ts': store },
  },
  {
    what: 'a page that reads a file',
    caughtBy: 'only-the-platform-touches-the-machine',
    files: { 'src/features/bakery/bread.pages.ts': from('node:fs', 'readFileSync') },
  },
  {
    what: 'a store that makes a page',
    caughtBy: 'stores-only-keep',
    files: { 'src/features/bakery/bread.store.ts': from('./bread.pages.ts', 'breadPage'), 'src/features/bakery/bread.pages.ts': page },
  },
  {
    what: "a store that asks a neighbour's store",
    caughtBy: 'stores-only-keep',
    files: {
      'src/features/bakery/bread.store.ts': from('../dairy/milk.store.ts', 'findMilk'),
      'src/features/dairy/milk.store.ts': 'export const findMilk = (): string => "milk";\n',
    },
  },
  {
    what: 'a route that writes SQL',
    caughtBy: 'sql-lives-in-stores',
    files: { 'src/features/bakery/bread.routes.ts': from('kysely', 'sql') },
  },
  {
    what: 'plumbing that knows a feature',
    caughtBy: 'platform-knows-no-feature',
    files: {
      'src/platform/ovens/oven.ts': from('../../features/bakery/bread.ts', 'flour'),
      'src/features/bakery/bread.ts': 'export const flour = 500;\n',
    },
  },
  {
    what: 'a shared value that knows the type of a feature',
    caughtBy: 'shared-is-the-ground',
    files: {
      'src/shared/weight.ts': "import type { Bread } from '../features/bakery/bread.ts';\nexport type Weight = Bread;\n",
      'src/features/bakery/bread.ts': 'export interface Bread { readonly grams: number }\n',
    },
  },
  {
    what: 'two features that need each other though no two files do',
    caughtBy: 'no-circles-between-features',
    files: {
      'src/features/bakery/bread.ts': from('../dairy/butter.ts', 'butter'),
      'src/features/bakery/crumbs.ts': 'export const crumbs = 1;\n',
      'src/features/dairy/butter.ts': 'export const butter = 1;\n',
      'src/features/dairy/milk.ts': from('../bakery/crumbs.ts', 'crumbs'),
    },
  },
  {
    what: "a neighbour's page",
    caughtBy: 'neighbours-use-the-front-door',
    files: {
      'src/features/dairy/milk.routes.ts': from('../bakery/bread.pages.ts', 'breadPage'),
      'src/features/bakery/bread.pages.ts': page,
    },
  },
  {
    what: 'a file that nothing uses',
    caughtBy: 'no-orphans',
    files: { 'src/features/bakery/forgotten.ts': 'export const forgotten = true;\n' },
  },
  {
    what: 'source that needs a test',
    caughtBy: 'no-tests-in-the-house',
    files: {
      'src/features/bakery/bread.routes.ts': from('./bread.test.ts', 'aBread'),
      'src/features/bakery/bread.test.ts': 'export const aBread = 1;\n',
    },
  },
  {
    what: 'a reader of files that shows a page',
    caughtBy: 'forms-only-read',
    files: { 'src/features/bakery/bread.form.ts': from('./bread.pages.ts', 'breadPage'), 'src/features/bakery/bread.pages.ts': page },
  },
  {
    what: 'a feature that needs the annual report',
    caughtBy: 'nobody-looks-at-the-annual-report',
    files: {
      'src/features/bakery/bread.ts': from('../annual-report/dough.ts', 'dough'),
      'src/features/annual-report/dough.ts': 'export const dough = 1;\n',
    },
  },
  {
    what: 'looks that know a subject',
    caughtBy: 'looks-know-no-subject',
    files: {
      'src/ui/basket.ts': from('../features/bakery/bread.ts', 'flour'),
      'src/features/bakery/bread.ts': 'export const flour = 500;\n',
    },
  },
  {
    what: 'two files that need each other',
    caughtBy: 'no-circles',
    files: {
      'src/features/bakery/bread.ts': "import { crumbs } from './crumbs.ts';\nexport const bread = (): number => crumbs();\n",
      'src/features/bakery/crumbs.ts': "import { bread } from './bread.ts';\nexport const crumbs = (): number => bread();\n",
    },
  },
  {
    what: 'a package that is only there for the tests',
    caughtBy: 'declared-packages-only',
    files: { 'src/platform/ovens/oven.ts': from('fast-check', 'assert') },
  },
  {
    what: 'an import that leads nowhere',
    caughtBy: 'resolvable',
    files: { 'src/features/bakery/bread.routes.ts': from('./nowhere.ts', 'nothing') },
  },
];
