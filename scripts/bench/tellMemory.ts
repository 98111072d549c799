import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Imported before a program that is to be measured: at its end it tells on descriptor 3 what was resident in memory at its most, in
// bytes, as the operating system has counted it.

if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS * 1024)))
