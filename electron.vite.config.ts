import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import presetMantine from 'postcss-preset-mantine'
import { build } from 'vite'
import { pagePolicy } from './shared/security/contentSecurityPolicy.ts'

const root = import.meta.dirname
/** What the oldest Electron that this runs on, 33, has inside. */
const oldestNode = 'node20.18'

/** Three bundles under out/, and what they say of their parts (out/about): the shell and its workers (ES modules), the bridge (CommonJS, as a sandboxed window needs), the page. */
export default defineConfig({
  main: {
    // What Rundbrev contains of others, for About and for whoever asks for a bill of materials.
    plugins: [
      {
        name: 'third-party',
        closeBundle: async () => {
          const { writeThirdParty } = await import('./scripts/thirdParty/writeThirdParty.ts')
          await writeThirdParty(root, resolve(root, 'out/about'))
        },
      },
      imageProcess(),
    ],
    build: {
      outDir: 'out/main',
      target: oldestNode,
      // Node reads its package.json, of 180 kB, again for each of its files: a second of every start.
      externalizeDeps: { exclude: ['drizzle-orm'] },
      rolldownOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          program: resolve(root, 'electron/main/program.ts'),
          importWorker: resolve(root, 'electron/usecases/importing/importWorker.ts'),
          movingWorker: resolve(root, 'electron/usecases/moving/movingWorker.ts'),
          backupWorker: resolve(root, 'electron/usecases/backupWorker.ts'),
          sheetWorker: resolve(root, 'electron/usecases/sheetWorker.ts'),
          spellingWorker: resolve(root, 'electron/spelling/spellingWorker.ts'),
          lintWorker: resolve(root, 'electron/render/lintWorker.ts'),
          mjmlWorker: resolve(root, 'electron/render/mjmlWorker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: oldestNode,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [react(), pageWithPolicy()],
    css: { postcss: { plugins: [presetMantine()] } },
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome130',
      minify: true,
      // Fonts and images as files: `data:` is allowed for images only.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html'), post: resolve(root, 'renderer/post.html') },
      },
    },
  },
})

/**
 * out/main/imageProcess.js, whole in one file: an installed program keeps it beside its archive (electron-builder.yml), where a chunk
 * that it shared with others would have to be named too. What it imports of packages is sharp alone.
 */
function imageProcess() {
  return {
    name: 'image-process',
    closeBundle: async () => {
      await build({
        root,
        configFile: false,
        logLevel: 'warn',
        ssr: { noExternal: true, external: ['sharp'] },
        build: {
          ssr: resolve(root, 'electron/images/imageProcess.ts'),
          outDir: resolve(root, 'out/main'),
          emptyOutDir: false,
          target: oldestNode,
          rolldownOptions: { output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false } },
        },
      })
    },
  }
}

/** The page says the policy that its answers say too: one text for both. */
function pageWithPolicy() {
  return {
    name: 'page-with-policy',
    transformIndexHtml: (html: string) => html.replace('%CONTENT_SECURITY_POLICY%', pagePolicy),
  }
}
