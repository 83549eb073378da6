/**
 * The layers of the house (dependency-cruiser): one direction, no way back. The pure core never sees a page,
 * the page layer never sees the browser's API, and the entry points only wire.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const CORE = '^utils/(text|align|reading)/';
const PAGE = '^utils/page/';
const EXTENSION = '^utils/extension/';
const TOOLS = '^utils/tools/';
const COMPONENTS = '^components/';
const ENTRYPOINTS = '^entrypoints/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Modules that need each other to run are one module.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'no-orphans',
      'What nothing imports is dead.',
      { orphan: true, pathNot: [ENTRYPOINTS, TOOLS, '\\.d\\.ts$'] },
      {},
    ),
    forbid(
      'core-is-pure',
      'text, align and reading know neither page nor browser nor interface.',
      { path: CORE },
      { path: [PAGE, EXTENSION, TOOLS, COMPONENTS, ENTRYPOINTS, 'node_modules/(preact|wxt|@webext-core)/'] },
    ),
    forbid(
      'core-runs-anywhere',
      'The core runs in browsers too, where Node is not.',
      { path: CORE },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'page-knows-no-browser',
      'The page layer is given what it needs of the browser.',
      { path: PAGE },
      { path: [EXTENSION, TOOLS, ENTRYPOINTS, 'node_modules/(wxt|@webext-core)/'] },
    ),
    forbid(
      'components-touch-no-page',
      'Components draw what they are given; types of the page layer are all they may know of it.',
      { path: COMPONENTS },
      { path: [PAGE, TOOLS, ENTRYPOINTS], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'one-door-to-the-browser',
      'Only utils/extension speaks to the browser, so that the rest runs without one.',
      { path: '^(utils|components)/', pathNot: EXTENSION },
      { path: ['node_modules/wxt/', 'node_modules/@webext-core/'] },
    ),
    forbid(
      'tools-stay-out',
      'Tools run in Node; nothing that ships may need them.',
      { pathNot: TOOLS },
      { path: TOOLS },
    ),
    forbid(
      'nothing-needs-entrypoints',
      'Entry points wire; what they wire does not know them.',
      { pathNot: ENTRYPOINTS },
      { path: ENTRYPOINTS },
    ),
    forbid(
      'no-dev-packages',
      'What ships needs packages that are dependencies.',
      { pathNot: TOOLS },
      { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/wxt/' },
    ),
    forbid('all-is-there', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'browser', 'default'],
      exportsFields: ['exports'],
    },
  },
};
