import '../store/drizzleAsCommonJs.ts'
import { enableCompileCache } from 'node:module'
import { resolve } from 'node:path'

// Before the first of our own modules: compiled once, not again for every command of a script.
enableCompileCache()
const { runCli } = await import('./runCli.ts')

process.exitCode = await runCli(process.argv.slice(2), resolve(import.meta.dirname, '..', '..'))
