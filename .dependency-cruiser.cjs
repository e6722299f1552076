const tests = '\\.test\\.ts$|^tests/';

/** A file without a suffix holds rules. */
const rules = '^src/features/.+/[^/.]+\\.ts$';

/**
 * The one description of a document is words that rules speak and renderers understand: headings, tables, figures.
 * It is data, so rules may build it, but it lives with the renderers that give it meaning.
 */
const documentDescription = '^src/platform/documents/document\\.ts$';

/** The names of roles and permissions: words without IO, spoken by rules, forms, stores and pages. */
const accessWords = '^src/platform/access/[^/.]+\\.ts$';

/** What a page is made with: the escaping html helper and how things look. */
const pageMaking = '^src/platform/http/(html|page)[^/]*\\.ts$';

/** A figure of any document is derived on the same page. */
const derivation = '^src/features/annual-report/derivation/derivation\\.routes\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'A file without a suffix holds rules only. It may use other rules, shared/ and the description of a document, nothing else.',
      from: { path: rules, pathNot: tests },
      to: { pathNot: [rules, '^src/shared/', documentDescription, accessWords] },
    },
    {
      name: 'document-description-is-pure',
      severity: 'error',
      comment: 'Rules build on the description of a document, so it stands on shared/ alone.',
      from: { path: documentDescription },
      to: { pathNot: '^src/shared/' },
    },
    {
      name: 'shared-is-the-ground',
      severity: 'error',
      comment: 'shared/ stands on nothing in this house, not even on a package.',
      from: { path: '^src/shared/', pathNot: tests },
      to: { pathNot: '^src/shared/' },
    },
    {
      name: 'looks-know-no-subject',
      severity: 'error',
      comment: 'ui/ is how things look. It may use shared/ and the html helper, nothing about what is shown.',
      from: { path: '^src/ui/', pathNot: tests },
      to: { path: ['^src/(features|cli)/', '^src/(routes|main|settings)\\.ts$', `^src/platform/(?!http/(html|page))`] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      comment: 'platform/ is plumbing. It must not know what the house is used for.',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: '^src/(features/|cli/|routes|main)' },
    },
    {
      name: 'pages-only-show',
      severity: 'error',
      comment: 'A page gets finished values. It may use rules, shared/, ui/ and the html helper, never a store.',
      from: { path: '\\.pages\\.ts$', pathNot: tests },
      to: {
        path: ['\\.(store|routes|access|form)\\.ts$', '^src/platform/', '(^|/)node_modules/(?!hono/)'],
        pathNot: [pageMaking, documentDescription, accessWords],
      },
    },
    {
      name: 'stores-only-keep',
      severity: 'error',
      comment:
        'A store knows no pages, routes, forms, or the stores of other features; only the year folder, which keeps a year whole, does.',
      from: { path: '^src/features/([^/]+)/.*\\.store\\.ts$', pathNot: [tests, '^src/features/year-folder/year-folder\\.store\\.ts$'] },
      to: {
        path: ['\\.(pages|routes|form)\\.ts$', '^src/features/(?!$1/).*\\.store\\.ts$', '^src/platform/(?!database/)'],
        pathNot: accessWords,
      },
    },
    {
      name: 'forms-only-read',
      severity: 'error',
      comment: 'A reader turns text into values and problems. It neither keeps nor shows them.',
      from: { path: '\\.form\\.ts$', pathNot: tests },
      to: { path: ['\\.(pages|routes|store)\\.ts$', '^src/platform/database/', '(^|/)node_modules/hono/'] },
    },
    {
      name: 'sql-lives-in-stores',
      severity: 'error',
      comment:
        'Only stores, platform/database, and those who keep and examine whole databases (platform/backup, platform/doctor), talk to the database packages.',
      from: { path: '^src/', pathNot: ['\\.store\\.ts$', '^src/platform/(database|backup|doctor)/', tests] },
      to: { path: '(^|/)node_modules/(@types/)?(kysely|pg)/' },
    },
    {
      name: 'only-the-platform-touches-the-machine',
      severity: 'error',
      comment: 'Files, clock, network and crypto of Node are reached through platform/.',
      from: { path: '^src/(features|shared|ui)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'neighbours-use-the-front-door',
      severity: 'error',
      comment: 'From another feature: its rules and, in routes, its store and its work. Never its pages, routes or access rules.',
      from: { path: '^src/features/([^/]+)/', pathNot: tests },
      to: { path: '^src/features/(?!$1/)[^/]+/.*\\.(pages|routes|access)\\.ts$', pathNot: derivation },
    },
    {
      name: 'work-knows-no-doors',
      severity: 'error',
      comment: 'What several features’ doors do is work: it joins stores, forms and rules, and knows neither pages, doors nor the network.',
      from: { path: '\\.work\\.ts$', pathNot: tests },
      to: { path: ['\\.(pages|routes|access)\\.ts$', '^src/(ui|platform/http)/'] },
    },
    {
      name: 'forms-of-neighbours-are-for-forms',
      severity: 'error',
      comment:
        'A file may hold what another feature knows how to read: a year folder holds bookkeeping. Then a form asks that form, nobody else.',
      from: { path: '^src/features/([^/]+)/', pathNot: [tests, '\\.form\\.ts$'] },
      to: { path: '^src/features/(?!$1/)[^/]+/.*\\.form\\.ts$' },
    },
    {
      name: 'nobody-looks-at-the-annual-report',
      severity: 'error',
      comment:
        'The annual report gathers the other features; none of them may need it, but those that go on from a year that is made ready.',
      from: { path: '^src/features/(?!(annual-report|planning|follow-up|bookkeeping|writing|documents)/)', pathNot: tests },
      to: { path: '^src/features/annual-report/' },
    },
    {
      name: 'no-circles-between-features',
      severity: 'error',
      scope: 'folder',
      comment: 'If two features need each other, a third concept is missing.',
      from: { path: '^src/features/' },
      to: { circular: true, path: '^src/features/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing uses is a question nobody answers.',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/(main|cli/)'] },
      to: {},
    },
    {
      name: 'no-tests-in-the-house',
      severity: 'error',
      comment: 'What runs must not need what tests it.',
      from: { path: '^src/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      comment: 'The house runs on the packages of "dependencies"; a package only installed by chance may be gone tomorrow.',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere fails when the program is run.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Without these, packages with an exports field, such as hono/html, cannot be resolved.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
