import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { cachedFolder } from './buildCache.ts'
import { runQuietly, toolScript } from './childProcess.ts'
import { packageFolder, packageVersion } from './projectRoot.ts'
import { compiler, ensureSystemPackages } from './systemPackages.ts'

const ADDON = 'better_sqlite3.node'

/** The define of better-sqlite3's binding.gyp that asks for Node-API 10, and what to ask for instead. */
const WANTED_API = "'NAPI_VERSION=10'"
const OLDER_API = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"

/**
 * better-sqlite3's own binaries need Node-API 10 and abort the process on an older Electron. This builds the
 * add-on for such an Electron (80 s, once per user and pair of versions) and gives the path of the `.node`
 * file, to be handed to `new Database(file, { nativeBinding })`.
 * Throws, with the remedy, where there is no compiler, or where there are no Node headers.
 *
 * @param electron the executable, which must be able to run as plain Node: it tries the add-on out.
 */
export async function sqliteAddonFor(electron: { executable: string; version: string }): Promise<string> {
  const name = `better-sqlite3-${packageVersion('better-sqlite3')}-electron-${electron.version}-${process.platform}-${process.arch}`
  const folder = await cachedFolder(name, (empty) => build(empty, electron.executable))
  return join(folder, ADDON)
}

async function build(folder: string, executable: string): Promise<void> {
  await ensureSystemPackages(compiler)
  console.error('Building better-sqlite3 for the fallback Electron (about 80 s, once per user) …')
  const source = join(folder, 'source')
  await copyPackage('better-sqlite3', source)
  await copyPackage('node-addon-api', join(source, 'node_modules', 'node-addon-api'))
  await askForOlderApi(join(source, 'binding.gyp'))
  const headers = await nodeHeaders()
  await runQuietly(
    process.execPath,
    [
      toolScript('node-gyp', 'bin/node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      `--nodedir=${headers}`,
      '--jobs=2',
    ],
    { cwd: source },
  )
  await rename(join(source, 'build', 'Release', ADDON), join(folder, ADDON))
  await tryOut(join(folder, ADDON), source, executable)
  await rm(source, { recursive: true })
}

async function copyPackage(name: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true })
  await cp(await realpath(packageFolder(name)), target, {
    recursive: true,
    filter: (path) => !path.includes('prebuilds'),
  })
}

async function askForOlderApi(bindingFile: string): Promise<void> {
  const binding = await readFile(bindingFile, 'utf8')
  if (!binding.includes(WANTED_API)) {
    throw new Error(
      `better-sqlite3 ${packageVersion('better-sqlite3')} no longer says ${WANTED_API} in binding.gyp: adapt scripts/sqliteAddon.ts.`,
    )
  }
  await writeFile(bindingFile, binding.replace(WANTED_API, OLDER_API))
}

/** The prefix of a Node on the PATH whose C headers are installed (`<prefix>/include/node`). */
async function nodeHeaders(): Promise<string> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const node = join(folder, 'node')
    if (!existsSync(node)) continue
    const prefix = dirname(dirname(await realpath(node)))
    if (existsSync(join(prefix, 'include', 'node', 'node_api.h'))) return prefix
  }
  throw new Error(
    'better-sqlite3 must be built for the fallback Electron, and no Node on the PATH has its C headers (include/node/node_api.h). ' +
      'Install Node from a distribution that brings them, for example `apt-get install libnode-dev`.',
  )
}

/** Opens a database in the Electron that the add-on is for: better to fail here than at the first window. */
async function tryOut(addon: string, source: string, executable: string): Promise<void> {
  const question = `const Database = require(${JSON.stringify(source)});
    const database = new Database(':memory:', { nativeBinding: ${JSON.stringify(addon)} });
    process.stdout.write(database.prepare('select 6 * 7 as answer').pluck().get() + '')`
  const answer = await runQuietly(executable, ['-e', question], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  if (answer !== '42') throw new Error(`better-sqlite3 was built, but answers ${JSON.stringify(answer)}.`)
}
