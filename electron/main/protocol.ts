import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, session } from 'electron'
import { contentSecurityPolicy } from '../../shared/security/contentSecurityPolicy.ts'
import { rendererFile } from './rendererFile.ts'

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}

/** Where an image of the open workspace is, by its hash; undefined where it has none such. */
export type FindAsset = (sha256: string) => { readonly file: string; readonly mime: string } | undefined

/**
 * Serves app://rundbrev/…: the built renderer, and under /assets/<sha256> the open workspace's images. Paths are confined to
 * the renderer's folder; an asset is known by its hash alone.
 *
 * @returns by what assets are found from then on; until then there are none
 */
export function serve(rendererFolder: string): (find: FindAsset) => void {
  let findAsset: FindAsset = () => undefined
  session.defaultSession.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'rundbrev' || request.method !== 'GET') return refusal()
    const asset = /^\/assets\/([0-9a-f]{64})$/.exec(url.pathname)?.[1]
    if (asset !== undefined) {
      const found = findAsset(asset)
      return found === undefined ? refusal() : answer(found.file, found.mime)
    }
    const file = rendererFile(rendererFolder, url.pathname)
    if (file === undefined) return refusal()
    return answer(file, types[extname(file)] ?? 'application/octet-stream')
  })
  return (find) => {
    findAsset = find
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Read as a file and not fetched: the session that the pages live in loads no file:// for anybody (guardSession.ts). */
async function answer(file: string, type: string): Promise<Response> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return refusal()
  return new Response(new Uint8Array(bytes), { headers: { ...guarding, 'Content-Type': type } })
}

/** Every answer has them, a refusal too: it is a page like any other. */
const guarding = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  // A name that is looked up tells somebody else that a page was seen; no policy speaks of that.
  'X-DNS-Prefetch-Control': 'off',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

function refusal(): Response {
  return new Response(null, { status: 404, headers: guarding })
}
