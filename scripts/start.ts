import { isBuildStale } from './buildFreshness.ts'
import { runInherited, toolScript } from './childProcess.ts'
import { hasDisplay } from './display.ts'
import { resolveElectron } from './electronBinary.ts'
import { projectRoot } from './projectRoot.ts'
import { ensureSystemPackages, windowLibraries } from './systemPackages.ts'

const usage = `npm start [-- --help]

Opens Rundbrev: builds it first when out/ is missing or older than its sources, and finds an Electron to run it.
On a machine without a display it says so and runs the demo instead (npm run demo). Other arguments are handed on.`

process.exitCode = await start(process.argv.slice(2))

async function start(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(usage)
    return 0
  }
  if (!hasDisplay()) {
    console.log('No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): running the demo instead.')
    return runInherited(process.execPath, ['scripts/demo.ts', ...args])
  }
  try {
    return await openApp(args)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

async function openApp(args: readonly string[]): Promise<number> {
  await ensureSystemPackages(windowLibraries)
  if (await isBuildStale(projectRoot)) {
    const status = await runInherited(process.execPath, [
      toolScript('electron-vite', 'bin/electron-vite.js'),
      'build',
    ])
    if (status !== 0) return status
  }
  const electron = await resolveElectron()
  return runInherited(electron.executablePath, [...electron.args, ...args], {
    env: { ...process.env, ...electron.env },
  })
}
