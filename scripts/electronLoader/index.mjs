// The application inside the fallback Electron: it becomes the one that RUNDBREV_APP_ROOT names, so that one
// unpacked Electron serves every clone of the project. A module with a top-level await, and not CommonJS:
// Electron holds back 'ready' until its entry module has been evaluated, and the real main must still be able
// to do what is only allowed before 'ready' (registering privileged schemes).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

// What `electron -r <module>` does in the official one.
const required = process.env.RUNDBREV_REQUIRE
if (required) createRequire(import.meta.url)(required)

const root = process.env.RUNDBREV_APP_ROOT
if (root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  app.setVersion(manifest.version)
  app.setName(manifest.productName ?? manifest.name)
  app.setAppPath(root)
  app.setPath('userData', join(app.getPath('appData'), app.getName()))
  await import(pathToFileURL(join(root, manifest.main)).href)
} else {
  console.error(
    'RUNDBREV_APP_ROOT is not set: name the folder that holds the package.json of the application.',
  )
  app.exit(1)
}
