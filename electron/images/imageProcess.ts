import { readFrames, writeFrame } from './frames.ts'
import type { ImageJob, ImageOutcome } from './imageJob.ts'
import { runImageJob } from './runImageJob.ts'

// The image process (see ownProcess.ts): jobs come on standard input, outcomes go to standard output, one after the other. It ends
// when its input does, so it never outlives the program. It imports sharp and nothing else that has to be installed.
for await (const { about, bytes } of readFrames(process.stdin)) {
  writeFrame(process.stdout, await done(about as ImageJob, bytes))
}

async function done(job: ImageJob, given: Uint8Array) {
  try {
    const outcome: ImageOutcome = await runImageJob(job, given)
    if (outcome.kind !== 'image') return { about: outcome, bytes: new Uint8Array() }
    const { bytes, ...about } = outcome
    return { about, bytes }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { about: { kind: 'fault', message }, bytes: new Uint8Array() }
  }
}
