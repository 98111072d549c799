import { resolve } from 'node:path'
import { runCli } from './runCli.ts'

process.exitCode = await runCli(process.argv.slice(2), resolve(import.meta.dirname, '..', '..'))
