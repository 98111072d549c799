import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** They bring a library of the machine's own, which no bundle takes in. */
const native = ['better-sqlite3', 'sharp']

/**
 * A script with all that it imports in one file, as the app's own code is bundled: whoever starts it by the hundred waits half as long
 * for each. Takes half a second, once for each script.
 *
 * @param script its name in this folder: "chaosSender.ts"
 * @returns the bundle's path
 */
export function bundledScript(script: string): Promise<string> {
  const made = bundles.get(script) ?? bundle(script)
  bundles.set(script, made)
  return made
}

const bundles = new Map<string, Promise<string>>()

async function bundle(script: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'rundbrev-bundle-'))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  const { resolve: inModules } = createRequire(import.meta.url)
  const name = `${basename(script, '.ts')}.mjs`
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'native-modules',
        enforce: 'pre',
        resolveId: (id) =>
          native.includes(id) ? { id: pathToFileURL(inModules(id)).href, external: true } : null,
      },
    ],
    ssr: { noExternal: true },
    build: {
      ...{ ssr: resolve(import.meta.dirname, script), outDir, target: 'node24', minify: false },
      rolldownOptions: { output: { entryFileNames: name, codeSplitting: false } },
    },
  })
  return join(outDir, name)
}
