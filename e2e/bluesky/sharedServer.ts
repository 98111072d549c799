import { type AppView, startAppView } from './appView.ts'
import { type BlueskyServer, startBlueskyServer } from './blueskyServer.ts'

export interface SharedServer {
  readonly server: BlueskyServer
  readonly appView: AppView
}

let started: Promise<SharedServer> | undefined

/**
 * One server for the files that run one after the other in this process: each takes accounts of its own. It counts what it is asked, as
 * the public one does, and ends with the process.
 */
export function sharedServer(): Promise<SharedServer> {
  started ??= start()
  return started
}

async function start(): Promise<SharedServer> {
  const appView = await startAppView()
  return { server: await startBlueskyServer({ rateLimits: true, appView: appView.address }), appView }
}
