import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Imported before a program that is to be measured (node --expose-gc): once a second rubbish is collected and what is left counted, so
// that it tells what is kept, and not when the engine last cared to clean up. At the end the most of it is told on descriptor 3, in bytes.

if (isMainThread) {
  let most = 0
  const look = () => {
    globalThis.gc?.()
    most = Math.max(most, process.memoryUsage.rss())
  }
  setInterval(look, 1000).unref()
  process.on('exit', () => {
    look()
    writeSync(3, String(most))
  })
}
