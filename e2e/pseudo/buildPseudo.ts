import { join, resolve } from 'node:path'
import { build } from 'electron-vite'
import type { Plugin } from 'vite'
import { registry, withPseudo } from './withPseudo.ts'

// The program as it is built, with one language more; into the folder that is named.
const [out = ''] = process.argv.slice(2)
const root = resolve(import.meta.dirname, '..', '..')

const speaksPseudo: Plugin = {
  name: 'speaks-pseudo',
  enforce: 'pre',
  transform: (source, id) => (id.endsWith(registry) ? withPseudo(source) : null),
  configResolved({ plugins }) {
    // The list of what others have made is the project's own, and somebody may be reading it.
    for (const plugin of plugins) if (plugin.name === 'third-party') delete (plugin as Plugin).closeBundle
  },
}

await build({
  ...{ root, configFile: join(root, 'electron.vite.config.ts'), logLevel: 'warn' },
  plugins: [speaksPseudo],
  build: { outDir: out, minify: false, emptyOutDir: true },
})
