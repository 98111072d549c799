// The import rules of the house: who may know whom. Run inside `npm test`.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ knows itself and small pure libraries: no node:, no electron, no react, no I/O.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.(test|arbitrary)\\.ts$' },
      to: {
        pathNot: [
          '^shared/',
          // Data, no code.
          '^resources/themes/[a-z-]+\\.json$',
          '^node_modules/(zod|temporal-polyfill|i18next|croner|d3-geo|topojson-client|htmlparser2|domhandler|domutils|marked|papaparse|@types/)',
        ],
      },
    },
    {
      name: 'renderer-knows-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|e2e|scripts)/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-knows-no-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|scripts)/' },
    },
    {
      name: 'only-tests-know-the-servers-of-e2e',
      severity: 'error',
      from: { path: '^electron/', pathNot: '\\.test\\.ts$' },
      to: { path: '^e2e/' },
    },
    {
      name: 'only-main-knows-electron',
      severity: 'error',
      from: { pathNot: '^(electron/(main|preload)|scripts/electronLoader)/|^e2e/answerAtStart\\.cjs$' },
      to: { path: '^(node_modules/electron/|electron$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/', pathNot: '^electron/main/' },
      to: { path: '^electron/main/' },
    },
    {
      name: 'preload-knows-nobody',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^electron/(?!preload/)' },
    },
    {
      name: 'workers-never-import-each-other',
      comment: 'usecases and scheduler put channels, delivery, images, reach and render together.',
      severity: 'error',
      from: {
        path: '^electron/(archive|channels|delivery|dns|engines|images|inbox|links|reach|render|signIn|spelling)/',
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: '^electron/(archive|channels|delivery|dns|engines|images|inbox|links|reach|render|signIn|spelling|usecases|scheduler|cli)/',
        pathNot: '^electron/$1/',
      },
    },
    {
      name: 'publishing-knows-adapters-by-their-type',
      severity: 'error',
      from: { path: '^electron/publishing/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/(?!publishing/|store/|channels/channelAdapter\\.ts$)' },
    },
    {
      name: 'store-is-at-the-bottom',
      severity: 'error',
      from: { path: '^electron/(store|workspace)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/(?!store/|workspace/)' },
    },
    {
      name: 'threads-know-nobody',
      severity: 'error',
      from: { path: '^electron/threads/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(electron/(?!threads/)|shared/)' },
    },
    {
      name: 'tls-is-at-the-bottom',
      severity: 'error',
      from: { path: '^electron/tls/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/(?!tls/)' },
    },
    {
      name: 'internet-is-at-the-bottom',
      severity: 'error',
      from: { path: '^electron/internet/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/(?!internet/)' },
    },
    {
      name: 'usecases-call-down-only',
      severity: 'error',
      from: { path: '^electron/(usecases|scheduler)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^electron/(cli|main|preload)/' },
    },
    {
      name: 'backups-are-looked-through-in-a-thread',
      comment: 'A backup may be as large as a workspace: no window waits while one is read or put back.',
      severity: 'error',
      from: { path: '^electron/main/' },
      to: { path: '^electron/workspace/backups/(?!backupFolder\\.ts$)' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(electron|virtual:)' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // Without this, and without a TypeScript compiler below 7, .ts files are read as if they were JavaScript:
    // some imports are then lost, and `import type` cannot be told from `import`.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // The rules name packages by where the program finds them, also in a checkout whose node_modules is a link.
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
